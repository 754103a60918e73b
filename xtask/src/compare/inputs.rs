//! Whether a file without a checksum of its own is merely old, or was edited: the manifest has one for each of its entries,
//! and one for its schema. It also tells what it was made from; what is made from the same and differs was edited.

use hex::encode;
use serde_json::Value;
use sha2::{Digest, Sha256};
use specwright_generator::Tree;

use super::{Cause, Difference};

/// The file with the checksums.
const MANIFEST: &str = "manifest.json";

/// The file that names every service of the crate.
const FEATURES: &str = "Cargo.toml";

/// Says more exactly why files that have no checksum differ, as far as the manifest tells.
pub(super) fn blame(differences: &mut [Difference], tree: &Tree) {
    let is_asked = |it: &Difference| it.cause == Cause::Stale && it.path.ends_with(".json");
    if !differences.iter().any(is_asked) {
        return;
    }
    let wanted = tree
        .get(MANIFEST)
        .and_then(|text| serde_json::from_str(text).ok());
    let found: Option<Value> = match differences.iter().find(|it| it.path == MANIFEST) {
        Some(found) => serde_json::from_slice(&found.found).ok(),
        // It is what it should be.
        None => wanted.clone(),
    };
    // A file that was edited may be old as well.
    let old: Vec<String> = differences.iter().map(|it| it.path.clone()).collect();
    for difference in differences.iter_mut() {
        if !is_asked(difference) {
            continue;
        }
        difference.cause = match difference.path.as_str() {
            MANIFEST => of_manifest(found.as_ref(), wanted.as_ref(), &old),
            _ => of_schema(&difference.found, found.as_ref()),
        };
    }
}

/// Why the schema differs. Earlier versions of the generator wrote no checksum of it.
fn of_schema(schema: &[u8], manifest: Option<&Value>) -> Cause {
    match manifest.and_then(|it| it.pointer("/generator/manifest_schema_sha256")) {
        None => Cause::Unclear,
        Some(sum) if *sum == encode(Sha256::digest(schema)) => Cause::Stale,
        Some(_) => Cause::Edited,
    }
}

/// Why the manifest differs, beside which these files are not what this generator makes of these specs.
fn of_manifest(found: Option<&Value>, wanted: Option<&Value>, old: &[String]) -> Cause {
    // What cannot be read is nothing that the generator left.
    let Some((found, services)) = found.and_then(|it| Some((it, services(it)?))) else {
        return Cause::Edited;
    };
    let is_edited = !services.iter().all(answers)
        || wanted
            .is_some_and(|wanted| is_of_today(found, wanted) && contradicts(found, wanted, old));
    match is_edited {
        true => Cause::Edited,
        false => Cause::Stale,
    }
}

/// Whether the entry of a service answers to its checksum.
fn answers(service: &Value) -> bool {
    let mut entry = service.clone();
    let sum = entry
        .as_object_mut()
        .and_then(|entry| entry.shift_remove("entry_sha256"));
    sum.is_none_or(|sum| sum == encode(Sha256::digest(entry.to_string())))
}

/// Whether a manifest comes from the generator of today.
fn is_of_today(found: &Value, wanted: &Value) -> bool {
    found.get("generator") == wanted.get("generator")
}

/// Whether a manifest says something else than the same generator makes of the same. A generator that changed within its
/// version shows in the files of a service, which are old then.
fn contradicts(found: &Value, wanted: &Value, old: &[String]) -> bool {
    let [was, is] = [found, wanted].map(|it| services(it).unwrap_or_default());
    let id = |service: &Value| service.get("id").cloned();
    let rewritten = is.iter().any(|entry| {
        let former = was.iter().find(|former| id(former) == id(entry));
        former.is_some_and(|former| {
            former != entry
                && former.get("spec_sha256") == entry.get("spec_sha256")
                && !old.iter().any(|path| is_of(entry, path))
        })
    });
    let has_same_services = !old.iter().any(|path| path == FEATURES);
    let relisted = has_same_services && !was.iter().map(id).eq(is.iter().map(id));
    rewritten || relisted || around(found) != around(wanted)
}

