//! Building clients: what the environment supplies, and what is refused.

use std::ffi::OsString;

use specwright_core::ConfigError;
use specwright_core::client::Setup;
use specwright_core::credentials::Credentials;
use specwright_core::transport::{Fault, Scripted, Sent, TransportErrorKind};
use specwright_core::{Service, TransportError, Transports};

use crate::both::{answer, send};
use crate::parcels::{PARCELS, TABLE, UNSAFE, parcel, setup};

fn from_env(variables: &'static [(&'static str, &'static str)]) -> Setup {
    Setup::new(&PARCELS).env(move |name| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| OsString::from(value))
    })
}

fn refusal(setup: impl Fn() -> Setup) -> String {
    let script = || Scripted::new([Fault::Connect]);
    let first = setup().transport(script()).build().unwrap_err();
    let second: ConfigError = setup()
        .blocking_transport(script())
        .build_blocking()
        .unwrap_err();
    assert_eq!(first, second);
    first.to_string()
}

#[test]
fn what_is_not_set_comes_from_the_environment() {
    let setup = || {
        from_env(&[
            ("PARCELS_REGION", ""),
            ("PARCELS_HOME", "south-2"),
            ("PARCELS_DEPOT", "from-env"),
            ("PARCELS_MODE", "slow"),
            ("PARCELS_TOKEN", "token"),
        ])
    };
    for (setup, uri) in [
        (
            &setup as &dyn Fn() -> Setup,
            "https://parcels.south-2.example.com/v1/from-env/parcels/p1",
        ),
        (
            &|| {
                setup()
                    .region("north-1")
                    .value("depot", "a")
                    .value("depot", "set")
            },
            "https://parcels.north-1.example.com/v1/set/parcels/p1",
        ),
    ] {
        for seen in send(setup, &[answer(200, &[], "{}")], &parcel::<UNSAFE>()) {
            let request = &seen.script.requests()[0];
            assert_eq!(request.uri().to_string(), uri);
            assert_eq!(request.headers()["x-mode"], "slow");
            assert_eq!(request.headers()["x-token"], "token");
        }
    }
}

#[cfg(feature = "profiles")]
#[test]
fn what_is_missing_is_named_together_with_its_variables() {
    assert_eq!(
        refusal(|| from_env(&[("PARCELS_TOKEN", "canary")])),
        "Parcels needs a region; give one with `region(…)`"
    );
    assert_eq!(
        refusal(|| from_env(&[("PARCELS_REGION", "north-1")])),
        "no credentials in the environment: set PARCELS_ID with PARCELS_KEY; or PARCELS_TOKEN; \
         there is no ~/.parcels/credentials or ~/.parcels/old; there is no ~/.parcels/config; \
         there is no ~/.parcels/config.json; there is no ~/.parcels/default.json; \
         or give them with `credentials(…)`"
    );
    assert_eq!(
        refusal(|| from_env(&[("PARCELS_REGION", "north-1"), ("PARCELS_ID", "canary")])),
        "half of an access key pair: PARCELS_ID is set, but PARCELS_KEY is not; \
         or give them with `credentials(…)`"
    );
}

#[test]
fn values_that_the_service_does_not_know_are_refused() {
    assert_eq!(
        refusal(|| setup().value("mode", "canary")),
        "`mode` must be one of fast, slow"
    );
    assert_eq!(
        refusal(|| setup().region("north.evil.com/")),
        "a region consists of lower-case letters, digits and dashes between them"
    );
}

#[test]
fn plain_http_is_for_loopback_or_on_request() {
    let at = |address: &'static str| move || setup().endpoint(address);
    assert!(refusal(at("http://parcels.example.com")).contains("allow_http"));
    assert!(refusal(at("http://127.0.0.1.example.com")).contains("allow_http"));
    let allowed: [&dyn Fn() -> Setup; 5] = [
        &at("http://127.0.0.1:8080"),
        &at("http://[::1]:8080"),
        &at("http://localhost"),
        &at("https://parcels.example.com/base/"),
        &|| {
            setup()
                .endpoint("http://parcels.example.com")
                .allow_http(true)
        },
    ];
    for setup in allowed {
        for seen in send(setup, &[answer(200, &[], "{}")], &parcel::<UNSAFE>()) {
            assert!(seen.result.is_ok(), "{}", seen.client);
        }
    }
}

#[test]
fn an_unusable_endpoint_is_refused_without_its_secrets() {
    for address in [
        "https://user:canary@host",
        "https://host?token=canary",
        "https://canary:x@host/../a",
        "ftp://host",
        "https://",
        "https://host/a/../b",
    ] {
        let text = refusal(|| setup().endpoint(address));
        assert!(
            text.starts_with("endpoint `") && !text.contains("canary"),
            "{text}"
        );
    }
}

#[test]
fn without_a_transport_the_feature_is_named() {
    let text = setup().build().unwrap_err().to_string();
    assert!(
        text.contains("`async`") && text.contains("`transport(…)`"),
        "{text}"
    );
    let text = setup().build_blocking().unwrap_err().to_string();
    assert!(text.contains("`blocking`"), "{text}");
}

#[test]
fn a_transport_that_cannot_be_made_says_why() {
    static BROKEN: Service = Service {
        transports: Transports {
            asynchronous: Some(|| Err(unusable())),
            blocking: Some(|| Err(unusable())),
        },
        ..TABLE
    };
    let expected =
        "the built-in transport cannot be used: no TLS session could be set up: out of entropy";
    let setup = || {
        Setup::new(&BROKEN)
            .credentials(Credentials::bearer("t"))
            .region("north-1")
            .value("depot", "d7")
    };
    assert_eq!(setup().build().unwrap_err().to_string(), expected);
    assert_eq!(setup().build_blocking().unwrap_err().to_string(), expected);
    // One that is given is taken instead.
    let given = setup().transport(Scripted::new([Fault::Connect])).build();
    assert!(given.is_ok());
}

fn unusable() -> TransportError {
    TransportError::new(TransportErrorKind::Tls, Sent::NotSent).with_source("out of entropy")
}

#[test]
fn a_client_shows_what_it_was_configured_with() {
    let client = setup()
        .credentials(Credentials::bearer("t"))
        .transport(Scripted::new([Fault::Connect]))
        .build()
        .unwrap();
    assert_eq!(client.config().region(), Some("north-1"));
    assert_eq!(client.config().value("depot"), Some("d7"));
    assert_eq!(
        format!("{client:?}"),
        r#"Client { service: "parcels", region: Some("north-1"), endpoint: https://parcels.north-1.example.com, .. }"#
    );
}
