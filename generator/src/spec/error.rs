//! Error rules and error codes.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::accept::Accept;

/// How errors are recognised and read. An answer whose status is not a success is always an error.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErrorRules {
    /// JSON pointer whose presence makes an answer an error even with a success status.
    #[serde(default)]
    pub present: Option<String>,
    /// Where code and message may stand; the first rule that finds a code wins.
    pub read: Vec<ErrorRead>,
    /// Where the request id may stand, in order: `header:Name` or a JSON pointer. Also read from successes.
    #[serde(default)]
    pub request_id: Vec<String>,
    /// Where the answer says how long to wait before another attempt.
    #[serde(default)]
    pub wait: Vec<WaitHint>,
    /// What separates a code from its family: with `.`, an unlisted `A.B` counts as `A` if that is listed.
    #[serde(default)]
    pub family_separator: Option<String>,
    /// The codes that any operation of the service may answer with.
    #[serde(default)]
    pub codes: IndexMap<String, ErrorCode>,
}

/// One place of code and message.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErrorRead {
    /// Places of the code, in order: `header:Name` or a JSON pointer. Strings and integers are read.
    pub code: Vec<String>,
    /// Places of the message, in order.
    #[serde(default)]
    pub message: Vec<String>,
    /// The rule counts only if a message is found too.
    #[serde(default)]
    pub message_required: bool,
    /// Looks into nested objects as well.
    #[serde(default)]
    pub nested: bool,
    /// Cuts the code at the first occurrence of this text.
    #[serde(default)]
    pub cut_at: Option<String>,
    /// Keeps what follows the last occurrence of this text.
    #[serde(default)]
    pub keep_after: Option<String>,
}

/// A header that says how long to wait.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaitHint {
    /// Name of the header.
    pub header: String,
    /// What its number means.
    pub unit: WaitUnit,
}

/// Units of a wait hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WaitUnit {
    /// Seconds, or an HTTP date (RFC 9110, 10.2.3).
    SecondsOrDate,
    /// Seconds.
    Seconds,
    /// Milliseconds.
    Milliseconds,
}

/// One documented error code. The key in the map is the code as it stands on the wire, unless `code` says otherwise.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErrorCode {
    /// The code on the wire, where several entries share one and differ in status or message.
    #[serde(default)]
    pub code: Option<String>,
    /// The exact message that tells this entry from others with the same code.
    #[serde(default)]
    pub message: Option<String>,
    /// The documented HTTP status.
    #[serde(default)]
    pub status: Option<u16>,
    /// Whether the status must match, for codes that mean different things under different statuses.
    #[serde(default)]
    pub status_decides: bool,
    /// What it means in the vocabulary that all services share.
    pub kind: Kind,
    /// What to do about it; follows from `kind` unless given.
    #[serde(default)]
    pub retry: Option<RetryAdvice>,
    /// Name of the variant in Rust, if the one made from the code would not do.
    #[serde(default)]
    pub rust: Option<String>,
    /// Names that the variant had in Rust before, or the keys that they were made from. They go on working, deprecated.
    #[serde(default)]
    pub renamed_from: Vec<String>,
    /// When it occurs and what helps.
    pub doc: String,
    /// Warnings that are meant here: the code of each, and the reason.
    #[serde(default)]
    pub accept: Accept,
}

/// The shared vocabulary of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The addressed thing does not exist.
    NotFound,
    /// The credentials are good but do not allow this.
    Forbidden,
    /// The credentials are missing, wrong or expired.
    Unauthenticated,
    /// The request is wrong and will stay wrong.
    Invalid,
    /// The state of the thing does not allow this, or something like it exists.
    Conflict,
    /// Too many requests.
    Throttled,
    /// A quota is used up.
    Quota,
    /// Another change of the same thing is still going on.
    Busy,
    /// The service cannot answer for now.
    Unavailable,
    /// The service failed.
    Internal,
    /// The service does not offer this, or not here.
    Unsupported,
}

/// What a caller can do about an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RetryAdvice {
    /// Sending the same again gives the same.
    Never,
    /// The request was not processed; send it again after a while.
    Throttled,
    /// The thing is busy and the request was not processed; send it again after a longer while.
    Busy,
    /// It may work next time, but may have been processed.
    Transient,
    /// Get fresh credentials, then send it again once.
    RenewCredentials,
    /// The clock is wrong; correct it, then send it again once.
    CorrectClock,
}
