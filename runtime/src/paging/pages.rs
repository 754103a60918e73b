//! Iterating over pages.

use std::fmt;

use super::Paginated;
use super::cursor::Cursor;
use crate::client::{BlockingClient, Client};
use crate::error::Error;
use crate::error::cause::Cause;

/// The pages of a list, each as the operation answers it. With a [`Client`], call [`next`](Self::next); with a
/// [`BlockingClient`], it is an iterator. It ends after the last page and after an error.
pub struct Pages<C, O> {
    client: C,
    /// The request for the next page; none at the end.
    next: Option<O>,
    cursor: Cursor,
}

impl<C, O: Paginated> Pages<C, O> {
    /// The pages from the one that `first` asks for.
    pub fn new(client: C, first: O) -> Self {
        Self {
            client,
            next: Some(first),
            cursor: Cursor::new(O::PAGING),
        }
    }

    /// Takes note of a page, so that the next one is asked for.
    fn turn(
        &mut self,
        mut request: O,
        answer: Result<O::Output, Error<O::Error>>,
    ) -> Result<O::Output, Error<O::Error>> {
        let page = answer?;
        match self.cursor.advance(&mut request, &page) {
            Ok(true) => self.next = Some(request),
            Ok(false) => {}
            Err(why) => return Err(Error::from_cause(O::SPEC, Cause::Paging(why))),
        }
        Ok(page)
    }
}

impl<O: Paginated> Pages<Client, O> {
    /// The next page; `None` after the last one.
    pub async fn next(&mut self) -> Option<Result<O::Output, Error<O::Error>>> {
        let request = self.next.take()?;
        let answer = self.client.send(request.clone()).await;
        Some(self.turn(request, answer))
    }
}

impl<O: Paginated> Iterator for Pages<BlockingClient, O> {
    type Item = Result<O::Output, Error<O::Error>>;

    fn next(&mut self) -> Option<Self::Item> {
        let request = self.next.take()?;
        let answer = self.client.send(request.clone());
        Some(self.turn(request, answer))
    }
}

impl<C, O> fmt::Debug for Pages<C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("more", &self.next.is_some())
            .finish_non_exhaustive()
    }
}
