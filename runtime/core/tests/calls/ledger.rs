//! A made-up RPC service whose answers are in an envelope, with errors inside a 200.

use specwright_core::EndpointRules;
use specwright_core::auth::AuthScheme;
use specwright_core::client::Setup;
use specwright_core::credentials::{Credentials, CredentialsEnv};
use specwright_core::error::OperationError;
use specwright_core::error::code::Code;
use specwright_core::error::kind::ErrorKind;
use specwright_core::protocol::{Family, GetForm, Protocol, Selector};
use specwright_core::retry::RetrySafety;
use specwright_core::{ErrorRead, ErrorRules, Service, Source, Transports};
use specwright_core::{ListStyle, Member, Shape};
use specwright_core::{Operation, OperationSpec};

use crate::structure::structure;

pub(crate) static LEDGER: Service = Service {
    id: "ledger",
    title: "Ledger",
    api_version: "2020-01-01",
    protocol: Protocol {
        family: Family::RpcJson,
        action: Some(Selector::Header("X-Action")),
        version: Some(Selector::Header("X-Version")),
        content_type: "application/json",
        content_type_without_body: None,
        envelope: Some("Response"),
        lists: ListStyle::Json,
        get: Some(GetForm {
            content_type: None,
            lists: ListStyle::Indexed(0),
        }),
        keep_default_port: false,
    },
    endpoint: EndpointRules {
        template: Some("https://ledger.example.com"),
        fips: None,
        dual_stack: None,
        fips_dual_stack: None,
        partitions: &[],
        exceptions: &[],
        regions: &[],
        known_regions: &[],
    },
    auth: &[AuthScheme::Token { header: "x-token" }],
    credentials_env: CredentialsEnv {
        access_key_id: &[],
        secret_access_key: &[],
        session_token: &[],
        expires_at: &[],
        bearer_token: &["LEDGER_TOKEN"],
    },
    profile_files: &[],
    region_env: &[],
    rate_limit: None,
    config: &[],
    headers: &[],
    errors: ErrorRules {
        present: Some("/Response/Error"),
        read: &[ErrorRead {
            code: &[Source::Pointer("/Response/Error/Code")],
            message: &[Source::Pointer("/Response/Error/Message")],
            message_required: false,
            nested: false,
            cut_at: None,
            keep_after: None,
        }],
        request_id: &[Source::Pointer("/Response/RequestId")],
        wait: &[],
        family_separator: Some("."),
    },
    codes: &[
        Code::new("AuthFailure", ErrorKind::Unauthenticated),
        Code::new("RequestLimitExceeded", ErrorKind::Throttled),
    ],
    transports: Transports::NONE,
};

pub(crate) fn setup() -> Setup {
    Setup::new(&LEDGER)
        .credentials(Credentials::bearer("bearer"))
        .env(|_| None)
}

#[derive(Clone, Debug, Default)]
pub(crate) struct AddEntry {
    pub(crate) accounts: Vec<String>,
}

static ADD_ENTRY: Shape = Shape {
    name: "AddEntry",
    members: &[Member::body("accounts", "Accounts")],
    rules: &[],
};

structure!([] AddEntry, &ADD_ENTRY, 0 => accounts);

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Entry {
    pub(crate) number: Option<i64>,
}

static ENTRY: Shape = Shape {
    name: "Entry",
    members: &[Member::body("number", "Number")],
    rules: &[],
};

structure!([] Entry, &ENTRY, 0 => number);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EntryError {
    Denied,
    Unlisted,
}

impl OperationError for EntryError {
    const VARIANTS: &'static [Self] = &[Self::Denied];
    const UNLISTED: Self = Self::Unlisted;
}

impl Operation for AddEntry {
    type Output = Entry;
    type Error = EntryError;

    const SPEC: &'static OperationSpec = &OperationSpec {
        name: "AddEntry",
        service: &LEDGER,
        method: http::Method::POST,
        path: "/",
        success: 200,
        retry: RetrySafety::Unsafe,
        codes: &[Code::new("Denied", ErrorKind::Forbidden)],
        anonymous: false,
        rate_limit: None,
        examples: &[],
    };
}
