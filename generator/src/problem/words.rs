//! The wording that problems share: names in backticks, lists, and the nearest known name.

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

/// The first of names that are too many to be gone through for each mistake.
pub(crate) fn few<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names = names.into_iter().take(3).map(quoted);
    let names: Vec<String> = names.chain(["…".to_owned()]).collect();
    names.join(", ")
}

/// Phrases with commas between them and `last` before the final one.
pub(crate) fn join(phrases: &[String], last: &str) -> String {
    match phrases {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., end] => format!("{} {last} {end}", start.join(", ")),
    }
}

/// The candidate that was probably meant, if one is near enough.
pub(crate) fn closest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    near(name, candidates)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The candidates that may have been meant, each with how far away it is.
pub(crate) fn near<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (usize, &'a str)> {
    // Nobody mistypes a name of that length; comparing it would take time for nothing.
    let plain = (name.len() <= 4 * SHOWN).then(|| simplified(name));
    let compared = candidates
        .into_iter()
        .filter_map(move |candidate| Some((distance(plain.as_ref()?, candidate), candidate)));
    compared.filter(|(distance, candidate)| *distance <= candidate.chars().count().max(3) / 3)
}

fn distance(plain: &str, candidate: &str) -> usize {
    strsim::damerau_levenshtein(plain, &simplified(candidate))
}

/// A name without its spelling convention, so that `maxLength` is near `max_length`.
fn simplified(name: &str) -> String {
    name.chars()
        .filter(|character| !matches!(character, '_' | '-' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{closest, list, quoted};

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
    fn the_closest_name_is_found_across_spellings_but_not_at_any_price() {
        let known = ["doc", "required", "max_length", "type"];
        assert_eq!(closest("requird", known), Some("required"));
        assert_eq!(closest("maxLength", known), Some("max_length"));
        assert_eq!(closest("tpye", known), Some("type"));
        assert_eq!(closest("endpoint", known), None);
        assert_eq!(closest(&"type".repeat(100_000), known), None);
    }
}
