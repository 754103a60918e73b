//! Recorded signatures: by the signer alone, and by the whole client.

use http::{HeaderMap, HeaderName, HeaderValue, Method, Request};
use specwright_runtime::auth::{self, AuthScheme, Signable, SigningContext};
use specwright_runtime::bytes::Bytes;
use specwright_runtime::timestamp::TimestampFormat;
use specwright_runtime::{Credentials, OperationSpec, Timestamp};

use super::body;
use super::case::Case;
use super::subject::Subject;
use super::target;
use super::vendor::extra_header;
use super::verdict::{Stop, differs};

/// The kinds that are offered; a bearer token counts as one.
const OFFERED: [&str; 5] = [
    "AWS4-HMAC-SHA256",
    "ACS3-HMAC-SHA256",
    "TC3-HMAC-SHA256",
    "SDK-HMAC-SHA256",
    "X-Auth-Token",
];

/// Ends the case if it was signed in a way that is not offered.
pub(super) fn offered(case: &Case<'_>) -> Result<(), Stop> {
    let stated = ["/signature_kind", "/client/signature_kind", "/client/sign"];
    let mut kinds = stated.iter().filter_map(|place| case.text(place));
    match kinds.find(|kind| !OFFERED.contains(kind)) {
        Some(kind) => Err(Stop::Skipped(format!(
            "the signature kind {kind} is not offered"
        ))),
        None => Ok(()),
    }
}

/// The time of signing: one SDK lets the caller set it as a header, which here is the caller's clock.
pub(super) fn clock(case: &Case<'_>) -> Result<Timestamp, String> {
    let text = extra_header(case, "x-sdk-date")
        .or_else(|| case.text("/clock"))
        .ok_or("the case has no clock")?;
    Timestamp::parse(text, TimestampFormat::Rfc3339)
        .map_err(|error| format!("the clock {text:?} cannot be read: {error}"))
}

/// The nonce, under whichever name it was recorded.
pub(super) fn nonce<'a>(case: &Case<'a>) -> &'a str {
    let named = case
        .text("/nonce/signature_nonce")
        .or_else(|| case.text("/nonce"));
    let any = || {
        case.object("/nonce")?
            .values()
            .find_map(|value| value.as_str())
    };
    named.or_else(any).unwrap_or("nonce")
}

/// The recorded `Authorization`, if the request had one.
fn recorded(case: &Case<'_>) -> Result<Option<String>, String> {
    let headers = case.pairs("/expected_request/headers")?;
    let found = headers
        .into_iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("authorization"));
    Ok(found.map(|(_, value)| value.to_owned()))
}

/// Signs the recorded target, headers and body, and compares; false if there is no signature to compare.
///
/// # Errors
///
/// The difference, or what is wrong with the case.
pub(super) fn alone(
    case: &Case<'_>,
    spec: &OperationSpec,
    credentials: &Credentials,
    region: Option<&str>,
) -> Result<bool, String> {
    let signed = case.names("/signed_headers");
    let signs = |scheme: &&AuthScheme| !matches!(scheme, AuthScheme::Token { .. });
    let (Some(expected), Some(scheme)) = (recorded(case)?, spec.service.auth.iter().find(signs))
    else {
        return Ok(false);
    };
    // A recording that its own verification does not confirm was changed on the way after signing.
    if signed.is_empty() || case.at("/independent/match") == Some(&false.into()) {
        return Ok(false);
    }
    let headers = header_map(&case.pairs("/expected_request/headers")?)?;
    let method = case.text("/expected_request/method").unwrap_or_default();
    let method: Method = method.parse().map_err(|_| "the method is not valid")?;
    let names: Vec<&str> = signed.iter().map(String::as_str).collect();
    let request = Signable {
        method: &method,
        target: case.text("/expected_request/target").unwrap_or("/"),
        headers: &headers,
        signed: &names,
        body: &body::of(case, "/expected_request")?,
    };
    let context = SigningContext {
        credentials,
        region,
        now: clock(case)?,
        nonce: nonce(case),
    };
    let ours = auth::authorization(scheme, &request, &context)
        .map_err(|error| format!("the signer alone: {error}"))?;
    match ours.as_bytes() == expected.as_bytes() {
        true => Ok(true),
        false => {
            let ours = String::from_utf8_lossy(ours.as_bytes());
            Err(differs(
                "the signature by the signer alone",
                &expected,
                &ours,
            ))
        }
    }
}

