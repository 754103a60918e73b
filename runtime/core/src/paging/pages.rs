//! Iterating over pages.

use std::fmt;
use std::future::poll_fn;
use std::task::{Context, Poll, ready};

use super::Paginated;
use super::cursor::Cursor;
use crate::client::{BlockingClient, Client};
use crate::error::Error;
use crate::error::cause::Cause;
use crate::future::BoxFuture;

/// The pages of a list, each as the operation answers it. With a [`Client`], call [`next`](Self::next); with a
/// [`BlockingClient`], it is an iterator. It ends after the last page and after an error.
///
/// A page that leads nowhere, because its token came before or because it holds nothing while more is counted, is still
/// given; the error follows it. A page whose items are those of an earlier one is not given again; the error takes its
/// place.
pub struct Pages<C, O: Paginated> {
    client: C,
    /// The request for the next page; none at the end.
    next: Option<O>,
    /// The call under way. It outlives a caller who stops waiting for a page, so that no page is lost.
    pending: Option<BoxFuture<'static, Answer<O>>>,
    /// Why the page after the last one cannot be asked for.
    stuck: Option<&'static str>,
    cursor: Cursor,
}

type Answer<O> = Result<<O as crate::Operation>::Output, Error<<O as crate::Operation>::Error>>;

impl<C, O: Paginated> Pages<C, O> {
    /// The pages from the one that `first` asks for.
    pub fn new(client: C, first: O) -> Self {
        Self {
            client,
            next: Some(first),
            pending: None,
            stuck: None,
            cursor: Cursor::new(O::PAGING),
        }
    }

    /// Takes note of a page, so that the next one is asked for.
    fn turn(&mut self, answer: Answer<O>) -> Answer<O> {
        let request = self.next.take();
        let page = answer?;
        if let Err(why) = self.cursor.arrive(&page) {
            return Err(Self::error(why));
        }
        if let Some(mut request) = request {
            match self.cursor.advance(&mut request, &page) {
                Ok(true) => self.next = Some(request),
                Ok(false) => {}
                Err(why) => self.stuck = Some(why),
            }
        }
        Ok(page)
    }

    fn stuck(&mut self) -> Option<Answer<O>> {
        let why = self.stuck.take()?;
        Some(Err(Self::error(why)))
    }

    fn error(why: &'static str) -> Error<O::Error> {
        Error::from_cause(O::SPEC, Cause::Paging(why))
    }
}

impl<O: Paginated> Pages<Client, O> {
    /// The next page; `None` after the last one. Nothing is lost if the future is dropped before it ends.
    pub async fn next(&mut self) -> Option<Answer<O>> {
        poll_fn(|context| self.poll_next(context)).await
    }

    /// As [`next`](Self::next), for futures written by hand. With the feature `stream`, this is a `futures_core::Stream`.
    pub fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Answer<O>>> {
        if let Some(error) = self.stuck() {
            return Poll::Ready(Some(error));
        }
        let Some(request) = &self.next else {
            return Poll::Ready(None);
        };
        let pending = self
            .pending
            .get_or_insert_with(|| self.client.send(request.clone()));
        let answer = ready!(pending.as_mut().poll(context));
        self.pending = None;
        Poll::Ready(Some(self.turn(answer)))
    }
}

impl<O: Paginated> Iterator for Pages<BlockingClient, O> {
    type Item = Answer<O>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(error) = self.stuck() {
            return Some(error);
        }
        let answer = self.client.send(self.next.clone()?);
        Some(self.turn(answer))
    }
}

/// Nothing in it is pinned, whatever the request is made of.
impl<C, O: Paginated> Unpin for Pages<C, O> {}

impl<C, O: Paginated> fmt::Debug for Pages<C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("more", &self.next.is_some())
            .finish_non_exhaustive()
    }
}
