//! What is held and not sent yet: requests, credentials, clients.

use specwright_clients::huawei_iam::KeystoneCreateUserTokenByPassword;
use specwright_runtime::example::{from_json, output_from_json};
use specwright_runtime::transport::TransportOptions;
use specwright_runtime::{
    Acceptor, Cached, Credentials, CredentialsChain, Operation, Overrides, Scripted, SignIn,
    Vanishing, Waiter, Waiting,
};
use specwright_tests::operations::{Visit, visit_all};
use specwright_tests::specs::spec_of;

use crate::canary::{
    CANARY, clean, credentials, debugged, mark, planted, planted_operation, secret_outputs,
    with_canaries,
};

#[test]
fn requests_and_answers_hide_their_secret_members() {
    struct Values;
    impl Visit for Values {
        fn operation<O: Operation>(&mut self) {
            clean(&debugged(&planted_operation::<O>()));
            let spec = spec_of::<O>().unwrap();
            let examples = O::SPEC.examples.iter();
            let documented = examples.filter_map(|example| example.output).next();
            // Where no answer is documented there is none, so that nothing is planted either.
            let text = with_canaries(documented.unwrap_or("{}"), &secret_outputs::<O>(&spec));
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
            let spec = spec_of::<O>().unwrap();
            for leaf in spec.inputs(O::SPEC.name) {
                let at = format!("{} {}", O::SPEC.name, leaf.path());
                let text = with_canaries(O::SPEC.examples[0].input, std::slice::from_ref(&leaf));
                match from_json::<O>(&text) {
                    Ok(planted) => {
                        let shown = debugged(&planted).contains(&mark(&leaf));
                        assert_eq!(shown, !leaf.is_secret(), "{at}");
                    }
                    // What is not a text cannot hold a canary.
                    Err(why) => assert!(!leaf.is_text(), "{at}: {why}"),
                }
            }
        }
    }
    visit_all(&mut Control);
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

/// It is never run.
static WAITER: Waiter = Waiter {
    name: "wait_until_seen",
    until: &[Acceptor::Success],
    fail: &[],
    again: &[],
    delay: (1, 2),
    timeout: 3,
};

#[test]
fn what_goes_on_with_a_request_hides_it() {
    struct Waits;
    impl Visit for Waits {
        fn operation<O: Operation>(&mut self) {
            let script = Scripted::default();
            let client = planted::<O>().transport(script.clone()).build().unwrap();
            let request = planted_operation::<O>;
            clean(&debugged(&script.on::<O>()));
            clean(&debugged(&Waiting::new(client.clone(), request(), &WAITER)));
            clean(&debugged(&Vanishing::new(client, request(), &WAITER)));
        }
    }
    visit_all(&mut Waits);
}

#[test]
fn sources_of_credentials_and_options_hide_what_they_were_given() {
    type SigningIn = KeystoneCreateUserTokenByPassword;
    let script = Scripted::default();
    let client = planted::<SigningIn>().transport(script).build().unwrap();
    let sign_in = SignIn::new(client, planted_operation::<SigningIn>());
    clean(&debugged(&sign_in));
    clean(&debugged(&Cached::new(sign_in)));
    clean(&debugged(&Cached::new(credentials())));
    let chain = CredentialsChain::new(SigningIn::SPEC.service);
    clean(&debugged(&chain.env(|_| Some(CANARY.into()))));
    let other = Overrides::default().credentials(credentials());
    clean(&debugged(
        &other.endpoint(format!("https://user:{CANARY}@host")),
    ));
    clean(&debugged(
        &TransportOptions::new().root_certificates(CANARY),
    ));
}
