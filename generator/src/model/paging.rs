//! Paging and waiters, with members as indices into the tables of the shapes.

use serde::Serialize;

use super::doc::Doc;
use super::origin::Origin;
use super::ty::Ty;

/// How a list is paged.
#[derive(Clone, Debug, Serialize)]
pub struct Paging {
    /// Where it stands in the spec.
    pub origin: Origin,
    /// Index of the member of the answer that holds the items.
    pub items: usize,
    /// Its name in Rust.
    pub member: String,
    /// Whether that member may be missing.
    pub optional: bool,
    /// Type of an item.
    pub item: Ty,
    /// The style.
    pub style: PagingStyle,
}

/// Styles of paging.
#[derive(Clone, Copy, Debug, Serialize)]
pub enum PagingStyle {
    /// An opaque token.
    Token {
        /// Member of the request.
        input: usize,
        /// Member of the answer.
        output: usize,
    },
    /// Numbered pages.
    PageNumber {
        /// Member of the request.
        page: usize,
        /// Number of the first page.
        first: u64,
        /// Member of the request.
        size: usize,
        /// Size of a page where the request does not say.
        default_size: u64,
        /// Member of the answer.
        total: usize,
    },
    /// Items to skip.
    Offset {
        /// Member of the request.
        offset: usize,
        /// Member of the answer.
        total: usize,
    },
}

/// A state to wait for.
#[derive(Clone, Debug, Serialize)]
pub struct Waiter {
    /// Where it stands in the spec.
    pub origin: Origin,
    /// The builder's method.
    pub method: String,
    /// Its doc comment.
    pub doc: Doc,
    /// What ends the waiting with success.
    pub until: Vec<Acceptor>,
    /// What ends the waiting with an error.
    pub fail: Vec<Acceptor>,
    /// The errors after which it is sent again.
    pub again: Vec<Acceptor>,
    /// Whether an error can show the state, so that there may be no answer to return.
    pub may_vanish: bool,
    /// Least and greatest seconds between two requests.
    pub delay: (u64, u64),
    /// Seconds after which the waiting ends.
    pub timeout: u64,
}

/// What an answer shows.
#[derive(Clone, Debug, Serialize)]
pub enum Acceptor {
    /// The error code with this index among the operation's.
    Error(usize),
    /// The error code with this index among the service's.
    ServiceError(usize),
    /// Any answer that is no error.
    Success,
    /// The member with this index has one of the values.
    Member(usize, Vec<String>),
}
