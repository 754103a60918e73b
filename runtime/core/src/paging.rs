//! Lists in pages: how one page leads to the next, and iterators over pages and items.
//!
//! With a blocking client, [`Pages`] and [`Items`] are iterators. With an async one they have a method `next` of their
//! own, and the feature `stream` makes them a `futures_core::Stream`, for the combinators of the futures crates.

mod cursor;
mod items;
mod pages;
mod seen;
#[cfg(feature = "stream")]
mod stream;

pub use items::Items;
pub use pages::Pages;

use crate::operation::Operation;

/// A list operation whose answers come in pages.
pub trait Paginated: Operation {
    /// What the list holds.
    type Item: Send + 'static;

    /// How one page leads to the next.
    const PAGING: &'static Paging;

    /// The items of a page.
    fn items(page: Self::Output) -> Vec<Self::Item>;
}

/// How the pages of a list follow each other. Members are given by their index in the tables of the shapes.
#[derive(Debug)]
pub struct Paging {
    /// The member of the answer that holds the items.
    pub items: usize,
    /// The style.
    pub style: PagingStyle,
}

/// The styles of paging.
#[derive(Debug)]
#[non_exhaustive]
pub enum PagingStyle {
    /// The answer holds an opaque token for the next request.
    Token {
        /// The member of the request that takes it.
        input: usize,
        /// The member of the answer that holds it.
        output: usize,
    },
    /// Pages are numbered.
    PageNumber {
        /// The member of the request that takes the number.
        page: usize,
        /// The number of the first page.
        first: u64,
        /// The member of the request that limits the size of a page.
        size: usize,
        /// The size of a page where the request does not say.
        default_size: u64,
        /// The member of the answer that counts all items.
        total: usize,
    },
    /// The request says how many items to skip.
    Offset {
        /// The member of the request that takes the number.
        offset: usize,
        /// The member of the answer that counts all items.
        total: usize,
    },
}
