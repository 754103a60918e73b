//! The wait for a certificate to be gone after its deletion.

use std::slice;
use std::time::Duration;

use http::StatusCode;
use specwright_clients::alibaba_vpc::{
    Client, DescribeSslVpnClientCert, DescribeSslVpnClientCertOutput,
};
use specwright_clients::{Answer, Credentials, ErrorKind, Scripted};
use specwright_runtime::block_on::block_on;
use specwright_runtime::{Error, Operation, Setup};

/// How the wait ends.
type Ending = Result<
    Option<DescribeSslVpnClientCertOutput>,
    Error<<DescribeSslVpnClientCert as Operation>::Error>,
>;

fn there() -> Answer {
    Answer::new(StatusCode::OK, r#"{"SslVpnClientCertId":"vsc-1"}"#)
}

fn refusal(status: u16, code: &str) -> Answer {
    let body = format!(r#"{{"Code":"{code}","Message":"m","RequestId":"r"}}"#);
    Answer::new(StatusCode::from_u16(status).unwrap(), body)
}

fn gone() -> Answer {
    refusal(404, "InvalidSslVpnClientCertId.NotFound")
}

/// Waits with each client for what the script plays; both must end alike.
fn wait(answers: &[Answer], timeout: Option<Duration>) -> [(Ending, Scripted); 2] {
    let script = || Scripted::new(answers.iter().cloned()).repeating_last();
    let builder = |change: &dyn Fn(Setup) -> Setup| {
        Client::builder()
            .region("cn-hangzhou")
            .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
            .setup(change)
    };
    let first = script();
    let client = builder(&|setup| setup.transport(first.clone()))
        .build()
        .unwrap();
    let call = client
        .describe_ssl_vpn_client_cert()
        .region_id("cn-hangzhou");
    let mut waiting = call.ssl_vpn_client_cert_id("vsc-1").wait_until_deleted();
    waiting = timeout
        .into_iter()
        .fold(waiting, |waiting, timeout| waiting.timeout(timeout));
    let ending = block_on(waiting.run());

    let second = script();
    let client = builder(&|setup| setup.blocking_transport(second.clone()));
    let client = client.build_blocking().unwrap();
    let call = client
        .describe_ssl_vpn_client_cert()
        .region_id("cn-hangzhou");
    let mut waiting = call.ssl_vpn_client_cert_id("vsc-1").wait_until_deleted();
    waiting = timeout
        .into_iter()
        .fold(waiting, |waiting, timeout| waiting.timeout(timeout));
    [(ending, first), (waiting.run(), second)]
}

fn seconds(script: &Scripted) -> Vec<u64> {
    script.sleeps().iter().map(Duration::as_secs).collect()
}

#[test]
fn it_asks_ever_more_seldom_until_the_certificate_is_gone() {
    let answers = [there(), there(), there(), there(), there(), gone()];
    for (ending, script) in wait(&answers, None) {
        assert_eq!(ending.unwrap(), None, "an error showed that it is gone");
        assert_eq!(seconds(&script), [3, 6, 12, 15, 15]);
        assert_eq!(script.requests().len(), 6);
    }
}

#[test]
fn it_does_not_wait_for_what_is_gone_already() {
    for gone in [gone(), refusal(400, "InvalidInstanceId.NotFound")] {
        for (ending, script) in wait(slice::from_ref(&gone), None) {
            assert_eq!(ending.unwrap(), None);
            assert_eq!(seconds(&script), [0; 0]);
        }
    }
}

#[test]
fn it_gives_up_in_time() {
    for (ending, script) in wait(&[there()], None) {
        let error = ending.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
        assert!(error.to_string().contains("wait_until_deleted"), "{error}");
        let waited: u64 = seconds(&script).iter().sum();
        assert!((285..=300).contains(&waited), "{waited} s of 300 s");
    }
    for (ending, script) in wait(&[there()], Some(Duration::from_secs(10))) {
        assert_eq!(ending.unwrap_err().kind(), ErrorKind::Timeout);
        assert_eq!(
            seconds(&script),
            [3, 6, 1],
            "the last question comes at the end"
        );
    }
}

#[test]
fn no_call_takes_longer_than_the_waiting() {
    let second = Duration::from_secs(1);
    for (ending, script) in wait(&[there()], Some(second)) {
        assert_eq!(ending.unwrap_err().kind(), ErrorKind::Timeout);
        let limits = script.limits();
        assert!(limits.len() > 1, "one at the beginning and one at the end");
        assert!(
            limits.iter().all(|limits| limits.timeout <= second),
            "{limits:?}"
        );
    }
}

#[test]
fn an_error_of_another_kind_ends_it() {
    let answers = [there(), refusal(403, "Forbidden")];
    for (ending, script) in wait(&answers, None) {
        let error = ending.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Forbidden);
        assert_eq!(error.raw_code(), Some("Forbidden"));
        assert_eq!(seconds(&script), [3]);
    }
}

#[test]
fn a_question_is_asked_again_like_any_other() {
    let answers = [there(), refusal(503, "ServiceUnavailable"), gone()];
    for (ending, script) in wait(&answers, None) {
        assert_eq!(ending.unwrap(), None);
        assert_eq!(script.requests().len(), 3);
        assert_eq!(
            script.sleeps().len(),
            2,
            "one of the waiter, one of the call"
        );
    }
}
