//! What a service is unless its table says otherwise.

use specwright_core::{CredentialsEnv, EndpointRules, ErrorRules, Protocol, Service};

use crate::TRANSPORTS;

/// A service of which nothing is said, with the transports that its clients take if they are given none.
pub const SERVICE: Service = Service {
    id: "",
    title: "",
    api_version: "",
    protocol: Protocol::PLAIN,
    endpoint: EndpointRules::NONE,
    auth: &[],
    credentials_env: CredentialsEnv::NONE,
    profile_files: &[],
    region_env: &[],
    config: &[],
    headers: &[],
    rate_limit: None,
    errors: ErrorRules::NONE,
    codes: &[],
    transports: TRANSPORTS,
};
