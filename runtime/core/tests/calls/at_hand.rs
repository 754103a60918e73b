//! Credentials that need no waiting for.

use std::future::pending;

use specwright_core::credentials::{Credentials, CredentialsError, ProvideCredentials};
use specwright_core::future::BoxFuture;

use crate::both::{answer, send};
use crate::parcels::{READ_ONLY, parcel, setup};

/// Has credentials at hand, and would never come to an end otherwise.
#[derive(Debug)]
struct AtHand;

impl ProvideCredentials for AtHand {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(pending())
    }

    fn ready(&self) -> Option<Credentials> {
        Some(Credentials::new("at-hand", "secret-key"))
    }
}

#[test]
fn nobody_waits_for_what_is_at_hand() {
    let setup = || setup().credentials(AtHand);
    for seen in send(setup, &[answer(200, &[], "{}")], &parcel::<READ_ONLY>()) {
        assert!(seen.result.is_ok(), "{}", seen.client);
        let requests = seen.script.requests();
        let authorization = requests[0].headers()["authorization"].to_str().unwrap();
        assert!(authorization.contains("at-hand"), "{authorization}");
    }
}
