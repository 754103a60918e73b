//! A first pass over the characters, for the mistakes that a parser meets too late or not at all:
//! strings without an end, characters that JSON does not know, and nesting beyond any use.

use crate::problem::words::quoted;
use crate::problem::{Code, Place, Problem};

/// How many arrays and objects may stand inside one another. No spec comes near it, and everything that
/// walks over a document may recurse this deep.
const DEPTH: usize = 128;

/// What the pass found first.
pub(super) enum Fault {
    /// The document is nested too deeply to be handed to anything that recurses.
    Deep(Problem),
    /// A mistake that the parser may explain better if it stops before it.
    Plain(Problem),
}

/// Looks for the first fault.
pub(super) fn check(source: usize, text: &str) -> Result<(), Fault> {
    let mut scan = Scan {
        source,
        text,
        depth: 0,
    };
    let mut at = 0;
    while let Some(byte) = scan.byte(at) {
        match byte {
            b'"' => at = scan.string(at)?,
            b'{' | b'[' => scan.deeper(at)?,
            b'}' | b']' => scan.depth = scan.depth.saturating_sub(1),
            // Comments and single quotes are not JSON: the parser stops here and says so.
            b'/' | b'\'' => return Ok(()),
            b' ' | b'\t' | b'\r' | b'\n' | b'!'..=b'~' => {}
            _ => return Err(scan.foreign(at)),
        }
        at += 1;
    }
    Ok(())
}

/// Goes over the bytes: what has a meaning is ASCII, and no byte of another character looks like it.
struct Scan<'t> {
    source: usize,
    text: &'t str,
    depth: usize,
}

impl Scan<'_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Where the string that starts at `open` is closed.
    fn string(&self, open: usize) -> Result<usize, Fault> {
        let mut at = open + 1;
        loop {
            let rest = self.text.as_bytes().get(at..).unwrap_or_default();
            let special = |byte: &u8| matches!(byte, b'"' | b'\\' | b'\0'..b' ');
            at += rest.iter().position(special).unwrap_or(rest.len());
            match self.byte(at) {
                None => return Err(self.unclosed(open, at)),
                Some(b'"') => return Ok(at),
                // Whatever is escaped does not end the string; only control characters stay what they are.
                Some(b'\\') if self.byte(at + 1).is_some_and(|next| next >= b' ') => at += 2,
                Some(b'\\') => at += 1,
                Some(b'\n' | b'\r') => return Err(self.unclosed(open, at)),
                Some(byte) => return Err(self.raw_control(at, char::from(byte))),
            }
        }
    }

    fn deeper(&mut self, at: usize) -> Result<(), Fault> {
        self.depth += 1;
        match self.depth > DEPTH {
            true => Err(self.deep(at)),
            false => Ok(()),
        }
    }

    fn unclosed(&self, open: usize, end: usize) -> Fault {
        let problem = Problem::new(
            Code::UnclosedString,
            Place::new(self.source, open..end),
            "a string without an end",
        )
        .label("no `\"` closes it on this line")
        .hint("close it with `\"`; a line break inside a string is written as `\\n`".to_owned());
        Fault::Plain(problem)
    }

    fn raw_control(&self, at: usize, character: char) -> Fault {
        let escape = match character {
            '\t' => "\\t".to_owned(),
            _ => format!("\\u{:04x}", u32::from(character)),
        };
        let problem = Problem::new(
            Code::ControlCharacter,
            self.place(at, character),
            "a control character in a string",
        )
        .label(code(character))
        .hint(format!("write it as `{escape}`"));
        Fault::Plain(problem)
    }

    fn deep(&self, at: usize) -> Fault {
        let what = format!("more than {DEPTH} arrays and objects inside one another");
        Fault::Deep(
            Problem::new(Code::NestedTooDeeply, self.place(at, '{'), what)
                .label("too deep from here on")
                .hint("no spec needs it: look for a bracket that is not closed".to_owned()),
        )
    }

    fn foreign(&self, at: usize) -> Fault {
        let mut characters = self.text.get(at..).unwrap_or_default().chars();
        let character = characters.next().unwrap_or_default();
        let hint = match character {
            '“' | '”' | '„' | '‘' | '’' => Some("strings take straight quotes: `\"`"),
            _ if character.is_whitespace() => Some("put an ordinary space here"),
            _ => None,
        };
        let what = format!("unexpected {}", quoted(character.encode_utf8(&mut [0; 4])));
        let problem = Problem::new(Code::ForeignCharacter, self.place(at, character), what)
            .label(code(character))
            .hint(hint.map(str::to_owned));
        Fault::Plain(problem)
    }

    fn place(&self, at: usize, character: char) -> Place {
        Place::new(self.source, at..at + character.len_utf8())
    }
}

/// A character by its number, as Unicode's tables write it.
pub(super) fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
