//! The server's side: items that are answered page by page.

use std::ops::Range;

use specwright_tests::loopback::{Loopback, Received, Reply};

use crate::listing::{Listing, Page, Style, asked};

/// A list of numbered items.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Catalogue {
    /// How many there are.
    pub(crate) total: usize,
    /// The most that a page holds, whatever is asked for.
    pub(crate) cap: usize,
}

impl Catalogue {
    /// As many items, on pages as large as is asked for.
    pub(crate) const fn of(total: usize) -> Self {
        Self {
            total,
            cap: usize::MAX,
        }
    }

    /// A server that answers from it.
    pub(crate) fn serve<L: Listing>(self) -> Loopback {
        Loopback::answering(move |request| self.reply::<L>(request)).unwrap()
    }

    /// The answer to one request.
    pub(crate) fn reply<L: Listing>(self, request: &Received) -> Reply {
        reply::<L>(&self.page::<L>(request))
    }

    /// The page that a request asks for.
    pub(crate) fn page<L: Listing>(self, request: &Received) -> Page {
        let Range { start, end } = self.range::<L>(request);
        Page {
            items: (start..end).collect(),
            total: self.total,
            next: (end < self.total).then(|| token(end)),
        }
    }

    fn range<L: Listing>(self, request: &Received) -> Range<usize> {
        let (begin, size) = asked::<L>(request);
        let size = size.unwrap_or(L::DEFAULT_SIZE).min(self.cap);
        let number = |text: &str| text.parse::<usize>().unwrap();
        let skip = match (L::STYLE, begin.as_deref()) {
            (_, None) => 0,
            (Style::Token, Some(token)) => number(token.strip_prefix("from-").unwrap()),
            (Style::PageNumber, Some(page)) => (number(page) - 1) * size,
            (Style::Offset, Some(offset)) => number(offset),
        };
        let start = skip.min(self.total);
        start..(start + size).min(self.total)
    }
}

/// The token of the page after this many items.
pub(crate) fn token(items: usize) -> String {
    format!("from-{items}")
}

/// An answer with a page.
pub(crate) fn reply<L: Listing>(page: &Page) -> Reply {
    Reply::answer(200, &[], &L::answer(page).to_string())
}
