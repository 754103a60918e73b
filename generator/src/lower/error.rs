//! Error codes and error rules.

use indexmap::IndexMap;

use super::context::{At, Context};
use super::doc::{Docs, quoted};
use super::former;
use super::names::{self, Names};
use crate::model::error::{Code, ErrorEnum, ErrorVariant};
use crate::model::service::{ErrorRead, ErrorRules, Source};
use crate::problem;
use crate::spec;
use crate::spec::error::{Kind, RetryAdvice, WaitUnit};

/// The error enum of an operation that stands at `at`.
pub(crate) fn enumeration(
    cx: &mut Context<'_>,
    (at, codes): (&At, &IndexMap<String, spec::error::ErrorCode>),
    name: String,
    operation: &str,
) -> ErrorEnum {
    let origin = cx.part(at, "errors");
    let at = &at.key("errors");
    let mut names = Names::with_own(&["Unlisted"]);
    let mut variants = Vec::new();
    for (key, spec) in codes {
        let at = at.key(key);
        let name = names::chosen(cx, &at, key, spec.rust.as_deref(), &names::VARIANT);
        names.take(cx, &name, key, &at);
        let code = code(cx, &at, key, spec);
        variants.push(ErrorVariant {
            name,
            former: Vec::new(),
            doc: Docs::paragraph(&spec.doc).finish(),
            code,
        });
    }
    let renamed = codes.iter().zip(&mut variants);
    for ((key, spec), variant) in renamed.filter(|((_, spec), _)| !spec.renamed_from.is_empty()) {
        let spec = (&at.key(key), spec.renamed_from.as_slice());
        variant.former = former::variants(cx, spec, &variant.name, &mut names);
    }
    distinct(cx, at, codes);
    let doc = Docs::default()
        .markdown(&format!(
            "The error codes that the documentation of {} lists.",
            quoted(operation)
        ))
        .finish();
    ErrorEnum {
        name,
        origin,
        doc,
        variants,
    }
}

/// The rows of codes that any operation may answer with.
pub(crate) fn codes(
    cx: &mut Context<'_>,
    at: &At,
    codes: &IndexMap<String, spec::error::ErrorCode>,
) -> Vec<Code> {
    distinct(cx, at, codes);
    let row = |(key, spec): (&String, &spec::error::ErrorCode)| {
        let at = at.key(key);
        if !spec.renamed_from.is_empty() {
            let what = "codes of all operations have no variant in Rust";
            cx.at_key(
                problem::Code::FormerName,
                &at.key("renamed_from"),
                what,
                "remove it",
            );
        }
        code(cx, &at, key, spec)
    };
    codes.iter().map(row).collect()
}

fn code(cx: &mut Context<'_>, at: &At, key: &str, spec: &spec::error::ErrorCode) -> Code {
    if spec
        .status
        .is_some_and(|status| !(100..=599).contains(&status))
    {
        cx.at_value(
            problem::Code::BadStatus,
            &at.key("status"),
            "this is no HTTP status",
            "statuses are numbers from 100 to 599",
        );
    }
    if spec.status_decides && spec.status.is_none() {
        cx.at_key(
            problem::Code::StatusWithoutNumber,
            &at.key("status_decides"),
            "there is no status that could decide",
            "add `\"status\": …`",
        );
    }
    if spec.doc.trim().is_empty() {
        cx.at_value(
            problem::Code::EmptyText,
            &at.key("doc"),
            "this text is empty",
            "say when the error occurs and what helps",
        );
    }
    let code = spec.code.clone().unwrap_or_else(|| key.to_owned());
    let quoted = quoted(&code);
    let shown = quoted.trim_matches('`');
    Code {
        shown: (shown != code).then(|| shown.to_owned()),
        code,
        origin: at.origin(),
        message: spec.message.clone(),
        status: spec.status.filter(|_| spec.status_decides),
        documented_status: spec.status.filter(|_| !spec.status_decides),
        kind: kind(spec.kind).to_owned(),
        retry: spec.retry.map(|advice| retry(advice).to_owned()),
    }
}

/// Two entries that the same answer fits equally well cannot be told apart.
fn distinct(cx: &mut Context<'_>, at: &At, codes: &IndexMap<String, spec::error::ErrorCode>) {
    let mut seen: IndexMap<_, &str> = IndexMap::new();
    for (key, spec) in codes {
        let wire = spec.code.as_deref().unwrap_or(key);
        let status = spec.status.filter(|_| spec.status_decides);
        if let Some(other) = seen.insert((wire, spec.message.as_deref(), status), key) {
            cx.at_both(
                problem::Code::ErrorClash,
                (&at.key(key), &at.key(other)),
                format!("`{key}` and `{other}` describe the same answers"),
                "tell them apart by `message` or `status_decides`",
            );
        }
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::NotFound => "NotFound",
        Kind::Forbidden => "Forbidden",
        Kind::Unauthenticated => "Unauthenticated",
        Kind::Invalid => "Invalid",
        Kind::Conflict => "Conflict",
        Kind::Throttled => "Throttled",
        Kind::Quota => "Quota",
        Kind::Busy => "Busy",
        Kind::Unavailable => "Unavailable",
        Kind::Internal => "Internal",
        Kind::Unsupported => "Unsupported",
    }
}

