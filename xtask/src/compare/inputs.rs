//! Whether a file without a checksum of its own is merely old, or was edited: the manifest has one for each of its entries,
//! and one for its schema.

use hex::encode;
use serde_json::Value;
use sha2::{Digest, Sha256};
use specwright_generator::Tree;

use super::{Cause, Difference};

/// The file with the checksums.
const MANIFEST: &str = "manifest.json";

/// Takes files that have no checksum for edited if they do not answer to those in the manifest.
pub(super) fn blame(differences: &mut [Difference], tree: &Tree) {
    let found = differences.iter().find(|it| it.path == MANIFEST);
    let manifest = match found {
        Some(found) => serde_json::from_slice(&found.found).ok(),
        // It is what it should be.
        None => tree
            .get(MANIFEST)
            .and_then(|text| serde_json::from_str(text).ok()),
    };
    for difference in differences.iter_mut() {
        let is_unsealed = difference.path.ends_with(".json");
        if difference.cause == Cause::Stale
            && is_unsealed
            && !is_left(difference, manifest.as_ref())
        {
            difference.cause = Cause::Edited;
        }
    }
}

/// Whether a file is as the generator left it.
fn is_left(difference: &Difference, manifest: Option<&Value>) -> bool {
    // What cannot be read is nothing that the generator left.
    let Some(manifest) = manifest else {
        return false;
    };
    if difference.path != MANIFEST {
        let sum = manifest.pointer("/generator/manifest_schema_sha256");
        // Earlier versions of the generator wrote none.
        return sum.is_none_or(|sum| *sum == encode(Sha256::digest(&difference.found)));
    }
    let services = manifest.get("services").and_then(Value::as_array);
    services.is_some_and(|services| services.iter().all(answers))
}

/// Whether the entry of a service answers to its checksum.
fn answers(service: &Value) -> bool {
    let mut entry = service.clone();
    let sum = entry
        .as_object_mut()
        .and_then(|entry| entry.shift_remove("entry_sha256"));
    sum.is_none_or(|sum| sum == encode(Sha256::digest(entry.to_string())))
}

#[cfg(test)]
mod tests {
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
        assert_eq!(causes("{", "{}"), [Cause::Edited; 2]);
        assert_eq!(causes("{}", "{}"), [Cause::Edited, Cause::Stale]);
        let earlier = r#"{"generator":{},"services":[{"id":"a"}]}"#;
        assert_eq!(causes(earlier, "{}"), [Cause::Stale; 2]);
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
