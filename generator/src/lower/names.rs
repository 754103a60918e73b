//! Names of one container: each made once, clashes reported with both places.

use indexmap::IndexMap;

use super::context::{At, Context};
use crate::name::Unnameable;
use crate::problem::Code;

/// The names that a container has so far, each with the wire name and the place that it came from.
pub(crate) struct Names {
    taken: IndexMap<String, (String, Option<At>)>,
    remedy: &'static str,
}

impl Default for Names {
    fn default() -> Self {
        Self::with_own(&[])
    }
}

impl Names {
    /// A container in which the generator has names of its own.
    pub(crate) fn with_own(own: &[&str]) -> Self {
        let taken = own
            .iter()
            .map(|name| ((*name).to_owned(), ((*name).to_owned(), None)));
        Self {
            taken: taken.collect(),
            remedy: RENAME,
        }
    }

    /// What helps against a clash where names in Rust cannot be chosen.
    pub(crate) fn with_remedy(self, remedy: &'static str) -> Self {
        Self { remedy, ..self }
    }

    /// Takes a name for `wire`, which stands at `at`; whether it was still free.
    pub(crate) fn take(&mut self, cx: &mut Context<'_>, name: &str, wire: &str, at: &At) -> bool {
        match self.taken.get(name) {
            None => {
                self.taken
                    .insert(name.to_owned(), (wire.to_owned(), Some(at.clone())));
                return true;
            }
            Some((other, Some(other_at))) => {
                let what = format!("`{wire}` and `{other}` both need the name `{name}` in Rust");
                cx.at_both(Code::NameClash, (at, &other_at.clone()), what, self.remedy);
            }
            Some((_, None)) => {
                let what = format!(
                    "`{wire}` needs the name `{name}` in Rust, which the generator itself uses here"
                );
                cx.at_key(Code::NameReserved, at, what, self.remedy);
            }
        }
        false
    }

    /// Takes a name that something else must not be mistaken for.
    pub(crate) fn note(&mut self, name: &str, at: &At) {
        let entry = self.taken.entry(name.to_owned());
        entry.or_insert_with(|| (name.to_owned(), Some(at.clone())));
    }

    /// Takes a former name, which stands at `at`, after all present ones; whether it was still free.
    pub(crate) fn take_former(&mut self, cx: &mut Context<'_>, name: &str, at: &At) -> bool {
        let Some((_, other)) = self.taken.get(name) else {
            self.note(name, at);
            return true;
        };
        let what = format!("`{name}` is the name of something else in Rust");
        let remedy = "a name leads to one thing only: remove it from `renamed_from`";
        match other.clone() {
            Some(other) => cx.at_both(Code::FormerName, (at, &other), what, remedy),
            None => cx.at_value(Code::FormerName, at, what, remedy),
        }
        false
    }
}

const RENAME: &str = "give it another name with `\"rust\": \"…\"`";

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
            cx.at_value(Code::NameUnusable, &at.key("rust"), what, rule.form);
        }
        return given.to_owned();
    }
    made(cx, at, wire, (rule.make)(wire))
}

/// The name, or a problem if none could be made.
pub(crate) fn made(
    cx: &mut Context<'_>,
    at: &At,
    wire: &str,
    made: Result<String, Unnameable>,
) -> String {
    match made {
        Ok(name) => name,
        Err(why) => {
            let what = match why {
                Unnameable::TooLong => {
                    "this name is too long for Rust and for file systems".to_owned()
                }
                Unnameable::NoIdentifier => format!("no Rust name can be made from `{wire}`"),
            };
            cx.at_key(
                Code::NameTooLong,
                at,
                what,
                "give one with `\"rust\": \"…\"`",
            );
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
