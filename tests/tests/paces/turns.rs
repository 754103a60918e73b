//! Calls that wait their turn, where the documentation limits their number per second.

use std::time::Duration;

use specwright_clients::tencent_gaap::Client;
use specwright_clients::{Cached, Credentials, CredentialsError, ErrorKind, ProvideCredentials};
use specwright_runtime::Setup;
use specwright_runtime::future::BoxFuture;
use tokio::time;

use crate::paused::{Paused, runtime};

/// What the documentation of all the service's operations allows in a second.
const RATE: usize = 20;

const ANSWER: &str = r#"{"Response":{"RequestId":"r"}}"#;

fn client(transport: &Paused, change: impl FnOnce(Setup) -> Setup) -> Client {
    Client::builder()
        .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
        .setup(|setup| change(setup.env(|_| None).transport(transport.clone())))
        .build()
        .unwrap()
}

/// Calls as many times at once, and tells what came of each.
fn call(client: &Client, times: usize) -> Vec<Result<(), ErrorKind>> {
    let calls = (0..times).map(|_| client.delete_certificate().certificate_id("cert-1").send());
    let calls: Vec<_> = calls.collect();
    runtime().block_on(async {
        let tasks: Vec<_> = calls.into_iter().map(tokio::spawn).collect();
        let mut ends = Vec::new();
        for task in tasks {
            ends.push(task.await.unwrap().map(drop).map_err(|error| error.kind()));
        }
        ends
    })
}

/// No second holds more calls than are allowed.
fn evenly(sent: &[Duration]) {
    for calls in sent.windows(RATE + 1) {
        let apart = calls[RATE] - calls[0];
        assert!(
            apart >= Duration::from_secs(1),
            "{RATE} calls and one more in {apart:?}"
        );
    }
}

#[test]
fn no_second_holds_more_calls_than_are_allowed() {
    let transport = Paused::answering(ANSWER);
    let client = client(&transport, |setup| setup.limit_rate(true));
    assert_eq!(call(&client, 1_000), vec![Ok(()); 1_000]);
    let sent = transport.sent();
    assert_eq!(sent.len(), 1_000);
    evenly(&sent);
    // Nor is time wasted: each second but the last is full. A timer may be late by a millisecond.
    let last = Duration::from_millis(50 * 999);
    assert!(sent[999] >= last && sent[999] <= last + Duration::from_millis(1));
}

/// A desk at which everyone waits for three seconds.
#[derive(Debug)]
struct Slow;

impl ProvideCredentials for Slow {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async {
            time::sleep(Duration::from_secs(3)).await;
            Ok(Credentials::new("AKIDEXAMPLE", "secret"))
        })
    }
}

#[test]
fn calls_that_waited_for_credentials_do_not_start_all_at_once() {
    let transport = Paused::answering(ANSWER);
    let client = client(&transport, |setup| {
        setup.limit_rate(true).credentials(Cached::new(Slow))
    });
    assert_eq!(call(&client, 100), vec![Ok(()); 100]);
    let sent = transport.sent();
    assert_eq!(sent.len(), 100);
    evenly(&sent);
}

#[test]
fn a_runtime_that_stood_still_lets_nothing_go_together() {
    let transport = Paused::answering(ANSWER);
    let client = client(&transport, |setup| setup.limit_rate(true));
    let calls: Vec<_> = (0..400)
        .map(|_| client.delete_certificate().certificate_id("cert-1").send())
        .collect();
    runtime().block_on(async {
        let tasks: Vec<_> = calls.into_iter().map(tokio::spawn).collect();
        for still in [3, 5] {
            time::sleep(Duration::from_secs(1)).await;
            time::advance(Duration::from_secs(still)).await;
        }
        for task in tasks {
            task.await.unwrap().unwrap();
        }
    });
    let sent = transport.sent();
    assert_eq!(sent.len(), 400);
    evenly(&sent);
    // The turns that were missed come after those times, at the same rate.
    assert!(sent[399] < Duration::from_secs(3 + 5 + 400 / RATE as u64));
}

#[test]
fn clients_do_not_wait_unless_told() {
    let transport = Paused::answering(ANSWER);
    let ends = call(&client(&transport, |setup| setup), 100);
    assert_eq!(ends, vec![Ok(()); 100]);
    assert_eq!(transport.sent(), vec![Duration::ZERO; 100]);
}

#[test]
fn a_call_whose_turn_comes_too_late_ends_at_once_and_leaves_it_to_others() {
    let transport = Paused::answering(ANSWER);
    let timeout = Duration::from_secs(10);
    let client = client(&transport, |setup| setup.limit_rate(true).timeout(timeout));
    let ends = call(&client, 1_000);
    let late = ends
        .iter()
        .filter(|end| **end == Err(ErrorKind::Timeout))
        .count();
    let sent = transport.sent();
    assert_eq!(sent.len() + late, 1_000);
    assert!(late > 0 && sent.iter().all(|at| *at <= timeout), "{late}");
}

#[test]
fn a_call_that_nobody_drives_on_holds_up_no_other() {
    let transport = Paused::answering(ANSWER);
    let client = client(&transport, |setup| setup.limit_rate(true));
    let send = || client.delete_certificate().certificate_id("cert-1").send();
    runtime().block_on(async {
        send().await.unwrap();
        let mut stopped = send();
        let soon = Duration::from_millis(1);
        assert!(time::timeout(soon, &mut stopped).await.is_err());
        let patient = Duration::from_secs(2);
        time::timeout(patient, send()).await.unwrap().unwrap();
        stopped.await.unwrap();
    });
    assert_eq!(transport.sent().len(), 3);
}
