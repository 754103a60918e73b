//! Sends one operation through both clients, so that every table holds for both.

use http::{HeaderName, HeaderValue, StatusCode};
use specwright_core::Operation;
use specwright_core::block_on::block_on;
use specwright_core::client::{Sender, Setup};
use specwright_core::error::Error;
use specwright_core::transport::{Answer, Scripted, Step};

pub(crate) type Outcome<O> = Result<<O as Operation>::Output, Error<<O as Operation>::Error>>;

/// What became of a call, and what the transport saw of it.
pub(crate) struct Seen<O: Operation> {
    pub(crate) client: &'static str,
    pub(crate) result: Outcome<O>,
    pub(crate) script: Scripted,
}

impl<O: Operation> Seen<O> {
    pub(crate) fn error(&self) -> &Error<O::Error> {
        self.result.as_ref().expect_err("the call fails")
    }

    pub(crate) fn requests(&self) -> usize {
        self.script.requests().len()
    }
}

/// Each client gets a setup and a script of its own.
pub(crate) fn send<O: Operation>(
    setup: impl Fn() -> Setup,
    steps: &[Step],
    operation: &O,
) -> [Seen<O>; 2] {
    let script = Scripted::new(steps.iter().cloned());
    let client = setup().transport(script.clone()).build().unwrap();
    let first = Seen {
        client: "async",
        result: block_on(Sender::send(&client, operation.clone())),
        script,
    };
    let script = Scripted::new(steps.iter().cloned());
    let client = setup()
        .blocking_transport(script.clone())
        .build_blocking()
        .unwrap();
    let second = Seen {
        client: "blocking",
        result: Sender::send(&client, operation.clone()),
        script,
    };
    [first, second]
}

pub(crate) fn answer(status: u16, headers: &[(&'static str, &str)], body: &str) -> Step {
    let answer = Answer::new(StatusCode::from_u16(status).unwrap(), body.to_owned());
    headers
        .iter()
        .fold(answer, |answer, (name, value)| {
            let value = HeaderValue::from_str(value).unwrap();
            answer.with_header(HeaderName::from_static(name), value)
        })
        .into()
}
