//! The outcome of a call: what the recorded client surfaced, what the answer says, and what our client reports.

use http::Response;
use serde_json::{Value, json};
use specwright_runtime::bytes::Bytes;

use super::answer::Answer;
use super::case::{mentions, scalar_text};
use super::complaint::Complaint;
use super::deviations;
use super::ending::{Ending, Failure, What};
use super::input::quoted;
use super::members;
use super::reading::{Reading, Written};
use super::subject::Subject;
use super::verdict::{Notes, differs, shown};

/// What is known of the outcome that is to be expected.
pub(super) struct Outcome<'a> {
    subject: &'a Subject<'a>,
    /// The answer that ended the call.
    answer: &'a Answer,
    /// Whether the recorded client ended with another answer, so that only ours says what is to be expected.
    pub(super) elsewhere: bool,
}

impl<'a> Outcome<'a> {
    pub(super) fn new(subject: &'a Subject<'a>, answer: &'a Answer) -> Self {
        Self {
            subject,
            answer,
            elsewhere: false,
        }
    }

    /// Compares an ending with what was surfaced, or, where the recorded client is wrong, with what the answer says.
    ///
    /// # Errors
    ///
    /// The difference.
    pub(super) fn check(&self, ours: &Ending, notes: &mut Notes) -> Result<(), String> {
        let surfaced_ok = match self.subject.case.text("/surfaced/outcome") {
            Some("ok") => true,
            Some("error") => false,
            other => return Err(format!("the case has no outcome, but {}", shown(other))),
        };
        let reading = Reading::of(self.subject.vendor, self.subject.driver, self.answer);
        match &reading {
            Reading::Success(body) => self.success(surfaced_ok, body, ours, notes),
            Reading::Unusable => {
                notes.deviate(match surfaced_ok {
                    true => &deviations::UNUSABLE_BODY,
                    false => &deviations::PARSE_EXCEPTION,
                });
                self.undecodable(ours, None)
            }
            Reading::Error => {
                if surfaced_ok && !self.elsewhere {
                    notes.deviate(self.overlooked()?);
                }
                self.error(surfaced_ok, ours, notes)
            }
            Reading::Cut => {
                if surfaced_ok && !self.elsewhere {
                    notes.deviate(&deviations::CUT_ACCEPTED);
                }
                match ours {
                    Ending::Failure(failure) if failure.what == What::Transport => Ok(()),
                    other => Err(differs(
                        "the outcome",
                        "a transport error",
                        &other.summary(),
                    )),
                }
            }
        }
    }

