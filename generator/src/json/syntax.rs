//! The parser's errors in our words.

use jsonc_parser::errors::{ParseError, ParseErrorKind as Kind};

use crate::problem::words::quoted;
use crate::problem::{Code, Place, Problem};

/// How far into the text the parser came before it gave up.
///
/// It reports an object or array without an end at its start, although it has read everything.
pub(super) fn reach(error: &ParseError) -> usize {
    match error.kind() {
        Kind::UnterminatedArray | Kind::UnterminatedObject => usize::MAX,
        _ => error.range().start,
    }
}

/// The error as a problem of the source.
pub(super) fn problem(source: usize, text: &str, error: &ParseError) -> Problem {
    let range = error.range().start..error.range().end;
    let found = text.get(range.clone()).unwrap_or_default();
    let (what, hint) = explained(error.kind(), found);
    let end = match error.kind() {
        Kind::UnterminatedArray | Kind::UnterminatedObject => range.start + 1,
        _ => range.end,
    };
    Problem::new(
        code(error.kind()),
        Place::new(source, range.start..end),
        what,
    )
    .hint(hint.map(str::to_owned))
}

fn code(kind: &Kind) -> Code {
    match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => Code::Comment,
        Kind::TrailingCommasNotAllowed => Code::TrailingComma,
        Kind::ExpectedComma => Code::MissingComma,
        Kind::ExpectedColonAfterObjectKey => Code::MissingColon,
        Kind::ExpectedStringObjectProperty => Code::UnquotedKey,
        Kind::SingleQuotedStringsNotAllowed => Code::SingleQuotes,
        Kind::UnterminatedObject | Kind::UnterminatedArray => Code::UnclosedBracket,
        Kind::MultipleRootJsonValues => Code::TrailingText,
        Kind::NestingDepthExceeded => Code::NestedTooDeeply,
        Kind::String(_) => Code::BadEscape,
        Kind::ExpectedObjectValue
        | Kind::UnexpectedCloseBrace
        | Kind::UnexpectedCloseBracket
        | Kind::UnexpectedColon
        | Kind::UnexpectedComma => Code::MissingValue,
        Kind::UnexpectedToken | Kind::UnexpectedWord | Kind::UnexpectedTokenInObject => {
            Code::UnexpectedToken
        }
        Kind::BareDecimalPointNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => Code::BadNumber,
    }
}

/// What helps where a value is missing.
const NO_VALUE: &str = "write a value, or take the comma or the key out";

fn explained(kind: &Kind, found: &str) -> (String, Option<&'static str>) {
    let (what, hint) = match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => {
            ("a comment", "JSON has no comments: take it out")
        }
        Kind::TrailingCommasNotAllowed => ("a comma after the last item", "take it out"),
        Kind::ExpectedComma => ("a missing comma", "put `,` between two items"),
        Kind::ExpectedColonAfterObjectKey => {
            ("a key without a colon", "a member is `\"key\": value`")
        }
        Kind::ExpectedObjectValue => ("a key without a value", "a member is `\"key\": value`"),
        Kind::ExpectedStringObjectProperty => {
            ("a key without quotes", "keys take double quotes: `\"key\"`")
        }
        Kind::SingleQuotedStringsNotAllowed => (
            "a string in single quotes",
            "strings take double quotes: `\"`",
        ),
        Kind::UnterminatedObject => ("an object without an end", "close it with `}`"),
        Kind::UnterminatedArray => ("an array without an end", "close it with `]`"),
        Kind::MultipleRootJsonValues => (
            "text after the end of the document",
            "a file holds one JSON value",
        ),
        Kind::UnexpectedTokenInObject => {
            let what = format!("expected a key or `}}`, found {}", quoted(found));
            return (what, Some("a member is `\"key\": value`"));
        }
        Kind::NestingDepthExceeded => (
            "too many arrays and objects inside one another",
            "nest them less deeply",
        ),
        Kind::String(_) => (
            "an escape that JSON does not know",
            "the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits",
        ),
        Kind::UnexpectedCloseBrace
        | Kind::UnexpectedCloseBracket
        | Kind::UnexpectedColon
        | Kind::UnexpectedComma => {
            let what = format!("expected a value, found {}", quoted(found));
            return (what, Some(NO_VALUE));
        }
        Kind::UnexpectedToken | Kind::UnexpectedWord => {
            let word = found.starts_with(char::is_alphabetic);
            let hint = word.then_some("text takes double quotes: `\"`");
            return (format!("unexpected {}", quoted(found)), hint);
        }
        Kind::BareDecimalPointNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => {
            ("a malformed number", "numbers look like -1, 0.5 or 2e9")
        }
    };
    (what.to_owned(), Some(hint))
}
