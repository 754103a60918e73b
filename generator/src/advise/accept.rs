//! Warnings that a spec accepts, each with a reason.

use std::collections::BTreeSet;

use super::members;
use crate::lower::At;
use crate::problem::words::quoted;
use crate::problem::{Code, Guesses, Problem, Problems, Severity};
use crate::read::Document;
use crate::spec::Spec;
use crate::spec::accept::Accept;

/// One entry of an `accept`.
pub(super) struct Accepted<'a> {
    /// The entry itself.
    at: At,
    /// The object for which it holds, and all that is inside.
    scope: String,
    name: &'a str,
    reason: &'a str,
}

/// Everything that a spec accepts.
pub(super) fn gather(spec: &Spec) -> Vec<Accepted<'_>> {
    let mut found = Vec::new();
    // What the service accepts holds for the whole file.
    let service = At::root().key("service");
    take(&mut found, &service, "", &spec.service.accept);
    let mut own = |keys: &[&str], accept| below(&mut found, keys, accept);
    for (key, config) in &spec.service.config {
        own(&["service", "config", key], &config.accept);
    }
    for (code, error) in &spec.service.errors.codes {
        own(&["service", "errors", "codes", code], &error.accept);
    }
    for (name, operation) in &spec.operations {
        own(&["operations", name], &operation.accept);
        for (code, error) in &operation.errors {
            own(&["operations", name, "errors", code], &error.accept);
        }
    }
    for (name, mixin) in &spec.mixins {
        own(&["mixins", name], &mixin.accept);
    }
    for (name, definition) in &spec.types {
        own(&["types", name], &definition.accept);
    }
    for (keys, value) in members::values(spec) {
        own(&keys, &value.accept);
    }
    for (keys, member) in members::all(spec) {
        own(&keys, &member.accept);
    }
    found
}

/// What the object to which the keys lead accepts: almost always nothing, so that no place need be made.
fn below<'a>(found: &mut Vec<Accepted<'a>>, keys: &[&str], accept: &'a Accept) {
    if !accept.0.is_empty() {
        let at = At::below(keys);
        take(found, &at, at.pointer(), accept);
    }
}

fn take<'a>(found: &mut Vec<Accepted<'a>>, at: &At, scope: &str, Accept(accept): &'a Accept) {
    found.extend(accept.iter().map(|(name, reason)| Accepted {
        at: at.key("accept").key(name),
        scope: scope.to_owned(),
        name,
        reason,
    }));
}

/// Reports what is accepted and is no warning, or is accepted without a reason.
pub(super) fn check(document: &Document<Spec>, accepted: &[Accepted<'_>], problems: &mut Problems) {
    let guesses = Guesses::default();
    for accepted in accepted {
        let (what, hint) = match Code::named(accepted.name) {
            Some(code) if code.severity() == Severity::Warning => {
                if accepted.reason.trim().is_empty() {
                    let at = document.value_at(accepted.at.pointer());
                    let problem = Problem::new(Code::EmptyText, at, "this text is empty");
                    problems.push(problem.hint("say why it is meant".to_owned()));
                } else if !is_reason(accepted.reason) {
                    let at = document.value_at(accepted.at.pointer());
                    let problem = Problem::new(Code::EmptyText, at, "this text gives no reason");
                    problems.push(problem.hint("say why it is meant, in a sentence".to_owned()));
                }
                continue;
            }
            Some(code) => (
                format!("`{code}` is an error, which nobody can accept"),
                "mend it".to_owned(),
            ),
            None => (
                format!("there is no warning {}", quoted(accepted.name)),
                match Code::guessed(accepted.name, &guesses) {
                    Some(code) => format!("did you mean `{code}`?"),
                    None => "write the code of a warning, as it stands in its brackets".to_owned(),
                },
            ),
        };
        let at = document.key_at(accepted.at.pointer());
        problems.push(Problem::new(Code::UnknownCode, at, what).hint(hint));
    }
}

/// Words that put a reason off or only say that there is one.
const EMPTY: &[&str] = &[
    "a",
    "accept",
    "accepted",
    "be",
    "because",
    "decide",
    "decided",
    "do",
    "done",
    "fine",
    "fix",
    "fixme",
    "for",
    "ignore",
    "ignored",
    "intended",
    "is",
    "it",
    "later",
    "me",
    "meant",
    "moment",
    "n",
    "na",
    "needed",
    "no",
    "none",
    "now",
    "ok",
    "okay",
    "on",
    "placeholder",
    "please",
    "purpose",
    "reason",
    "soon",
    "tba",
    "tbd",
    "temporary",
    "the",
    "this",
    "to",
    "todo",
    "warning",
    "will",
    "wip",
    "xxx",
];

/// Whether a text can tell the next reader anything: it has several words and not only empty ones, or letters of a
/// script that needs no spaces.
fn is_reason(text: &str) -> bool {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let letters = text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic());
    let tells = words.iter().any(|word| !EMPTY.contains(word));
    (words.len() > 1 && tells) || letters.count() > 3
}

/// The objects around a place, from the whole file to itself.
fn around(pointer: &str) -> impl Iterator<Item = &str> {
    let ends = pointer.match_indices('/').map(|(at, _)| at);
    let ends = ends.chain([pointer.len()]);
    ends.filter_map(|end| pointer.get(..end))
}

/// The warnings that are not accepted, and one for each acceptance that met none.
pub(super) fn unmatched(
    document: &Document<Spec>,
    found: Vec<(At, Problem)>,
    accepted: &[Accepted<'_>],
) -> Vec<Problem> {
    let key = |it: &Accepted<'_>| (it.name.to_owned(), it.scope.clone());
    let all: BTreeSet<(String, String)> = accepted.iter().map(key).collect();
    let mut used = BTreeSet::new();
    let mut left = Vec::new();
    for (at, problem) in found {
        let name = problem.code.name();
        let keys = around(at.pointer()).map(|scope| (name.to_owned(), scope.to_owned()));
        let covering: Vec<_> = keys.filter(|key| all.contains(key)).collect();
        if covering.is_empty() {
            left.push(problem);
        }
        used.extend(covering);
    }
    let idle = accepted.iter().filter(|it| !used.contains(&key(it)));
    left.extend(idle.filter_map(|accepted| {
        let code = Code::named(accepted.name)?;
        let at = document.key_at(accepted.at.pointer());
        let what = format!("nothing here is warned of as `{code}`");
        let problem = Problem::new(Code::NeedlessAcceptance, at, what);
        Some(problem.hint("remove it".to_owned()))
    }));
    left
}

#[cfg(test)]
mod tests {
    use super::is_reason;

    #[test]
    fn what_puts_a_reason_off_is_none() {
        for text in [
            ".",
            "todo",
            "to do",
            "No reason.",
            "To be decided",
            "fix me later",
            "TBD: fix this soon",
            "n/a",
            "It is intended.",
            "on purpose, OK",
            "Ignore this warning for now.",
            "待定",
        ] {
            assert!(!is_reason(text), "{text}");
        }
        for text in [
            "It is the name of an entry, and opens nothing.",
            "The page gives none.",
            "The vendor will decide later.",
            "Answers are short.",
            "页面没有说明",
        ] {
            assert!(is_reason(text), "{text}");
        }
    }
}
