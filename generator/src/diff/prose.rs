//! Changes of texts: what to show of them, and which of them a person must judge.

use std::collections::{BTreeMap, BTreeSet};

use super::sentence::{Sentence, Weight, sentences, texts};

/// Words around a change that are shown with it.
const CONTEXT: usize = 3;

/// Most words of each side that are shown.
const SHOWN: usize = 12;

/// Why a person must look at a changed text, if so.
pub(super) fn turn(
    delicate: bool,
    before: Option<&String>,
    after: Option<&String>,
) -> Option<String> {
    if delicate {
        return Some("says what a value means".to_owned());
    }
    let text = |text: Option<&String>| sentences(text.map_or("", String::as_str));
    let (old, new) = (text(before), text(after));
    let (old, new) = changed(&old, &new);
    let (before, after) = (heavy(&old), heavy(&new));
    if before != after {
        return Some(format!("weighty: {}", differing(&before, &after)));
    }
    // The same words that decide, but others beside them.
    let all = old.iter().chain(&new).copied().flatten();
    let deciding = all.filter(|word| word.weight == Weight::Deciding);
    let words: BTreeSet<&str> = deciding.map(|word| word.text.as_str()).collect();
    let words: Vec<&str> = words.into_iter().collect();
    (!words.is_empty()).then(|| format!("reworded beside: {}", words.join(", ")))
}

/// The sentences that only one side has; all of them if the others have changed places.
fn changed<'a>(old: &'a [Sentence], new: &'a [Sentence]) -> (Vec<&'a Sentence>, Vec<&'a Sentence>) {
    let known = |side: &'a [Sentence]| -> BTreeSet<Vec<&'a str>> {
        side.iter().map(|sentence| texts(sentence)).collect()
    };
    let (olds, news) = (known(old), known(new));
    let (same_old, gone): (Vec<_>, Vec<_>) = old.iter().partition(|it| news.contains(&texts(it)));
    let (same_new, come): (Vec<_>, Vec<_>) = new.iter().partition(|it| olds.contains(&texts(it)));
    let words = |side: &[&'a Sentence]| -> Vec<Vec<&'a str>> {
        side.iter().map(|sentence| texts(sentence)).collect()
    };
    match words(&same_old) == words(&same_new) {
        true => (gone, come),
        false => (old.iter().collect(), new.iter().collect()),
    }
}

/// The words in their order that no others may stand for.
fn heavy<'a>(side: &[&'a Sentence]) -> Vec<&'a str> {
    let words = side.iter().copied().flatten();
    let heavy = words.filter(|word| word.weight != Weight::Light);
    heavy.map(|word| word.text.as_str()).collect()
}

/// The words of which one side has more, or all of them if only their order differs.
fn differing(before: &[&str], after: &[&str]) -> String {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    before
        .iter()
        .for_each(|it| counts.entry(it).or_default().0 += 1);
    after
        .iter()
        .for_each(|it| counts.entry(it).or_default().1 += 1);
    let differ = |(old, new): &(usize, usize)| old != new;
    let only_order = !counts.values().any(differ);
    let words = counts
        .iter()
        .filter(|(_, count)| only_order || differ(count));
    words.map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
}

/// The part of a text that changed, on one line.
pub(super) fn change(before: Option<&String>, after: Option<&String>) -> String {
    let words = |text: Option<&String>| -> Vec<String> {
        let text = text.map_or("", String::as_str);
        text.split_whitespace().map(str::to_owned).collect()
    };
    let (old, new) = (words(before), words(after));
    let same = |pairs: &mut dyn Iterator<Item = (&String, &String)>| {
        pairs.take_while(|(old, new)| old == new).count()
    };
    let front = same(&mut old.iter().zip(&new));
    let shorter = old.len().min(new.len());
    let back = same(&mut old.iter().rev().zip(new.iter().rev())).min(shorter - front);
    let part = |words: &[String]| {
        let from = front.saturating_sub(CONTEXT);
        let to = (words.len() - back + CONTEXT).min(words.len());
        quoted(words, from, to)
    };
    match (before, after) {
        (None, _) => format!("{} now", quoted(&new, 0, new.len())),
        (_, None) => format!("no longer {}", quoted(&old, 0, old.len())),
        _ => format!("{} → {}", part(&old), part(&new)),
    }
}

/// Some words of a text, with dots where more of it follows or went before.
fn quoted(words: &[String], from: usize, to: usize) -> String {
    let end = to.min(from + SHOWN);
    let part = words.get(from..end).unwrap_or_default().join(" ");
    let head = if from > 0 { "… " } else { "" };
    let tail = if end < words.len() { " …" } else { "" };
    format!("\"{head}{part}{tail}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(before: &str, after: &str) -> Option<String> {
        turn(false, Some(&before.to_owned()), Some(&after.to_owned()))
    }

    #[test]
    fn numbers_units_and_negations_weigh() {
        assert_eq!(
            turned("Keeps it for 5 days.", "Keeps it, for 5 days!"),
            None
        );
        assert_eq!(
            turned("At most 5.", "At most 6.").as_deref(),
            Some("weighty: 5, 6")
        );
        assert_eq!(
            turned("In seconds.", "In ms.").as_deref(),
            Some("weighty: ms, seconds")
        );
        assert_eq!(
            turned("It is.", "It is not.").as_deref(),
            Some("weighty: not")
        );
        assert_eq!(
            turned("It does.", "It doesn't.").as_deref(),
            Some("weighty: doesn't")
        );
        assert_eq!(
            turned("0.5 of it", "0.6 of it").as_deref(),
            Some("weighty: 0.5, 0.6")
        );
    }

    #[test]
    fn what_stands_beside_a_deciding_word_weighs_and_nothing_else_does() {
        assert_eq!(
            turned("Default: red.", "Default: blue.").as_deref(),
            Some("reworded beside: default")
        );
        assert_eq!(turned("It must. It is red.", "It must. It is blue."), None);
        assert_eq!(turned("It, the cat, is red.", "It is a blue cat."), None);
    }

    #[test]
    fn order_case_and_signs_weigh_where_they_tell() {
        for (before, after) in [
            ("5 a day, 10 an hour", "10 a day, 5 an hour"),
            ("In MB", "In Mb"),
            ("-5", "5"),
            ("\u{2212}5", "5"),
            ("x >= 5", "x <= 5"),
            ("It never is. It is so.", "It is so. It never is."),
            ("one of A or B", "one of A and B"),
            ("", "Not shown."),
        ] {
            assert!(turned(before, after).is_some(), "{before} → {after}");
        }
        for (before, after) in [
            ("4\u{2013}50", "4-50"),
            ("NOT shown", "not shown"),
            ("The name must be set.", "A name must be set"),
        ] {
            assert_eq!(turned(before, after), None, "{before} → {after}");
        }
    }

    #[test]
    fn only_the_part_that_changed_is_shown() {
        let show = |old: &str, new: &str| change(Some(&old.to_owned()), Some(&new.to_owned()));
        assert_eq!(
            show("a b c d e f g h i", "a b c d X f g h i"),
            "\"… b c d e f g h …\" → \"… b c d X f g h …\""
        );
        assert_eq!(show("a", "a a"), "\"a\" → \"a a\"");
        assert_eq!(change(None, Some(&"a".to_owned())), "\"a\" now");
        assert_eq!(change(Some(&"a".to_owned()), None), "no longer \"a\"");
    }
}
