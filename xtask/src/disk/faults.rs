//! Refusals of the system, made up for tests: a full disk, a folder that is read-only.

use std::cell::Cell;
use std::io::{self, ErrorKind};

/// Which acts of this thread are refused.
#[derive(Clone, Copy)]
pub(crate) enum Fault {
    /// The one after so many, and no other.
    Once(usize),
    /// All after so many.
    From(usize),
}

thread_local! {
    static FAULT: Cell<Option<(Fault, ErrorKind)>> = const { Cell::new(None) };
}

/// Carries something out with acts refused for a reason, and says whether it met one of them.
pub(crate) fn with<T>(fault: Fault, why: ErrorKind, act: impl FnOnce() -> T) -> (T, bool) {
    FAULT.set(Some((fault, why)));
    let result = act();
    let left = FAULT.take();
    let met = !matches!(left, Some((Fault::Once(1..) | Fault::From(1..), _)));
    (result, met)
}

/// Refuses the act that is about to be done, if it is one of those.
pub(super) fn strike() -> io::Result<()> {
    let Some((fault, why)) = FAULT.get() else {
        return Ok(());
    };
    let (left, refused) = match fault {
        Fault::Once(0) => (None, true),
        Fault::From(0) => (Some(fault), true),
        Fault::Once(count) => (Some(Fault::Once(count - 1)), false),
        Fault::From(count) => (Some(Fault::From(count - 1)), false),
    };
    FAULT.set(left.map(|fault| (fault, why)));
    if refused { Err(why.into()) } else { Ok(()) }
}
