//! All members and enum values of a spec with their places.

use indexmap::IndexMap;

use crate::lower::At;
use crate::spec::Spec;
use crate::spec::member::Member;
use crate::spec::types::Variant;

/// All members: of requests, answers, mixins and types, each with its place and key.
pub(super) fn all(spec: &Spec) -> Vec<(At, &str, &Member)> {
    let mut found = Vec::new();
    let root = At::root();
    for (name, operation) in &spec.operations {
        let at = root.key("operations").key(name);
        take(&mut found, &at.key("input"), &operation.input);
        take(&mut found, &at.key("output"), &operation.output);
    }
    for (name, mixin) in &spec.mixins {
        let at = root.key("mixins").key(name).key("members");
        take(&mut found, &at, &mixin.members);
    }
    for (name, definition) in &spec.types {
        let at = root.key("types").key(name).key("members");
        if let Some(members) = &definition.members {
            take(&mut found, &at, members);
        }
    }
    found
}

fn take<'a>(
    found: &mut Vec<(At, &'a str, &'a Member)>,
    at: &At,
    members: &'a IndexMap<String, Member>,
) {
    let members = members.iter();
    found.extend(members.map(|(key, member)| (at.key(key), key.as_str(), member)));
}

/// All documented values of enums.
pub(super) fn values(spec: &Spec) -> Vec<(At, &str, &Variant)> {
    let mut found = Vec::new();
    for (name, definition) in &spec.types {
        let at = At::root().key("types").key(name);
        let kinds = [
            ("values", &definition.values),
            ("numbers", &definition.numbers),
        ];
        for (kind, values) in kinds {
            let at = at.key(kind);
            let values = values.iter().flatten();
            found.extend(values.map(|(key, value)| (at.key(key), key.as_str(), value)));
        }
    }
    found
}
