//! Where an iteration stands, without I/O and written once for all operations.

use std::collections::HashSet;

use super::{Paging, PagingStyle};
use crate::slot::Slot;
use crate::structure::Structure;
use crate::value::Value;

/// The position in a list.
#[derive(Debug)]
pub(super) struct Cursor {
    paging: &'static Paging,
    /// Tokens that were followed; one that comes again would lead in a circle.
    followed: HashSet<String>,
    /// Items before the next page.
    passed: Option<u64>,
}

impl Cursor {
    pub(super) fn new(paging: &'static Paging) -> Self {
        Self {
            paging,
            followed: HashSet::new(),
            passed: None,
        }
    }

    /// Makes `input` ask for the page after the one in `output`. `Ok(false)` means that there is none.
    ///
    /// # Errors
    ///
    /// What is wrong with a service whose pages lead nowhere.
    pub(super) fn advance(
        &mut self,
        input: &mut dyn Structure,
        output: &dyn Structure,
    ) -> Result<bool, &'static str> {
        let count = match output.get(self.paging.items) {
            Value::List(items) => items.len(),
            _ => 0,
        };
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        match self.paging.style {
            PagingStyle::Token {
                input: into,
                output: from,
            } => self.follow(input, into, output.get(from)),
            PagingStyle::PageNumber {
                page,
                first,
                size,
                default_size,
                total,
            } => {
                let current = number(input.get(page)).unwrap_or(first);
                let before = || {
                    current
                        .saturating_sub(first)
                        .saturating_mul(number(input.get(size)).unwrap_or(default_size))
                };
                let passed = self.passed.unwrap_or_else(before).saturating_add(count);
                self.passed = Some(passed);
                go_on(passed, count, output.get(total))
                    .map(|more| more && set(input.slot(page), current.saturating_add(1)))
            }
            PagingStyle::Offset { offset, total } => {
                let passed = number(input.get(offset)).unwrap_or(0).saturating_add(count);
                go_on(passed, count, output.get(total))
                    .map(|more| more && set(input.slot(offset), passed))
            }
        }
    }

    fn follow(
        &mut self,
        input: &mut dyn Structure,
        into: usize,
        token: Value<'_>,
    ) -> Result<bool, &'static str> {
        let token = match token {
            Value::Text(token) if !token.is_empty() => token,
            _ => return Ok(false),
        };
        // The token of the first request may be the caller's own.
        if let Value::Text(own) = input.get(into) {
            self.followed.insert(own.to_owned());
        }
        if !self.followed.insert(token.to_owned()) {
            return Err("the service gave a token for the next page that it had given before");
        }
        Ok(set_text(input.slot(into), token))
    }
}

/// Whether more items follow. A service that promises more and sends an empty page makes no progress.
fn go_on(passed: u64, count: u64, total: Value<'_>) -> Result<bool, &'static str> {
    match number(total) {
        Some(total) if passed >= total => Ok(false),
        Some(_) if count == 0 => {
            Err("the service sent an empty page although it counts more items")
        }
        Some(_) => Ok(true),
        None => Ok(count > 0),
    }
}

fn number(value: Value<'_>) -> Option<u64> {
    match value {
        Value::Integer(number) => Some(u64::try_from(number).unwrap_or(0)),
        Value::Unsigned(number) => Some(number),
        _ => None,
    }
}

/// Whether the number could be set; one too large for its member ends the list.
fn set(slot: Slot<'_>, number: u64) -> bool {
    match slot {
        Slot::Optional(optional) => set(optional.fill(), number),
        Slot::I32(into) => i32::try_from(number).map(|number| *into = number).is_ok(),
        Slot::I64(into) => i64::try_from(number).map(|number| *into = number).is_ok(),
        Slot::U64(into) => {
            *into = number;
            true
        }
        _ => false,
    }
}

fn set_text(slot: Slot<'_>, text: &str) -> bool {
    match slot {
        Slot::Optional(optional) => set_text(optional.fill(), text),
        Slot::Text(into) => {
            text.clone_into(into);
            true
        }
        _ => false,
    }
}
