//! Paths: every name in braces is a member or a configured value, and every member in the path has its braces.

use super::context::{At, Context, suggestion};
use super::ty;
use crate::model::structure::{Place, Structure};
use crate::model::ty::Ty;
use crate::spec::Spec;

/// The names in braces.
pub(crate) fn names_in(template: &str) -> impl Iterator<Item = &str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

/// Checks the path of an operation, which stands at `at`, against its request.
pub(crate) fn check(
    cx: &mut Context<'_>,
    spec: &Spec,
    (at, path): (&At, &str),
    input: &Structure,
    input_at: &At,
) {
    if !path.starts_with('/') || path.contains(['?', '#', ' ']) {
        cx.at_value(
            at,
            "a path begins with `/` and holds neither `?`, `#` nor blanks",
            "constant parameters are members",
        );
    }
    if path.matches('{').count() != path.matches('}').count() || path.contains("{}") {
        cx.at_value(
            at,
            "the braces in this path do not pair up",
            "write `{name}` for each label",
        );
    }
    let labels: Vec<&str> = names_in(path).collect();
    let members = || {
        input
            .members
            .iter()
            .filter(|member| member.row.place == Place::Path)
    };
    for label in &labels {
        let is_member = members().any(|member| member.row.wire == *label);
        let is_config = *label == "region" || spec.service.config.contains_key(*label);
        if !is_member && !is_config {
            let known = members().map(|member| member.row.wire.as_str());
            let known = known
                .chain(spec.service.config.keys().map(String::as_str))
                .chain(["region"]);
            let hint = suggestion(label, known);
            cx.at_value(
                at,
                format!("`{{{label}}}` is neither a member with `\"in\": \"path\"` nor configured"),
                hint,
            );
        }
    }
    for member in members() {
        let at = input_at.key(&member.row.wire);
        if !labels.contains(&member.row.wire.as_str()) {
            cx.at_key(
                &at,
                format!("the path has no `{{{}}}` for it", member.row.wire),
                "add it to the path, or let the member travel elsewhere",
            );
        }
        if !member.required {
            cx.at_key(
                &at,
                "a member in the path must be required",
                "add `\"required\": true`",
            );
        }
        if matches!(member.value, Ty::List(_) | Ty::Map(_) | Ty::Boxed(_))
            || *ty::core(&member.value) == Ty::Blob
        {
            cx.at_value(
                &at.key("type"),
                "a member in the path must be a single value",
                "",
            );
        }
    }
}
