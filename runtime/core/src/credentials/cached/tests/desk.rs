//! A provider whose clock and manners the tests set.

use std::future::poll_fn;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use super::super::Cached;
use crate::block_on::block_on;
use crate::credentials::{Credentials, CredentialsError, ProvideCredentials};
use crate::future::BoxFuture;
use crate::timestamp::Timestamp;

pub(super) const HOUR: i64 = 3_600;

/// How the desk serves.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Manner {
    /// Gives credentials, the second time that it is polled.
    #[default]
    Serving,
    /// Lets everybody wait, until that changes.
    Silent,
    Broken,
    Panicking,
}

/// Gives numbered credentials, each valid for `life` seconds.
#[derive(Debug, Default)]
pub(super) struct Desk {
    asked: AtomicUsize,
    now: AtomicI64,
    life: AtomicI64,
    manner: Mutex<(Manner, Vec<Waker>)>,
}

impl Desk {
    pub(super) fn new(life: i64) -> Arc<Self> {
        let desk = Self::default();
        desk.life.store(life, Ordering::SeqCst);
        Arc::new(desk)
    }

    pub(super) fn cached(self: &Arc<Self>) -> Cached<Arc<Self>> {
        let clock = Arc::clone(self);
        Cached::with_clock(Arc::clone(self), Arc::new(move || clock.now()))
    }

    pub(super) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    pub(super) fn at(&self, seconds: i64) -> &Self {
        self.now.store(seconds, Ordering::SeqCst);
        self
    }

    /// Changes the manner and wakes those who wait.
    pub(super) fn is(&self, manner: Manner) -> &Self {
        let waiting = {
            let mut state = self.manner.lock().unwrap();
            state.0 = manner;
            std::mem::take(&mut state.1)
        };
        waiting.into_iter().for_each(Waker::wake);
        self
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_secs(self.now.load(Ordering::SeqCst)).unwrap()
    }

    /// Ends when the desk is not silent, and never at once.
    async fn served(&self) -> Manner {
        let mut polled = false;
        poll_fn(|context| {
            let mut state = self.manner.lock().unwrap();
            if polled && state.0 != Manner::Silent {
                return Poll::Ready(state.0);
            }
            polled = true;
            match state.0 {
                Manner::Silent => state.1.push(context.waker().clone()),
                _ => context.waker().wake_by_ref(),
            }
            Poll::Pending
        })
        .await
    }
}

impl ProvideCredentials for Desk {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
            match self.served().await {
                Manner::Broken => Err(CredentialsError::new(format!("closed for the {number}."))),
                Manner::Panicking => std::panic::resume_unwind(Box::new("quietly")),
                _ => {
                    let end = self.now.load(Ordering::SeqCst) + self.life.load(Ordering::SeqCst);
                    let credentials = Credentials::new(format!("id-{number}"), "canary-secret");
                    Ok(credentials.with_expiry(Timestamp::from_secs(end).unwrap()))
                }
            }
        })
    }
}

pub(super) type Provided<'a> = BoxFuture<'a, Result<Credentials, CredentialsError>>;

/// The id that a call gets, or why it gets none.
pub(super) fn shown(provided: Result<Credentials, CredentialsError>) -> String {
    match provided {
        Ok(credentials) => credentials.access_key_id().unwrap().to_owned(),
        Err(error) => error.to_string(),
    }
}

/// What a call gets in the end.
pub(super) fn got(cached: &Cached<Arc<Desk>>) -> String {
    shown(block_on(cached.provide()))
}

/// What a call has got so far.
pub(super) fn poll(call: &mut Provided<'_>) -> Option<String> {
    let mut context = Context::from_waker(Waker::noop());
    match call.as_mut().poll(&mut context) {
        Poll::Ready(provided) => Some(shown(provided)),
        Poll::Pending => None,
    }
}

/// What a call gets that does not wait.
pub(super) fn at_once(cached: &Cached<Arc<Desk>>) -> Option<String> {
    poll(&mut cached.provide())
}
