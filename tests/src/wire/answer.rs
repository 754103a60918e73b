//! A scripted answer of a case, as our transport plays it.

use http::{Response, StatusCode};
use serde_json::Value;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::transport::Step;
use specwright_runtime::{Answer as Played, Fault};

use super::case::{Case, mentions, pairs};
use super::{body, signature};

/// What one attempt of a case meets.
pub(super) struct Answer {
    /// The answer; none if the connection brought none, or not the whole of one.
    pub(super) response: Option<Response<Bytes>>,
    fault: Fault,
}

impl Answer {
    /// The answers of a case, of which the last is repeated.
    ///
    /// # Errors
    ///
    /// If there are none, or one of them is malformed.
    pub(super) fn all(case: &Case<'_>) -> Result<Vec<Self>, String> {
        let several = case.at("/scripted_responses").and_then(Value::as_array);
        let answers: Vec<Self> = match (case.at("/scripted_response"), several) {
            (Some(single), _) => vec![Self::of(single)?],
            (None, Some(several)) => several.iter().map(Self::of).collect::<Result<_, _>>()?,
            (None, None) => Vec::new(),
        };
        match answers.is_empty() {
            true => Err("the case has no answers".to_owned()),
            false => Ok(answers),
        }
    }

    /// One answer.
    ///
    /// # Errors
    ///
    /// If it has neither a status nor a fault, or headers or a body that are none.
    pub(super) fn of(scripted: &Value) -> Result<Self, String> {
        let text = |name: &str| scripted.get(name).and_then(Value::as_str);
        let fault = match text("fault") {
            Some(fault) if fault.contains("timeout") => Some(Fault::Timeout),
            Some(fault) if fault.contains("refuse") || fault.contains("connect") => {
                Some(Fault::Connect)
            }
            // An answer that is cut short and no answer at all end in the same way: closed too early.
            Some(_) => Some(Fault::Closed),
            None => None,
        };
        let response = match fault {
            Some(_) => None,
            None => Some(response(scripted)?),
        };
        Ok(Self {
            response,
            fault: fault.unwrap_or(Fault::Closed),
        })
    }

    /// The step of a script that plays it.
    pub(super) fn step(&self) -> Step {
        let Some(response) = &self.response else {
            return self.fault.into();
        };
        let mut played = Played::new(response.status(), response.body().clone());
        for (name, value) in response.headers() {
            played = played.with_header(name.clone(), value.clone());
        }
        played.into()
    }

    /// The body as JSON.
    pub(super) fn json(&self) -> Option<Value> {
        serde_json::from_slice(self.response.as_ref()?.body()).ok()
    }

    /// Whether a text stands in the answer, as a header's value or as a scalar of the body.
    pub(super) fn mentions(&self, text: &str) -> bool {
        let headers = self.response.as_ref().map(Response::headers);
        let mut values = headers.into_iter().flat_map(|headers| headers.values());
        values.any(|value| value.as_bytes() == text.as_bytes())
            || self.json().is_some_and(|body| mentions(&body, text))
    }

    pub(super) fn status(&self) -> Option<u16> {
        Some(self.response.as_ref()?.status().as_u16())
    }

    pub(super) fn header(&self, name: &str) -> Option<String> {
        let value = self.response.as_ref()?.headers().get(name)?;
        let text = value.to_str().ok()?;
        (!text.is_empty()).then(|| text.to_owned())
    }
}

fn response(scripted: &Value) -> Result<Response<Bytes>, String> {
    let status = scripted.get("status").and_then(Value::as_u64);
    let status = status.and_then(|status| u16::try_from(status).ok());
    let status = status.and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.ok_or("an answer has no valid status")?;
    let listed = match scripted.get("headers") {
        None | Some(Value::Null) => Vec::new(),
        Some(list) => pairs(list).ok_or("the headers of an answer are not a list of pairs")?,
    };
    let mut response = Response::new(Bytes::from(body::of_message(scripted)?));
    *response.status_mut() = status;
    *response.headers_mut() = signature::header_map(&listed)?;
    Ok(response)
}