    /// The deviation behind an error that the recorded client takes for a success.
    fn overlooked(&self) -> Result<&'static deviations::Deviation, String> {
        match self.answer.status() {
            Some(200..=299) => Ok(&deviations::ERROR_IN_SUCCESS),
            Some(300..=399) => Ok(&deviations::REDIRECT),
            status => Err(format!("a success was recorded for the status {status:?}")),
        }
    }

    fn success(
        &self,
        surfaced_ok: bool,
        body: &Value,
        ours: &Ending,
        notes: &mut Notes,
    ) -> Result<(), String> {
        let shape = self.subject.driver.output();
        if !surfaced_ok && !self.elsewhere {
            notes.deviate(self.invented()?);
        }
        let surfaced = self
            .subject
            .case
            .at("/surfaced/result")
            .filter(|_| surfaced_ok);
        let mut expected = match surfaced {
            Some(result) => members::surfaced(self.subject.vendor, result, shape),
            None => members::declared(body, shape),
        };
        match ours {
            Ending::Output(_) if shape.members.is_empty() => Ok(()),
            Ending::Output(output) => {
                self.forget_empty_texts(&mut expected, notes);
                if members::same(&expected, output, body)? {
                    notes.deviate(&deviations::FURTHER_MEMBER);
                }
                Ok(())
            }
            Ending::Failure(failure) => match &failure.what {
                What::Decode(why) if self.misfits(why, body, &expected) => {
                    notes.deviate(&deviations::MISFIT);
                    self.undecodable(ours, quoted(why))
                }
                _ => Err(differs("the outcome", "a success", &ours.summary())),
            },
        }
    }

    /// Takes out the empty texts that stand where no text is declared: some services write them for nothing.
    fn forget_empty_texts(&self, expected: &mut Value, notes: &mut Notes) {
        let empty = |value: &Value| value.as_str() == Some("");
        let Some(members) = expected.as_object_mut() else {
            return;
        };
        members.retain(|name, value| {
            let forgotten = empty(value) && !self.takes_text(name);
            if forgotten {
                notes.deviate(&deviations::EMPTY_TEXT);
            }
            !forgotten
        });
    }

    /// Whether a member of the answer can hold any text.
    fn takes_text(&self, name: &str) -> bool {
        let members = json!({ name: "any text" });
        let body = match self.subject.driver.spec().service.protocol.envelope {
            Some(envelope) => json!({ envelope: members }),
            None => members,
        };
        let answer = Response::new(Bytes::from(body.to_string()));
        matches!(self.subject.driver.decode(&answer), Ending::Output(_))
    }

    /// The deviation behind a success that the recorded client takes for an error.
    fn invented(&self) -> Result<&'static deviations::Deviation, String> {
        let code = self.subject.case.at("/surfaced/code").and_then(scalar_text);
        let stands_there =
            |code: &str| self.answer.json().is_some_and(|body| mentions(&body, code));
        match code.as_deref() {
            _ if self.subject.most_attempts() > 1 => Ok(&deviations::STALE_ERROR),
            Some(code) if stands_there(code) => Err(format!(
                "an error with the code {code} was recorded for a success"
            )),
            _ => Ok(&deviations::SUCCESS_TAKEN_FOR_ERROR),
        }
    }

    /// Whether the member that could not be read is indeed not of its type: the recorded client had to convert it, gave
    /// it up, left a date as text, or is marked as wrong.
    fn misfits(&self, why: &str, body: &Value, expected: &Value) -> bool {
        let Some(name) = quoted(why).and_then(|path| path.split(['.', '[']).next()) else {
            return false;
        };
        let Some(value) = body.get(name).filter(|value| !value.is_null()) else {
            return false;
        };
        let surfaced = expected.get(name);
        let read = surfaced.is_some_and(Value::is_object) && !value.is_object();
        // `"3"` read as 3 is no conversion: we read it in the same way.
        let plain = |value: &Value| match value {
            Value::String(text) => text.to_ascii_lowercase(),
            other => other.to_string(),
        };
        let converted = surfaced.map(plain) != Some(plain(value)) && !read;
        let date_as_text = why.contains("a point in time") && surfaced == Some(value);
        converted || date_as_text || self.subject.case.at("/sdk_defect").is_some()
    }

    fn undecodable(&self, ours: &Ending, member: Option<&str>) -> Result<(), String> {
        let Ending::Failure(failure) = ours else {
            return Err(differs("the outcome", "a decoding error", &ours.summary()));
        };
        let What::Decode(why) = &failure.what else {
            return Err(differs("the outcome", "a decoding error", &ours.summary()));
        };
        if member.is_some_and(|member| !why.contains(member)) {
            return Err(format!(
                "the decoding error does not name the member: {why}"
            ));
        }
        self.status(failure)
    }

    fn status(&self, failure: &Failure) -> Result<(), String> {
        let expected = self.answer.status();
        match failure.status == expected {
            true => Ok(()),
            false => Err(differs(
                "the status",
                &format!("{expected:?}"),
                &format!("{:?}", failure.status),
            )),
        }
    }

    fn error(&self, surfaced_ok: bool, ours: &Ending, notes: &mut Notes) -> Result<(), String> {
        let failure = match ours {
            Ending::Failure(failure) if failure.what == What::Service => failure,
            other => return Err(differs("the outcome", "an error", &other.summary())),
        };
        self.status(failure)?;
        let compared = !surfaced_ok && !self.elsewhere;
        let case = &self.subject.case;
        if let Some(status) = case.number("/surfaced/http_status")
            && compared
            && Some(status) != self.answer.status().map(u32::from)
        {
            return Err(format!(
                "the status {status} was recorded for another answer"
            ));
        }
        let text = |place: &str| case.at(place).and_then(scalar_text).filter(|_| compared);
        Complaint {
            answer: self.answer,
            written: Written::of(self.subject.vendor, self.answer),
            code: text("/surfaced/code"),
            message: text("/surfaced/message"),
            request_id: text("/surfaced/request_id"),
            compared,
        }
        .check(failure, notes)
    }
}