/// Whether a file belongs to the service of an entry.
fn is_of(entry: &Value, path: &str) -> bool {
    let module = entry.get("rust").and_then(Value::as_str);
    let rest = module.and_then(|module| path.strip_prefix("src/")?.strip_prefix(module));
    rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// The entries of the services.
fn services(manifest: &Value) -> Option<&[Value]> {
    Some(manifest.get("services")?.as_array()?)
}

/// All but those.
fn around(manifest: &Value) -> Value {
    let mut manifest = manifest.clone();
    let rest = manifest.as_object_mut();
    rest.and_then(|rest| rest.shift_remove("services"));
    manifest
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A manifest with an entry for one service, and the checksum of that and of a schema.
    fn manifest(entry: &str, schema: &str) -> String {
        let sum = |text: &str| encode(Sha256::digest(text));
        let open = entry.trim_end_matches('}');
        format!(
            r#"{{"generator":{{"manifest_schema_sha256":"{}"}},"services":[{open},"entry_sha256":"{}"}}]}}"#,
            sum(schema),
            sum(entry)
        )
    }

    /// What files that differ are blamed on: the manifest, and its schema.
    fn causes(manifest: &str, schema: &str) -> [Cause; 2] {
        let difference = |path: &str, found: &str| Difference {
            path: path.to_owned(),
            cause: Cause::Stale,
            found: found.into(),
        };
        let mut differences = [
            difference(MANIFEST, manifest),
            difference("manifest.schema.json", schema),
        ];
        blame(&mut differences, &Tree::new());
        differences.map(|it| it.cause)
    }

    #[test]
    fn what_answers_to_its_checksum_is_old_and_what_does_not_was_edited() {
        let old = manifest(r#"{"id":"a","lines":5}"#, "{}");
        assert_eq!(causes(&old, "{}"), [Cause::Stale; 2]);
        let spaced = old.replace(',', ", ");
        assert_eq!(causes(&spaced, "{ }"), [Cause::Stale, Cause::Edited]);
        let edited = old.replace("5}", "9}").replace("5,", "9,");
        assert_eq!(causes(&edited, "{}"), [Cause::Edited, Cause::Stale]);
        // Nothing is left that could tell of the schema.
        for gone in ["{", "{}"] {
            assert_eq!(causes(gone, "{}"), [Cause::Edited, Cause::Unclear]);
        }
        let earlier = r#"{"generator":{},"services":[{"id":"a"}]}"#;
        assert_eq!(causes(earlier, "{}"), [Cause::Stale, Cause::Unclear]);
    }

    /// What a manifest is blamed on that was found where another is wanted, beside files that are old.
    fn blamed(found: &Value, old: &[&str]) -> Cause {
        let old: Vec<String> = old.iter().map(|path| (*path).to_owned()).collect();
        of_manifest(Some(found), Some(&two()), &old)
    }

    fn two() -> Value {
        let service = |id: &str| json!({ "id": id, "rust": id, "spec_sha256": id, "lines": 5 });
        json!({ "$schema": "a", "generator": { "version": "1" }, "services": [service("a"), service("b")] })
    }

    fn changed(pointer: &str, to: Value) -> Value {
        let mut manifest = two();
        *manifest.pointer_mut(pointer).unwrap() = to;
        manifest
    }

    #[test]
    fn what_comes_from_the_same_and_differs_was_edited() {
        let lines = changed("/services/0/lines", json!(6));
        assert_eq!(blamed(&lines, &[]), Cause::Edited);
        assert_eq!(blamed(&lines, &["src/b.rs", "src/a2.rs"]), Cause::Edited);
        // Another generator made the files, too.
        assert_eq!(blamed(&lines, &["src/a/b.rs"]), Cause::Stale);
        let mut spec = lines.clone();
        spec["services"][0]["spec_sha256"] = json!("older");
        assert_eq!(blamed(&spec, &[]), Cause::Stale);
        let mut generator = lines;
        generator["generator"]["version"] = json!("0");
        assert_eq!(blamed(&generator, &[]), Cause::Stale);
        assert_eq!(blamed(&changed("/$schema", json!("b")), &[]), Cause::Edited);
    }

    #[test]
    fn an_entry_that_is_gone_was_removed_unless_the_crate_lacks_the_service() {
        let [a, b] = [0, 1].map(|index| two()["services"][index].clone());
        for services in [json!([a]), json!([b, a]), json!([a, b, b]), json!([])] {
            let relisted = changed("/services", services);
            assert_eq!(blamed(&relisted, &[]), Cause::Edited);
            assert_eq!(blamed(&relisted, &["src/b.rs"]), Cause::Edited);
            assert_eq!(blamed(&relisted, &["Cargo.toml", "src/b.rs"]), Cause::Stale);
        }
    }

    #[test]
    fn a_schema_is_held_against_a_manifest_that_is_as_it_should_be() {
        let tree = Tree::from([(MANIFEST.to_owned(), manifest("{\"id\":\"a\"}", "{}"))]);
        let mut differences = [Difference {
            path: "manifest.schema.json".to_owned(),
            cause: Cause::Stale,
            found: b"{ }".into(),
        }];
        blame(&mut differences, &tree);
        assert_eq!(differences[0].cause, Cause::Edited);
    }
}
