//! Waiting for a future on the current thread, so that the blocking client can ask an async
//! credentials provider.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

/// Runs `future` to its end and blocks the current thread meanwhile.
///
/// There is no reactor here: a future that needs a runtime's timers or sockets has to bring its
/// own. On a thread that drives async tasks it would keep all of them waiting.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    if let Some(value) = at_once(future.as_mut()) {
        return value;
    }
    let (signal, waker) = Signal::new();
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
        signal.wait();
    }
}

/// Does as [`block_on`], but gives the future up after `limit`.
pub(crate) fn block_on_within<T>(future: impl Future<Output = T>, limit: Duration) -> Option<T> {
    let started = Instant::now();
    let mut future = pin!(future);
    if let Some(value) = at_once(future.as_mut()) {
        return Some(value);
    }
    let (signal, waker) = Signal::new();
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return Some(value);
        }
        if !signal.wait_within(started, limit) {
            return None;
        }
    }
}

/// What a future gives that need not wait, as that of most providers. It is polled again with a waker if it must.
fn at_once<T>(future: Pin<&mut impl Future<Output = T>>) -> Option<T> {
    match future.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// The flag outlives a park token that the future's own code may have used up.
struct Signal {
    woken: AtomicBool,
    thread: Thread,
}

impl Signal {
    fn new() -> (Arc<Self>, Waker) {
        let signal = Arc::new(Self {
            woken: AtomicBool::new(false),
            thread: thread::current(),
        });
        let waker = Waker::from(Arc::clone(&signal));
        (signal, waker)
    }

    fn wait(&self) {
        while !self.woken.swap(false, Ordering::Acquire) {
            thread::park();
        }
    }

    /// Whether it was woken before `limit` had passed since `started`.
    fn wait_within(&self, started: Instant, limit: Duration) -> bool {
        while !self.woken.swap(false, Ordering::Acquire) {
            let left = limit.saturating_sub(started.elapsed());
            if left.is_zero() {
                return false;
            }
            thread::park_timeout(left);
        }
        true
    }
}

impl Wake for Signal {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.woken.store(true, Ordering::Release);
        self.thread.unpark();
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, poll_fn, ready};

    use super::*;

    #[test]
    fn a_ready_future_returns_at_once() {
        assert_eq!(block_on(ready(7)), 7);
    }

    #[test]
    fn a_wake_from_another_thread_ends_the_wait() {
        let mut polls = 0;
        let value = block_on(poll_fn(|context| {
            polls += 1;
            if polls == 3 {
                return Poll::Ready("done");
            }
            let waker = context.waker().clone();
            thread::spawn(move || waker.wake());
            Poll::Pending
        }));
        assert_eq!((value, polls), ("done", 3));
    }

    #[test]
    fn a_wake_is_kept_when_the_future_parks_the_thread_itself() {
        let mut polled = false;
        block_on(poll_fn(|context| {
            if polled {
                return Poll::Ready(());
            }
            polled = true;
            context.waker().wake_by_ref();
            thread::park_timeout(Duration::from_millis(1));
            Poll::Pending
        }));
        assert!(polled);
    }

    #[test]
    fn a_future_that_never_ends_is_given_up() {
        assert_eq!(
            block_on_within(pending::<()>(), Duration::from_millis(1)),
            None
        );
        assert_eq!(block_on_within(ready(7), Duration::ZERO), Some(7));
    }
}
