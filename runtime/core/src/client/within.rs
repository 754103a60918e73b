//! A time limit for a future, kept with a transport's timer so that no runtime is presumed.

use std::future::poll_fn;
use std::task::Poll;
use std::time::{Duration, Instant};

use crate::future::BoxFuture;
use crate::transport::Transport;

/// What `future` gives, or `None` if it takes longer than `limit`.
pub(super) async fn within<T>(
    limit: Duration,
    transport: &dyn Transport,
    mut future: BoxFuture<'_, T>,
) -> Option<T> {
    let started = Instant::now();
    let mut timer = None;
    let mut expired = false;
    poll_fn(|context| {
        if let Poll::Ready(value) = future.as_mut().poll(context) {
            return Poll::Ready(Some(value));
        }
        // Most futures are ready at once and need no timer.
        let timer = timer.get_or_insert_with(|| transport.sleep(limit));
        if !expired && timer.as_mut().poll(context).is_ready() {
            expired = true;
            // A scripted transport sleeps in no time, which must not cut off a future that takes some.
            if started.elapsed() >= limit {
                return Poll::Ready(None);
            }
        }
        Poll::Pending
    })
    .await
}
