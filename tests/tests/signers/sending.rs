//! Whole requests through `auth::sign`: which headers it adds, which it signs, what it refuses.

use std::time::UNIX_EPOCH;

use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Request, Uri};
use serde_json::Value;
use specwright_runtime::auth::{
    self, Acs3, AuthScheme, SdkHmac, SigV4, SigningContext, SigningError, Tc3,
};
use specwright_runtime::credentials::Credentials;
use specwright_runtime::timestamp::Timestamp;

use super::recorded::{authorization, recorded, signed_with};
use super::{check, same, text, timestamp};

const SIGNING: [AuthScheme; 4] = [
    AuthScheme::Signature(&SigV4::new("apigateway")),
    AuthScheme::Signature(&Acs3),
    AuthScheme::Signature(&Tc3::new("gaap")),
    AuthScheme::Signature(&SdkHmac),
];

/// Headers that schemes add themselves, so that a request to be signed does not have them yet.
const OWN: [&str; 11] = [
    "x-amz-date",
    "x-amz-security-token",
    "x-acs-date",
    "x-acs-signature-nonce",
    "x-acs-content-sha256",
    "x-acs-security-token",
    "x-acs-accesskey-id",
    "x-tc-timestamp",
    "x-tc-token",
    "x-sdk-date",
    "x-security-token",
];

/// The whole request as our client sends it: the SDK's, without what the SDK adds for its own use.
fn signs_as_derived(case: &Value) -> Result<(), String> {
    let mut recorded = recorded(case)?;
    let before = recorded.headers.clone();
    let incidental = case["headers_incidental"].as_array().into_iter().flatten();
    for name in incidental.filter_map(Value::as_str).chain(OWN) {
        recorded.headers.remove(name);
    }
    recorded.headers.remove("authorization");
    let mut parts = parts(recorded.method.as_str(), recorded.target, recorded.headers)?;
    let context = SigningContext {
        credentials: &recorded.credentials,
        region: recorded.region,
        now: clock(case)?,
        nonce: case
            .pointer("/nonce/signature_nonce")
            .and_then(Value::as_str)
            .unwrap_or_default(),
    };
    let signed = auth::sign(&recorded.scheme, &mut parts, &recorded.body, &context);
    signed.map_err(|error| error.to_string())?;
    let expected = match case["derived_without_incidental"].as_object() {
        Some(derived) => derived["authorization"]
            .as_str()
            .ok_or("no Authorization")?,
        None => authorization(case)?,
    };
    same(
        "authorization",
        &shown(&parts.headers, "authorization"),
        expected,
    )?;
    for name in OWN {
        same(name, &shown(&parts.headers, name), &shown(&before, name))?;
    }
    Ok(())
}

/// One SDK signs with the date that the caller puts into a header. Here that is the caller's clock, so
/// that no attempt ever goes out with the date of an earlier one.
fn clock(case: &Value) -> Result<Timestamp, String> {
    let given = case
        .pointer("/client/extra_headers/X-Sdk-Date")
        .and_then(Value::as_str);
    timestamp(given.map_or_else(|| text(case, "clock"), Ok)?)
}

fn parts(method: &str, target: &str, headers: HeaderMap) -> Result<Parts, String> {
    let request = Request::builder().method(method).uri(target).body(());
    let (mut parts, ()) = request.map_err(|error| error.to_string())?.into_parts();
    parts.headers = headers;
    Ok(parts)
}

fn shown(headers: &HeaderMap, name: &str) -> String {
    let value = headers.get(name).map(|value| value.as_bytes().to_vec());
    value.map_or_else(
        || String::from("(none)"),
        |value| String::from_utf8_lossy(&value).into_owned(),
    )
}

fn minimal() -> Parts {
    let (mut parts, ()) = Request::new(()).into_parts();
    parts.method = Method::POST;
    parts.uri = Uri::from_static("/a?b=c");
    let headers = [
        ("host", "example.com"),
        ("content-type", "application/json"),
    ];
    for (name, value) in headers {
        parts.headers.insert(name, HeaderValue::from_static(value));
    }
    parts
}

fn context(credentials: &Credentials) -> SigningContext<'_> {
    SigningContext {
        credentials,
        region: Some("region-1"),
        now: Timestamp::from(UNIX_EPOCH),
        nonce: "nonce",
    }
}

#[test]
fn recorded_requests_are_signed_as_derived() {
    for (file, algorithm) in [
        ("aws.json", "AWS4-HMAC-SHA256"),
        ("alibaba.json", "ACS3-HMAC-SHA256"),
        ("tencent.json", "TC3-HMAC-SHA256"),
        ("huawei.json", "SDK-HMAC-SHA256"),
    ] {
        let cases = signed_with(file, algorithm);
        cases
            .and_then(|cases| check(cases, signs_as_derived))
            .unwrap();
    }
}

