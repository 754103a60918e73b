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
        open: None,
        escaped: false,
        depth: 0,
    };
    for (at, character) in text.char_indices() {
        // Comments and single quotes are not JSON: the parser stops here and says so.
        if scan.open.is_none() && matches!(character, '/' | '\'') {
            return Ok(());
        }
        scan.step(at, character)?;
    }
    match scan.open {
        Some(open) => Err(scan.unclosed(open, text.len())),
        None => Ok(()),
    }
}

struct Scan {
    source: usize,
    /// Where the string starts that the scan is in.
    open: Option<usize>,
    /// Whether the character before was an escaping backslash.
    escaped: bool,
    depth: usize,
}

impl Scan {
    fn step(&mut self, at: usize, character: char) -> Result<(), Fault> {
        match self.open {
            Some(open) => self.inside(open, at, character),
            None => self.outside(at, character),
        }
    }

    fn inside(&mut self, open: usize, at: usize, character: char) -> Result<(), Fault> {
        match character {
            '\n' | '\r' => return Err(self.unclosed(open, at)),
            '\0'..='\u{1f}' => return Err(self.raw_control(at, character)),
            _ if self.escaped => self.escaped = false,
            '\\' => self.escaped = true,
            '"' => self.open = None,
            _ => {}
        }
        Ok(())
    }

    fn outside(&mut self, at: usize, character: char) -> Result<(), Fault> {
        match character {
            '"' => self.open = Some(at),
            '{' | '[' => {
                self.depth += 1;
                if self.depth > DEPTH {
                    return Err(self.deep(at));
                }
            }
            '}' | ']' => self.depth = self.depth.saturating_sub(1),
            ' ' | '\t' | '\r' | '\n' | '!'..='~' => {}
            _ => return Err(self.foreign(at, character)),
        }
        Ok(())
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

    fn foreign(&self, at: usize, character: char) -> Fault {
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
