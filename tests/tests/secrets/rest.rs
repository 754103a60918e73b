//! What is held and not sent yet: requests, builders, credentials, clients.

use specwright_clients::{huawei_roma, rainbond};
use specwright_runtime::example::output_from_json;
use specwright_runtime::{Credentials, Operation, Scripted};
use specwright_tests::operations::{Visit, visit_all};
use specwright_tests::specs::spec_of;

use crate::canary::{
    CANARY, clean, credentials, debugged, names, operation, planted, planted_operation,
    secret_inputs, secret_outputs, with_canaries,
};

#[test]
fn requests_and_answers_hide_their_secret_members() {
    struct Values;
    impl Visit for Values {
        fn operation<O: Operation>(&mut self) {
            clean(&debugged(&planted_operation::<O>()));
            let members = secret_outputs::<O>(&spec_of::<O>().unwrap());
            let text = with_canaries(O::SPEC.examples[0].output.unwrap(), &members);
            clean(&debugged(&output_from_json::<O>(&text).unwrap()));
        }
    }
    visit_all(&mut Values);
}

/// Without this, a search that finds nothing would prove nothing.
#[test]
fn members_that_are_not_secret_are_found() {
    struct Control;
    impl Visit for Control {
        fn operation<O: Operation>(&mut self) {
            let secret = secret_inputs::<O>(&spec_of::<O>().unwrap());
            let mut found = 0;
            for member in names(O::SPEC.examples[0].input) {
                // Not every member is a text; those that are not cannot hold a canary.
                let text = with_canaries(O::SPEC.examples[0].input, std::slice::from_ref(&member));
                let Ok(planted) = specwright_runtime::example::from_json::<O>(&text) else {
                    continue;
                };
                let shown = debugged(&planted).contains(CANARY);
                assert_eq!(
                    shown,
                    !secret.contains(&member),
                    "{} {member}",
                    O::SPEC.name
                );
                found += usize::from(shown);
            }
            assert!(found > 0, "{}", O::SPEC.name);
        }
    }
    visit_all(&mut Control);
}

#[test]
fn builders_hide_what_they_hold_from_the_first_member_on() {
    let first = huawei_roma::UpdateCertificateV2::builder().private_key(CANARY);
    clean(&debugged(&first));
    let second = first.set_private_key_sign(Some(CANARY.into())).name("n");
    clean(&debugged(&second));
    assert!(
        debugged(&second.cert_content(CANARY)).contains(CANARY),
        "a control"
    );

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

/// The test above names the setters of secrets one by one; this one tells when it lacks one.
#[test]
fn the_builders_above_are_those_of_all_secret_members() {
    #[derive(Default)]
    struct Secrets(Vec<(&'static str, String)>);
    impl Visit for Secrets {
        fn operation<O: Operation>(&mut self) {
            let members = secret_inputs::<O>(&spec_of::<O>().unwrap());
            self.0
                .extend(members.into_iter().map(|member| (O::SPEC.name, member)));
        }
    }
    let mut secrets = Secrets::default();
    visit_all(&mut secrets);
    let found: Vec<_> = secrets
        .0
        .iter()
        .map(|(name, member)| (*name, member.as_str()))
        .collect();
    let expected = [
        ("UpdateCertificateV2", "private_key"),
        ("UpdateCertificateV2", "private_key_sign"),
        ("UpdateTeamCertificate", "private_key"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn credentials_and_whatever_holds_them_hide_them() {
    clean(&debugged(&credentials()));
    clean(&debugged(&Credentials::bearer(CANARY)));
    struct Holders;
    impl Visit for Holders {
        fn operation<O: Operation>(&mut self) {
            clean(&debugged(&planted::<O>()));
            let address = format!("https://user:{CANARY}@example.com/?token={CANARY}");
            clean(&debugged(&planted::<O>().endpoint(address.clone())));
            let refused = planted::<O>().endpoint(address).build_blocking();
            clean(&format!("{refused:?}"));
            clean(&refused.unwrap_err().to_string());

            let script = Scripted::default();
            let client = planted::<O>().transport(script.clone()).build().unwrap();
            clean(&debugged(&client));
            clean(&debugged(client.config()));
            let setup = planted::<O>().blocking_transport(script);
            clean(&debugged(&setup));
            clean(&debugged(&setup.build_blocking().unwrap()));
            let unset: O = operation(&[]);
            clean(&debugged(&unset));
        }
    }
    visit_all(&mut Holders);
}
