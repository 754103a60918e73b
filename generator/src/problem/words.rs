//! The wording that problems share: names in backticks, and lists of them.

use std::fmt::Write as _;

/// Characters of a name that are shown; a longer one is cut.
const SHOWN: usize = 60;

/// Names of a list that are shown; the others are counted.
const LISTED: usize = 12;

/// A name from a document in backticks, cut to a readable length, with control characters escaped.
pub(crate) fn quoted(name: &str) -> String {
    let mut quoted = String::from("`");
    for character in name.chars().take(SHOWN) {
        if character.is_control() || is_hidden(character) {
            quoted.extend(character.escape_default());
        } else {
            quoted.push(character);
        }
    }
    if name.chars().nth(SHOWN).is_some() {
        quoted.push('…');
    }
    quoted.push('`');
    quoted
}

/// Whether a character changes how the text around it is displayed without being seen itself:
/// Unicode's bidirectional embeddings, overrides and isolates, and NUL.
pub(crate) fn is_hidden(character: char) -> bool {
    matches!(character, '\0' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Names in backticks with commas between them and `last` ("and", "or") before the final one.
pub(crate) fn list<'a>(names: impl IntoIterator<Item = &'a str>, last: &str) -> String {
    let mut names = names.into_iter();
    let listed: Vec<String> = names.by_ref().take(LISTED).map(quoted).collect();
    let more = names.count();
    if more > 0 {
        let mut listed = listed.join(", ");
        // Writing to a string cannot fail.
        let _ = write!(listed, " {last} {more} more");
        return listed;
    }
    join(&listed, last)
}

/// The first of names that are too many to be gone through for each mistake, and whether there are others.
pub(crate) fn few<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let shown: Vec<String> = names.by_ref().take(3).map(quoted).collect();
    match names.next() {
        Some(_) => format!("{}, …", shown.join(", ")),
        None => join(&shown, "and"),
    }
}

/// Phrases with commas between them and `last` before the final one.
pub(crate) fn join(phrases: &[String], last: &str) -> String {
    match phrases {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., end] => format!("{} {last} {end}", start.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{few, list, quoted};

    #[test]
    fn names_are_shown_without_control_characters_and_not_at_any_length() {
        assert_eq!(quoted("a\u{1b}[1m"), "`a\\u{1b}[1m`");
        assert_eq!(quoted("a\u{202e}b"), "`a\\u{202e}b`");
        assert_eq!(
            quoted(&"x".repeat(1_000_000)),
            format!("`{}…`", "x".repeat(60))
        );
    }

    #[test]
    fn lists_read_as_prose() {
        assert_eq!(list(["a"], "or"), "`a`");
        assert_eq!(list(["a", "b", "c"], "or"), "`a`, `b` or `c`");
        let many: Vec<String> = (0..14).map(|number| number.to_string()).collect();
        assert!(list(many.iter().map(String::as_str), "and").ends_with("`11` and 2 more"));
    }

    #[test]
    fn dots_stand_only_for_names_that_are_left_out() {
        assert_eq!(few(["a", "b"]), "`a` and `b`");
        assert_eq!(few(["a", "b", "c"]), "`a`, `b` and `c`");
        assert_eq!(few(["a", "b", "c", "d"]), "`a`, `b`, `c`, …");
    }
}
