//! `Display`: operation, status, code, message and request id, on one line.

use specwright_clients::{alibaba_vpc, aws_apigateway, huawei_roma, rainbond, tencent_gaap};
use specwright_runtime::Operation;

use crate::replies::{Answer, error};

#[track_caller]
fn line<O: Operation>(answer: Answer, expected: &str) {
    assert_eq!(error::<O>(answer).to_string(), expected);
}

#[test]
fn each_vendors_errors_are_one_line() {
    line::<alibaba_vpc::ModifySslVpnClientCert>(
        (
            404,
            &[],
            r#"{"RequestId":"4C467B38","HostId":"vpc.aliyuncs.com","Code":"InvalidRegionId.NotFound","Message":"The RegionId does not exist."}"#,
        ),
        "ModifySslVpnClientCert: 404 InvalidRegionId.NotFound: The RegionId does not exist. (request id 4C467B38)",
    );
    line::<aws_apigateway::UpdateClientCertificate>(
        (
            404,
            &[
                ("x-amzn-requestid", "9f1c"),
                ("x-amzn-errortype", "NotFoundException:http://internal/"),
            ],
            r#"{"message":"Invalid client certificate identifier specified"}"#,
        ),
        "UpdateClientCertificate: 404 NotFoundException: Invalid client certificate identifier specified (request id 9f1c)",
    );
    line::<huawei_roma::UpdateCertificateV2>(
        (
            400,
            &[("x-request-id", "c0de")],
            r#"{"error_code":"APIG.2101","error_msg":"The key does not match."}"#,
        ),
        "UpdateCertificateV2: 400 APIG.2101: The key does not match. (request id c0de)",
    );
    line::<rainbond::UpdateTeamCertificate>(
        (
            412,
            &[],
            r#"{"code":412,"msg":"alias exists","msg_show":"证书别名已存在"}"#,
        ),
        "UpdateTeamCertificate: 412 412: alias exists",
    );
    line::<tencent_gaap::ModifyCertificate>(
        (
            200,
            &[],
            r#"{"Response":{"Error":{"Code":"FailedOperation.ListenerHasTask","Message":"wait"},"RequestId":"ab-1"}}"#,
        ),
        "ModifyCertificate: 200 FailedOperation.ListenerHasTask: wait (request id ab-1)",
    );
}

#[test]
fn what_is_missing_leaves_no_gap() {
    type Update = huawei_roma::UpdateCertificateV2;
    line::<Update>((502, &[], "<html>"), "UpdateCertificateV2: 502");
    line::<Update>(
        (503, &[("x-request-id", "r")], ""),
        "UpdateCertificateV2: 503 (request id r)",
    );
    line::<Update>(
        (403, &[], r#"{"error_code":"","error_msg":"no"}"#),
        "UpdateCertificateV2: 403: no",
    );
}

#[test]
fn a_message_of_many_lines_becomes_one_and_a_long_one_is_cut() {
    type Update = rainbond::UpdateTeamCertificate;
    let told = error::<Update>((400, &[], r#"{"code":400,"msg":"one\r\ntwo\u001b[31m"}"#));
    assert_eq!(
        told.to_string(),
        "UpdateTeamCertificate: 400 400: one  two [31m"
    );
    assert_eq!(
        told.message(),
        Some("one\r\ntwo\u{1b}[31m"),
        "the whole is kept"
    );

    let long: &'static str =
        Box::leak(format!("{{\"code\":1,\"msg\":\"{}\"}}", "界".repeat(1000)).into_boxed_str());
    let told = error::<Update>((400, &[], long));
    let line = told.to_string();
    assert!(
        line.ends_with("界…") && line.chars().count() < 400,
        "{line}"
    );
    assert_eq!(
        told.message().map(|message| message.chars().count()),
        Some(1000)
    );
}

#[test]
fn an_unreadable_answer_says_where_and_not_what() {
    let told = error::<rainbond::UpdateTeamCertificate>((200, &[], r#"{"id":"canary"}"#));
    let line = told.to_string();
    assert!(
        line.starts_with("UpdateTeamCertificate: cannot read the answer: `id`"),
        "{line}"
    );
    assert!(
        line.ends_with("; 200") && !line.contains("canary"),
        "{line}"
    );
    assert_eq!(told.body().unwrap(), r#"{"id":"canary"}"#);
}
