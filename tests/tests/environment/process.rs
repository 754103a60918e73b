//! The environment of a whole process, which is another one than that of the tests.

use std::env;
use std::process::{Command, Output};

use specwright_clients::{Scripted, aws_apigateway, huawei_roma};

/// Runs one of the ignored tests below on its own, with these variables and no others.
fn run(test: &str, variables: &[(&str, &str)]) -> Output {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "--ignored", "--nocapture", test])
        .env_clear()
        .envs(variables.iter().copied())
        .output()
        .unwrap()
}

#[track_caller]
fn passes(test: &str, variables: &[(&str, &str)]) {
    let output = run(test, variables);
    let text = String::from_utf8_lossy(&output.stdout);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}\n{told}");
    assert!(text.contains("1 passed"), "{text}");
}

#[test]
fn a_client_needs_nothing_but_the_environment() {
    passes(
        "process::aws_in_a_process_of_its_own",
        &[
            ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", "secret"),
            ("AWS_REGION", "eu-west-1"),
            ("AWS_DEFAULT_REGION", "us-east-1"),
        ],
    );
}

#[test]
fn values_of_the_configuration_come_from_the_environment_too() {
    passes(
        "process::huawei_in_a_process_of_its_own",
        &[
            ("HUAWEICLOUD_SDK_AK", "AKIDEXAMPLE"),
            ("HUAWEICLOUD_SDK_SK", "secret"),
            ("HUAWEICLOUD_SDK_REGION", "cn-north-4"),
            ("HUAWEICLOUD_SDK_PROJECT_ID", "project-of-the-environment"),
        ],
    );
}

#[test]
#[ignore = "only makes sense in the environment that another test gives it"]
fn aws_in_a_process_of_its_own() {
    let script = Scripted::default();
    let builder = aws_apigateway::Client::builder();
    let client = builder.setup(|setup| setup.blocking_transport(script.clone()));
    let client = client.build_blocking().unwrap();
    let call = client
        .update_client_certificate()
        .client_certificate_id("c");
    call.send().unwrap_err();
    let request = script.requests().remove(0);
    assert_eq!(
        request.uri().host(),
        Some("apigateway.eu-west-1.amazonaws.com")
    );
    let authorization = request.headers()["authorization"].to_str().unwrap();
    assert!(authorization.contains("AKIDEXAMPLE"), "{authorization}");
}

#[test]
#[ignore = "only makes sense in the environment that another test gives it"]
fn huawei_in_a_process_of_its_own() {
    let script = Scripted::default();
    let builder = huawei_roma::Client::builder();
    let client = builder.setup(|setup| setup.blocking_transport(script.clone()));
    let client = client.build_blocking().unwrap();
    let call = client
        .update_certificate_v2()
        .certificate_id("c")
        .name("cert_demo")
        .cert_content("PEM")
        .private_key("KEY");
    call.send().unwrap_err();
    let request = script.requests().remove(0);
    assert_eq!(
        request.uri().host(),
        Some("roma.cn-north-4.myhuaweicloud.com")
    );
    assert_eq!(
        request.uri().path(),
        "/v2/project-of-the-environment/apic/certificates/c"
    );
}
