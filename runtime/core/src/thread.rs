//! Work that blocks, on a thread of its own, so that no async runtime stands still meanwhile.

use std::future::{Future, poll_fn};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Poll, Waker};
use std::thread;

use crate::observe::carried;

/// Starts `work` at once and gives its result.
///
/// The future fails if there is no thread to be had, and if the work panics.
pub(crate) fn on_thread<T: Send + 'static>(
    name: &'static str,
    work: impl FnOnce() -> T + Send + 'static,
) -> impl Future<Output = io::Result<T>> + Send {
    let desk = Arc::new(Mutex::new(Desk {
        result: Some(Err(io::Error::other("the thread ended without a result"))),
        waker: None,
        done: false,
    }));
    let delivery = Delivery(Arc::clone(&desk));
    let work = carried(work);
    let started = thread::Builder::new().name(name.to_owned()).spawn(move || {
        let result = work();
        delivery.desk(|desk| desk.result = Some(Ok(result)));
    });
    let mut failed = started.err();
    poll_fn(move |context| {
        if let Some(error) = failed.take() {
            return Poll::Ready(Err(error));
        }
        let mut desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
        if desk.done
            && let Some(result) = desk.result.take()
        {
            return Poll::Ready(result);
        }
        desk.waker = Some(context.waker().clone());
        Poll::Pending
    })
}

struct Desk<T> {
    result: Option<io::Result<T>>,
    waker: Option<Waker>,
    done: bool,
}

/// Held by the thread; dropping it, also in a panic, is what ends the wait.
struct Delivery<T>(Arc<Mutex<Desk<T>>>);

impl<T> Delivery<T> {
    fn desk<R>(&self, change: impl FnOnce(&mut Desk<T>) -> R) -> R {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T> Drop for Delivery<T> {
    fn drop(&mut self) {
        let waker = self.desk(|desk| {
            desk.done = true;
            desk.waker.take()
        });
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::on_thread;
    use crate::block_on::block_on;
    use std::thread;

    #[test]
    fn the_work_is_done_elsewhere() {
        let here = thread::current().id();
        let there = block_on(on_thread("test", || thread::current().id())).unwrap();
        assert_ne!(here, there);
    }

    #[test]
    fn a_panic_is_an_error() {
        let work = || -> i32 { std::panic::resume_unwind(Box::new("quietly")) };
        let error = block_on(on_thread("test", work)).unwrap_err();
        assert_eq!(error.to_string(), "the thread ended without a result");
    }
}
