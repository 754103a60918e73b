//! Former names that lead to another item now: what compiled with them may compile, but means something else.

use super::compare::{change, compared};
use super::former::{Fates, Kept};
use super::{Change, Impact};
use crate::surface::Kind;

/// What it does to callers that a former name of an item leads to another item; nothing if that does the same.
pub(super) fn taken(fates: &Fates<'_>, former: &str, kept: Kept<'_>) -> Option<Change> {
    let Kept {
        before, path, new, ..
    } = kept;
    let words = new.kind.words();
    let lead = match path == former {
        true => format!("was a former name of `{before}` and is another {words} now"),
        false => format!("was a former name of `{before}` and leads to `{path}` now"),
    };
    // What was the same type no longer is, however alike both are.
    let is_type = matches!(
        new.kind,
        Kind::Operation | Kind::Structure | Kind::Enumeration
    );
    if is_type {
        return Some(change(former, new, (Impact::Breaking, lead)));
    }
    let mut changes = Vec::new();
    compared(fates, kept, &mut changes);
    changes.retain(|it| matches!(it.impact, Impact::Breaking | Impact::Behaviour));
    let worst = changes.iter().map(|it| it.impact).min()?;
    let differences: Vec<&str> = changes.iter().map(|it| it.what.as_str()).collect();
    let what = format!("{lead}: {}", differences.join("; "));
    Some(change(former, new, (worst, what)))
}
