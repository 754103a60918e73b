//! The token by which a service recognises a repetition.

use crate::error::cause::Cause;
use crate::random;
use crate::slot::Slot;
use crate::structure::Structure;

/// Once per call, so that every attempt carries the same token and the service recognises a repetition.
pub(super) fn fill(input: &mut dyn Structure) -> Result<(), Cause> {
    for (index, member) in input.shape().members.iter().enumerate() {
        if member.idempotency_token && input.get(index).is_absent() {
            set_text(input.slot(index), random::uuid()?);
        }
    }
    Ok(())
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