#[test]
fn tokens_are_sent_bare_and_marked_as_sensitive() {
    let credentials = Credentials::bearer("canary");
    for header in ["X-Auth-Token", "Authorization"] {
        let mut parts = minimal();
        auth::sign(
            &AuthScheme::Token { header },
            &mut parts,
            b"",
            &context(&credentials),
        )
        .unwrap();
        let value = &parts.headers[header];
        assert_eq!(value, "canary");
        assert!(value.is_sensitive());
    }
}

#[test]
fn secrets_never_show_in_debug() {
    let credentials =
        Credentials::new("AKIDCANARY", "canary-secret").with_session_token("canary-session");
    for scheme in SIGNING {
        let mut parts = minimal();
        let context = context(&credentials);
        auth::sign(&scheme, &mut parts, b"", &context).unwrap();
        let shown = format!("{:?} {context:?}", parts.headers).to_lowercase();
        assert!(!shown.contains("canary"), "{scheme:?}: {shown}");
    }
}

#[test]
fn a_second_attempt_leaves_nothing_of_the_first() {
    let temporary = Credentials::new("old", "old").with_session_token("old");
    let fixed = Credentials::new("new", "new");
    for scheme in SIGNING {
        let mut again = minimal();
        auth::sign(&scheme, &mut again, b"", &context(&temporary)).unwrap();
        auth::sign(&scheme, &mut again, b"", &context(&fixed)).unwrap();
        let mut once = minimal();
        auth::sign(&scheme, &mut once, b"", &context(&fixed)).unwrap();
        assert_eq!(again.headers, once.headers, "{scheme:?}");
    }
}

#[test]
fn line_breaks_are_refused_wherever_they_come_from() {
    let bad_id = Credentials::new("id\r\nx: y", "secret");
    let bad_token = Credentials::new("id", "secret").with_session_token("to\nken");
    for credentials in [bad_id, bad_token] {
        for scheme in SIGNING {
            let error = auth::sign(&scheme, &mut minimal(), b"", &context(&credentials));
            assert!(
                matches!(error, Err(SigningError::InvalidHeader { .. })),
                "{scheme:?}"
            );
        }
    }
    let scheme = AuthScheme::Token {
        header: "x-auth-token",
    };
    let bearer = Credentials::bearer("a\nb");
    let error = auth::sign(&scheme, &mut minimal(), b"", &context(&bearer)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the header `x-auth-token` has an unusable value"
    );
}

#[test]
fn what_is_missing_is_named() {
    let bearer = Credentials::bearer("token");
    let pair = Credentials::new("id", "secret");
    for scheme in SIGNING {
        let error = auth::sign(&scheme, &mut minimal(), b"", &context(&bearer));
        assert_eq!(error, Err(SigningError::MissingAccessKey));
        let mut hostless = minimal();
        hostless.headers.remove("host");
        let error = auth::sign(&scheme, &mut hostless, b"", &context(&pair)).unwrap_err();
        assert_eq!(error.to_string(), "the signature needs the header `host`");
    }
    let token = AuthScheme::Token {
        header: "authorization",
    };
    let error = auth::sign(&token, &mut minimal(), b"", &context(&pair));
    assert_eq!(error, Err(SigningError::MissingBearerToken));
    let regionless = SigningContext {
        region: None,
        ..context(&pair)
    };
    let error = auth::sign(&SIGNING[0], &mut minimal(), b"", &regionless);
    assert_eq!(error, Err(SigningError::MissingRegion));
}

#[test]
fn content_hashes_go_where_the_scheme_wants_them() {
    let credentials = Credentials::new("id", "secret");
    let hash = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"; // of "x"
    const STORED: AuthScheme =
        AuthScheme::Signature(&SigV4::new("storage").content_hash_header(true));
    let mut parts = minimal();
    auth::sign(&STORED, &mut parts, b"x", &context(&credentials)).unwrap();
    assert_eq!(parts.headers["x-amz-content-sha256"], hash);
    let mut parts = minimal();
    parts.headers.insert(
        "content-type",
        HeaderValue::from_static("application/octet-stream"),
    );
    auth::sign(
        &AuthScheme::Signature(&SdkHmac),
        &mut parts,
        b"x",
        &context(&credentials),
    )
    .unwrap();
    assert_eq!(parts.headers["x-sdk-content-sha256"], "UNSIGNED-PAYLOAD");
}
