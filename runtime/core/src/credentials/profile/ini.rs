//! Reads the ini files in which credentials are kept. There is no standard for them; this is what the vendors' tools agree
//! on, and where they do not, the reading that cannot mix up two keys.

use std::path::Path;

use super::super::CredentialsError;

/// A parsed file. It borrows from the text, so that no secret is copied.
#[derive(Default)]
pub(super) struct Ini<'a> {
    sections: Vec<Section<'a>>,
}

/// The lines below one `[name]`.
pub(super) struct Section<'a> {
    pub(super) name: String,
    line: usize,
    keys: Vec<Key<'a>>,
}

struct Key<'a> {
    name: &'a str,
    value: &'a str,
    line: usize,
    indent: usize,
}

/// What is wrong with a line, without what it holds.
#[derive(Debug, PartialEq)]
pub(super) struct Malformed {
    line: usize,
    what: String,
}

impl Malformed {
    fn new(line: usize, what: impl Into<String>) -> Self {
        let what = what.into();
        Self { line, what }
    }

    pub(super) fn at(self, path: &Path) -> CredentialsError {
        let Self { line, what } = self;
        CredentialsError::new(format!("{}:{line}: {what}", path.display()))
    }
}

impl<'a> Ini<'a> {
    /// Reads a file.
    ///
    /// `#` and `;` begin a comment, at the beginning of a line or after a space. A line that is indented further than
    /// the key before it belongs to that key and holds nothing of ours. Names of sections are compared word by word and
    /// without quotes, names of keys in any case.
    pub(super) fn parse(text: &'a str) -> Result<Self, Malformed> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut ini = Self::default();
        for (index, line) in text.lines().enumerate() {
            let content = line.trim();
            if !content.is_empty() && !content.starts_with(['#', ';']) {
                let indent = line.len() - line.trim_start().len();
                ini.add(index + 1, indent, content)?;
            }
        }
        Ok(ini)
    }

    fn add(&mut self, line: usize, indent: usize, content: &'a str) -> Result<(), Malformed> {
        let last = self.sections.last_mut();
        if let Some(key) = last.as_ref().and_then(|section| section.keys.last())
            && indent > key.indent
        {
            return Ok(());
        }
        if let Some(header) = content.strip_prefix('[') {
            return self.begin(line, header);
        }
        let Some(section) = last else {
            return Err(Malformed::new(line, "this stands before any section"));
        };
        let Some((name, value)) = content.split_once(['=', ':']) else {
            return Err(Malformed::new(line, "neither a section nor `key = value`"));
        };
        let key = Key {
            name: name.trim_end(),
            value: without_comment(value).trim(),
            line,
            indent,
        };
        if let Some(first) = section.key(key.name) {
            let what = format!("this key stands in line {} already", first.line);
            return Err(Malformed::new(line, what));
        }
        section.keys.push(key);
        Ok(())
    }

    fn begin(&mut self, line: usize, header: &str) -> Result<(), Malformed> {
        let (name, rest) = header
            .split_once(']')
            .ok_or_else(|| Malformed::new(line, "a section without `]`"))?;
        if !without_comment(rest).trim().is_empty() {
            return Err(Malformed::new(
                line,
                "something follows the `]` of a section",
            ));
        }
        let name = words(name);
        if let Some(first) = self.section(&name) {
            let what = format!("this section begins in line {} already", first.line);
            return Err(Malformed::new(line, what));
        }
        self.sections.push(Section {
            name,
            line,
            keys: Vec::new(),
        });
        Ok(())
    }

    /// The section of this name.
    pub(super) fn section(&self, name: &str) -> Option<&Section<'a>> {
        let name = words(name);
        self.sections.iter().find(|section| section.name == name)
    }
}

impl<'a> Section<'a> {
    /// The value of a key as it stands, without the spaces around it.
    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        self.key(name).map(|key| key.value)
    }

    fn key(&self, name: &str) -> Option<&Key<'a>> {
        self.keys
            .iter()
            .find(|key| key.name.eq_ignore_ascii_case(name))
    }
}

/// The name of a section in one spelling, whatever its spaces and quotes.
fn words(name: &str) -> String {
    let name = name.replace(['"', '\''], " ");
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A comment at the end of a line begins after a space, because `#` and `;` may be part of a value.
fn without_comment(value: &str) -> &str {
    let is_space = |before: Option<char>| before.is_none_or(char::is_whitespace);
    let comment = value
        .match_indices(['#', ';'])
        .find(|(at, _)| is_space(value.get(..*at).and_then(|before| before.chars().last())));
    comment.and_then(|(at, _)| value.get(..at)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::{Ini, Malformed};

    fn value<'a>(text: &'a str, section: &str, key: &str) -> Option<&'a str> {
        let ini = Ini::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error:?}"));
        ini.section(section)?.value(key)
    }

    #[test]
    fn keys_are_found_whatever_is_around_them() {
        for text in [
            "[a]\nk=v",
            "[a]\r\nk = v\r\n",
            "\u{feff}[a]\nk = v\n",
            "# c\n; c\n\n[a] # c\n#c\nk = v # c",
            "[a]\nk: v\t; c",
            "[a]\nK =  v  ",
            "[ a ]\n  x = 1\n  k = v",
            "[a]\n\tk = v\n\t\tk = nested",
            "[b]\nk = w\n[a]\nk = v\n[c]\nk = w",
            "['a']\nk = v",
        ] {
            assert_eq!(value(text, "a", "k"), Some("v"), "{text:?}");
        }
    }

    #[test]
    fn values_keep_what_may_be_part_of_a_key() {
        for (line, expected) in [
            ("k = a/b+c==", "a/b+c=="),
            ("k = a#b;c", "a#b;c"),
            ("k = a:b=c", "a:b=c"),
            ("k =", ""),
            ("k = # c", ""),
            ("k = \"v\"", "\"v\""),
        ] {
            let text = format!("[a]\n{line}\n");
            assert_eq!(value(&text, "a", "k"), Some(expected), "{line:?}");
        }
    }

    #[test]
    fn what_belongs_to_another_key_or_section_is_not_taken() {
        let text = "[a]\ns3 =\n  k = nested\n  lone word\nx = 1\n[profile \"my own\"]\nk = v\n";
        assert_eq!(value(text, "a", "k"), None);
        assert_eq!(value(text, "a", "x"), Some("1"));
        assert_eq!(value(text, "profile my  own", "k"), Some("v"));
        assert_eq!(value(text, "A", "x"), None);
    }

    #[test]
    fn mistakes_are_told_by_line_and_without_the_text() {
        for (text, line, what) in [
            ("canary = 1\n[a]", 1, "this stands before any section"),
            (
                "[a]\nk = v\ncanary\n",
                3,
                "neither a section nor `key = value`",
            ),
            ("\n[canary\n", 2, "a section without `]`"),
            ("[a] canary", 1, "something follows the `]` of a section"),
            (
                "[canary]\nk = 1\n\n[canary]",
                4,
                "this section begins in line 1 already",
            ),
            (
                "[a]\nCanary = 1\ncanary = 2",
                3,
                "this key stands in line 2 already",
            ),
        ] {
            let error = Ini::parse(text).err();
            assert_eq!(error, Some(Malformed::new(line, what)), "{text:?}");
        }
    }
}