/// Whether the service did nothing but answer with it. That follows from what it advises; all other kinds can come
/// after an attempt that was processed.
pub(crate) fn says_not_processed(spec: &spec::error::ErrorCode) -> bool {
    match spec.retry {
        Some(advice) => matches!(advice, RetryAdvice::Throttled | RetryAdvice::Busy),
        None => matches!(spec.kind, Kind::Throttled | Kind::Busy),
    }
}

fn retry(advice: RetryAdvice) -> &'static str {
    match advice {
        RetryAdvice::Never => "Never",
        RetryAdvice::Throttled => "Throttled",
        RetryAdvice::Busy => "Busy",
        RetryAdvice::Transient => "Transient",
        RetryAdvice::RenewCredentials => "RenewCredentials",
        RetryAdvice::CorrectClock => "CorrectClock",
    }
}

/// The rules by which errors are read.
pub(crate) fn rules(cx: &mut Context<'_>, at: &At, spec: &spec::error::ErrorRules) -> ErrorRules {
    if let Some(present) = &spec.present {
        pointer(
            cx,
            &at.key("present"),
            present,
            "write `/pointer/into/the/body`",
        );
    }
    if spec.read.is_empty() {
        cx.at_value(
            problem::Code::NoErrorCode,
            &at.key("read"),
            "errors have no code then",
            "say where the code stands",
        );
    }
    let read = spec.read.iter().enumerate().map(|(index, rule)| {
        let at = at.key("read").index(index);
        ErrorRead {
            code: sources(cx, &at.key("code"), &rule.code),
            message: sources(cx, &at.key("message"), &rule.message),
            message_required: rule.message_required,
            nested: rule.nested,
            cut_at: rule.cut_at.clone(),
            keep_after: rule.keep_after.clone(),
        }
    });
    let read = read.collect();
    for (index, hint) in spec.wait.iter().enumerate() {
        header(cx, &at.key("wait").index(index).key("header"), &hint.header);
    }
    ErrorRules {
        present: spec.present.clone(),
        read,
        request_id: sources(cx, &at.key("request_id"), &spec.request_id),
        wait: spec
            .wait
            .iter()
            .map(|hint| (hint.header.clone(), unit(hint.unit)))
            .collect(),
        family_separator: spec.family_separator.clone(),
    }
}

fn unit(unit: WaitUnit) -> &'static str {
    match unit {
        WaitUnit::SecondsOrDate => "SecondsOrDate",
        WaitUnit::Seconds => "Seconds",
        WaitUnit::Milliseconds => "Millis",
    }
}

fn sources(cx: &mut Context<'_>, at: &At, texts: &[String]) -> Vec<Source> {
    let mut sources = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        let at = at.index(index);
        sources.push(match text.strip_prefix("header:") {
            Some(name) => {
                header(cx, &at, name);
                Source::Header(name.to_owned())
            }
            None => {
                pointer(
                    cx,
                    &at,
                    text,
                    "write `/pointer/into/the/body` or `header:Name`",
                );
                Source::Pointer(text.clone())
            }
        });
    }
    sources
}

fn pointer(cx: &mut Context<'_>, at: &At, text: &str, hint: &str) {
    if !text.starts_with('/') {
        cx.at_value(
            problem::Code::BadPointer,
            at,
            format!("`{text}` is no place in an answer"),
            hint,
        );
    }
}

/// Reports a text that cannot be the value of a header.
pub(crate) fn header_value(cx: &mut Context<'_>, at: &At, value: &str) {
    if !value.is_ascii() || value.contains(char::is_control) || value.is_empty() {
        cx.at_value(
            problem::Code::BadHeaderValue,
            at,
            "this cannot be the value of a header",
            "use printable ASCII",
        );
    }
}

/// Reports a name that cannot be that of a header (RFC 9110, 5.6.2).
pub(crate) fn header(cx: &mut Context<'_>, at: &At, name: &str) {
    if !is_header(name) {
        cx.at_value(problem::Code::BadHeaderName, at, no_header(name), HEADERS);
    }
}

/// The same for a name that is a key.
pub(crate) fn header_name(cx: &mut Context<'_>, at: &At, name: &str) {
    if !is_header(name) {
        cx.at_key(problem::Code::BadHeaderName, at, no_header(name), HEADERS);
    }
}

const HEADERS: &str = "letters, digits and dashes are safe";

fn no_header(name: &str) -> String {
    format!("`{name}` cannot be the name of a header")
}

fn is_header(name: &str) -> bool {
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    !name.is_empty() && name.chars().all(is_token)
}
