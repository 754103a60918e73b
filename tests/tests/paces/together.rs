//! Operations that share a limit of their service.

use std::time::Duration;

use specwright_clients::aws_apigateway::Client;
use specwright_clients::{Credentials, Error, ErrorKind};
use specwright_runtime::OperationError;
use tokio::task::JoinHandle;

use crate::paused::{Paused, runtime};

/// What the documentation allows all operations together: so many in a second, after so many at once.
const RATE: usize = 10;
const BURST: usize = 40;

const CALLS: usize = 300;

fn client(transport: &Paused) -> Client {
    Client::builder()
        .region("eu-west-1")
        .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
        .setup(|setup| {
            let setup = setup.env(|_| None).transport(transport.clone());
            setup.limit_rate(true)
        })
        .build()
        .unwrap()
}

/// Three operations in turn, the number of the call in the path of each.
fn call(client: &Client, number: usize) -> JoinHandle<Result<(), ErrorKind>> {
    let id = number.to_string();
    match number % 3 {
        0 => start(
            client
                .get_client_certificate()
                .client_certificate_id(id)
                .send(),
        ),
        1 => start(
            client
                .update_client_certificate()
                .client_certificate_id(id)
                .send(),
        ),
        _ => start(
            client
                .delete_client_certificate()
                .client_certificate_id(id)
                .send(),
        ),
    }
}

fn start<T: 'static, E: OperationError>(
    call: impl Future<Output = Result<T, Error<E>>> + Send + 'static,
) -> JoinHandle<Result<(), ErrorKind>> {
    tokio::spawn(async { call.await.map(drop).map_err(|error| error.kind()) })
}

#[test]
fn no_second_holds_more_than_the_burst_and_the_rate_whatever_the_operations() {
    let transport = Paused::answering("{}");
    let client = client(&transport);
    runtime().block_on(async {
        let calls: Vec<_> = (0..CALLS).map(|number| call(&client, number)).collect();
        for call in calls {
            assert_eq!(call.await.unwrap(), Ok(()));
        }
    });
    let sent = transport.sent();
    assert_eq!(sent.len(), CALLS);
    assert_eq!(sent[BURST - 1], Duration::ZERO);
    for calls in sent.windows(RATE + BURST) {
        let apart = calls[RATE + BURST - 1] - calls[0];
        assert!(apart >= Duration::from_secs(1), "{apart:?}");
    }
    // Nor is time wasted. A timer may be late by a millisecond.
    let last = Duration::from_millis(100 * (CALLS - BURST) as u64);
    assert!(sent[CALLS - 1] >= last && sent[CALLS - 1] <= last + Duration::from_millis(1));
    // Whoever asks first goes first, whatever the operation.
    let numbers = transport.targets();
    let numbers = numbers
        .iter()
        .map(|target| target.rsplit_once('/').unwrap().1);
    let numbers: Vec<usize> = numbers.map(|number| number.parse().unwrap()).collect();
    assert_eq!(numbers, (0..CALLS).collect::<Vec<_>>());
}
