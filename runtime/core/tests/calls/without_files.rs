//! What is said where files of profiles are not read.

use std::ffi::OsString;

use specwright_core::transport::{Fault, Scripted};
use specwright_core::{CredentialsChain, Setup};

use crate::parcels::PARCELS;

#[test]
fn the_environment_is_still_read_and_the_feature_is_named_if_that_is_not_enough() {
    let chain = CredentialsChain::new(&PARCELS).env(|name| match name {
        "PARCELS_ID" => Some(OsString::from("id")),
        "PARCELS_KEY" => Some(OsString::from("canary-key")),
        _ => None,
    });
    assert_eq!(chain.resolve().unwrap().access_key_id(), Some("id"));
    let setup = Setup::new(&PARCELS).region("north-1").value("depot", "d7");
    let setup = setup
        .blocking_transport(Scripted::new([Fault::Connect]))
        .env(|_| None);
    let error = setup.build_blocking().unwrap_err().to_string();
    assert!(error.contains("PARCELS_ID with PARCELS_KEY"), "{error}");
    assert!(error.contains("the feature `profiles`"), "{error}");
}
