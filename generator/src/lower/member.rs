//! One member.

use super::bounds;
use super::context::{At, Context};
use super::doc::Docs;
use super::error;
use super::names;
use super::scope::{Role, Scope, list_style, place, timestamp_format};
use super::secret;
use super::ty;
use crate::model::structure::{Member, Place, Row};
use crate::model::ty::Ty;
use crate::problem::Code;
use crate::spec;

/// A member of a structure with this role; `holder` is the wire name of a shared structure.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, wire, member): (&At, &str, &spec::member::Member),
    role: Role,
    holder: Option<&str>,
) -> Member {
    let name = names::chosen(cx, at, wire, member.rust.as_deref(), &names::MEMBER);
    let place = travelling(cx, scope, at, member, role);
    let notated = ty::parse(cx, at, scope.types, &member.ty);
    let value = boxed(
        scope,
        wire,
        holder,
        secret::apply(cx, (at, wire, member), place, notated),
    );
    if role == Role::Request {
        secret::inside(cx, scope, (at, place), &value);
    }
    consistent(cx, at, member, role, &value);
    telling(cx, at, member);
    if place == Place::Header {
        match &member.wire {
            Some(given) => error::header(cx, &at.key("wire"), given),
            None => error::header_name(cx, at, wire),
        }
    }
    if place == Place::Header && !ty::is_single(scope.types, &value) {
        cx.at_value(
            Code::CompoundInHeader,
            &at.key("type"),
            "a member in a header must be a single value",
            "let it travel elsewhere, or give it the type `string`",
        );
    }
    let required = member.required && role.is_sent();
    let row = Row {
        place,
        wire: member.wire.clone().unwrap_or_else(|| wire.to_owned()),
        required,
        idempotency_token: member.idempotency_token,
        secret: *ty::core(&value) == Ty::Secret,
        unwrap: member.unwrap.clone(),
        base64: member.encoding.is_some(),
        timestamp: (*ty::core(&value) == Ty::Timestamp)
            .then(|| member.format.map_or(scope.timestamps, timestamp_format)),
        list: member.list.map(list_style),
        bounds: bounds::lower(cx, at, member, &value),
    };
    Member {
        former: Vec::new(),
        doc: doc(member, &row, &value),
        deprecated: member.deprecated.clone(),
        ty: if required {
            value.clone()
        } else {
            Ty::Optional(Box::new(value.clone()))
        },
        value,
        required,
        passing: format!("set_{}", name.trim_end_matches('_')),
        name,
        origin: at.origin(),
        row,
    }
}

fn boxed(scope: &Scope<'_>, wire: &str, holder: Option<&str>, ty: Ty) -> Ty {
    match (holder, ty) {
        (Some(holder), Ty::Named(name))
            if scope.cycles.contains(&(holder.to_owned(), wire.to_owned())) =>
        {
            Ty::Boxed(name)
        }
        (_, ty) => ty,
    }
}

fn travelling(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    at: &At,
    member: &spec::member::Member,
    role: Role,
) -> Place {
    let given = member.place.map(place);
    match role {
        Role::Request => given.unwrap_or(scope.place),
        Role::Answer => {
            let place = given.unwrap_or(Place::Body);
            if !matches!(place, Place::Body | Place::Header) {
                cx.at_value(
                    Code::PlaceInAnswer,
                    &at.key("in"),
                    "members of answers are in the body or in a header",
                    "write `\"header\"`, or leave it out",
                );
            }
            place
        }
        Role::Shared { .. } => {
            if given.is_some() {
                cx.at_key(
                    Code::PlaceInStructure,
                    &at.key("in"),
                    "a structure travels as a whole",
                    "say `in` at the member that holds it",
                );
            }
            Place::Body
        }
    }
}

/// Keys that need a certain type or role.
fn consistent(
    cx: &mut Context<'_>,
    at: &At,
    member: &spec::member::Member,
    role: Role,
    value: &Ty,
) {
    let core = ty::core(value);
    let listed = matches!(value, Ty::List(_));
    let textual = matches!(core, Ty::Text | Ty::Secret);
    let wrong = [
        (
            Code::KeyOfWrongType,
            "format",
            member.format.is_some() && *core != Ty::Timestamp,
            "only timestamps have a format",
        ),
        (
            Code::KeyOfWrongType,
            "encoding",
            member.encoding.is_some() && !textual,
            "only texts have an encoding",
        ),
        (
            Code::KeyOfWrongType,
            "unwrap",
            member.unwrap.is_some() && (!listed || role == Role::Request),
            "only lists in the bodies of answers have an object around them",
        ),
        (
            Code::KeyOfWrongType,
            "list",
            member.list.is_some() && !listed,
            "only lists have a list style",
        ),
        (
            Code::RequiredInAnswer,
            "required",
            member.required && role == Role::Answer,
            "answers are read leniently: no member of them is required",
        ),
        (
            Code::BadIdempotencyToken,
            "idempotency_token",
            member.idempotency_token
                && (*value != Ty::Text || member.required || role != Role::Request),
            "an idempotency token is an optional text of a request",
        ),
    ];
    for (code, key, is_wrong, what) in wrong {
        if is_wrong {
            cx.at_key(code, &at.key(key), what, "remove it");
        }
    }
}

/// What is said to people must say something.
fn telling(cx: &mut Context<'_>, at: &At, member: &spec::member::Member) {
    for key in ["doc", "deprecated"] {
        let text = if key == "doc" {
            Some(&member.doc)
        } else {
            member.deprecated.as_ref()
        };
        if text.is_some_and(|text| text.trim().is_empty()) {
            cx.at_value(
                Code::EmptyText,
                &at.key(key),
                "this text is empty",
                "say what a caller must know",
            );
        }
    }
}

fn doc(member: &spec::member::Member, row: &Row, value: &Ty) -> crate::model::doc::Doc {
    let mut sentences = bounds::sentences(&row.bounds);
    if row.idempotency_token {
        sentences
            .push("A client fills it in when it is absent, the same for all attempts.".to_owned());
    }
    if *ty::core(value) == Ty::Secret {
        sentences.push("Secret: it is never shown and wiped when dropped.".to_owned());
    }
    let deprecated = member
        .deprecated
        .as_ref()
        .map(|why| format!("Deprecated: {why}"));
    Docs::paragraph(&member.doc)
        .text(&sentences.join(" "))
        .text(deprecated.as_deref().unwrap_or_default())
        .finish()
}
