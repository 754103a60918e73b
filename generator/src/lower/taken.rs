//! What an example takes from the answer that it begins with: what is sent again, what must be there for that, and what
//! the answer tells of and does not hold.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::context::{At, Context};
use super::example;
use crate::model::example::{Expr, Setting, Stop};
use crate::model::operation::Operation;
use crate::model::structure::Member;
use crate::model::ty::Ty;
use crate::model::wires::Wires;
use crate::problem::Code;
use crate::spec::example::First;

/// The answer that was read, and the operation that gave it.
pub(super) struct Source<'a> {
    pub(super) reader: &'a str,
    pub(super) answer: Cow<'a, Wires<'a>>,
}

impl<'a> Source<'a> {
    fn member(&self, cx: &mut Context<'_>, at: &At, wire: &str) -> Result<&'a Member, ()> {
        self.answer.named(wire).ok_or_else(|| {
            let members = self.answer.structure.members.iter();
            let names = members.map(|it| it.row.wire.as_str());
            let what = format!("the answer of `{}` has no member `{wire}`", self.reader);
            cx.at_value(Code::UnknownMember, at, what, cx.suggestion(wire, names));
        })
    }
}

/// The setters of the members that come from the answer, each with the name of the one that it stands for.
pub(super) fn lower(
    cx: &mut Context<'_>,
    (at, first): (&At, &First),
    (operation, input): (&Operation, &Map<String, Value>),
    source: &Source<'_>,
) -> Vec<(String, Setting)> {
    for (index, wire) in first.demand.iter().enumerate() {
        is_taken(cx, &at.key("demand").index(index), first, wire);
    }
    for wire in first.blank.keys() {
        is_taken(cx, &at.key("blank").key(wire), first, wire);
    }
    let (sent, demand) = (
        Wires::of(&operation.input),
        BTreeSet::from_iter(&first.demand),
    );
    let taken = first.take.iter().filter_map(|(wire, from)| {
        let taken_at = at.key("take").key(wire);
        if !input.contains_key(wire) {
            cx.at_key(
                Code::ExampleIncomplete,
                &taken_at,
                format!("the example lacks `{wire}`, which is to come from the answer"),
                "show in `input` what is sent then",
            );
        }
        let target = example::member_of(cx, &taken_at, &sent, wire)?;
        let source = source.member(cx, &taken_at, from).ok()?;
        fits(cx, &taken_at, target, source);
        let blank = blank(
            cx,
            &at.key("blank").key(wire),
            first.blank.get(wire),
            source,
        );
        let demanded = demand.contains(wire);
        Some((
            target.name.clone(),
            passed_on((target, source), blank, demanded),
        ))
    });
    taken.collect()
}

fn is_taken(cx: &mut Context<'_>, at: &At, first: &First, wire: &str) {
    if !first.take.contains_key(wire) {
        let hint = cx.suggestion(wire, first.take.keys().map(String::as_str));
        let what = format!("`{wire}` is not taken from the answer");
        cx.at_key(Code::UnknownMember, at, what, hint);
    }
}

fn fits(cx: &mut Context<'_>, at: &At, target: &Member, source: &Member) {
    if target.value != source.value {
        let (target, source) = (&target.row.wire, &source.row.wire);
        cx.at_value(
            Code::ExampleType,
            at,
            format!("`{target}` and `{source}` are of different types"),
            "what was read can be sent again only as what it is",
        );
    }
}

/// The texts with which a member of the answer stands for nothing.
fn blank(
    cx: &mut Context<'_>,
    at: &At,
    texts: Option<&Vec<String>>,
    source: &Member,
) -> Vec<String> {
    let texts = texts.cloned().unwrap_or_default();
    if !texts.is_empty() && source.ty != Ty::Optional(Box::new(Ty::Text)) {
        let what = format!("`{}` is no text that may be missing", source.row.wire);
        let hint = "only such a text can stand for nothing";
        cx.at_key(Code::ExampleType, at, what, hint);
    }
    texts
}

/// The setter that takes what was read. Where the answer may lack what the request needs, the example says so.
fn passed_on((target, source): (&Member, &Member), blank: Vec<String>, demanded: bool) -> Setting {
    let may_lack = matches!(source.ty, Ty::Optional(_));
    let demanded = may_lack && (demanded || target.required);
    let name = match may_lack && !demanded {
        true => &target.passing,
        false => &target.name,
    };
    Setting {
        name: name.clone(),
        value: Expr::Read {
            member: source.name.clone(),
            blank,
            demanded,
        },
    }
}

/// What keeps the example from going on; `at` is where it stands.
pub(super) fn stops(
    cx: &mut Context<'_>,
    at: &At,
    first: &First,
    source: &Source<'_>,
) -> Vec<Stop> {
    let stops = first.stop.iter().filter_map(|(wire, says)| {
        let at = at.key(wire);
        if says.trim().is_empty() {
            let hint = "say what would be lost";
            cx.at_value(Code::EmptyText, &at, "this text is empty", hint);
        }
        let member = source.member(cx, &at, wire).ok()?;
        if member.value != Ty::Bool {
            let what = format!("`{wire}` is no `bool`");
            let hint = "name a member that is true when something would be lost";
            cx.at_key(Code::ExampleType, &at, what, hint);
        }
        Some(Stop {
            member: member.name.clone(),
            optional: matches!(member.ty, Ty::Optional(_)),
            says: says.clone(),
        })
    });
    stops.collect()
}
