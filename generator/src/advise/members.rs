//! All members and enum values of a spec with their places.

use indexmap::IndexMap;

use crate::spec::Spec;
use crate::spec::member::Member;
use crate::spec::types::Variant;

/// The keys that lead to something from the whole document: a place is made of them only where one is needed.
pub(super) type Keys<'a> = [&'a str; 4];

/// A member and the way to it.
pub(super) type Placed<'a> = (Keys<'a>, &'a Member);

/// All members: of requests, answers, mixins and types, each with the way to it.
pub(super) fn all(spec: &Spec) -> impl Iterator<Item = Placed<'_>> {
    let operations = spec.operations.iter().flat_map(|(name, operation)| {
        let input = below(["operations", name, "input"], &operation.input);
        input.chain(below(["operations", name, "output"], &operation.output))
    });
    let mixins = spec.mixins.iter();
    let mixins =
        mixins.flat_map(|(name, mixin)| below(["mixins", name, "members"], &mixin.members));
    let types = spec.types.iter().flat_map(|(name, definition)| {
        let members = definition.members.iter();
        members.flat_map(move |members| below(["types", name, "members"], members))
    });
    operations.chain(mixins).chain(types)
}

/// All documented values of enums, each with the way to it.
pub(super) fn values(spec: &Spec) -> impl Iterator<Item = (Keys<'_>, &Variant)> {
    spec.types.iter().flat_map(|(name, definition)| {
        let kinds = [
            ("values", &definition.values),
            ("numbers", &definition.numbers),
        ];
        kinds.into_iter().flat_map(move |(kind, values)| {
            let values = values.iter();
            values.flat_map(move |values| below(["types", name, kind], values))
        })
    })
}

/// What stands below three keys.
pub(super) fn below<'a, T>(
    [kind, name, part]: [&'a str; 3],
    entries: &'a IndexMap<String, T>,
) -> impl Iterator<Item = (Keys<'a>, &'a T)> {
    let entries = entries.iter();
    entries.map(move |(key, entry)| ([kind, name, part, key.as_str()], entry))
}
