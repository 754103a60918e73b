//! Clients that call with what another operation issues.

use http::StatusCode;
use specwright_clients::huawei_iam::{
    self, AuthMethod, AuthScope, AuthScopeProject, KeystoneCreateUserTokenByPassword,
    KeystoneCreateUserTokenByPasswordOutput, KeystoneListProjects, PasswordAuth, PasswordIdentity,
    PasswordProof, PasswordUser, PasswordUserDomain, TokenDetail,
};
use specwright_clients::huawei_roma::{self, ListCertificatesV2};
use specwright_runtime::{Credentials, ErrorKind, Scripted, Timestamp};

const PASSWORD: &str = "canary-password";

fn identity() -> PasswordAuth {
    let user = PasswordUser::builder()
        .name("user")
        .password(PASSWORD)
        .domain(PasswordUserDomain::builder().name("account").build())
        .build();
    let proof = PasswordProof::builder().user(user).build();
    let identity = PasswordIdentity::builder()
        .methods([AuthMethod::Password])
        .password(proof)
        .build();
    let project = AuthScopeProject::builder().name("cn-north-4").build();
    PasswordAuth::builder()
        .identity(identity)
        .scope(AuthScope::builder().project(project).build())
        .build()
}

fn token(token: &str, expires_at: Option<i64>) -> KeystoneCreateUserTokenByPasswordOutput {
    let mut detail = TokenDetail::default();
    detail.expires_at = expires_at.map(|seconds| Timestamp::from_secs(seconds).unwrap());
    let mut output = KeystoneCreateUserTokenByPasswordOutput::default();
    output.subject_token = Some(token.into());
    output.token = Some(detail);
    output
}

fn iam(script: &Scripted) -> huawei_iam::BlockingClient {
    iam_of(Credentials::anonymous(), script)
}

fn iam_of(credentials: Credentials, script: &Scripted) -> huawei_iam::BlockingClient {
    huawei_iam::Client::builder()
        .credentials(credentials)
        .setup(|setup| setup.env(|_| None).blocking_transport(script.clone()))
        .region("cn-north-4")
        .build_blocking()
        .unwrap()
}

fn roma(script: &Scripted, iam: &huawei_iam::BlockingClient) -> huawei_roma::BlockingClient {
    let credentials = iam
        .keystone_create_user_token_by_password()
        .auth(identity())
        .into_credentials();
    let setup = huawei_roma::Client::builder().credentials(credentials);
    setup
        .setup(|setup| setup.env(|_| None).blocking_transport(script.clone()))
        .region("cn-north-4")
        .project_id("project")
        .endpoint("https://roma.example.com")
        .build_blocking()
        .unwrap()
}

/// The tokens of all requests for the list, in order.
fn tokens(script: &Scripted) -> Vec<String> {
    let requests = script.requests();
    let tokens = requests.iter().map(|request| {
        let token = request.headers().get("x-auth-token").unwrap();
        token.to_str().unwrap().to_owned()
    });
    tokens.collect()
}

const FAR: i64 = 4_000_000_000;

#[test]
fn one_sign_in_serves_all_calls_until_the_token_expires() {
    let (desk, script) = (Scripted::default(), Scripted::default());
    desk.on::<KeystoneCreateUserTokenByPassword>()
        .reply(&token("first", Some(FAR)));
    let client = roma(&script, &iam(&desk));
    for _ in 0..3 {
        script.on::<ListCertificatesV2>().example();
        client
            .list_certificates_v2()
            .instance_id("i")
            .send()
            .unwrap();
    }
    assert_eq!(tokens(&script), ["first"; 3]);
    let sent = desk.sent::<KeystoneCreateUserTokenByPassword>();
    assert_eq!(sent.len(), 1);
    assert!(!format!("{client:?}{desk:?}").contains(PASSWORD));
}

#[test]
fn a_refused_token_is_replaced_once() {
    for code in ["APIG.1000", "APIG.1001"] {
        let (desk, script) = (Scripted::default(), Scripted::default());
        for name in ["first", "second"] {
            desk.on::<KeystoneCreateUserTokenByPassword>()
                .reply(&token(name, None));
        }
        let client = roma(&script, &iam(&desk));
        script
            .on::<ListCertificatesV2>()
            .fail_with(StatusCode::UNAUTHORIZED, code, "no good token")
            .on::<ListCertificatesV2>()
            .example();
        client
            .list_certificates_v2()
            .instance_id("i")
            .send()
            .unwrap();
        assert_eq!(tokens(&script), ["first", "second"]);
    }
}

