//! Builders that hold a secret but are not complete yet.

use std::fmt::Debug;

use specwright_clients::huawei_iam::{
    AuthMethod, AuthScope, KeystoneCreateUserTokenByPassword, PasswordAuth, PasswordIdentity,
    PasswordProof, PasswordUser, PasswordUserDomain,
};
use specwright_clients::{huawei_roma, rainbond, tencent_gaap};
use specwright_runtime::{Operation, Scripted};
use specwright_tests::operations::{Visit, visit_all};
use specwright_tests::specs::spec_of;

use crate::canary::{CANARY, clean, credentials, debugged, secret_inputs};

/// What builders show of one secret member.
struct Row {
    operation: &'static str,
    path: &'static str,
    shown: String,
}

/// What a builder shows that is not complete.
fn row(operation: &'static str, path: &'static str, builder: &dyn Debug) -> Row {
    Row {
        operation,
        path,
        shown: debugged(builder),
    }
}

/// Setters cannot be called by name, so they are listed; a test below tells when one is lacking.
fn rows() -> Vec<Row> {
    let iam = Row {
        operation: "KeystoneCreateUserTokenByPassword",
        path: "auth.identity.password.user.password",
        shown: password(),
    };
    let gaap = tencent_gaap::CreateCertificate::builder;
    let create = huawei_roma::CreateCertificateV2::builder;
    let update = huawei_roma::UpdateCertificateV2::builder;
    let associate = huawei_roma::AssociateCertificateV2::builder().private_key(CANARY);
    let both = update().private_key(CANARY);
    let both = both.set_private_key_sign(Some(CANARY.into())).name("n");
    let create_team = rainbond::CreateTeamCertificate::builder().private_key(CANARY);
    let update_team = rainbond::UpdateTeamCertificate::builder().private_key(CANARY);
    vec![
        iam,
        row(
            "CreateCertificateV2",
            "private_key",
            &create().private_key(CANARY),
        ),
        row(
            "CreateCertificateV2",
            "private_key_sign",
            &create().private_key_sign(CANARY),
        ),
        row(
            "UpdateCertificateV2",
            "private_key",
            &update().private_key(CANARY),
        ),
        row("UpdateCertificateV2", "private_key_sign", &both),
        row("AssociateCertificateV2", "private_key", &associate),
        row("CreateTeamCertificate", "private_key", &create_team),
        row("UpdateTeamCertificate", "private_key", &update_team),
        row(
            "CreateCertificate",
            "CertificateContent",
            &gaap().certificate_content(CANARY),
        ),
        row(
            "CreateCertificate",
            "CertificateKey",
            &gaap().certificate_key(CANARY),
        ),
    ]
}

/// What every builder shows through which a password goes.
fn password() -> String {
    let user = PasswordUser::builder().password(CANARY);
    let mut shown = debugged(&user);
    let domain = PasswordUserDomain::builder().name("account").build();
    let proof = PasswordProof::builder().user(user.name("user").domain(domain).build());
    shown += &debugged(&proof);
    let identity = PasswordIdentity::builder().password(proof.build());
    shown += &debugged(&identity);
    let auth = PasswordAuth::builder().identity(identity.methods([AuthMethod::Password]).build());
    shown += &debugged(&auth);
    let operation = KeystoneCreateUserTokenByPassword::builder();
    let scope = AuthScope::builder().build();
    shown + &debugged(&operation.auth(auth.scope(scope).build()))
}

#[test]
fn builders_hide_what_they_hold_from_the_first_member_on() {
    for Row {
        operation,
        path,
        shown,
    } in rows()
    {
        clean(&shown);
        assert!(shown.contains("[redacted]"), "{operation} {path}: {shown}");
    }
    let control = huawei_roma::UpdateCertificateV2::builder().cert_content(CANARY);
    assert!(debugged(&control).contains(CANARY), "what is not secret");
}

#[test]
fn no_builder_of_a_secret_member_is_left_out() {
    #[derive(Default)]
    struct Secrets(Vec<(String, String)>);
    impl Visit for Secrets {
        fn operation<O: Operation>(&mut self) {
            let spec = spec_of::<O>().unwrap();
            let leaves = secret_inputs::<O>(&spec);
            let leaves = leaves
                .iter()
                .map(|leaf| (O::SPEC.name.to_owned(), leaf.path()));
            self.0.extend(leaves);
        }
    }
    let mut secrets = Secrets::default();
    visit_all(&mut secrets);
    let rows = rows().into_iter();
    let rows: Vec<_> = rows
        .map(|row| (row.operation.to_owned(), row.path.to_owned()))
        .collect();
    assert_eq!(rows, secrets.0);
}

#[test]
fn clients_and_their_builders_hide_what_they_hold() {
    let scripted = Scripted::default();
    let client = rainbond::Client::builder()
        .endpoint("https://example.com")
        .credentials(credentials())
        .setup(|setup| setup.blocking_transport(scripted));
    clean(&debugged(&client));
    let client = client.build_blocking().unwrap();
    clean(&debugged(&client));
    clean(&debugged(
        &client.update_team_certificate().private_key(CANARY),
    ));
}
