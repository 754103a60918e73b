//! Documented error codes, and how the code of an answer is found among them.

use http::StatusCode;

use super::kind::{ErrorKind, RetryAdvice};

/// One documented code.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    code: &'static str,
    message: Option<&'static str>,
    status: Option<u16>,
    documented_status: Option<u16>,
    kind: ErrorKind,
    advice: RetryAdvice,
}

impl Code {
    /// A code and what it means.
    pub const fn new(code: &'static str, kind: ErrorKind) -> Self {
        Self {
            code,
            message: None,
            status: None,
            documented_status: None,
            kind,
            advice: kind.advice(),
        }
    }

    /// Only with this message: tells it from others with the same code.
    pub const fn message(mut self, message: &'static str) -> Self {
        self.message = Some(message);
        self
    }

    /// Only with this status: tells it from others with the same code.
    pub const fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// The documented status, where that is not what tells it from others. Answers may come with another one.
    pub const fn documented_status(mut self, status: u16) -> Self {
        self.documented_status = Some(status);
        self
    }

    /// Only with the documented status, which tells it from others with the same code.
    pub const fn status_decides(mut self) -> Self {
        self.status = self.documented_status.take();
        self
    }

    /// What to do about it, where the kind does not imply it.
    pub const fn retry(mut self, advice: RetryAdvice) -> Self {
        self.advice = advice;
        self
    }

    /// How well it describes an answer: nothing, or the more the higher.
    fn fit(&self, code: &str, status: StatusCode, message: Option<&str>) -> Option<u8> {
        let matches = self.code == code
            && self.status.is_none_or(|own| own == status.as_u16())
            && self.message.is_none_or(|own| Some(own) == message);
        matches.then_some(2 * u8::from(self.message.is_some()) + u8::from(self.status.is_some()))
    }
}

/// What a script answers with.
#[cfg(feature = "scripted")]
impl Code {
    pub(crate) fn code(&self) -> &'static str {
        self.code
    }

    pub(crate) fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The message that tells it from others.
    pub(crate) fn own_message(&self) -> Option<&'static str> {
        self.message
    }

    /// The status that it comes with, as far as that is documented.
    pub(crate) fn answered_status(&self) -> Option<StatusCode> {
        StatusCode::from_u16(self.status.or(self.documented_status)?).ok()
    }
}

/// What an answer's code was found to mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meaning {
    /// Index among the operation's codes.
    pub(crate) index: Option<usize>,
    /// Index among the service's codes.
    pub(crate) service_index: Option<usize>,
    pub(crate) kind: ErrorKind,
    pub(crate) advice: RetryAdvice,
}

/// The codes among which to look, nearest first.
pub(crate) struct Codes<'a> {
    pub(crate) operation: &'a [Code],
    pub(crate) service: &'a [Code],
    pub(crate) family_separator: Option<&'a str>,
}

impl Codes<'_> {
    /// The meaning of a code. An exact entry of the operation counts most, then one of the service, then the entry of
    /// the nearest family, and if nothing is known, the status.
    pub(crate) fn meaning(
        &self,
        code: Option<&str>,
        status: StatusCode,
        message: Option<&str>,
    ) -> Meaning {
        let exact = code.and_then(|code| best(self.operation, code, status, message));
        let exact_of_service = code.and_then(|code| best(self.service, code, status, message));
        let family = self
            .families(code)
            .find_map(|code| best(self.operation, code, status, message));
        let family_of_service = self
            .families(code)
            .find_map(|code| best(self.service, code, status, message));
        let known = exact
            .or(exact_of_service)
            .or(family)
            .or(family_of_service)
            .map(|(_, entry)| entry);
        let kind = known.map_or_else(|| ErrorKind::of_status(status), |entry| entry.kind);
        Meaning {
            index: exact.or(family).map(|(index, _)| index),
            service_index: exact_of_service
                .or(family_of_service)
                .map(|(index, _)| index),
            kind,
            advice: known.map_or_else(|| kind.advice(), |entry| entry.advice),
        }
    }

    fn families<'c>(&'c self, code: Option<&'c str>) -> impl Iterator<Item = &'c str> {
        let mut rest = code.zip(self.family_separator);
        std::iter::from_fn(move || {
            let (code, separator) = rest?;
            let family = code.rsplit_once(separator)?.0;
            rest = Some((family, separator));
            Some(family)
        })
    }
}

fn best<'a>(
    codes: &'a [Code],
    code: &str,
    status: StatusCode,
    message: Option<&str>,
) -> Option<(usize, &'a Code)> {
    codes
        .iter()
        .enumerate()
        .filter_map(|(index, entry)| Some((entry.fit(code, status, message)?, index, entry)))
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, index, entry)| (index, entry))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPERATION: &[Code] = &[
        Code::new("Auth", ErrorKind::Unauthenticated),
        Code::new("400", ErrorKind::Invalid),
        Code::new("400", ErrorKind::Conflict).message("in use"),
        Code::new("Auth.Denied", ErrorKind::Forbidden),
    ];
    const SERVICE: &[Code] = &[
        Code::new("Auth.Clock", ErrorKind::Unauthenticated).retry(RetryAdvice::CorrectClock),
        Code::new("Limit", ErrorKind::Throttled),
    ];

    fn meaning(code: &str, status: u16, message: Option<&str>) -> Meaning {
        let codes = Codes {
            operation: OPERATION,
            service: SERVICE,
            family_separator: Some("."),
        };
        codes.meaning(Some(code), StatusCode::from_u16(status).unwrap(), message)
    }

    #[test]
    fn the_message_tells_entries_apart() {
        assert_eq!(meaning("400", 400, Some("in use")).index, Some(2));
        assert_eq!(meaning("400", 400, Some("else")).index, Some(1));
    }

    #[test]
    fn a_family_stands_for_its_unlisted_codes() {
        let found = meaning("Auth.Other.Deep", 200, None);
        assert_eq!(
            (found.index, found.kind),
            (Some(0), ErrorKind::Unauthenticated)
        );
    }

    #[test]
    fn the_service_knows_what_the_operation_does_not() {
        let found = meaning("Auth.Clock", 200, None);
        assert_eq!(
            (found.index, found.advice),
            (Some(0), RetryAdvice::CorrectClock)
        );
        let found = meaning("Limit.User", 400, None);
        assert_eq!((found.index, found.kind), (None, ErrorKind::Throttled));
        assert_eq!(found.service_index, Some(1));
    }

    #[test]
    fn the_status_speaks_when_nothing_else_does() {
        let found = meaning("Whatever", 503, None);
        assert_eq!(
            found,
            Meaning {
                index: None,
                service_index: None,
                kind: ErrorKind::Unavailable,
                advice: RetryAdvice::Transient
            }
        );
    }
}
