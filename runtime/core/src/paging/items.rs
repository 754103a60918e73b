//! Iterating over items, whatever page they are on.

use std::fmt;
use std::future::poll_fn;
use std::task::{Context, Poll, ready};
use std::vec;

use super::{Pages, Paginated};
use crate::client::{BlockingClient, Client};
use crate::error::Error;

type Listed<O> = Result<<O as Paginated>::Item, Error<<O as crate::Operation>::Error>>;

/// The items of a list. With a [`Client`], call [`next`](Self::next); with a [`BlockingClient`], it is an iterator. It
/// ends after the last item and after an error.
pub struct Items<C, O: Paginated> {
    pages: Pages<C, O>,
    page: vec::IntoIter<O::Item>,
}

impl<C, O: Paginated> Items<C, O> {
    /// The items from the page that `first` asks for.
    pub fn new(client: C, first: O) -> Self {
        Self {
            pages: Pages::new(client, first),
            page: Vec::new().into_iter(),
        }
    }
}

impl<O: Paginated> Items<Client, O> {
    /// The next item; `None` after the last one. Nothing is lost if the future is dropped before it ends.
    pub async fn next(&mut self) -> Option<Listed<O>> {
        poll_fn(|context| self.poll_next(context)).await
    }

    /// As [`next`](Self::next), for futures written by hand. With the feature `stream`, this is a `futures_core::Stream`.
    pub fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Listed<O>>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.poll_next(context)) {
                None => return Poll::Ready(None),
                Some(Ok(page)) => self.page = O::items(page).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
            }
        }
    }

    #[cfg(feature = "stream")]
    pub(super) fn left_on_page(&self) -> usize {
        self.page.len()
    }

    /// All items that are left.
    ///
    /// # Errors
    ///
    /// The error of the first page that cannot be had.
    pub async fn all(mut self) -> Result<Vec<O::Item>, Error<O::Error>> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }
}

impl<O: Paginated> Iterator for Items<BlockingClient, O> {
    type Item = Result<O::Item, Error<O::Error>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.page.next() {
                return Some(Ok(item));
            }
            match self.pages.next()? {
                Ok(page) => self.page = O::items(page).into_iter(),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

/// Nothing in it is pinned, whatever the items are made of.
impl<C, O: Paginated> Unpin for Items<C, O> {}

impl<C, O: Paginated> fmt::Debug for Items<C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("pages", &self.pages)
            .finish_non_exhaustive()
    }
}
