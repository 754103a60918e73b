//! Examples that the vendors print in their documentation.

use http::Method;
use serde_json::Value;
use specwright_runtime::auth::{self, AuthScheme, Signable, SigningContext, Tc3};
use specwright_runtime::credentials::Credentials;
use specwright_runtime::timestamp::Timestamp;

use super::{cases, check, headers, same, text};

#[test]
fn published_examples_are_reproduced() {
    let offered = cases("published.json").map(|mut cases| {
        cases.retain(|case| scheme(case).is_some());
        cases
    });
    let checked = offered.and_then(|cases| check(cases, reproduces)).unwrap();
    assert_eq!(checked, 3);
}

/// None for the older signatures, which put HMAC-SHA1 into the query and are not offered.
fn scheme(case: &Value) -> Option<AuthScheme> {
    let name = case["name"].as_str()?;
    match name.split(' ').nth(1)? {
        "ACS3-HMAC-SHA256" => Some(AuthScheme::Acs3),
        "TC3-HMAC-SHA256" => Some(AuthScheme::Tc3(Tc3::new("cvm"))),
        "SDK-HMAC-SHA256" => Some(AuthScheme::SdkHmac),
        _ => None,
    }
}

fn reproduces(case: &Value) -> Result<(), String> {
    let input = &case["input"];
    let signed_headers = input["headers"]
        .as_object()
        .or(input["signed_headers"].as_object());
    let signed: Vec<(&str, &str)> = signed_headers
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
        .collect();
    let names: Vec<&str> = signed.iter().map(|(name, _)| *name).collect();
    let mut headers = headers(signed)?;
    if let Some(seconds) = input["timestamp"].as_i64() {
        headers.insert("x-tc-timestamp", seconds.into());
    }
    let path = input["path"].as_str().unwrap_or("/");
    let query = input["query"].as_object().into_iter().flatten();
    let query: Vec<String> = query
        .map(|(name, value)| format!("{name}={}", value.as_str().unwrap_or_default()))
        .collect();
    let method = input["method"].as_str().unwrap_or("POST");
    let secret = input["secret"]
        .as_str()
        .or(input["sk"].as_str())
        .ok_or("no secret")?;
    let signable = Signable {
        method: &method
            .parse::<Method>()
            .map_err(|error| error.to_string())?,
        target: &format!("{path}?{}", query.join("&")),
        headers: &headers,
        signed: &names,
        body: text(input, "body")?.as_bytes(),
    };
    let context = SigningContext {
        credentials: &Credentials::new("id", secret),
        region: None,
        now: Timestamp::MIN,
        nonce: "",
    };
    let scheme = scheme(case).ok_or("not offered")?;
    let value =
        auth::authorization(&scheme, &signable, &context).map_err(|error| error.to_string())?;
    let value = value.to_str().map_err(|error| error.to_string())?;
    let (_, signature) = value.rsplit_once("Signature=").ok_or("no signature")?;
    same("signature", signature, text(case, "signature")?)
}
