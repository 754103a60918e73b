//! The AWS Signature Version 4 test suite: the signer alone must give the suite's canonical request, string to sign and
//! signature.

use std::mem;

use http::{HeaderMap, Method, Request};
use specwright_runtime::auth::{self, AuthScheme, SigV4, Signable, Signature, SigningContext};
use specwright_runtime::timestamp::TimestampFormat;
use specwright_runtime::{Credentials, Timestamp};

use super::case::Case;
use super::signature::header_map;
use super::verdict::{Notes, Stop, differs};

/// A request as the suite's files write it.
struct Raw<'a> {
    method: Method,
    target: &'a str,
    headers: HeaderMap,
    body: &'a str,
}

/// What a case wants besides the request; two cases leave it to be read off their answers.
struct Setting {
    credentials: Credentials,
    date: Timestamp,
    region: String,
    scheme: SigV4,
}

/// Whether a case is one of the suite's.
pub(super) fn is(case: &Case<'_>) -> bool {
    case.at("/signed_request").is_some() && case.at("/canonical_request").is_some()
}

/// Signs the request of a case and compares every step.
pub(super) fn check(case: &Case<'_>) -> Result<Notes, Stop> {
    let mut request = raw(text(case, "/request")?, text(case, "/signed_request")?)?;
    let setting = setting(case)?;
    // A service states its scheme once and for all; the few of the suite stay as long.
    let scheme = AuthScheme::Signature(Box::leak(Box::new(setting.scheme)));
    let context = SigningContext {
        credentials: &setting.credentials,
        region: Some(&setting.region),
        now: setting.date,
        nonce: "",
    };
    complete(&mut request, &scheme, &context)?;
    let signed: Vec<&str> = request.headers.keys().map(|name| name.as_str()).collect();
    let signable = Signable {
        method: &request.method,
        target: request.target,
        headers: &request.headers,
        signed: &signed,
        body: request.body.as_bytes(),
    };
    let signature = auth::signature(&scheme, &signable, &context)
        .map_err(|error| error.to_string())?
        .ok_or_else(|| "nothing was signed".to_owned())?;
    compare(case, &signature)?;
    Ok(Notes {
        signer: true,
        ..Notes::default()
    })
}

fn compare(case: &Case<'_>, signature: &Signature) -> Result<(), String> {
    let canonical = signature.canonical_request().expose();
    same(
        "the canonical request",
        text(case, "/canonical_request")?,
        canonical,
    )?;
    if let Some(expected) = case.text("/string_to_sign") {
        same(
            "the string to sign",
            expected.trim_end(),
            signature.string_to_sign(),
        )?;
    }
    let Some(expected) = case.text("/signature") else {
        return Ok(());
    };
    let authorization = String::from_utf8_lossy(signature.authorization().as_bytes());
    let ours = authorization.rsplit_once("Signature=");
    same(
        "the signature",
        expected,
        ours.map_or("(none)", |(_, ours)| ours),
    )?;
    match text(case, "/signed_request")?.contains(&*authorization) {
        true => Ok(()),
        false => Err(format!("not in the signed request: {authorization}")),
    }
}

/// Adds the scheme's own headers by signing for another target, because some targets of the suite
/// cannot be held by `http::Uri` and so never get to `auth::sign`.
fn complete(
    request: &mut Raw<'_>,
    scheme: &AuthScheme,
    context: &SigningContext<'_>,
) -> Result<(), String> {
    let (mut parts, ()) = Request::new(()).into_parts();
    parts.headers = mem::take(&mut request.headers);
    let signed = auth::sign(scheme, &mut parts, request.body.as_bytes(), context);
    signed.map_err(|error| error.to_string())?;
    parts.headers.remove("authorization");
    request.headers = parts.headers;
    Ok(())
}

fn setting(case: &Case<'_>) -> Result<Setting, String> {
    if case.at("/context").is_none() {
        return derived_setting(case);
    }
    let credentials = Credentials::new(
        text(case, "/context/credentials/access_key_id")?,
        text(case, "/context/credentials/secret_access_key")?,
    );
    let token = case
        .text("/context/credentials/token")
        .filter(|_| !case.is_on("/context/omit_session_token"));
    Ok(Setting {
        credentials: match token {
            Some(token) => credentials.with_session_token(token),
            None => credentials,
        },
        date: timestamp(text(case, "/context/timestamp")?)?,
        region: text(case, "/context/region")?.to_owned(),
        scheme: SigV4::new("service")
            .normalize_path(case.is_on("/context/normalize"))
            .content_hash_header(case.is_on("/context/sign_body")),
    })
}

/// The date stands in the canonical request; region and service, if anywhere, in the scope.
fn derived_setting(case: &Case<'_>) -> Result<Setting, String> {
    let canonical = text(case, "/canonical_request")?;
    let (_, date) = canonical.split_once("x-amz-date:").ok_or("no date")?;
    let (date, _) = date.split_once('\n').ok_or("no date")?;
    let scope = case
        .text("/string_to_sign")
        .and_then(|text| text.lines().nth(2));
    let region = scope
        .and_then(|scope| scope.split('/').nth(1))
        .unwrap_or("us-east-1");
    let service = match scope.and_then(|scope| scope.split('/').nth(2)) {
        Some("lambda") => "lambda",
        None => "service",
        Some(other) => return Err(format!("unexpected service {other}")),
    };
    Ok(Setting {
        credentials: Credentials::new("AKIDEXAMPLE", "any"),
        date: timestamp(date)?,
        region: region.to_owned(),
        scheme: SigV4::new(service),
    })
}

/// The headers and body of the request, and the target of the signed request: where a case encodes
/// the target of the former, its answers are still those for the latter.
///
/// A target may contain spaces; a header line that starts with white space continues the one before.
fn raw<'a>(request: &'a str, signed_request: &'a str) -> Result<Raw<'a>, String> {
    let (head, body) = request.split_once("\n\n").unwrap_or((request, ""));
    let (_, rest) = head.split_once('\n').unwrap_or((head, ""));
    let first = signed_request.lines().next().ok_or("no request line")?;
    let (method, target) = first.split_once(' ').ok_or("no target")?;
    let unfolded = rest.replace("\n ", " ");
    let pairs: Vec<(&str, &str)> = unfolded
        .lines()
        .filter_map(|line| line.split_once(':'))
        .collect();
    Ok(Raw {
        method: method.parse().map_err(|_| format!("method {method}"))?,
        target: target.strip_suffix(" HTTP/1.1").unwrap_or(target),
        headers: header_map(&pairs)?,
        body,
    })
}

fn text<'a>(case: &Case<'a>, pointer: &str) -> Result<&'a str, String> {
    let text = case.text(pointer);
    text.ok_or_else(|| format!("there is no text at {pointer}"))
}

fn timestamp(text: &str) -> Result<Timestamp, String> {
    let read = Timestamp::parse(text, TimestampFormat::Rfc3339);
    read.map_err(|error| format!("{text}: {error}"))
}

fn same(what: &str, expected: &str, ours: &str) -> Result<(), String> {
    match expected == ours {
        true => Ok(()),
        false => Err(differs(what, expected, ours)),
    }
}
