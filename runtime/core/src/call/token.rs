//! The token by which a service recognises a repetition.

use crate::error::cause::Cause;
use crate::random;
use crate::slot::Slot;
use crate::structure::Structure;
use crate::value::Value;

/// Once per call, so that every attempt carries the same token and the service recognises a repetition. The caller's own
/// token stays. Either is returned, so that the caller can go on with it in another call.
pub(crate) fn fill(input: &mut dyn Structure) -> Result<Option<String>, Cause> {
    for (index, member) in input.shape().members.iter().enumerate() {
        if member.idempotency_token {
            if input.get(index).is_absent() {
                set_text(input.slot(index), random::uuid()?);
            }
            return Ok(match input.get(index) {
                Value::Text(token) => Some(token.to_owned()),
                _ => None,
            });
        }
    }
    Ok(None)
}

fn set_text(slot: Slot<'_>, text: String) {
    match slot {
        Slot::Optional(optional) => set_text(optional.fill(), text),
        Slot::Text(into) => *into = text,
        Slot::Secret(into) => *into = text.into(),
        // Tokens are texts; the generator accepts no others.
        _ => {}
    }
}
