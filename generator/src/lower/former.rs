//! Former names: each goes on leading to what has a new one, unless something else is called so.

use super::context::{At, Context};
use super::entries::Entries;
use super::names::Names;
use crate::model::former::{Former, FormerMember};
use crate::model::structure::Member;
use crate::name::{self, Unnameable};
use crate::problem::Code;
use crate::problem::words::quoted;

/// What makes a name in Rust.
type Make = fn(&str) -> Result<String, Unnameable>;

/// The former names of what stands at `at` and is called `present` now, each with its place.
pub(crate) fn names(
    cx: &mut Context<'_>,
    (at, renamed_from): (&At, &[String]),
    present: &str,
    make: Make,
) -> Vec<(String, At)> {
    let mut names = Vec::new();
    for (index, former) in renamed_from.iter().enumerate() {
        let at = at.key("renamed_from").index(index);
        match make(former) {
            Ok(name) if name == present => {
                let what = format!("`{name}` is its name in Rust still");
                cx.at_value(Code::FormerName, &at, what, "remove it from `renamed_from`");
            }
            Ok(name) => names.push((name, at)),
            Err(_) => {
                let what = format!("{} was no name in Rust", quoted(former));
                cx.at_value(
                    Code::FormerName,
                    &at,
                    what,
                    "write it as it was in the spec or in Rust",
                );
            }
        }
    }
    names
}

/// The former names of a variant, once all present ones are taken.
pub(crate) fn variants(
    cx: &mut Context<'_>,
    spec: (&At, &[String]),
    present: &str,
    taken: &mut Names,
) -> Vec<Former> {
    let mut former = Vec::new();
    for (name, at) in names(cx, spec, present, name::variant) {
        if taken.take_former(cx, &name, &at) {
            let origin = at.origin();
            former.push(Former { name, origin });
        }
    }
    former
}

/// Gives members their former names. `sent` tells whether there are setters, and `taken` which members there are.
pub(crate) fn members(
    cx: &mut Context<'_>,
    entries: &Entries<'_>,
    members: &mut [Member],
    mut taken: Names,
    sent: bool,
) {
    let mut specs = entries.members.values().map(|entry| entry.spec);
    if specs.all(|spec| spec.renamed_from.is_empty()) {
        return;
    }
    for (entry, member) in entries.members.values().zip(&*members) {
        if sent && !member.required {
            taken.note(&member.passing, &entry.at);
        }
    }
    for (entry, member) in entries.members.values().zip(members) {
        let spec = (&entry.at, entry.spec.renamed_from.as_slice());
        for (name, at) in names(cx, spec, &member.name, name::member) {
            let passing = format!("set_{}", name.trim_end_matches('_'));
            let free = taken.take_former(cx, &name, &at);
            if free && (!sent || member.required || taken.take_former(cx, &passing, &at)) {
                member.former.push(FormerMember {
                    kept: format!("{name}_"),
                    name,
                    passing,
                    origin: at.origin(),
                });
            }
        }
    }
}
