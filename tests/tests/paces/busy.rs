//! The wait for a busy VPN gateway to take a change.

use std::collections::BTreeSet;
use std::time::Duration;

use http::{HeaderName, HeaderValue, StatusCode};
use specwright_clients::alibaba_vpc::{
    Client, DeleteSslVpnClientCert, DeleteSslVpnClientCertError, DescribeVpnGateway,
    VpnGatewayStatus,
};
use specwright_clients::{Answer, Credentials, ErrorKind, RetryAdvice, Scripted};
use specwright_runtime::block_on::block_on;
use specwright_runtime::{Answered, Error, Operation, Setup};

/// How a wait ends.
type Ending<O> = Result<Answered<<O as Operation>::Output>, Error<<O as Operation>::Error>>;

fn refusal(status: u16, code: &str) -> Answer {
    let body = format!(r#"{{"Code":"{code}","Message":"m","RequestId":"r"}}"#);
    Answer::new(StatusCode::from_u16(status).unwrap(), body)
}

fn busy() -> Answer {
    refusal(400, "VpnGateway.Configuring")
}

fn taken() -> Answer {
    Answer::new(StatusCode::OK, r#"{"RequestId":"done"}"#)
}

fn after(milliseconds: &'static str) -> Answer {
    let header = HeaderName::from_static("x-acs-retry-after");
    busy().with_header(header, HeaderValue::from_static(milliseconds))
}

fn builder(change: impl FnOnce(Setup) -> Setup) -> specwright_clients::alibaba_vpc::ClientBuilder {
    Client::builder()
        .region("cn-hangzhou")
        .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
        .setup(change)
}

/// Deletes with each client while the script plays; both must end alike.
fn delete(answers: &[Answer]) -> [(Ending<DeleteSslVpnClientCert>, Scripted); 2] {
    let script = || Scripted::new(answers.iter().cloned()).repeating_last();
    let first = script();
    let client = builder(|setup| setup.transport(first.clone())).build();
    let call = client.unwrap().delete_ssl_vpn_client_cert();
    let call = call
        .region_id("cn-hangzhou")
        .ssl_vpn_client_cert_id("vsc-1");
    let ending = block_on(call.wait_until_accepted().run_detailed());

    let second = script();
    let client = builder(|setup| setup.blocking_transport(second.clone())).build_blocking();
    let call = client.unwrap().delete_ssl_vpn_client_cert();
    let call = call
        .region_id("cn-hangzhou")
        .ssl_vpn_client_cert_id("vsc-1");
    [
        (ending, first),
        (call.wait_until_accepted().run_detailed(), second),
    ]
}

fn seconds(script: &Scripted) -> Vec<u64> {
    script.sleeps().iter().map(Duration::as_secs).collect()
}

/// The tokens that the requests carried.
fn tokens(script: &Scripted) -> BTreeSet<String> {
    let requests = script.requests();
    let query = |at: usize| requests[at].uri().query().unwrap_or_default().to_owned();
    let pairs = (0..requests.len()).flat_map(|at| {
        let pairs: Vec<_> = query(at).split('&').map(str::to_owned).collect();
        pairs
    });
    pairs
        .filter_map(|pair| pair.strip_prefix("ClientToken=").map(str::to_owned))
        .collect()
}

#[test]
fn a_refused_change_is_sent_again_as_the_same_until_it_is_taken() {
    let answers = [busy(), busy(), refusal(400, "TaskConflict"), taken()];
    for (ending, script) in delete(&answers) {
        let answer = ending.unwrap();
        assert_eq!(answer.output.request_id.as_deref(), Some("done"));
        assert_eq!(seconds(&script), [5, 10, 20]);
        // One request for each call: the waiter waits, and not the retries of each call as well.
        assert_eq!((script.requests().len(), answer.attempts), (4, 4));
        let token = answer.idempotency_token.unwrap();
        assert_eq!(tokens(&script), BTreeSet::from([token]));
    }
}

#[test]
fn it_gives_up_in_time_and_tells_what_the_last_answer_was() {
    for (ending, script) in delete(&[busy()]) {
        let error = ending.unwrap_err();
        let calls = script.requests().len();
        assert_eq!(error.kind(), ErrorKind::Timeout);
        assert_eq!(
            error.code(),
            Some(&DeleteSslVpnClientCertError::VpnGatewayConfiguring)
        );
        assert_eq!(error.retry_advice(), RetryAdvice::Busy);
        assert_eq!(error.request_id(), Some("r"));
        assert_eq!(error.attempts() as usize, calls);
        assert!(error.was_sent());
        let token = error.idempotency_token().unwrap().to_owned();
        assert_eq!(tokens(&script), BTreeSet::from([token]));
        let told = format!(
            "`wait_until_accepted`: the state was not there in time, with {calls} calls in 300 s; \
             the last answer was 400 VpnGateway.Configuring: m (request id r)"
        );
        assert!(error.to_string().ends_with(&told), "{error}");
        assert_eq!(seconds(&script).iter().sum::<u64>(), 300);
    }
}

#[test]
fn it_comes_no_earlier_than_it_was_asked_to() {
    for (ending, script) in delete(&[after("42000"), taken()]) {
        assert!(ending.is_ok());
        assert_eq!(seconds(&script), [42]);
    }
    // Later than the end is never.
    for (ending, script) in delete(&[busy(), after("400000"), taken()]) {
        assert_eq!(ending.unwrap_err().kind(), ErrorKind::Timeout);
        assert_eq!(seconds(&script), [5]);
    }
}

#[test]
fn an_error_of_another_kind_ends_it() {
    for (ending, script) in delete(&[busy(), refusal(403, "Forbidden")]) {
        let error = ending.unwrap_err();
        assert_eq!(error.code(), Some(&DeleteSslVpnClientCertError::Forbidden));
        assert_eq!(error.attempts(), 2, "those of both calls");
        assert_eq!(script.requests().len(), 2);
    }
}

#[test]
fn the_gateway_itself_can_be_waited_for() {
    let gateway = |status: &str| Answer::new(StatusCode::OK, format!(r#"{{"Status":"{status}"}}"#));
    let wait = |answers: &[Answer]| {
        let script = Scripted::new(answers.iter().cloned()).repeating_last();
        let client = builder(|setup| setup.transport(script.clone())).build();
        let call = client.unwrap().describe_vpn_gateway();
        let call = call.region_id("cn-hangzhou").vpn_gateway_id("vpn-1");
        let ending: Result<_, Error<<DescribeVpnGateway as Operation>::Error>> =
            block_on(async { call.wait_until_active().await });
        (ending, seconds(&script))
    };
    let (ending, waited) = wait(&[gateway("updating"), gateway("active")]);
    assert_eq!(ending.unwrap().status, Some(VpnGatewayStatus::Active));
    assert_eq!(waited, [5]);
    let (ending, waited) = wait(&[gateway("updating"), gateway("deleting")]);
    assert_eq!(ending.unwrap_err().kind(), ErrorKind::Conflict);
    assert_eq!(waited, [5]);
}
