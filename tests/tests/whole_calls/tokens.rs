//! Temporary credentials and bearer tokens reach the service, in the header of each scheme and nowhere else.

use specwright_runtime::{AuthScheme, Credentials, Operation};
use specwright_tests::loopback::{Loopback, Reply};
use specwright_tests::operations::{Visit, visit_services};

use crate::callers::{callers, example, single};

const TOKEN: &str = "token-that-the-service-must-see";

/// Where a scheme sends the token.
fn header(scheme: &AuthScheme) -> &'static str {
    match scheme {
        AuthScheme::SigV4(_) => "x-amz-security-token",
        AuthScheme::Acs3 => "x-acs-security-token",
        AuthScheme::Tc3(_) => "X-TC-Token",
        AuthScheme::SdkHmac => "X-Security-Token",
        AuthScheme::Token { header } => header,
        scheme => panic!("no header is known for {scheme:?}"),
    }
}

#[test]
fn every_scheme_sends_its_token() {
    struct Tokens;
    impl Visit for Tokens {
        fn operation<O: Operation>(&mut self) {
            let schemes = O::SPEC.service.auth.iter();
            for scheme in schemes.filter(|scheme| **scheme != AuthScheme::Anonymous) {
                sends::<O>(scheme);
            }
        }
    }
    visit_services(&mut Tokens);
}

fn sends<O: Operation>(scheme: &AuthScheme) {
    let credentials = || match scheme {
        AuthScheme::Token { .. } => Credentials::bearer(TOKEN),
        _ => Credentials::new("AKIDEXAMPLE", "secret").with_session_token(TOKEN),
    };
    let server =
        Loopback::start([Reply::answer(403, &[], "{}"), Reply::answer(403, &[], "{}")]).unwrap();
    for caller in callers(|| single::<O>(&server).credentials(credentials())) {
        caller.call(&example::<O>()).unwrap_err();
    }
    let received = server.received();
    assert_eq!(received.len(), 2);
    for request in received {
        let at = format!("{} {scheme:?}\n{}", O::SPEC.name, request.head);
        assert_eq!(request.header(header(scheme)), [TOKEN], "{at}");
        assert_eq!(request.head.matches(TOKEN).count(), 1, "{at}");
        let body = String::from_utf8(request.body).unwrap();
        assert!(!body.contains(TOKEN), "{at}");
    }
}
