//! Examples that the vendors print in their documentation: the signer alone must give the printed signature.

use http::Method;
use serde_json::Value;
use specwright_runtime::auth::{self, Acs3, AuthScheme, SdkHmac, Signable, SigningContext, Tc3};
use specwright_runtime::{Credentials, Timestamp};

use super::case::Case;
use super::signature::header_map;
use super::verdict::{Notes, Stop, differs};

/// Whether a case is such an example.
pub(super) fn is(case: &Case<'_>) -> bool {
    case.at("/published_in").is_some()
}

/// Signs the printed request and compares the signature.
pub(super) fn check(case: &Case<'_>) -> Result<Notes, Stop> {
    let scheme = scheme(case)?;
    let expected = case
        .text("/signature")
        .ok_or_else(|| missing("signature"))?;
    let secrets = ["/input/secret", "/input/sk"];
    let secret = secrets.iter().find_map(|place| case.text(place));
    let secret = secret.ok_or_else(|| missing("secret"))?;
    let method = case.text("/input/method").unwrap_or("POST");
    let method: Method = method
        .parse()
        .map_err(|_| "the method is not valid".to_owned())?;
    let signed = texts(case, "/input/headers").or_else(|| texts(case, "/input/signed_headers"));
    let signed = signed.unwrap_or_default();
    let mut headers = header_map(&signed)?;
    if let Some(seconds) = case.at("/input/timestamp").and_then(Value::as_i64) {
        headers.insert("x-tc-timestamp", seconds.into());
    }
    let query = texts(case, "/input/query").unwrap_or_default();
    let query: Vec<String> = query
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let path = case.text("/input/path").unwrap_or("/");
    let names: Vec<&str> = signed.iter().map(|(name, _)| *name).collect();
    let request = Signable {
        method: &method,
        target: &format!("{path}?{}", query.join("&")),
        headers: &headers,
        signed: &names,
        body: case.text("/input/body").unwrap_or_default().as_bytes(),
    };
    let context = SigningContext {
        credentials: &Credentials::new("id", secret),
        region: None,
        now: Timestamp::MIN,
        nonce: "",
    };
    let value =
        auth::authorization(&scheme, &request, &context).map_err(|error| error.to_string())?;
    let value = String::from_utf8_lossy(value.as_bytes());
    match value.rsplit_once("Signature=") {
        Some((_, ours)) if ours == expected => Ok(Notes {
            signer: true,
            ..Notes::default()
        }),
        _ => Err(differs("the printed signature", expected, &value).into()),
    }
}

/// The scheme that the name of the example begins with, after the vendor.
fn scheme(case: &Case<'_>) -> Result<AuthScheme, Stop> {
    let name = case.name().split(' ').nth(1).unwrap_or_default();
    match name {
        "ACS3-HMAC-SHA256" => Ok(AuthScheme::Signature(&Acs3)),
        "TC3-HMAC-SHA256" => Ok(const { AuthScheme::Signature(&Tc3::new("cvm")) }),
        "SDK-HMAC-SHA256" => Ok(AuthScheme::Signature(&SdkHmac)),
        other => Err(Stop::Skipped(format!(
            "the signature kind {other} is not offered"
        ))),
    }
}

/// The texts of an object, by name.
fn texts<'a>(case: &Case<'a>, pointer: &str) -> Option<Vec<(&'a str, &'a str)>> {
    let members = case.object(pointer)?.iter();
    Some(
        members
            .filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
            .collect(),
    )
}

fn missing(what: &str) -> String {
    format!("the example has no {what}")
}
