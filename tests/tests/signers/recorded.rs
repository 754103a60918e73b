//! Requests of the vendors' own SDKs: the signers must give the recorded `Authorization`.

use http::{HeaderMap, Method};
use serde_json::Value;
use specwright_runtime::auth::{
    self, Acs3, AuthScheme, SdkHmac, SigV4, Signable, SigningContext, Tc3,
};
use specwright_runtime::credentials::Credentials;

use super::{cases, check, headers, same, text, timestamp};

/// A recorded request and what it was made with.
pub(super) struct Recorded<'a> {
    pub(super) method: Method,
    pub(super) target: &'a str,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
    pub(super) credentials: Credentials,
    pub(super) scheme: AuthScheme,
    pub(super) region: Option<&'a str>,
}

/// The cases of a file that were signed with one algorithm; the others are of kinds not offered.
pub(super) fn signed_with(file: &str, algorithm: &str) -> Result<Vec<Value>, String> {
    let mut cases = cases(file)?;
    cases.retain(|case| case["kind"] == "request" && case["signature_kind"] == algorithm);
    Ok(cases)
}

pub(super) fn recorded(case: &Value) -> Result<Recorded<'_>, String> {
    let request = &case["expected_request"];
    let authorization = authorization(case)?;
    let pairs = request["headers"].as_array().into_iter().flatten();
    let pairs = pairs.filter_map(|pair| Some((pair[0].as_str()?, pair[1].as_str()?)));
    Ok(Recorded {
        method: text(request, "method")?.parse().map_err(|_| "method")?,
        target: text(request, "target")?,
        headers: headers(pairs)?,
        body: text(request, "body_utf8")?.as_bytes().to_vec(),
        credentials: credentials(&case["credentials"])?,
        scheme: match text(case, "signature_kind")? {
            "AWS4-HMAC-SHA256" => const { AuthScheme::Signature(&SigV4::new("apigateway")) },
            "ACS3-HMAC-SHA256" => AuthScheme::Signature(&Acs3),
            "TC3-HMAC-SHA256" => const { AuthScheme::Signature(&Tc3::new("gaap")) },
            "SDK-HMAC-SHA256" => AuthScheme::Signature(&SdkHmac),
            other => return Err(format!("unknown signature {other}")),
        },
        // The second part of an AWS scope; the other signatures have no region.
        region: authorization.split('/').nth(2),
    })
}

/// The recorded `Authorization`.
pub(super) fn authorization(case: &Value) -> Result<&str, String> {
    let headers = case
        .pointer("/expected_request/headers")
        .and_then(Value::as_array);
    let found = headers
        .into_iter()
        .flatten()
        .find(|pair| pair[0] == "Authorization");
    found
        .and_then(|pair| pair[1].as_str())
        .ok_or_else(|| String::from("no Authorization"))
}

/// Each vendor's SDK has its own names for the same three things.
fn credentials(keys: &Value) -> Result<Credentials, String> {
    let any = |names: &[&str]| names.iter().find_map(|name| keys[*name].as_str());
    let id = any(&["access_key_id", "secret_id", "ak"]).ok_or("no access key id")?;
    let secret =
        any(&["secret_access_key", "access_key_secret", "secret_key", "sk"]).ok_or("no secret")?;
    let credentials = Credentials::new(id, secret);
    Ok(match any(&["session_token", "security_token", "token"]) {
        Some(token) => credentials.with_session_token(token),
        None => credentials,
    })
}

/// Signs the headers that the SDK signed, over the body given.
fn resigned(case: &Value, signed: &Value, body: Option<&str>) -> Result<auth::Signature, String> {
    let recorded = recorded(case)?;
    let names = signed.as_array().into_iter().flatten();
    let names: Vec<&str> = names.filter_map(Value::as_str).collect();
    let signable = Signable {
        method: &recorded.method,
        target: recorded.target,
        headers: &recorded.headers,
        signed: &names,
        body: body.map_or(&recorded.body, str::as_bytes),
    };
    let context = SigningContext {
        credentials: &recorded.credentials,
        region: recorded.region,
        now: timestamp(text(case, "clock")?)?,
        nonce: "",
    };
    let signature = auth::signature(&recorded.scheme, &signable, &context);
    let signature = signature.map_err(|error| error.to_string())?;
    signature.ok_or_else(|| String::from("not a signature"))
}

fn reproduces(case: &Value) -> Result<(), String> {
    let signature = resigned(case, &case["signed_headers"], None)?;
    let independent = &case["independent"];
    let canonical = signature.canonical_request().expose();
    same(
        "canonical request",
        canonical,
        text(independent, "canonical_request")?,
    )?;
    same(
        "string to sign",
        signature.string_to_sign(),
        text(independent, "string_to_sign")?,
    )?;
    is_authorization(&signature, authorization(case)?)?;
    let Some(compact) = case["derived_compact_json"].as_object() else {
        return Ok(());
    };
    let body = compact["body_utf8"].as_str();
    let signature = resigned(case, &case["signed_headers"], body)?;
    let expected = compact["authorization"]
        .as_str()
        .ok_or("no Authorization")?;
    is_authorization(&signature, expected)
}

fn is_authorization(signature: &auth::Signature, expected: &str) -> Result<(), String> {
    let value = signature.authorization();
    let text = value.to_str().map_err(|error| error.to_string())?;
    same("authorization", text, expected)?;
    match value.is_sensitive() {
        true => Ok(()),
        false => Err(String::from("authorization is not marked as sensitive")),
    }
}

#[test]
fn aws() {
    let cases = signed_with("aws.json", "AWS4-HMAC-SHA256");
    cases.and_then(|cases| check(cases, reproduces)).unwrap();
}

#[test]
fn alibaba() {
    let cases = signed_with("alibaba.json", "ACS3-HMAC-SHA256");
    cases.and_then(|cases| check(cases, reproduces)).unwrap();
}

#[test]
fn tencent() {
    let cases = signed_with("tencent.json", "TC3-HMAC-SHA256");
    cases.and_then(|cases| check(cases, reproduces)).unwrap();
}

#[test]
fn huawei() {
    let cases = signed_with("huawei.json", "SDK-HMAC-SHA256");
    cases.and_then(|cases| check(cases, reproduces)).unwrap();
}
