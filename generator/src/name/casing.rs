//! The words of a name or text, and names made of words in either case.
//!
//! Words begin where the crate `heck` lets them begin, whose rules people know. It hands out finished names only, one
//! formatted character after the other; here, words are looked at without being copied, since all texts of a spec are
//! gone through for them.

/// The words: letters and digits, parted by all other characters and where the case says so.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|c: char| !c.is_alphanumeric());
    runs.flat_map(|run| {
        let mut rest = run;
        std::iter::from_fn(move || {
            let (word, after) = rest.split_at_checked(end(rest))?;
            rest = after;
            (!word.is_empty()).then_some(word)
        })
    })
}

/// Where the first word of letters and digits ends: before a capital letter that follows a small one, and before the
/// last of several capital letters, if a small one follows it.
fn end(run: &str) -> usize {
    // The last letter that has a case, and where the character before is a capital letter that follows another.
    let (mut last, mut second) = (Case::None, None);
    for (at, c) in run.char_indices() {
        if c.is_lowercase() {
            if let Some(second) = second {
                return second;
            }
            last = Case::Small;
        } else if c.is_uppercase() {
            if last == Case::Small {
                return at;
            }
            second = (last == Case::Capital).then_some(at);
            last = Case::Capital;
        } else {
            second = None;
        }
    }
    run.len()
}

#[derive(PartialEq, Eq)]
enum Case {
    None,
    Small,
    Capital,
}

/// The words in small letters, joined by underscores.
pub(crate) fn snake(text: &str) -> String {
    let mut name = String::with_capacity(text.len() + 4);
    for word in words(text) {
        if !name.is_empty() {
            name.push('_');
        }
        small(word, &mut name);
    }
    name
}

/// The words, each with a capital letter first, joined by nothing.
pub(super) fn camel(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for word in words(text) {
        let mut chars = word.chars();
        name.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        small(chars.as_str(), &mut name);
    }
    name
}

fn small(word: &str, name: &mut String) {
    match word.is_ascii() {
        true => name.extend(word.chars().map(|c| c.to_ascii_lowercase())),
        false => name.push_str(&word.to_lowercase()),
    }
}

/// Whether a word is one of those which are given in small letters.
pub(crate) fn is_among(word: &str, small: &[&str]) -> bool {
    match word.is_ascii() {
        true => small.iter().any(|small| small.eq_ignore_ascii_case(word)),
        false => small.contains(&word.to_lowercase().as_str()),
    }
}

#[cfg(test)]
mod tests {
    use heck::{ToSnakeCase, ToUpperCamelCase};
    use proptest::prelude::*;

    use super::{camel, is_among, snake, words};
    use crate::search::config;

    proptest! {
        #![proptest_config(config(2_000))]

        #[test]
        fn names_are_those_of_the_library(text in "[a-dA-D0-9_ .äÄß服]{0,24}|\\PC{0,12}") {
            // At the end of a word, the library writes the Greek sigma as it stands only there.
            prop_assume!(!text.contains('Σ'));
            prop_assert_eq!(snake(&text), text.to_snake_case());
            prop_assert_eq!(camel(&text), text.to_upper_camel_case());
        }
    }

    #[test]
    fn the_case_parts_words() {
        let found: Vec<&str> = words("getHTTPServer2 for-IPs, or_").collect();
        assert_eq!(found, ["get", "HTTP", "Server2", "for", "I", "Ps", "or"]);
    }

    #[test]
    fn a_word_is_found_whatever_its_case() {
        let small = ["ips", "äh"];
        assert!(is_among("IPs", &small) && is_among("Äh", &small));
        assert!(!is_among("IP", &small) && !is_among("Ä", &small));
    }
}
