//! A made-up REST service whose one operation has a member in every place and comes in every retry-safety.

use specwright_core::Bounds;
use specwright_core::EndpointRules;
use specwright_core::Rule;
use specwright_core::Secret;
use specwright_core::auth::{Acs3, AuthScheme};
use specwright_core::client::Setup;
use specwright_core::credentials::{Credentials, CredentialsEnv};
use specwright_core::error::OperationError;
use specwright_core::error::code::Code;
use specwright_core::error::kind::{ErrorKind, RetryAdvice};
use specwright_core::protocol::{Family, Protocol};
use specwright_core::retry::{RetrySafety, WaitHint, WaitUnit};
use specwright_core::{ConfigKey, ErrorRead, ErrorRules, Service, Source, Transports};
use specwright_core::{ListStyle, Member, Shape};
use specwright_core::{Operation, OperationSpec};

use crate::structure::structure;

pub(crate) static PARCELS: Service = TABLE;

pub(crate) const TABLE: Service = Service {
    id: "parcels",
    title: "Parcels",
    api_version: "v1",
    protocol: Protocol {
        family: Family::RestJson,
        action: None,
        version: None,
        content_type: "application/json",
        content_type_without_body: None,
        envelope: None,
        lists: ListStyle::Repeated,
        get: None,
        keep_default_port: false,
    },
    endpoint: EndpointRules {
        template: Some("https://parcels.{region}.example.com"),
        fips: None,
        dual_stack: None,
        fips_dual_stack: None,
        partitions: &[],
        exceptions: &[],
        regions: &[],
        known_regions: &[],
    },
    auth: &[
        AuthScheme::Signature(&Acs3),
        AuthScheme::Token { header: "x-token" },
    ],
    credentials_env: CredentialsEnv {
        access_key_id: &["PARCELS_ID"],
        secret_access_key: &["PARCELS_KEY"],
        session_token: &["PARCELS_SESSION"],
        expires_at: &["PARCELS_END"],
        bearer_token: &["PARCELS_TOKEN"],
    },
    profile_files: crate::files::FILES,
    region_env: &["PARCELS_REGION", "PARCELS_HOME"],
    rate_limit: None,
    config: &[
        ConfigKey {
            name: "depot",
            env: &["PARCELS_DEPOT"],
            profile: &["depot"],
            values: &[],
        },
        ConfigKey {
            name: "mode",
            env: &["PARCELS_MODE"],
            profile: &["mode"],
            values: &["fast", "slow"],
        },
    ],
    headers: &[("x-mode", "{mode}")],
    errors: ErrorRules {
        present: None,
        read: &[
            ErrorRead {
                code: &[Source::Header("x-error-code")],
                message: &[Source::Header("x-error-message")],
                message_required: false,
                nested: false,
                cut_at: Some(":"),
                keep_after: Some("#"),
            },
            ErrorRead {
                code: &[Source::Pointer("/code"), Source::Pointer("/error_code")],
                message: &[Source::Pointer("/message"), Source::Pointer("/error_msg")],
                message_required: true,
                nested: true,
                cut_at: None,
                keep_after: None,
            },
        ],
        request_id: &[
            Source::Header("x-request-id"),
            Source::Pointer("/request_id"),
        ],
        wait: &[
            WaitHint::new("x-wait-ms", WaitUnit::Millis),
            WaitHint::new("retry-after", WaitUnit::SecondsOrDate),
        ],
        family_separator: Some("."),
    },
    codes: &[
        Code::new("Throttling", ErrorKind::Throttled),
        Code::new("Failed", ErrorKind::Internal).retry(RetryAdvice::Never),
        Code::new("Clock", ErrorKind::Unauthenticated).retry(RetryAdvice::CorrectClock),
        Code::new("Token", ErrorKind::Unauthenticated).retry(RetryAdvice::RenewCredentials),
    ],
    transports: Transports::NONE,
};