/// So it is on a machine whose clock is further ahead than the token lives.
#[test]
fn a_token_that_seems_to_have_expired_is_used_until_the_service_refuses_it() {
    let (desk, script) = (Scripted::default(), Scripted::default());
    for name in ["first", "second", "third"] {
        desk.on::<KeystoneCreateUserTokenByPassword>()
            .reply(&token(name, Some(0)));
    }
    let client = roma(&script, &iam(&desk));
    let list = || client.list_certificates_v2().instance_id("i").send();
    let refuse = || {
        let on = script.on::<ListCertificatesV2>();
        on.fail_with(StatusCode::UNAUTHORIZED, "APIG.1001", "no good token");
    };
    for _ in 0..3 {
        script.on::<ListCertificatesV2>().example();
        list().unwrap();
    }
    refuse();
    script.on::<ListCertificatesV2>().example();
    list().unwrap();
    // Nor does a service that refuses all of them make a call sign in again and again.
    refuse();
    refuse();
    assert_eq!(list().unwrap_err().kind(), ErrorKind::Unauthenticated);
    let expected = [
        "first", "first", "first", "first", "second", "second", "third",
    ];
    assert_eq!(tokens(&script), expected);
}

#[test]
fn a_sign_in_that_fails_or_brings_no_token_ends_the_call_before_it_is_sent() {
    let table = ["KeystoneCreateUserTokenByPassword failed", "holds no token"];
    for (index, expected) in table.into_iter().enumerate() {
        let (desk, script) = (Scripted::default(), Scripted::default());
        let on = desk.on::<KeystoneCreateUserTokenByPassword>();
        match index {
            0 => on.fail_with(
                StatusCode::UNAUTHORIZED,
                "401",
                "The username or password is wrong.",
            ),
            _ => on.reply(&token("", None)),
        };
        let client = roma(&script, &iam(&desk));
        let error = client
            .list_certificates_v2()
            .instance_id("i")
            .send()
            .unwrap_err();
        let shown = chain(&error);
        assert!(shown.contains(expected), "{shown}");
        assert!(!shown.contains(PASSWORD), "{shown}");
        assert!(script.requests().is_empty());
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(|cause| format!("{cause}\n")).collect()
}

#[test]
fn the_project_of_a_region_is_looked_up_with_signed_keys() {
    let script = Scripted::default();
    script.on::<KeystoneListProjects>().example();
    let keys = Credentials::new("AKIDEXAMPLE", "canary-key");
    let list = iam_of(keys.clone(), &script).keystone_list_projects();
    let project = list.name("cn-north-4").find_project_id().run().unwrap();
    let roma = huawei_roma::Client::builder()
        .region("cn-north-4")
        .project_id(&project)
        .credentials(keys)
        .setup(|setup| setup.env(|_| None).blocking_transport(script.clone()))
        .build_blocking()
        .unwrap();
    script.on::<ListCertificatesV2>().example();
    let list = roma.list_certificates_v2();
    list.instance_id("i").send().unwrap();
    let [request, listing] = &script.requests()[..] else {
        panic!("two requests");
    };
    assert_eq!(request.uri().query(), Some("name=cn-north-4"));
    let path = format!("/v2/{project}/apic/certificates");
    assert_eq!(listing.uri().path(), path);
    let signature = request.headers()["authorization"].to_str().unwrap();
    assert!(
        signature.starts_with("SDK-HMAC-SHA256 Access=AKIDEXAMPLE, "),
        "{signature}"
    );
}

#[test]
fn a_sign_in_is_never_signed_and_other_operations_are_never_sent_unsigned() {
    let script = Scripted::default();
    script
        .on::<KeystoneCreateUserTokenByPassword>()
        .reply(&token("t", None));
    let keys = Credentials::new("AKIDEXAMPLE", "canary-key");
    let sign_in = iam_of(keys, &script).keystone_create_user_token_by_password();
    sign_in.auth(identity()).send().unwrap();
    let error = iam(&script).keystone_list_projects().send().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    let [request] = &script.requests()[..] else {
        panic!("one request");
    };
    let headers = request.headers();
    assert!(!headers.contains_key("authorization") && !headers.contains_key("x-sdk-date"));
}
