//! Temporary credentials and bearer tokens reach the service, in the header of each scheme and nowhere else.

use specwright_runtime::{AuthScheme, Credentials, Operation};
use specwright_tests::loopback::{Loopback, Reply};
use specwright_tests::operations::{Visit, visit_all};

use crate::callers::{callers, example, single};

const TOKEN: &str = "token-that-the-service-must-see";

/// Where a scheme sends the token, if it sends one.
fn header(scheme: &AuthScheme) -> Option<&'static str> {
    match scheme {
        AuthScheme::Token { header } => Some(header),
        AuthScheme::Anonymous => None,
        AuthScheme::Signature(signer) => {
            // A scheme shows itself as its type, with parameters if it has any.
            let shown = format!("{signer:?}");
            Some(match shown.split(' ').next() {
                Some("SigV4") => "x-amz-security-token",
                Some("Acs3") => "x-acs-security-token",
                Some("Tc3") => "X-TC-Token",
                Some("SdkHmac") => "X-Security-Token",
                _ => panic!("no header is known for {shown}"),
            })
        }
        scheme => panic!("no header is known for {scheme:?}"),
    }
}

/// Credentials that fit no other scheme of a service better than this one.
fn credentials(scheme: &AuthScheme) -> Credentials {
    match scheme {
        AuthScheme::Anonymous => Credentials::anonymous(),
        AuthScheme::Token { .. } => Credentials::bearer(TOKEN),
        _ => Credentials::new("AKIDEXAMPLE", "secret").with_session_token(TOKEN),
    }
}

#[test]
fn every_scheme_sends_its_token() {
    struct Tokens;
    impl Visit for Tokens {
        fn operation<O: Operation>(&mut self) {
            for scheme in O::SPEC.service.auth {
                sends::<O>(scheme);
            }
        }
    }
    visit_all(&mut Tokens);
}

fn sends<O: Operation>(scheme: &AuthScheme) {
    let server =
        Loopback::start([Reply::answer(403, &[], "{}"), Reply::answer(403, &[], "{}")]).unwrap();
    for caller in callers(|| single::<O>(&server).credentials(credentials(scheme))) {
        caller.call(&example::<O>()).unwrap_err();
    }
    let received = server.received();
    assert_eq!(received.len(), 2);
    let carrier = header(scheme).filter(|_| !O::SPEC.anonymous);
    for request in received {
        let at = format!("{} {scheme:?}\n{}", O::SPEC.name, request.head);
        for other in O::SPEC.service.auth.iter().filter_map(header) {
            let sent = request.header(other);
            match carrier == Some(other) {
                true => assert_eq!(sent, [TOKEN], "{at}"),
                false => assert!(sent.is_empty(), "{at}"),
            }
        }
        let expected = usize::from(carrier.is_some());
        assert_eq!(request.head.matches(TOKEN).count(), expected, "{at}");
        let is_signed = !request.header("authorization").is_empty();
        assert!(expected == 1 || !is_signed, "{at}");
        let body = String::from_utf8(request.body).unwrap();
        assert!(!body.contains(TOKEN), "{at}");
    }
}
