//! Structures with their members, and enums with their values.

use super::naming::Naming;
use super::outline::Outline;
use super::types::{is_truth, written};
use super::{Class, Kind};
use crate::lower::sentence;
use crate::model::structure::{
    Bounds, Condition, Enumeration, Limits, ListStyle, Member, Place, Row, Rule, Structure,
    TimestampFormat, Values, Variant,
};

/// A structure of its own: a shared type or an answer.
pub(super) fn structure(
    outline: &mut Outline<'_>,
    module: &str,
    parent: &str,
    structure: &Structure,
) {
    let Structure {
        name,
        origin,
        // The spec's text is what is compared; this one has sentences in it that are facts of their own.
        doc: _,
        deprecated,
        members,
        rules: _,
        // There is a default exactly if no member is required.
        default: _,
        builder,
    } = structure;
    let path = format!("{module}::{name}");
    let facts = outline
        .facts(origin.pointer())
        .named(Class::Shape, "builder", |naming| {
            let builder = builder.as_ref();
            builder.map(|builder| naming.of(module, &builder.name))
        })
        .deprecated(deprecated.as_ref())
        .order(members.iter().map(|member| member.name.clone()));
    // An answer has no texts of its own: where it has no members, its place is that of the operation.
    let facts = match parent == module {
        true => facts.prose(false),
        false => facts,
    };
    let facts = rules(facts, &path, structure).noted();
    outline.add(path.clone(), Some(parent), (Kind::Structure, facts));
    self::members(outline, module, &path, structure);
}

/// The rules over several members, each a fact of its own.
pub(super) fn rules<'a>(
    facts: super::facts::Facts<'a>,
    path: &str,
    structure: &Structure,
) -> super::facts::Facts<'a> {
    structure.rules.iter().fold(facts, |facts, rule| {
        let shown = sentence(rule);
        let name = format!("rule: {}", shown.trim_end_matches('.'));
        let facts = facts.put(Class::Behaviour, (&name, "rules"), Some("checked"));
        facts.exactly(&name, Some(sentence(&whole(rule, path))))
    })
}

/// The rule with the whole paths of the members.
fn whole(rule: &Rule, path: &str) -> Rule {
    let name = |name: &String| Naming::Whole.of(path, name);
    let names = |names: &[String]| names.iter().map(name).collect();
    let clauses = |conditions: &[Condition]| {
        let clauses = conditions.iter().map(|condition| Condition {
            member: name(&condition.member),
            values: condition.values.clone(),
            shown: condition.shown.clone(),
        });
        clauses.collect()
    };
    match rule {
        Rule::RequiredWhen(it, conditions) => Rule::RequiredWhen(name(it), clauses(conditions)),
        Rule::OnlyWhen(it, conditions) => Rule::OnlyWhen(name(it), clauses(conditions)),
        Rule::ExactlyOneOf(all) => Rule::ExactlyOneOf(names(all)),
        Rule::AtLeastOneOf(all) => Rule::AtLeastOneOf(names(all)),
        Rule::AtMostOneOf(all) => Rule::AtMostOneOf(names(all)),
        Rule::Together(all) => Rule::Together(names(all)),
    }
}

/// The members of a structure that has been put down.
pub(super) fn members(outline: &mut Outline<'_>, module: &str, path: &str, structure: &Structure) {
    for member in &structure.members {
        self::member(outline, module, path, member);
    }
}

fn member(outline: &mut Outline<'_>, module: &str, parent: &str, member: &Member) {
    let Member {
        name,
        origin,
        // Setters and the type of the field follow from the name, the value and whether it is required.
        passing: _,
        ty: _,
        // Former names lead here; they are kept apart.
        former: _,
        value,
        required,
        doc: _,
        deprecated,
        row,
    } = member;
    let Row {
        place,
        wire,
        required: _,
        idempotency_token,
        // What is secret has a type of its own.
        secret: _,
        unwrap,
        base64,
        timestamp,
        list,
        bounds,
    } = row;
    let facts = outline
        .facts(origin.pointer())
        .named(Class::Shape, "type", |naming| {
            Some(written(value, module, naming))
        })
        .required(*required)
        .deprecated(deprecated.as_ref())
        .behaviour("wire", Some(wire))
        .behaviour("in", Some(self::place(*place)))
        .switch("idempotency_token", *idempotency_token)
        .behaviour("unwrap", unwrap.as_ref())
        .behaviour("encoding", base64.then_some("base64"))
        .behaviour("format", timestamp.map(format))
        .behaviour("list", list.map(self::list));
    let facts = self::bounds(facts, bounds).prose(is_truth(value)).noted();
    outline.add(
        format!("{parent}::{name}"),
        Some(parent),
        (Kind::Member, facts),
    );
}

fn bounds<'a>(facts: super::facts::Facts<'a>, bounds: &Bounds) -> super::facts::Facts<'a> {
    let Bounds {
        chars,
        bytes,
        items,
        range,
        pattern,
        forbidden_prefixes,
    } = bounds;
    let prefixes = (!forbidden_prefixes.is_empty()).then(|| forbidden_prefixes.join(", "));
    facts
        .behaviour("length", chars.as_ref().map(limits))
        .behaviour("bytes", bytes.as_ref().map(limits))
        .behaviour("items", items.as_ref().map(limits))
        .behaviour("range", range.as_ref().map(limits))
        .behaviour("pattern", pattern.as_ref())
        .behaviour("forbidden_prefixes", prefixes)
}

fn limits<T: ToString>((least, greatest): &Limits<T>) -> String {
    let side = |limit: &Option<T>| limit.as_ref().map(T::to_string).unwrap_or_default();
    format!("{}..={}", side(least), side(greatest))
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Body => "body",
        Place::Form => "form",
    }
}

fn format(format: TimestampFormat) -> &'static str {
    match format {
        TimestampFormat::EpochSeconds => "epoch-seconds",
        TimestampFormat::EpochMillis => "epoch-milliseconds",
        TimestampFormat::Rfc3339 => "rfc3339",
        TimestampFormat::HttpDate => "http-date",
    }
}

fn list(style: ListStyle) -> String {
    match style {
        ListStyle::Indexed(first) => format!("indexed-from-{first}"),
        ListStyle::Repeated => "repeated".to_owned(),
        ListStyle::CommaJoined => "comma-joined".to_owned(),
        ListStyle::Json => "json".to_owned(),
    }
}

/// An enum.
pub(super) fn enumeration(outline: &mut Outline<'_>, module: &str, enumeration: &Enumeration) {
    let Enumeration {
        name,
        origin,
        doc: _,
        values,
    } = enumeration;
    let path = format!("{module}::{name}");
    let of = match values {
        Values::Texts(_) => "texts",
        Values::Numbers(_) => "integers",
    };
    let facts = outline.facts(origin.pointer());
    let facts = facts.shape("values", Some(of)).prose(false).noted();
    outline.add(path.clone(), Some(module), (Kind::Enumeration, facts));
    match values {
        Values::Texts(values) => values.iter().for_each(|it| value(outline, &path, it)),
        Values::Numbers(values) => values.iter().for_each(|it| value(outline, &path, it)),
    }
}

fn value<T: ToString>(outline: &mut Outline<'_>, parent: &str, value: &Variant<T>) {
    let Variant {
        name,
        origin,
        former: _,
        doc: _,
        wire,
    } = value;
    let facts = outline.facts(origin.pointer());
    let wire = Some(wire.to_string());
    let facts = facts.behaviour("wire", wire).prose(true).noted();
    outline.add(
        format!("{parent}::{name}"),
        Some(parent),
        (Kind::Value, facts),
    );
}
