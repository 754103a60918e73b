//! What an error says to do, and whether the request may have had an effect.

use std::time::SystemTime;

use http::header::DATE;
use http::{HeaderName, HeaderValue, StatusCode};
use specwright_clients::{alibaba_vpc, aws_apigateway, huawei_roma, rainbond, tencent_gaap};
use specwright_runtime::example::from_json;
use specwright_runtime::{
    Credentials, Error, ErrorKind, Fault, Operation, RetryAdvice, RetryPolicy, Scripted,
};
use specwright_tests::operations::{Visit, is_open, visit_all};
use specwright_tests::setup::{credentials, setup};

use crate::replies::{Answer, error};

#[track_caller]
fn says<O: Operation>(answer: Answer, code: Option<&str>, kind: ErrorKind, advice: RetryAdvice) {
    let error = error::<O>(answer);
    assert_eq!(error.raw_code(), code, "{error}");
    assert_eq!(
        (error.kind(), error.retry_advice()),
        (kind, advice),
        "{error}"
    );
    assert!(error.was_sent(), "{error}");
    let reply = error.reply().unwrap();
    assert_eq!(
        (reply.status().as_u16(), reply.body().as_ref()),
        (answer.0, answer.2.as_bytes())
    );
}

#[test]
fn what_to_do_follows_from_the_code() {
    says::<alibaba_vpc::ModifySslVpnClientCert>(
        (400, &[], r#"{"Code":"Throttling.User","Message":"m"}"#),
        Some("Throttling.User"),
        ErrorKind::Throttled,
        RetryAdvice::Throttled,
    );
    says::<alibaba_vpc::ModifySslVpnClientCert>(
        (
            403,
            &[],
            r#"{"Code":"InvalidSecurityToken.Expired","Message":"m"}"#,
        ),
        Some("InvalidSecurityToken.Expired"),
        ErrorKind::Unauthenticated,
        RetryAdvice::RenewCredentials,
    );
    says::<aws_apigateway::UpdateClientCertificate>(
        (400, &[("x-amzn-errortype", "RequestExpired")], ""),
        Some("RequestExpired"),
        ErrorKind::Unauthenticated,
        RetryAdvice::CorrectClock,
    );
    says::<aws_apigateway::UpdateClientCertificate>(
        (401, &[], r#"{"__type":"com.amazon#UnauthorizedException"}"#),
        Some("UnauthorizedException"),
        ErrorKind::Forbidden,
        RetryAdvice::Never,
    );
    says::<huawei_roma::UpdateCertificateV2>(
        (409, &[], r#"{"error_code":"APIG.3718","error_msg":"m"}"#),
        Some("APIG.3718"),
        ErrorKind::Busy,
        RetryAdvice::Busy,
    );
    says::<rainbond::UpdateTeamCertificate>(
        (500, &[], r#"{"code":10401,"msg":"m"}"#),
        Some("10401"),
        ErrorKind::Internal,
        RetryAdvice::Never,
    );
    says::<tencent_gaap::ModifyCertificate>(
        (
            200,
            &[],
            r#"{"Response":{"Error":{"Code":"InternalError.Db","Message":"m"}}}"#,
        ),
        Some("InternalError.Db"),
        ErrorKind::Internal,
        RetryAdvice::Transient,
    );
}

/// A bad signature is sent once, for vendors lock keys; with another date it is another signature.
#[test]
fn a_refused_signature_is_repeated_only_if_the_answer_shows_that_the_clock_is_wrong() {
    type Update = aws_apigateway::UpdateClientCertificate;
    let refusal = || {
        let code = HeaderValue::from_static("InvalidSignatureException");
        let answer = specwright_runtime::Answer::new(StatusCode::FORBIDDEN, "{}");
        answer.with_header(HeaderName::from_static("x-amzn-errortype"), code)
    };
    let dated = |date: &str| refusal().with_header(DATE, HeaderValue::from_str(date).unwrap());
    let same = dated(&httpdate::fmt_http_date(SystemTime::now()));
    let other = dated("Fri, 01 Jan 2055 00:00:00 GMT");
    for (answer, dates) in [(refusal(), 1), (same, 1), (other, 2)] {
        let done = specwright_runtime::Answer::new(StatusCode::OK, "{}");
        let script = Scripted::new([answer, done]);
        let setup = setup(Update::SPEC.service).blocking_transport(script.clone());
        let update: Update = from_json(Update::SPEC.examples[0].input).unwrap();
        let sent = setup.build_blocking().unwrap().send(update);
        assert_eq!(sent.is_ok(), dates == 2);
        let requests = script.requests();
        assert_eq!(requests.len(), dates);
        if let [_, second] = &requests[..] {
            let date = second.headers()["x-amz-date"].to_str().unwrap();
            assert!(date.starts_with("20550101T0000"), "{date}");
        }
    }
}

#[test]
fn one_code_means_different_things_under_different_statuses() {
    type Update = huawei_roma::UpdateCertificateV2;
    let body = r#"{"error_code":"APIGW.0201","error_msg":"m"}"#;
    let told = |status| error::<Update>((status, &[], body)).kind();
    assert_eq!(told(504), ErrorKind::Unavailable);
    assert_eq!(told(413), ErrorKind::Invalid);
}

#[test]
fn without_a_code_the_status_speaks() {
    struct Statuses;
    impl Visit for Statuses {
        fn operation<O: Operation>(&mut self) {
            let table = [
                (400, ErrorKind::Invalid, RetryAdvice::Never),
                (401, ErrorKind::Unauthenticated, RetryAdvice::Never),
                (403, ErrorKind::Forbidden, RetryAdvice::Never),
                (404, ErrorKind::NotFound, RetryAdvice::Never),
                (409, ErrorKind::Conflict, RetryAdvice::Never),
                (429, ErrorKind::Throttled, RetryAdvice::Throttled),
                (500, ErrorKind::Internal, RetryAdvice::Transient),
                (503, ErrorKind::Unavailable, RetryAdvice::Transient),
            ];
            for (status, kind, advice) in table {
                says::<O>((status, &[], "[]"), None, kind, advice);
            }
        }
    }
    visit_all(&mut Statuses);
}

/// The error of a call that meets a fault, or is refused before.
fn call<O: Operation>(fault: Fault, credentials: Credentials) -> Error<O::Error> {
    let setup = setup(O::SPEC.service).endpoint("https://example.com");
    let setup = setup
        .retry(RetryPolicy::off())
        .blocking_transport(Scripted::new([fault]));
    let setup = setup.credentials(credentials);
    let operation: O = from_json(O::SPEC.examples[0].input).unwrap();
    let sent = setup.build_blocking().unwrap().send(operation);
    sent.map(|_| ()).unwrap_err()
}

#[test]
fn it_is_told_whether_the_request_may_have_had_an_effect() {
    struct Sent;
    impl Visit for Sent {
        fn operation<O: Operation>(&mut self) {
            let table = [
                (
                    call::<O>(Fault::Connect, credentials()),
                    ErrorKind::Network,
                    false,
                ),
                (
                    call::<O>(Fault::Closed, credentials()),
                    ErrorKind::Network,
                    true,
                ),
                (
                    call::<O>(Fault::Timeout, credentials()),
                    ErrorKind::Timeout,
                    true,
                ),
            ];
            let needs_credentials = !O::SPEC.anonymous && !is_open(O::SPEC.service);
            let unfit = needs_credentials.then(|| {
                let error = call::<O>(Fault::Closed, Credentials::new("", ""));
                (error, ErrorKind::Credentials, false)
            });
            for (error, kind, sent) in table.into_iter().chain(unfit) {
                assert_eq!((error.kind(), error.was_sent()), (kind, sent), "{error}");
                assert!(
                    error.reply().is_none() && error.status().is_none(),
                    "{error}"
                );
                assert!(
                    error.code().is_none() && error.raw_code().is_none(),
                    "{error}"
                );
                assert_eq!(error.operation(), O::SPEC.name);
                let line = error.to_string();
                assert!(line.starts_with(&format!("{}: ", O::SPEC.name)), "{line}");
                assert!(!line.contains('\n'), "{line}");
            }
        }
    }
    visit_all(&mut Sent);
}

#[test]
fn a_failure_after_the_first_attempt_does_not_hide_that_one_was_sent() {
    struct Later;
    impl Visit for Later {
        fn operation<O: Operation>(&mut self) {
            if !O::SPEC.retry.is_repeatable() {
                return;
            }
            let script = Scripted::new([Fault::Closed, Fault::Connect]);
            let setup = setup(O::SPEC.service).endpoint("https://example.com");
            let setup = setup.retry(RetryPolicy::new().max_attempts(2));
            let client = setup
                .blocking_transport(script.clone())
                .build_blocking()
                .unwrap();
            let operation: O = from_json(O::SPEC.examples[0].input).unwrap();
            let error = client.send(operation).map(|_| ()).unwrap_err();
            assert_eq!(
                (error.attempts(), script.requests().len()),
                (2, 2),
                "{error}"
            );
            assert!(error.was_sent(), "{error}");
            assert_eq!(error.status(), None::<StatusCode>);
        }
    }
    visit_all(&mut Later);
}
