//! Whether a file without a checksum is merely old, or was edited: the manifest names what everything was made of.

use serde_json::Value;
use specwright_generator::Tree;

use super::{Cause, Difference};

/// The file that names the checksums of the format and of all specs.
const MANIFEST: &str = "manifest.json";

/// Takes files that have no checksum for edited if nothing that they are made of has changed. A file with a checksum
/// that is old was made by another generator, of which the manifest need not know.
pub(super) fn blame(differences: &mut [Difference], tree: &Tree) {
    let is_old = |difference: &Difference| difference.cause == Cause::Stale;
    let is_sealed = |difference: &Difference| !difference.path.ends_with(".json");
    if differences.iter().any(|it| is_old(it) && is_sealed(it)) {
        return;
    }
    let found = differences.iter().find(|it| it.path == MANIFEST);
    let found = found.and_then(|manifest| inputs(&manifest.found));
    let wanted = tree.get(MANIFEST).and_then(|text| inputs(text.as_bytes()));
    // A manifest that says nothing of the kind is none that the generator left.
    if found.is_some() && found != wanted {
        return;
    }
    for difference in differences.iter_mut().filter(|it| is_old(it)) {
        difference.cause = Cause::Edited;
    }
}

/// What a manifest says it was made of: the generator, and each spec.
fn inputs(manifest: &[u8]) -> Option<(Value, Vec<Value>)> {
    let manifest: Value = serde_json::from_slice(manifest).ok()?;
    let services = manifest.get("services")?.as_array()?;
    let specs = services.iter().map(|service| service.get("spec_sha256"));
    let specs: Option<Vec<Value>> = specs.map(Option::<&Value>::cloned).collect();
    Some((manifest.get("generator")?.clone(), specs?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a manifest that differs is blamed on, beside another file that does.
    fn cause(found: &str, other: Cause) -> Cause {
        let wanted = r#"{"generator":1,"services":[{"spec_sha256":"a","lines":5}]}"#;
        let tree = Tree::from([(MANIFEST.to_owned(), wanted.to_owned())]);
        let difference = |path: &str, cause, found: &str| Difference {
            path: path.to_owned(),
            cause,
            found: found.into(),
        };
        let mut differences = [
            difference(MANIFEST, Cause::Stale, found),
            difference("src/a.rs", other, ""),
        ];
        blame(&mut differences, &tree);
        differences[0].cause
    }

    #[test]
    fn a_manifest_of_the_same_specs_was_edited_unless_another_generator_was_at_work() {
        let edited = r#"{"generator":1,"services":[{"spec_sha256":"a","lines":9}]}"#;
        assert_eq!(cause(edited, Cause::Edited), Cause::Edited);
        assert_eq!(cause(edited, Cause::Missing), Cause::Edited);
        assert_eq!(cause("{", Cause::Edited), Cause::Edited);
        assert_eq!(cause(edited, Cause::Stale), Cause::Stale);
        let older = r#"{"generator":1,"services":[{"spec_sha256":"b","lines":5}]}"#;
        assert_eq!(cause(older, Cause::Edited), Cause::Stale);
        let former = r#"{"generator":0,"services":[{"spec_sha256":"a","lines":5}]}"#;
        assert_eq!(cause(former, Cause::Edited), Cause::Stale);
    }
}