/// A setup that lacks nothing but a transport, and that the environment of the test does not touch.
pub(crate) fn setup() -> Setup {
    Setup::new(&PARCELS)
        .region("north-1")
        .value("depot", "d7")
        .credentials(Credentials::new("AKIDEXAMPLE", "secret-key"))
        .env(|_| None)
}

pub(crate) const READ_ONLY: u8 = 0;
pub(crate) const IDEMPOTENT: u8 = 1;
pub(crate) const TOKEN: u8 = 2;
pub(crate) const UNSAFE: u8 = 3;

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct UpdateParcel<const SAFETY: u8> {
    pub(crate) parcel_id: String,
    pub(crate) note: Option<String>,
    pub(crate) label: Option<String>,
    pub(crate) name: String,
    pub(crate) key: Option<Secret>,
    pub(crate) key_id: Option<String>,
    pub(crate) weight: Option<i64>,
    pub(crate) client_token: Option<String>,
}

/// A request that nothing is wrong with.
pub(crate) fn parcel<const SAFETY: u8>() -> UpdateParcel<SAFETY> {
    UpdateParcel {
        parcel_id: "p1".to_owned(),
        name: "name".to_owned(),
        ..UpdateParcel::default()
    }
}

static UPDATE_PARCEL: Shape = Shape {
    name: "UpdateParcel",
    members: &[
        Member::path("parcel_id", "ParcelId").required(),
        Member::header("note", "X-Note"),
        Member::query("label", "Label"),
        Member::body("name", "Name")
            .required()
            .bounds(Bounds::NONE.chars(Some(2), Some(8))),
        Member::body("key", "Key").bounds(Bounds::NONE.bytes(None, Some(64))),
        Member::body("key_id", "KeyId"),
        Member::body("weight", "Weight").bounds(Bounds::NONE.range(Some(1), Some(30))),
        Member::body("client_token", "ClientToken").idempotency_token(),
    ],
    rules: &[Rule::Together(&["key", "key_id"])],
};

structure!([const SAFETY: u8] UpdateParcel<SAFETY>, &UPDATE_PARCEL,
    0 => parcel_id, 1 => note, 2 => label, 3 => name, 4 => key, 5 => key_id, 6 => weight, 7 => client_token);

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Parcel {
    pub(crate) revision: Option<i64>,
    pub(crate) id: Option<String>,
    pub(crate) key: Option<Secret>,
    pub(crate) sizes: Vec<i64>,
}

static PARCEL: Shape = Shape {
    name: "Parcel",
    members: &[
        Member::header("revision", "x-revision"),
        Member::body("id", "Id"),
        Member::body("key", "Key"),
        Member::body("sizes", "Sizes"),
    ],
    rules: &[],
};

structure!([] Parcel, &PARCEL, 0 => revision, 1 => id, 2 => key, 3 => sizes);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParcelError {
    Busy,
    Gone,
    Unlisted,
}

impl OperationError for ParcelError {
    const VARIANTS: &'static [Self] = &[Self::Busy, Self::Gone];
    const UNLISTED: Self = Self::Unlisted;
}

const fn safety(number: u8) -> RetrySafety {
    match number {
        READ_ONLY => RetrySafety::ReadOnly,
        IDEMPOTENT => RetrySafety::Idempotent,
        TOKEN => RetrySafety::IdempotencyToken,
        _ => RetrySafety::Unsafe,
    }
}

impl<const SAFETY: u8> Operation for UpdateParcel<SAFETY> {
    type Output = Parcel;
    type Error = ParcelError;

    const SPEC: &'static OperationSpec = &OperationSpec {
        name: "UpdateParcel",
        service: &PARCELS,
        method: http::Method::PUT,
        path: "/v1/{depot}/parcels/{ParcelId}",
        success: 200,
        retry: safety(SAFETY),
        codes: &[
            Code::new("Parcel.Busy", ErrorKind::Busy),
            Code::new("Gone", ErrorKind::NotFound),
        ],
        anonymous: false,
        rate_limit: None,
        examples: &[],
    };
}
