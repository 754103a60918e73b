//! A value in an answer that clients are configured with: the way to it leads through a list of structures.

use indexmap::IndexMap;

use super::context::{At, Context};
use super::doc::Docs;
use super::issued::{answer, known};
use super::names;
use super::scope::Scope;
use crate::model::finding::Finding;
use crate::problem::Code;
use crate::problem::words::quoted;
use crate::spec::member::Member;
use crate::spec::operation::Operation;

/// What the answer of an operation that stands at `at` tells.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, operation): (&At, &Operation),
) -> Option<Finding> {
    let finding = operation.finds.as_ref()?;
    let at = at.key("finds");
    let setting = &finding.setting;
    let setting_at = at.key("setting");
    let name = names::made(cx, &setting_at, setting, crate::name::member(setting));
    let list = (&at.key("items"), finding.items.as_str());
    let (items, member) = known(cx, list, answer(scope, operation))?;
    let item = item(cx, scope, list, member)?;
    let text = (&at.key("value"), finding.value.as_str());
    let (value, member) = known(cx, text, item)?;
    if member.ty.trim() != "string" || member.secret == Some(true) {
        unfit(cx, text, member, "a `string` that is not secret");
    }
    let setting_shown = quoted(setting);
    Some(Finding {
        origin: at.origin(),
        setting: setting.clone(),
        method: format!("find_{}", name.trim_end_matches('_')),
        doc: Docs::paragraph(&format!(
            "The {setting_shown} for the builder of a client, from the one item that the answer must have."
        ))
        .text("With none or several, the error says how many there are. Look it up once, and keep it.")
        .finish(),
        items,
        value,
    })
}

/// The members of the structures in a list.
fn item<'a>(
    cx: &mut Context<'_>,
    scope: &'a Scope<'_>,
    list: (&At, &str),
    member: &Member,
) -> Option<&'a IndexMap<String, Member>> {
    let inner = member.ty.trim().strip_prefix("list<");
    let inner = inner.and_then(|inner| inner.strip_suffix('>'));
    let definition = inner.and_then(|inner| scope.definitions.get(inner.trim()));
    let members = definition.and_then(|definition| definition.members.as_ref());
    if members.is_none() {
        unfit(cx, list, member, "a list of structures");
    }
    members
}

fn unfit(cx: &mut Context<'_>, (at, key): (&At, &str), member: &Member, wanted: &str) {
    let holds = member.ty.trim();
    cx.at_value(
        Code::IssuedType,
        at,
        format!("`{key}` is of type `{holds}`, and this must be {wanted}"),
        "take another member",
    );
}
