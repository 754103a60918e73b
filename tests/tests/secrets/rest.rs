//! What is held and not sent yet: requests, builders, credentials, clients.

use specwright_clients::{huawei_roma, rainbond};
use specwright_runtime::example::{from_json, output_from_json};
use specwright_runtime::{Credentials, Operation, Scripted};
use specwright_tests::operations::{Visit, visit_all};

use crate::canary::{
    CANARY, clean, credentials, debugged, names, planted, planted_operation, secret_inputs,
    secret_outputs, with_canaries,
};

#[test]
fn requests_and_answers_hide_their_secret_members() {
    struct Values;
    impl Visit for Values {
        fn operation<O: Operation>(&mut self) {
            clean(&debugged(&planted_operation::<O>()));
            let output = O::SPEC.examples[0].output.unwrap_or("{}");
            let text = with_canaries(output, &secret_outputs::<O>());
            clean(&debugged(&output_from_json::<O>(&text).unwrap()));
        }
    }
    visit_all(&mut Values);
}

/// Without this, a search that finds nothing would prove nothing.
#[test]
fn members_that_are_not_secret_are_found() {
    #[derive(Default)]
    struct Control(usize);
    impl Visit for Control {
        fn operation<O: Operation>(&mut self) {
            let secret = secret_inputs::<O>();
            for member in names(O::SPEC.examples[0].input) {
                let pointer = format!("/{member}");
                // Not every member is a text; those that are not cannot hold a canary.
                let text = with_canaries(O::SPEC.examples[0].input, std::slice::from_ref(&pointer));
                let Ok(planted) = from_json::<O>(&text) else {
                    continue;
                };
                let shown = debugged(&planted).contains(CANARY);
                assert_eq!(
                    shown,
                    !secret.contains(&pointer),
                    "{} {member}",
                    O::SPEC.name
                );
                self.0 += usize::from(shown);
            }
        }
    }
    let mut control = Control::default();
    visit_all(&mut control);
    assert!(control.0 > 30, "only {} members were found", control.0);
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
        }
    }
    visit_all(&mut Holders);
}
