//! The protocol of a service.

use super::context::{At, Context};
use super::error::{header, header_value};
use super::scope::list_style;
use crate::model::service::{Protocol, Selector};
use crate::model::structure::{ListStyle, Place};
use crate::problem::Code;
use crate::spec;
use crate::spec::protocol::Family;

/// Lowers the protocol, which stands at `at`.
pub(crate) fn lower(cx: &mut Context<'_>, at: &At, spec: &spec::protocol::Protocol) -> Protocol {
    if spec.family != Family::RestJson && spec.action.is_none() {
        cx.at_key(
            Code::RpcWithoutAction,
            at,
            "an RPC protocol selects the operation by its action",
            "add `\"action\": { \"header\": \"…\" }` or `\"query\"`",
        );
    }
    if spec.get.is_some() && spec.family != Family::RpcJson {
        cx.at_key(
            Code::GetForm,
            &at.key("get"),
            "only `rpc-json` has another form as GET",
            "remove it",
        );
    }
    for (key, value) in [
        ("content_type", &spec.content_type),
        ("content_type_without_body", &spec.content_type_without_body),
    ] {
        if let Some(value) = value {
            header_value(cx, &at.key(key), value);
        }
    }
    Protocol {
        family: match spec.family {
            Family::RestJson => "RestJson",
            Family::RpcQuery => "RpcQuery",
            Family::RpcJson => "RpcJson",
        },
        action: selector(cx, &at.key("action"), spec.action.as_ref()),
        version: selector(cx, &at.key("version"), spec.version.as_ref()),
        content_type: spec
            .content_type
            .clone()
            .unwrap_or_else(|| "application/json".to_owned()),
        content_type_without_body: spec.content_type_without_body.clone(),
        envelope: envelope(cx, &at.key("envelope"), spec.envelope.as_deref()),
        lists: spec.lists.map_or(ListStyle::Indexed(1), list_style),
        get: spec
            .get
            .as_ref()
            .map(|get| (get.content_type.clone(), list_style(get.lists))),
        keep_default_port: spec.keep_default_port,
    }
}

/// Where members of requests travel that do not say so.
pub(crate) fn default_place(family: Family) -> Place {
    match family {
        Family::RpcQuery => Place::Query,
        Family::RestJson | Family::RpcJson => Place::Body,
    }
}

fn selector(
    cx: &mut Context<'_>,
    at: &At,
    spec: Option<&spec::protocol::Selector>,
) -> Option<Selector> {
    let spec = spec?;
    match (&spec.header, &spec.query) {
        (Some(name), None) => {
            header(cx, &at.key("header"), name);
            Some(Selector::Header(name.clone()))
        }
        (None, Some(name)) => Some(Selector::Query(name.clone())),
        _ => {
            cx.at_key(
                Code::SelectorPlace,
                at,
                "it travels in exactly one place",
                "give either `header` or `query`",
            );
            None
        }
    }
}

fn envelope(cx: &mut Context<'_>, at: &At, pointer: Option<&str>) -> Option<String> {
    let pointer = pointer?;
    match pointer.strip_prefix('/') {
        Some(name) if !name.is_empty() && !name.contains('/') => Some(name.to_owned()),
        _ => {
            cx.at_value(
                Code::BadEnvelope,
                at,
                "an envelope is one member at the top of the answer",
                "write it as `/Name`",
            );
            None
        }
    }
}
