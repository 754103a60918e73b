//! An error of a service: code, message and request id.

use super::answer::Answer;
use super::deviations;
use super::ending::Failure;
use super::reading::Written;
use super::verdict::{Notes, differs, shown};

/// What the recorded client reported, and what stands in the answer.
pub(super) struct Complaint<'a> {
    pub(super) answer: &'a Answer,
    pub(super) written: Written,
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) request_id: Option<String>,
    /// Whether the recorded client reported this error at all.
    pub(super) compared: bool,
}

impl Complaint<'_> {
    /// Compares our error with what was reported, or, where that is not in the answer, with what is.
    ///
    /// # Errors
    ///
    /// The difference.
    pub(super) fn check(&self, ours: &Failure, notes: &mut Notes) -> Result<(), String> {
        let other = self.is_other(ours);
        let code = match other {
            true => {
                notes.deviate(&deviations::SEVERAL_ERRORS);
                ours.code.clone()
            }
            false => self.code(ours, notes)?,
        };
        let written = self.written.error(code.as_deref());
        let written = written.map_or(self.written.message.as_deref(), |(_, text)| text.as_deref());
        if !other {
            self.own_message(written, notes)?;
        }
        let found = ours.message.as_deref();
        if found != written {
            return Err(differs("the message", shown(written), shown(found)));
        }
        self.request_id(ours, notes)
    }

    /// Whether the recorded code is one of several in the answer, and ours another of no lower rank.
    fn is_other(&self, ours: &Failure) -> bool {
        let (theirs, found) = (self.code.as_ref(), ours.code.as_ref());
        let stands = self.written.inner.iter().any(|code| Some(code) == theirs);
        let mut errors = self.written.errors.iter();
        theirs != found && stands && errors.any(|(code, _)| Some(code) == found)
    }

    /// Compares the code, and returns the one to be expected.
    fn code(&self, ours: &Failure, notes: &mut Notes) -> Result<Option<String>, String> {
        let first = self.written.error(None).map(|(code, _)| code.clone());
        let found = ours.code.as_deref();
        let expected = match self.code.as_deref() {
            Some(code) if self.written.errors.iter().any(|(own, _)| own == code) => {
                Some(code.to_owned())
            }
            Some(code) if self.is_qualified(code) => {
                notes.deviate(&deviations::QUALIFIED_CODE);
                first
            }
            Some(code) => {
                let status = self.answer.status().map(|status| status.to_string());
                if status.as_deref() != Some(code) && self.answer.mentions(code) {
                    return Err(differs("the code", code, shown(found)));
                }
                notes.deviate(&deviations::OWN_CODE);
                first
            }
            None => first,
        };
        match found == expected.as_deref() {
            true => Ok(expected),
            false => Err(differs(
                "the code",
                shown(expected.as_deref()),
                shown(found),
            )),
        }
    }

    /// Whether the recorded code is the one in the answer with its namespace, or with an address behind it.
    fn is_qualified(&self, recorded: &str) -> bool {
        let bare = recorded.split(':').next().unwrap_or_default();
        let bare = bare.rsplit('#').next().unwrap_or_default();
        let mut errors = self.written.errors.iter();
        bare != recorded && errors.any(|(code, _)| code == bare)
    }

    /// Notes a recorded message that is not the one in the answer.
    fn own_message(&self, written: Option<&str>, notes: &mut Notes) -> Result<(), String> {
        let Some(recorded) = self.message.as_deref() else {
            return Ok(());
        };
        if Some(recorded) == written {
            return Ok(());
        }
        if written.is_some_and(|written| wraps(recorded, written)) {
            notes.deviate(&deviations::WRAPPED_MESSAGE);
            return Ok(());
        }
        if self.answer.mentions(recorded) {
            return Err(differs("the message", recorded, shown(written)));
        }
        notes.deviate(&deviations::OWN_MESSAGE);
        Ok(())
    }

    fn request_id(&self, ours: &Failure, notes: &mut Notes) -> Result<(), String> {
        let recorded = match self.request_id.as_deref() {
            // One SDK writes its language's word for nothing into the text that the id is taken from.
            Some("None") if !self.answer.mentions("None") => {
                notes.deviate(&deviations::OWN_REQUEST_ID);
                None
            }
            recorded => recorded,
        };
        let written = self.written.request_id.as_deref();
        if recorded.is_none() && written.is_some() && self.compared {
            notes.deviate(&deviations::LOST_REQUEST_ID);
        }
        let (expected, found) = (recorded.or(written), ours.request_id.as_deref());
        match found == expected {
            true => Ok(()),
            false => Err(differs("the request id", shown(expected), shown(found))),
        }
    }
}

/// Whether the recorded message is the written one between status and request id.
fn wraps(recorded: &str, written: &str) -> bool {
    let rest = recorded
        .strip_prefix("code: ")
        .and_then(|rest| rest.split_once(", "));
    let Some((status, rest)) = rest else {
        return false;
    };
    status.bytes().all(|byte| byte.is_ascii_digit())
        && rest
            .strip_prefix(written)
            .is_some_and(|rest| rest.trim_start().starts_with("request id:"))
}
