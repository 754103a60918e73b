//! Names of one container: each made once, clashes reported with both places.

use indexmap::IndexMap;

use super::context::{At, Context};
use crate::name::Unnameable;

/// The names that a container has so far, each with the wire name and the place that it came from.
#[derive(Default)]
pub(crate) struct Names {
    taken: IndexMap<String, (String, Option<At>)>,
}

impl Names {
    /// A container in which the generator has names of its own.
    pub(crate) fn with_own(own: &[&str]) -> Self {
        let taken = own
            .iter()
            .map(|name| ((*name).to_owned(), ((*name).to_owned(), None)));
        Self {
            taken: taken.collect(),
        }
    }

    /// Takes a name for `wire`, which stands at `at`.
    pub(crate) fn take(&mut self, cx: &mut Context<'_>, name: &str, wire: &str, at: &At) {
        match self.taken.get(name) {
            None => {
                self.taken
                    .insert(name.to_owned(), (wire.to_owned(), Some(at.clone())));
            }
            Some((other, Some(other_at))) => {
                let what = format!("`{wire}` and `{other}` both become `{name}` in Rust");
                cx.at_both(at, &other_at.clone(), what, RENAME);
            }
            Some((other, None)) => {
                let what = format!(
                    "`{wire}` becomes `{name}` in Rust, and every service has `{other}` already"
                );
                cx.at_key(at, what, RENAME);
            }
        }
    }
}

const RENAME: &str = "give one of them another name with `\"rust\": \"…\"`";

/// The Rust name: the one that the spec gives, or the one made from the wire name.
pub(crate) fn chosen(
    cx: &mut Context<'_>,
    at: &At,
    wire: &str,
    given: Option<&str>,
    rule: &Rule,
) -> String {
    if let Some(given) = given {
        if !(rule.accepts)(given) {
            let what = format!("`{given}` cannot be used as the Rust name of {}", rule.what);
            cx.at_value(&at.key("rust"), what, rule.form);
        }
        return given.to_owned();
    }
    match (rule.make)(wire) {
        Ok(name) => name,
        Err(why) => {
            let what = match why {
                Unnameable::TooLong => {
                    "this name is too long for Rust and for file systems".to_owned()
                }
                Unnameable::NoIdentifier => format!("no Rust name can be made from `{wire}`"),
            };
            cx.at_key(at, what, "give one with `\"rust\": \"…\"`");
            "unnamed".to_owned()
        }
    }
}

/// How names of one kind are made and checked.
pub(crate) struct Rule {
    what: &'static str,
    form: &'static str,
    make: fn(&str) -> Result<String, Unnameable>,
    accepts: fn(&str) -> bool,
}

const SNAKE: &str = "write it in snake_case; keywords, `build` and `send` are taken";
const CAMEL: &str =
    "write it in UpperCamelCase with ASCII letters and digits; names of the prelude are taken";

/// Fields and setters.
pub(crate) const MEMBER: Rule = Rule {
    what: "a member",
    form: SNAKE,
    make: crate::name::member,
    accepts: |name| crate::name::is_snake(name) && crate::name::member(name).as_deref() == Ok(name),
};

/// Structs, enums and operations.
pub(crate) const TYPE: Rule = Rule {
    what: "a type",
    form: CAMEL,
    make: crate::name::ty,
    accepts: |name| crate::name::is_camel(name) && crate::name::ty(name).as_deref() == Ok(name),
};

/// Variants.
pub(crate) const VARIANT: Rule = Rule {
    what: "a variant",
    form: CAMEL,
    make: crate::name::variant,
    accepts: |name| {
        crate::name::is_camel(name) && crate::name::variant(name).as_deref() == Ok(name)
    },
};
