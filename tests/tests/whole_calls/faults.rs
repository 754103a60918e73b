//! What goes wrong between client and service, or with the answer as a whole, is told apart for every operation.

use std::thread::{self, JoinHandle};
use std::time::Duration;

use specwright_runtime::error::cause::Cause;
use specwright_runtime::example::wire_json;
use specwright_runtime::transport::TransportErrorKind;
use specwright_runtime::{ErrorKind, Operation, Setup};
use specwright_tests::loopback::{Loopback, Reply};
use specwright_tests::operations::{Visit, visit_all};

use crate::callers::{callers, example, single};
use crate::draft::has_body;

/// Room for the answers below, but not for the large one.
const LIMIT: usize = 1024;

const HTML: &str = "<html><body>Bad Gateway</body></html>";

/// Long enough to connect and to send, even if all do it at once.
const PATIENCE: Duration = Duration::from_secs(1);

/// One fault and how it is told.
struct Case {
    name: &'static str,
    reply: Reply,
    kind: ErrorKind,
    /// What the transport says, if no answer came.
    transport: Option<TransportErrorKind>,
    /// The status, if an answer came.
    status: Option<u16>,
}

fn cases() -> Vec<Case> {
    let large = format!("{{\"padding\":\"{}\"}}", "x".repeat(LIMIT));
    let broken = |name, reply, transport| Case {
        name,
        reply,
        kind: ErrorKind::Network,
        transport: Some(transport),
        status: None,
    };
    let answered = |name, status, body, kind| Case {
        name,
        reply: Reply::answer(status, &[], body),
        kind,
        transport: None,
        status: Some(status),
    };
    let limit = TransportErrorKind::TooLarge { limit: LIMIT };
    vec![
        broken("closed", Reply::close(), TransportErrorKind::Closed),
        broken(
            "truncated",
            Reply::truncated(99, "{\""),
            TransportErrorKind::Closed,
        ),
        broken("oversized", Reply::answer(200, &[], &large), limit),
        broken("endless", Reply::endless(), limit),
        answered("HTML with 200", 200, HTML, ErrorKind::Decode),
        answered("HTML with 502", 502, HTML, ErrorKind::Unavailable),
        answered("cut JSON with 200", 200, "{\"a\":", ErrorKind::Decode),
        answered("nothing with 200", 200, "", ErrorKind::Decode),
        answered("a list with 200", 200, "[]", ErrorKind::Decode),
        answered("cut JSON with 403", 403, "{\"a\":", ErrorKind::Forbidden),
        answered("nothing with 503", 503, "", ErrorKind::Unavailable),
    ]
}

#[test]
fn faults_are_told_apart() {
    struct Faults;
    impl Visit for Faults {
        fn operation<O: Operation>(&mut self) {
            for case in cases() {
                check::<O>(&case);
            }
        }
    }
    visit_all(&mut Faults);
}

fn check<O: Operation>(case: &Case) {
    let server = Loopback::start([case.reply.clone(), case.reply.clone()]).unwrap();
    let setup = || single::<O>(&server).max_answer_bytes(LIMIT);
    for (index, caller) in callers(setup).iter().enumerate() {
        let outcome = caller.call(&example::<O>());
        let at = format!("{caller}: {} {}: {outcome:?}", O::SPEC.name, case.name);
        assert_eq!(server.received().len(), index + 1, "{at}");
        if case.kind == ErrorKind::Decode && !has_body::<O>() {
            // A success that says nothing in its body cannot be told from one with a strange body.
            assert_eq!(wire_json(&outcome.expect(&at)).expose(), "{}", "{at}");
            continue;
        }
        let error = outcome.expect_err(&at);
        assert_eq!(error.kind(), case.kind, "{at}");
        assert_eq!(transport(error.cause()), case.transport, "{at}");
        assert_eq!(
            error.status().map(|status| status.as_u16()),
            case.status,
            "{at}"
        );
        assert_eq!((error.raw_code(), error.message()), (None, None), "{at}");
        assert!(error.was_sent(), "{at}");
        assert_eq!(error.attempts(), 1, "{at}");
        assert!(!error.to_string().contains('\n'), "{at}");
    }
}

fn transport(cause: &Cause) -> Option<TransportErrorKind> {
    match cause {
        Cause::Transport(error) => Some(error.kind()),
        _ => None,
    }
}

#[test]
fn a_silent_server_is_given_up() {
    #[derive(Default)]
    struct Silent(Vec<JoinHandle<()>>);
    impl Visit for Silent {
        fn operation<O: Operation>(&mut self) {
            // Most of the time is spent waiting, so all operations wait together.
            self.0.push(thread::spawn(silent::<O>));
        }
    }
    let mut silent = Silent::default();
    visit_all(&mut silent);
    for thread in silent.0 {
        thread.join().unwrap();
    }
}

fn silent<O: Operation>() {
    let limits: [fn(Setup) -> Setup; 2] = [
        |setup| setup.attempt_timeout(PATIENCE),
        |setup| setup.timeout(PATIENCE),
    ];
    for (limit, held) in limits
        .into_iter()
        .zip([Reply::held("{}"), Reply::held_body("{}")])
    {
        // Nobody ever lets the answer go.
        let server = Loopback::start([held.clone(), held]).unwrap();
        for caller in callers(|| limit(single::<O>(&server))) {
            let error = caller.call(&example::<O>()).unwrap_err();
            let at = format!("{caller}: {}: {error}", O::SPEC.name);
            assert_eq!(error.kind(), ErrorKind::Timeout, "{at}");
            assert_eq!(
                transport(error.cause()),
                Some(TransportErrorKind::Timeout),
                "{at}"
            );
            assert!(error.was_sent(), "{at}");
        }
    }
}

#[test]
fn no_redirect_is_followed() {
    struct Redirects;
    impl Visit for Redirects {
        fn operation<O: Operation>(&mut self) {
            let elsewhere = Loopback::start([]).unwrap();
            let location = format!("http://{}/", elsewhere.address());
            for status in [301, 302, 303, 307, 308] {
                let reply = Reply::answer(status, &[("Location", &location)], "{}");
                let server = Loopback::start([reply.clone(), reply]).unwrap();
                for caller in callers(|| single::<O>(&server)) {
                    let error = caller.call(&example::<O>()).unwrap_err();
                    assert_eq!(error.status().unwrap(), status, "{caller}: {error}");
                    assert_eq!(error.kind(), ErrorKind::Other, "{caller}: {error}");
                }
                assert_eq!(server.received().len(), 2, "once by each client");
            }
            assert_eq!(elsewhere.connections(), 0, "{}", O::SPEC.name);
        }
    }
    visit_all(&mut Redirects);
}
