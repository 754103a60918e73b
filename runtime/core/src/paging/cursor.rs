//! Where an iteration stands, without I/O and written once for all operations.

use super::seen::Seen;
use super::{Paging, PagingStyle};
use crate::slot::Slot;
use crate::structure::Structure;
use crate::value::Value;

/// Pages without items are in order where a service filters what it has paged; so many in a row are not.
const MOST_EMPTY: u32 = 1_000;

/// Pages with the items of earlier ones are in order where tokens tell that they are others: lines of a log may well
/// repeat. So many in a row are not.
const MOST_REPEATED: u32 = 100;

/// The position in a list.
#[derive(Debug)]
pub(super) struct Cursor {
    paging: &'static Paging,
    pages: Seen,
    /// Tokens that were followed; one that comes again would lead in a circle.
    followed: Seen,
    /// How many pages without items came one after the other.
    empty: u32,
    /// How many pages with the items of earlier ones came one after the other.
    repeated: u32,
    /// Items before the next page.
    passed: Option<u64>,
    /// Whether there may be more of them than that.
    guessed: bool,
}

impl Cursor {
    pub(super) fn new(paging: &'static Paging) -> Self {
        Self {
            paging,
            pages: Seen::default(),
            followed: Seen::default(),
            empty: 0,
            repeated: 0,
            passed: None,
            guessed: false,
        }
    }

    /// Takes note of a page that has come.
    ///
    /// # Errors
    ///
    /// If a page with the same items came before: a service that does not heed which page it is asked for would be
    /// followed for ever.
    pub(super) fn arrive(&mut self, output: &dyn Structure) -> Result<(), &'static str> {
        let again = match output.get(self.paging.items) {
            Value::List(items) => !items.is_empty() && self.pages.page(items),
            _ => false,
        };
        self.repeated = if again { self.repeated + 1 } else { 0 };
        let most = match self.paging.style {
            PagingStyle::Token { .. } => MOST_REPEATED,
            PagingStyle::PageNumber { .. } | PagingStyle::Offset { .. } => 0,
        };
        match self.repeated > most {
            true => Err("the service sent a page with the same items as one before"),
            false => Ok(()),
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
        // What a caller assigned to a former name would otherwise count on every page.
        input.settle();
        let count = match output.get(self.paging.items) {
            Value::List(items) => items.len(),
            _ => 0,
        };
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        match self.paging.style {
            PagingStyle::Token {
                input: into,
                output: from,
            } => self.follow(input, into, output.get(from), count),
            PagingStyle::PageNumber {
                page,
                first,
                size,
                default_size,
                total,
            } => {
                let current = number(input.get(page)).unwrap_or(first);
                let total = number(output.get(total));
                let passed = self.passed.unwrap_or_else(|| {
                    let size = number(input.get(size)).unwrap_or(default_size);
                    self.enter(current.saturating_sub(first), size, count, total)
                });
                let passed = passed.saturating_add(count);
                self.passed = Some(passed);
                self.go_on(passed, count, total)
                    .and_then(|more| ask(more, input.slot(page), current.saturating_add(1)))
            }
            PagingStyle::Offset { offset, total } => {
                let passed = number(input.get(offset)).unwrap_or(0).saturating_add(count);
                self.go_on(passed, count, number(output.get(total)))
                    .and_then(|more| ask(more, input.slot(offset), passed))
            }
        }
    }

    /// How many items lie before the first page that was asked for, if that many `pages` do.
    ///
    /// A service may give smaller pages than it was asked for. A page that is neither full nor, by what the service
    /// counts, the last one then shows how large they are, at least.
    fn enter(&mut self, pages: u64, size: u64, count: u64, total: Option<u64>) -> u64 {
        let full = pages.saturating_mul(size);
        let is_last = total.is_none_or(|total| total == full.saturating_add(count));
        if pages == 0 || count == 0 || count >= size || is_last {
            return full;
        }
        self.guessed = true;
        pages.saturating_mul(count)
    }

    /// Whether more items follow. A service that promises more and sends an empty page makes no progress.
    fn go_on(&self, passed: u64, count: u64, total: Option<u64>) -> Result<bool, &'static str> {
        match total {
            Some(total) if passed >= total => Ok(false),
            Some(_) if count == 0 && !self.guessed => {
                Err("the service sent an empty page although it counts more items")
            }
            _ => Ok(count > 0),
        }
    }

    fn follow(
        &mut self,
        input: &mut dyn Structure,
        into: usize,
        token: Value<'_>,
        count: u64,
    ) -> Result<bool, &'static str> {
        let token = match token {
            Value::Text(token) if !token.is_empty() => token,
            _ => return Ok(false),
        };
        // The token of the first request may be the caller's own.
        if let Value::Text(own) = input.get(into) {
            self.followed.token(own);
        }
        if self.followed.token(token) {
            return Err("the service gave a token for the next page that it had given before");
        }
        self.empty = if count == 0 { self.empty + 1 } else { 0 };
        if self.empty > MOST_EMPTY {
            return Err("the service sent nothing but empty pages for too long");
        }
        Ok(set_text(input.slot(into), token))
    }
}

fn number(value: Value<'_>) -> Option<u64> {
    match value {
        Value::Integer(number) => Some(u64::try_from(number).unwrap_or(0)),
        Value::Unsigned(number) => Some(number),
        _ => None,
    }
}

/// Asks for the page, if there is one.
fn ask(more: bool, slot: Slot<'_>, number: u64) -> Result<bool, &'static str> {
    match !more || set(slot, number) {
        true => Ok(more),
        false => Err("the request has no room for the number of the next page"),
    }
}

/// Whether the number could be set: whether it fits the member.
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
