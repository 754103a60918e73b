//! The AWS Signature Version 4 test suite.

use std::mem;

use http::{HeaderMap, Method, Request};
use serde_json::Value;
use specwright_runtime::auth::{self, AuthScheme, SigV4, Signable, SigningContext};
use specwright_runtime::credentials::Credentials;

use super::{cases, check, headers, same, text, timestamp};

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
    date: String,
    region: String,
    scheme: SigV4,
}

#[test]
fn every_case_gives_the_suites_answers() {
    let checked = cases("sigv4-suite.json")
        .and_then(|cases| check(cases, answers))
        .unwrap();
    assert_eq!(checked, 40);
}

fn answers(case: &Value) -> Result<(), String> {
    let mut request = raw(text(case, "request")?, text(case, "signed_request")?)?;
    let setting = setting(case)?;
    let scheme = AuthScheme::SigV4(setting.scheme);
    let context = SigningContext {
        credentials: &setting.credentials,
        region: Some(&setting.region),
        now: timestamp(&setting.date)?,
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
        .ok_or("not a signature")?;
    let canonical = signature.canonical_request().expose();
    same(
        "canonical request",
        canonical,
        text(case, "canonical_request")?,
    )?;
    if let Some(expected) = case["string_to_sign"].as_str() {
        same(
            "string to sign",
            signature.string_to_sign(),
            expected.trim_end(),
        )?;
    }
    let Some(expected) = case["signature"].as_str() else {
        return Ok(());
    };
    let authorization = signature
        .authorization()
        .to_str()
        .map_err(|error| error.to_string())?;
    let (_, actual) = authorization
        .rsplit_once("Signature=")
        .ok_or("no signature")?;
    same("signature", actual, expected)?;
    match text(case, "signed_request")?.contains(authorization) {
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

fn setting(case: &Value) -> Result<Setting, String> {
    let context = &case["context"];
    if context.is_null() {
        return derived_setting(case);
    }
    let keys = &context["credentials"];
    let credentials = Credentials::new(
        text(keys, "access_key_id")?,
        text(keys, "secret_access_key")?,
    );
    let token = keys["token"]
        .as_str()
        .filter(|_| context["omit_session_token"] != true);
    Ok(Setting {
        credentials: match token {
            Some(token) => credentials.with_session_token(token),
            None => credentials,
        },
        date: text(context, "timestamp")?.to_owned(),
        region: text(context, "region")?.to_owned(),
        scheme: SigV4::new("service")
            .normalize_path(context["normalize"] == true)
            .content_hash_header(context["sign_body"] == true),
    })
}

/// The date stands in the canonical request; region and service, if anywhere, in the scope.
fn derived_setting(case: &Value) -> Result<Setting, String> {
    let canonical = text(case, "canonical_request")?;
    let (_, date) = canonical.split_once("x-amz-date:").ok_or("no date")?;
    let (date, _) = date.split_once('\n').ok_or("no date")?;
    let scope = case["string_to_sign"]
        .as_str()
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
        date: date.to_owned(),
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
    let pairs = unfolded.lines().filter_map(|line| line.split_once(':'));
    Ok(Raw {
        method: method.parse().map_err(|_| format!("method {method}"))?,
        target: target.strip_suffix(" HTTP/1.1").unwrap_or(target),
        headers: headers(pairs)?,
        body,
    })
}