/// Signs a request that was captured at `place`, with what its own headers say, and compares; false if it was not signed.
///
/// # Errors
///
/// The difference, or what is wrong with the recording.
pub(super) fn captured(
    subject: &Subject<'_>,
    place: &str,
    spec: &OperationSpec,
) -> Result<bool, String> {
    let case = &subject.case;
    let headers = header_map(&case.pairs(&format!("{place}/headers"))?)?;
    let credentials = subject.vendor.credentials(case);
    let expected = headers.get(http::header::AUTHORIZATION);
    let (Some(expected), Some(credentials), Some(scheme)) =
        (expected, credentials, spec.service.auth.first())
    else {
        return Ok(false);
    };
    let expected = String::from_utf8_lossy(expected.as_bytes());
    let signed = signed_headers(&expected).ok_or("a captured request names no signed headers")?;
    let names: Vec<&str> = signed.iter().map(String::as_str).collect();
    let method = case.text(&format!("{place}/method")).unwrap_or_default();
    let request = Signable {
        method: &method.parse().map_err(|_| "the method is not valid")?,
        target: case.text(&format!("{place}/target")).unwrap_or("/"),
        headers: &headers,
        signed: &names,
        body: &body::of(case, place)?,
    };
    // Date and nonce are read from the headers.
    let context = SigningContext {
        credentials: &credentials,
        region: None,
        now: Timestamp::UNIX_EPOCH,
        nonce: "",
    };
    let ours = auth::authorization(scheme, &request, &context)
        .map_err(|error| format!("the signer alone: {error}"))?;
    let ours = String::from_utf8_lossy(ours.as_bytes());
    match ours == expected {
        true => Ok(true),
        false => Err(differs(
            "the signature of the captured request",
            &expected,
            &ours,
        )),
    }
}

/// A signature that the whole client must give if it signs these headers over this body.
struct Candidate {
    signed: Vec<String>,
    body: Vec<u8>,
    authorization: String,
}

fn candidates(case: &Case<'_>) -> Result<Vec<Candidate>, String> {
    let signed = case.names("/signed_headers");
    let without = case.names("/derived_without_incidental/signed_headers");
    let body = body::of(case, "/expected_request")?;
    let compact = case.text("/derived_compact_json/body_utf8");
    let compact = compact.map_or_else(|| body.clone(), |text| text.as_bytes().to_vec());
    let derived = |signed: &[String], body: &[u8], place: &str| {
        Some(Candidate {
            signed: signed.to_vec(),
            body: body.to_vec(),
            authorization: case.text(place)?.to_owned(),
        })
    };
    let as_recorded = recorded(case)?.map(|authorization| Candidate {
        signed: signed.clone(),
        body: body.clone(),
        authorization,
    });
    let mut candidates: Vec<Candidate> = as_recorded.into_iter().collect();
    candidates.extend(derived(
        &signed,
        &compact,
        "/derived_compact_json/authorization",
    ));
    candidates.extend(derived(
        &without,
        &body,
        "/derived_without_incidental/authorization",
    ));
    candidates.extend(derived(
        &without,
        &compact,
        "/derived_without_incidental/authorization_compact_json",
    ));
    Ok(candidates)
}

/// Compares our signature with the one that was recorded or derived for what we send; nothing if we sign nothing,
/// false if the recording has no signature for it.
///
/// # Errors
///
/// The difference, or what is wrong with the case.
pub(super) fn whole(case: &Case<'_>, ours: &Request<Bytes>) -> Result<Option<bool>, String> {
    let Some(value) = ours.headers().get(http::header::AUTHORIZATION) else {
        return Ok(None);
    };
    let authorization = String::from_utf8_lossy(value.as_bytes());
    let Some(signed) = signed_headers(&authorization) else {
        return Ok(None);
    };
    let target = target::of(ours.uri());
    // Only one scheme signs the query as it is sent; the others sort it.
    let by_wire = authorization.starts_with("TC3-");
    if by_wire && case.text("/expected_request/target") != Some(target) {
        return Ok(Some(false));
    }
    let fitting = candidates(case)?
        .into_iter()
        .find(|candidate| candidate.signed == signed && candidate.body == ours.body()[..]);
    match fitting {
        None => Ok(Some(false)),
        Some(candidate) if candidate.authorization == authorization => Ok(Some(true)),
        Some(candidate) => Err(differs(
            "the signature by the whole client",
            &candidate.authorization,
            &authorization,
        )),
    }
}

fn signed_headers(authorization: &str) -> Option<Vec<String>> {
    let (_, rest) = authorization.split_once("SignedHeaders=")?;
    let list = rest.split(',').next()?;
    Some(list.split(';').map(str::to_owned).collect())
}

/// The headers of a recording.
///
/// # Errors
///
/// If a name or a value is none.
pub(super) fn header_map(pairs: &[(&str, &str)]) -> Result<HeaderMap, String> {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        let header = HeaderName::from_bytes(name.as_bytes());
        let text = HeaderValue::from_bytes(value.as_bytes());
        let (Ok(header), Ok(text)) = (header, text) else {
            return Err(format!("{name:?}: {value:?} is not a header"));
        };
        headers.append(header, text);
    }
    Ok(headers)
}
