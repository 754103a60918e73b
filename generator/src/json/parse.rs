//! Text to [`Node`]: strict JSON (RFC 8259), each key once, nothing invisible.

use std::borrow::Cow;
use std::ops::Range;

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::{Range as Span, Ranged};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::lexical::{self, Fault};
use super::{Key, Kind, Members, Node, syntax};
use crate::problem::words::{is_hidden, quoted};
use crate::problem::{Code, Place, Problem, Problems};

/// JSON and nothing more.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Bytes of the longest key. What is found in a value names it by all keys around it, so that a longer one would be copied
/// for everything that is below it; names of people and vendors end long before.
const LONGEST_KEY: usize = 1_000;

/// Reads the text of a source.
///
/// `None` if it is not JSON, or has a key that is too long. A document with repeated keys, invisible characters or numbers
/// that do not fit is still returned, so that its other mistakes can be found; the problems say that it must not be used.
#[must_use]
pub fn parse(source: usize, text: &str, problems: &mut Problems) -> Option<Node> {
    let text = without_mark(source, text, problems);
    match document(source, &text) {
        Ok(value) => {
            let mut reader = Reader {
                source,
                text: &text,
                problems,
                is_handy: true,
            };
            let node = reader.node(value);
            reader.is_handy.then_some(node)
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

/// Blanks a byte order mark at the start; what follows keeps its position.
fn without_mark<'t>(source: usize, text: &'t str, problems: &mut Problems) -> Cow<'t, str> {
    let Some(rest) = text.strip_prefix(BYTE_ORDER_MARK) else {
        return Cow::Borrowed(text);
    };
    let mark = BYTE_ORDER_MARK.len_utf8();
    problems.push(
        Problem::new(
            Code::ByteOrderMark,
            Place::new(source, 0..mark),
            "a byte order mark",
        )
        .label(lexical::code(BYTE_ORDER_MARK))
        .hint("save the file as UTF-8 without a byte order mark".to_owned()),
    );
    Cow::Owned(" ".repeat(mark) + rest)
}

fn document(source: usize, text: &str) -> Result<Value<'_>, Problem> {
    let fault = match lexical::check(source, text) {
        Err(Fault::Deep(problem)) => return Err(problem),
        Err(Fault::Plain(problem)) => Some(problem),
        Ok(()) => None,
    };
    match (
        parse_to_ast(text, &CollectOptions::default(), &STRICT),
        fault,
    ) {
        (Err(error), Some(fault)) if syntax::reach(&error) >= fault.at.start => Err(fault),
        (Err(error), _) => Err(syntax::problem(source, text, &error)),
        (Ok(_), Some(fault)) => Err(fault),
        (Ok(parsed), None) => parsed.value.ok_or_else(|| {
            Problem::new(Code::EmptyFile, Place::file(source), "an empty file")
                .hint("a spec is one JSON object".to_owned())
        }),
    }
}

/// Turns the parser's tree into ours. It recurses as deep as the document, which has been limited before.
struct Reader<'t, 'p> {
    source: usize,
    text: &'t str,
    problems: &'p mut Problems,
    /// Whether no key is too long for what works on the document.
    is_handy: bool,
}

impl Reader<'_, '_> {
    fn node(&mut self, value: Value<'_>) -> Node {
        let range = bytes(value.range());
        let kind = match value {
            Value::NullKeyword(_) => Kind::Null,
            Value::BooleanLit(literal) => Kind::Bool(literal.value),
            Value::NumberLit(literal) => self.number(literal.value, &range),
            Value::StringLit(literal) => {
                self.visible(&literal.value, &range);
                Kind::String(literal.value.into_owned())
            }
            Value::Array(array) => {
                let items = array.elements.into_iter();
                Kind::Array(items.map(|item| self.node(item)).collect())
            }
            Value::Object(object) => self.object(object),
        };
        Node { range, kind }
    }

    fn object(&mut self, object: Object<'_>) -> Kind {
        let properties = object.properties.into_iter();
        let members = properties.map(|property| {
            let range = bytes(property.name.range());
            let text = property.name.into_string();
            self.visible(&text, &range);
            self.handy(&text, &range);
            (Key { text, range }, self.node(property.value))
        });
        let members = Members::from(members.collect::<Vec<_>>());
        for (first, again) in members.repeated() {
            self.duplicate(first, again);
        }
        Kind::Object(members)
    }

    /// A number too large for any type becomes null; its problem keeps the document from being used.
    fn number(&mut self, digits: &str, range: &Range<usize>) -> Kind {
        match serde_json::from_str(digits) {
            Ok(number) => Kind::Number(number),
            Err(_) => {
                let what = format!("the number {} is out of range", quoted(digits));
                let problem = Problem::new(Code::NumberOutOfRange, self.place(range), what);
                self.problems
                    .push(problem.hint("write one that fits into 64 bits".to_owned()));
                Kind::Null
            }
        }
    }

    fn duplicate(&mut self, first: &Key, again: &Key) {
        self.problems.push(
            Problem::new(
                Code::DuplicateKey,
                self.place(&again.range),
                format!("duplicate key {}", quoted(&again.text)),
            )
            .label("again here")
            .also(self.place(&first.range), "first here")
            .hint("give each key once: take one of the two out, or rename it".to_owned()),
        );
    }

    /// Refuses a key that nothing can be done with.
    fn handy(&mut self, key: &str, range: &Range<usize>) {
        if key.len() > LONGEST_KEY {
            self.is_handy = false;
            let what = format!("a key of {} bytes", key.len());
            let hint = format!("shorten it: no key is longer than {LONGEST_KEY} bytes");
            let problem = Problem::new(Code::KeyTooLong, self.place(range), what);
            self.problems.push(problem.hint(hint));
        }
    }

    /// Refuses text that shows as something else than what it is.
    fn visible(&mut self, text: &str, range: &Range<usize>) {
        // Most texts are plain: all of ASCII can be seen but NUL.
        if text.bytes().all(|byte| matches!(byte, 1..=127)) {
            return;
        }
        let Some(hidden) = text.chars().find(|character| is_hidden(*character)) else {
            return;
        };
        // Where it is written as an escape, the whole string is shown.
        let written = self.text.get(range.clone()).unwrap_or_default();
        let at = written.find(hidden).map_or_else(
            || range.clone(),
            |offset| range.start + offset..range.start + offset + hidden.len_utf8(),
        );
        self.problems.push(
            Problem::new(
                Code::InvisibleCharacter,
                self.place(&at),
                "a character that cannot be seen",
            )
            .label(lexical::code(hidden))
            .hint("take it out: text must read the way it is stored".to_owned()),
        );
    }

    fn place(&self, range: &Range<usize>) -> Place {
        Place::new(self.source, range.clone())
    }
}

fn bytes(span: Span) -> Range<usize> {
    span.start..span.end
}
