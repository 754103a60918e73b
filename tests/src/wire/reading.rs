//! What an answer says, read independently of the client by the vendors' own rules.

use serde_json::Value;

use super::answer::Answer;
use super::case::scalar_text;
use super::registry::Driver;
use super::vendor::Vendor;

/// What an answer says.
pub(super) enum Reading {
    /// A success with these members; null if the operation answers none.
    Success(Value),
    /// A success that cannot be used: no JSON object, or not where the members should be.
    Unusable,
    /// An error of the service.
    Error,
    /// No answer, or only a part of one.
    Cut,
}

/// What stands in an answer besides members.
#[derive(Default)]
pub(super) struct Written {
    /// Code and message; several if the answer has them in several objects of the same rank.
    pub(super) errors: Vec<(String, Option<String>)>,
    /// Codes in objects of a lower rank.
    pub(super) inner: Vec<String>,
    /// A message where there is no code.
    pub(super) message: Option<String>,
    pub(super) request_id: Option<String>,
}

impl Reading {
    pub(super) fn of(vendor: Vendor, driver: &dyn Driver, answer: &Answer) -> Self {
        let Some(response) = &answer.response else {
            return Self::Cut;
        };
        let json = answer.json();
        let reported = json
            .as_ref()
            .and_then(|json| json.pointer("/Response/Error"));
        let reported = vendor == Vendor::Tencent && reported.is_some_and(|error| !error.is_null());
        if reported || !response.status().is_success() {
            return Self::Error;
        }
        let body = specwright_runtime::Place::Body;
        if !driver
            .output()
            .members
            .iter()
            .any(|member| member.place == body)
        {
            return Self::Success(Value::Null);
        }
        let members = match vendor {
            Vendor::Tencent => json.as_ref().and_then(|json| json.pointer("/Response")),
            _ => json.as_ref(),
        };
        match members {
            Some(members) if members.is_object() => Self::Success(members.clone()),
            _ => Self::Unusable,
        }
    }
}

impl Written {
    pub(super) fn of(vendor: Vendor, answer: &Answer) -> Self {
        let json = answer.json().unwrap_or_default();
        let first = |places: &[&str]| {
            let found = places.iter().filter_map(|place| json.pointer(place));
            found.filter_map(scalar_text).next()
        };
        let header = |name: &str| answer.header(name);
        let (code, message, request_id) = match vendor {
            Vendor::Aws => (
                header("x-amzn-errortype")
                    .or_else(|| first(&["/code", "/Code", "/__type"]))
                    .map(|code| bare(&code)),
                first(&["/message", "/Message"]),
                header("x-amzn-requestid").or_else(|| header("x-amz-request-id")),
            ),
            Vendor::Alibaba => (
                first(&["/Code", "/code"]),
                first(&["/Message", "/message"]),
                first(&["/RequestId", "/requestId"]).or_else(|| header("x-acs-request-id")),
            ),
            Vendor::Tencent => (
                first(&["/Response/Error/Code", "/codeDesc", "/code"]),
                first(&["/Response/Error/Message", "/message"]),
                first(&["/Response/RequestId"]),
            ),
            Vendor::Rainbond => (
                first(&["/code"]),
                first(&["/msg", "/detail"]),
                header("x-request-id"),
            ),
            Vendor::Huawei => return Self::in_pairs(&json, header("x-request-id")),
        };
        Self {
            errors: code
                .map(|code| (code, message.clone()))
                .into_iter()
                .collect(),
            inner: Vec::new(),
            message,
            request_id,
        }
    }

    /// One vendor has three pairs of names, of which both must be there, at any depth.
    fn in_pairs(json: &Value, request_id: Option<String>) -> Self {
        let outer: Vec<_> = pair(json).into_iter().collect();
        let nested = inner_pairs(json);
        let inner = nested.iter().map(|(code, _)| code.clone()).collect();
        let errors = if outer.is_empty() { nested } else { outer };
        let alone = ["error_msg", "errorMsg", "message"];
        let message = alone
            .iter()
            .find_map(|name| json.get(name).and_then(scalar_text));
        Self {
            errors,
            inner,
            message,
            request_id,
        }
    }

    /// The error with this code, or the first.
    pub(super) fn error(&self, code: Option<&str>) -> Option<&(String, Option<String>)> {
        let named = self
            .errors
            .iter()
            .find(|(own, _)| Some(own.as_str()) == code);
        named.or_else(|| self.errors.first())
    }
}

/// A code without the namespace before it and the address behind it.
fn bare(code: &str) -> String {
    let code = code.split(':').next().unwrap_or_default();
    code.rsplit('#').next().unwrap_or_default().to_owned()
}

fn pair(object: &Value) -> Option<(String, Option<String>)> {
    let names = [
        ("error_code", "error_msg"),
        ("errorCode", "errorMsg"),
        ("code", "message"),
    ];
    names.iter().find_map(|(code, message)| {
        let code = scalar_text(object.get(code)?)?;
        let message = object.get(message)?;
        Some((code, scalar_text(message)))
    })
}

fn inner_pairs(value: &Value) -> Vec<(String, Option<String>)> {
    let inner = value
        .as_object()
        .into_iter()
        .flatten()
        .map(|(_, inner)| inner);
    inner
        .filter(|inner| inner.is_object())
        .flat_map(|inner| pair(inner).map_or_else(|| inner_pairs(inner), |found| vec![found]))
        .collect()
}
