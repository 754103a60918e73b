//! How a call or a decoding ended, without the types of the operation.

use serde_json::Value;
use specwright_runtime::example::wire_json;
use specwright_runtime::{Cause, Error, RetryAdvice, Structure};

/// How a call ended.
pub(super) enum Ending {
    Output(Output),
    Failure(Box<Failure>),
}

/// A typed answer, as JSON again.
pub(super) struct Output {
    /// All members by their names on the wire.
    pub(super) members: Value,
    /// The members that are base64 on the wire and plain text in Rust.
    pub(super) plain: Vec<(&'static str, String)>,
}

/// An error of a call.
pub(super) struct Failure {
    pub(super) what: What,
    pub(super) text: String,
    pub(super) status: Option<u16>,
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) request_id: Option<String>,
    pub(super) repeatable: bool,
}

/// The cause, as far as the cases tell causes apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    Service,
    /// What was wrong with the answer.
    Decode(String),
    Transport,
    /// The member that cannot be sent.
    Unsendable(&'static str),
    NotConfigured(&'static str),
    /// The members that break a documented bound or rule.
    Violations(Vec<String>),
    Other,
}

impl Ending {
    pub(super) fn of<T: Structure, E>(result: Result<T, Error<E>>) -> Self {
        match result {
            Ok(output) => Self::Output(Output::of(&output)),
            Err(error) => Self::Failure(Box::new(Failure::of(&error))),
        }
    }

    /// One line about it.
    pub(super) fn summary(&self) -> String {
        match self {
            Self::Output(output) => format!("success {}", output.members),
            Self::Failure(failure) => format!("{:?}: {}", failure.what, failure.text),
        }
    }
}

impl Output {
    fn of(output: &dyn Structure) -> Self {
        let members = serde_json::from_str(wire_json(output).expose()).unwrap_or_default();
        let table = output.shape().members.iter().enumerate();
        let plain = table
            .filter(|(_, member)| member.base64)
            .filter_map(|(index, member)| match output.get(index) {
                specwright_runtime::Value::Text(text) => Some((member.wire, text.to_owned())),
                _ => None,
            })
            .collect();
        Self { members, plain }
    }
}

impl Failure {
    pub(super) fn of<E>(error: &Error<E>) -> Self {
        Self {
            what: What::of(error.cause()),
            text: error.to_string(),
            status: error.status().map(|status| status.as_u16()),
            code: error.raw_code().map(str::to_owned),
            message: error.message().map(str::to_owned),
            request_id: error.request_id().map(str::to_owned),
            repeatable: matches!(
                error.retry_advice(),
                RetryAdvice::Throttled | RetryAdvice::Busy | RetryAdvice::Transient
            ),
        }
    }
}

impl What {
    fn of(cause: &Cause) -> Self {
        match cause {
            Cause::Service(_) => Self::Service,
            Cause::Decode { why, .. } => Self::Decode(why.clone()),
            Cause::Transport(_) => Self::Transport,
            Cause::Unsendable { member, .. } => Self::Unsendable(member),
            Cause::NotConfigured(name) => Self::NotConfigured(name),
            Cause::Violations(violations) => {
                let members = violations.iter().map(|violation| violation.member.clone());
                Self::Violations(members.collect())
            }
            _ => Self::Other,
        }
    }
}
