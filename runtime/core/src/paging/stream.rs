//! Pages and items as streams, for the combinators of the futures crates.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::{Items, Pages, Paginated};
use crate::client::Client;
use crate::error::Error;

/// Behind the feature `stream`. It ends after the last page and after an error, and may be polled again then.
impl<O: Paginated> Stream for Pages<Client, O> {
    type Item = Result<O::Output, Error<O::Error>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pages::poll_next(self.get_mut(), context)
    }
}

/// Behind the feature `stream`. It ends after the last item and after an error, and may be polled again then.
impl<O: Paginated> Stream for Items<Client, O> {
    type Item = Result<O::Item, Error<O::Error>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Items::poll_next(self.get_mut(), context)
    }

    /// At least the items of this page that are left.
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left_on_page(), None)
    }
}
