//! Paging of list operations: every name leads to a member of the right type.

use indexmap::IndexMap;

use super::context::{At, Context};
use super::entries::Entry;
use super::scope::Scope;
use super::ty::{NamedKind, kind_of};
use crate::model::paging::{Paging, PagingStyle};
use crate::model::structure::{Member, Structure};
use crate::model::ty::Ty;
use crate::problem::Code;
use crate::spec;
use crate::spec::member::Member as SpecMember;
use crate::spec::operation::{Operation, RetrySafety};

/// The request and the answer of an operation, by the keys of their members.
pub(crate) struct Sides<'a> {
    /// The request's members by their keys, in order.
    pub(crate) input_keys: &'a IndexMap<&'a str, Entry<'a>>,
    pub(crate) input: &'a Structure,
    /// The answer's members by their keys, in order.
    pub(crate) output_keys: &'a IndexMap<String, SpecMember>,
    pub(crate) output: &'a Structure,
}

impl<'a> Sides<'a> {
    /// The keys of an answer: of its own members, or of the type that it is.
    pub(crate) fn output_keys(
        scope: &'a Scope<'_>,
        operation: &'a Operation,
    ) -> &'a IndexMap<String, SpecMember> {
        let shared = operation
            .output_type
            .as_ref()
            .and_then(|wire| scope.definitions.get(wire));
        let shared = shared.and_then(|definition| definition.members.as_ref());
        shared.unwrap_or(&operation.output)
    }
}

/// The paging of an operation that stands at `at`; none, if its answer is no list or is whole.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, operation): (&At, &Operation),
    sides: &Sides<'_>,
) -> Option<Paging> {
    let Some(paging) = &operation.paging else {
        if operation.retry == RetrySafety::ReadOnly {
            undecided(cx, scope, at, sides.output);
        }
        return None;
    };
    let at = at.key("paging");
    let mut find = Finder { cx, at: &at, sides };
    let (items, style) = style(&mut find, paging)?;
    let index = find.output("items", items, |ty| matches!(ty, Ty::List(_)));
    let member = sides.output.members.get(index)?;
    match &member.value {
        Ty::List(item) => Some(Paging {
            origin: at.origin(),
            items: index,
            member: member.name.clone(),
            optional: !member.required,
            item: (**item).clone(),
            style,
        }),
        _ => None,
    }
}

/// The wire name of the member that holds the items, and how the next page is asked for.
fn style<'a>(
    find: &mut Finder<'_, '_>,
    paging: &'a spec::paging::Paging,
) -> Option<(&'a str, PagingStyle)> {
    use spec::paging::Paging as Spec;
    Some(match paging {
        Spec::None => return None,
        Spec::Token {
            input,
            output,
            items,
            size,
        } => {
            find.size(size.as_deref());
            let input = find.input("input", input, is_text);
            let output = find.output("output", output, is_text);
            (items, PagingStyle::Token { input, output })
        }
        Spec::PageNumber {
            page,
            first,
            size,
            default_size,
            total,
            items,
        } => {
            let style = PagingStyle::PageNumber {
                page: find.input("page", page, is_integer),
                first: first.unwrap_or(1),
                size: find.input("size", size, is_integer),
                default_size: *default_size,
                total: find.output("total", total, is_integer),
            };
            (items, style)
        }
        Spec::Offset {
            offset,
            size,
            total,
            items,
        } => {
            find.size(Some(size));
            let offset = find.input("offset", offset, is_integer);
            let total = find.output("total", total, is_integer);
            (items, PagingStyle::Offset { offset, total })
        }
    })
}

/// A list of structures is what list operations answer; whether it comes in pages must be said.
fn undecided(cx: &mut Context<'_>, scope: &Scope<'_>, at: &At, output: &Structure) {
    let is_list = |member: &&Member| match &member.value {
        Ty::List(item) => {
            matches!(&**item, Ty::Named(name) if kind_of(scope.types, name) == Some(NamedKind::Structure))
        }
        _ => false,
    };
    if let Some(member) = output.members.iter().find(is_list) {
        let what = format!(
            "the answer has the list `{}`, and nobody decided how it is paged",
            member.row.wire
        );
        cx.at_key(
            Code::PagingUndecided,
            at,
            what,
            "add `\"paging\": { \"style\": … }`; `none`, if the list always comes whole",
        );
    }
}

fn is_text(ty: &Ty) -> bool {
    *ty == Ty::Text
}

fn is_integer(ty: &Ty) -> bool {
    matches!(ty, Ty::I32 | Ty::I64 | Ty::U64)
}

struct Finder<'f, 'c> {
    cx: &'f mut Context<'c>,
    at: &'f At,
    sides: &'f Sides<'f>,
}

impl Finder<'_, '_> {
    fn size(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.input("size", name, is_integer);
        }
    }

    fn input(&mut self, key: &str, name: &str, fits: fn(&Ty) -> bool) -> usize {
        let Sides { input_keys, .. } = self.sides;
        let found = input_keys.get_index_of(name);
        let index = found.ok_or_else(|| {
            let keys = input_keys.keys().copied();
            ("request", self.cx.suggestion(name, keys))
        });
        self.member((key, name), index, self.sides.input, fits)
    }

    fn output(&mut self, key: &str, name: &str, fits: fn(&Ty) -> bool) -> usize {
        let Sides { output_keys, .. } = self.sides;
        let found = output_keys.get_index_of(name);
        let index = found.ok_or_else(|| {
            let keys = output_keys.keys().map(String::as_str);
            ("answer", self.cx.suggestion(name, keys))
        });
        self.member((key, name), index, self.sides.output, fits)
    }

    /// The member at an index, or else which side lacks it, and a hint.
    fn member(
        &mut self,
        (key, name): (&str, &str),
        index: Result<usize, (&str, String)>,
        structure: &Structure,
        fits: fn(&Ty) -> bool,
    ) -> usize {
        let at = self.at.key(key);
        let index = match index {
            Ok(index) => index,
            Err((side, hint)) => {
                let what = format!("the {side} has no member `{name}`");
                self.cx.at_value(Code::UnknownMember, &at, what, hint);
                return 0;
            }
        };
        if structure
            .members
            .get(index)
            .is_some_and(|member| !fits(&member.value))
        {
            self.cx.at_value(
                Code::PagingType,
                &at,
                format!("`{name}` is not of a type that this style of paging needs there"),
                "tokens are texts, counts are integers, items are a list",
            );
        }
        index
    }
}
