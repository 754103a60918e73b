//! The limits of an attempt and of a call, and providers that take too long.

use std::future::{pending, ready};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use specwright_core::block_on::block_on;
use specwright_core::credentials::{Credentials, CredentialsError, ProvideCredentials};
use specwright_core::error::cause::Cause;
use specwright_core::error::kind::ErrorKind;
use specwright_core::future::BoxFuture;
use specwright_core::transport::{Fault, Limits, Scripted, Transport, TransportError};

use crate::both::{answer, send};
use crate::parcels::{READ_ONLY, parcel, setup};

#[test]
fn an_attempt_gets_no_more_than_its_limit_and_what_is_left() {
    let hour = Duration::from_secs(3600);
    let table = [
        (hour, Duration::from_secs(5), Duration::from_secs(5)),
        (Duration::from_secs(5), hour, Duration::from_secs(5)),
        (Duration::MAX, Duration::MAX, 24 * hour),
    ];
    for (attempt, whole, most) in table {
        let setup = || {
            setup()
                .attempt_timeout(attempt)
                .timeout(whole)
                .max_answer_bytes(77)
        };
        for seen in send(setup, &[answer(200, &[], "{}")], &parcel::<READ_ONLY>()) {
            let limits = seen.script.limits()[0];
            assert!(limits.timeout <= most && !limits.timeout.is_zero());
            assert_eq!(limits.max_body, 77);
        }
    }
}

#[test]
fn without_any_time_nothing_is_sent() {
    let setup = || setup().timeout(Duration::ZERO);
    for seen in send(setup, &[answer(200, &[], "{}")], &parcel::<READ_ONLY>()) {
        let error = seen.error();
        assert!(matches!(error.cause(), Cause::Deadline), "{error}");
        assert_eq!(error.kind(), ErrorKind::Timeout);
        assert_eq!((error.attempts(), error.was_sent()), (0, false));
        assert_eq!(seen.requests(), 0);
    }
}

#[test]
fn a_wait_beyond_the_deadline_ends_the_call_with_the_failure() {
    let steps = [
        answer(503, &[("retry-after", "30")], "{}"),
        answer(200, &[], "{}"),
    ];
    let setup = || setup().timeout(Duration::from_secs(20));
    for seen in send(setup, &steps, &parcel::<READ_ONLY>()) {
        assert_eq!(seen.error().kind(), ErrorKind::Unavailable);
        assert!(seen.script.sleeps().is_empty());
    }
}

/// Gives credentials so many times and then never answers again.
#[derive(Debug)]
struct Provider {
    left: AtomicU32,
}

impl Provider {
    fn times(times: u32) -> Self {
        Self {
            left: AtomicU32::new(times),
        }
    }
}

impl ProvideCredentials for Provider {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        let left = self.left.load(Ordering::Relaxed);
        if left == 0 {
            return Box::pin(pending());
        }
        self.left.store(left - 1, Ordering::Relaxed);
        Box::pin(ready(Ok(Credentials::new("AKIDEXAMPLE", "secret-key"))))
    }
}

/// Scripted, but for sleeping.
#[derive(Debug)]
struct Sleeping(Scripted);

impl Transport for Sleeping {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Transport::send(&self.0, request, limits)
    }

    fn sleep<'a>(&'a self, duration: Duration) -> BoxFuture<'a, ()> {
        Box::pin(async move { thread::sleep(duration) })
    }
}

#[test]
fn a_provider_that_hangs_is_given_up() {
    let setup = |times: u32| {
        // Long enough for the first attempt where there is one.
        let timeout = Duration::from_millis(if times == 0 { 20 } else { 1_000 });
        setup().credentials(Provider::times(times)).timeout(timeout)
    };
    for (times, attempts) in [(0, 0), (1, 1)] {
        let script = || Scripted::new([Fault::Closed]);
        let client = setup(times).transport(Sleeping(script())).build().unwrap();
        let blocking = setup(times)
            .blocking_transport(script())
            .build_blocking()
            .unwrap();
        for result in [
            block_on(client.send(parcel::<READ_ONLY>())),
            blocking.send(parcel::<READ_ONLY>()),
        ] {
            let error = result.unwrap_err();
            assert_eq!(error.attempts(), attempts);
            assert_eq!(error.was_sent(), attempts > 0);
            let deadline = matches!(error.cause(), Cause::Deadline);
            assert_eq!(
                deadline,
                attempts == 0,
                "later the last failure says more: {error}"
            );
        }
    }
}

#[test]
fn credentials_are_asked_for_before_every_attempt() {
    let steps = [
        Fault::Connect.into(),
        Fault::Connect.into(),
        answer(200, &[], "{}"),
    ];
    let setup = || setup().credentials(Provider::times(3));
    for seen in send(setup, &steps, &parcel::<READ_ONLY>()) {
        assert!(seen.result.is_ok(), "{}", seen.client);
    }
}

/// Ready in the second poll.
#[derive(Debug)]
struct Late;

impl ProvideCredentials for Late {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        let mut polled = false;
        Box::pin(std::future::poll_fn(move |context| {
            if polled {
                return std::task::Poll::Ready(Ok(Credentials::new("AKIDEXAMPLE", "secret-key")));
            }
            polled = true;
            context.waker().wake_by_ref();
            std::task::Poll::Pending
        }))
    }
}

#[test]
fn a_provider_that_takes_its_time_is_waited_for() {
    let setup = || setup().credentials(Late);
    for seen in send(setup, &[answer(200, &[], "{}")], &parcel::<READ_ONLY>()) {
        assert!(seen.result.is_ok(), "{}", seen.client);
    }
}
