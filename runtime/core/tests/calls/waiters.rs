//! Waiting for what a member of the answer shows.

use specwright_core::block_on::block_on;
use specwright_core::error::kind::ErrorKind;
use specwright_core::transport::Scripted;
use specwright_core::{Acceptor, Waiter, Waiting};

use crate::both::answer;
use crate::parcels::{READ_ONLY, parcel, setup};

/// The index of `Id` among the members of the answer.
const ID: usize = 1;

static DELIVERED: Waiter = Waiter {
    name: "wait_until_delivered",
    until: &[Acceptor::Member(ID, &["delivered", "fetched"])],
    fail: &[Acceptor::Member(ID, &["lost"]), Acceptor::Error(1)],
    again: &[],
    delay: (1, 4),
    timeout: 60,
};

/// Waits with both clients: the id in the last answer or the kind of the error, and how often was waited.
fn wait(bodies: &[(u16, &str)]) -> (Result<Option<String>, ErrorKind>, usize) {
    let steps = || {
        bodies
            .iter()
            .map(|(status, body)| answer(*status, &[], body))
    };
    let (first, second) = (Scripted::new(steps()), Scripted::new(steps()));
    let client = setup().transport(first.clone()).build().unwrap();
    let asynchronous = Waiting::new(client, parcel::<READ_ONLY>(), &DELIVERED);
    let client = setup().blocking_transport(second.clone()).build_blocking();
    let blocking = Waiting::new(client.unwrap(), parcel::<READ_ONLY>(), &DELIVERED);
    let ends = [block_on(asynchronous.run()), blocking.run()].map(|end| match end {
        Ok(shown) => Ok(shown.id),
        Err(error) => Err(error.kind()),
    });
    assert_eq!(ends[0], ends[1]);
    assert_eq!(first.sleeps(), second.sleeps());
    let [end, _] = ends;
    (end, first.sleeps().len())
}

#[test]
fn what_an_answer_shows_ends_the_wait() {
    let under_way = (200, r#"{"Id":"under way"}"#);
    let delivered = Ok(Some("delivered".to_owned()));
    assert_eq!(wait(&[(200, r#"{"Id":"delivered"}"#)]), (delivered, 0));
    let fetched = Ok(Some("fetched".to_owned()));
    assert_eq!(
        wait(&[under_way, (200, "{}"), (200, r#"{"Id":"fetched"}"#)]),
        (fetched, 2)
    );
    // A parcel that is lost is not late.
    let lost = Err(ErrorKind::Conflict);
    assert_eq!(wait(&[under_way, (200, r#"{"Id":"lost"}"#)]), (lost, 1));
    let gone = (404, r#"{"code":"Gone","message":"m"}"#);
    assert_eq!(wait(&[under_way, gone]), (Err(ErrorKind::NotFound), 1));
}
