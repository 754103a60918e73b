//! Calls that wait their turn, as a server sees them arrive by the clock on the wall.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use specwright_clients::Credentials;
use specwright_clients::tencent_gaap::{Client, ClientBuilder};
use specwright_runtime::Setup;
use specwright_runtime::transport::{HyperTransport, TransportOptions, UreqTransport};
use specwright_tests::loopback::{Loopback, Reply};
use tokio::runtime::Builder;

use crate::clocked::{Clocked, Turns};

/// What the documentation of all the service's operations allows in a second, and how many of them at once.
const RATE: usize = 20;
const BURST: usize = 1;

const CALLS: usize = 1_000;

/// When each call arrived, by the certificate that it deletes.
type Arrivals = Arc<Mutex<Vec<(Instant, String)>>>;

fn server(arrivals: &Arrivals) -> Loopback {
    let arrivals = Arc::clone(arrivals);
    Loopback::answering(move |request| {
        let id = certificate(&request.body);
        arrivals.lock().unwrap().push((Instant::now(), id));
        Reply::answer(200, &[], r#"{"Response":{"RequestId":"r"}}"#)
    })
    .unwrap()
}

/// The certificate that a request names.
pub(crate) fn certificate(body: &[u8]) -> String {
    let body: Value = serde_json::from_slice(body).unwrap();
    body["CertificateId"].as_str().unwrap().to_owned()
}

fn builder(server: &Loopback, change: impl FnOnce(Setup) -> Setup) -> ClientBuilder {
    Client::builder()
        .endpoint(format!("http://{}", server.address()))
        .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
        .setup(|setup| change(setup.env(|_| None).limit_rate(true)))
}

/// No proxy of the machine shall stand before the loopback address.
fn options() -> TransportOptions {
    TransportOptions::new().proxy_from_env(false)
}

/// No second holds more than the rate and the burst.
///
/// How late a call arrives after its turn is the machine's business, and is granted to the first call of each second: the
/// others come no earlier than their turn.
fn evenly(arrivals: &Arrivals, turns: &Turns) {
    let mut arrivals = arrivals.lock().unwrap().clone();
    arrivals.sort();
    assert_eq!(arrivals.len(), CALLS);
    let late: HashMap<_, _> = turns.log().iter().cloned().collect();
    for calls in arrivals.windows(RATE + BURST) {
        let (first, id) = &calls[0];
        let apart = calls[RATE + BURST - 1].0 - *first;
        let late = first.saturating_duration_since(late[id]);
        assert!(
            apart + late >= Duration::from_secs(1),
            "{RATE} calls and {BURST} more in {apart:?}, the first of them late by {late:?}"
        );
    }
}

#[test]
fn a_thousand_async_calls_arrive_at_the_documented_rate() {
    let (arrivals, turns) = (Arrivals::default(), Turns::default());
    let server = server(&arrivals);
    let transport = HyperTransport::with_options(&options()).unwrap();
    let transport = Clocked::new(transport, &turns);
    let client = builder(&server, |setup| setup.transport(transport)).build();
    let client = client.unwrap();
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let call = |number| {
            client
                .delete_certificate()
                .certificate_id(format!("cert-{number}"))
        };
        let calls: Vec<_> = (0..CALLS)
            .map(|number| tokio::spawn(call(number).send()))
            .collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
    });
    evenly(&arrivals, &turns);
}

#[test]
fn a_thousand_blocking_calls_arrive_at_the_documented_rate() {
    let (arrivals, turns) = (Arrivals::default(), Turns::default());
    let server = server(&arrivals);
    let transport = UreqTransport::with_options(&options()).unwrap();
    let transport = Clocked::new(transport, &turns);
    let client = builder(&server, |setup| setup.blocking_transport(transport)).build_blocking();
    let client = client.unwrap();
    thread::scope(|scope| {
        for number in 0..CALLS {
            let call = client
                .delete_certificate()
                .certificate_id(format!("cert-{number}"));
            scope.spawn(move || call.send().unwrap());
        }
    });
    evenly(&arrivals, &turns);
}
