//! Changes of texts: what to show of them, and which of them a person must judge.

use std::collections::BTreeMap;

/// Words of which one more or less can turn a sentence round or set another limit.
const TURNING: &[&str] = &[
    // Negations and conditions.
    "cannot",
    "except",
    "ignored",
    "mandatory",
    "must",
    "never",
    "no",
    "none",
    "not",
    "only",
    "optional",
    "required",
    "unless",
    "without",
    "always",
    "may",
    "can",
    "false",
    "true",
    "off",
    "on",
    "disabled",
    "enabled",
    "default",
    "defaults",
    // Limits.
    "above",
    "after",
    "at",
    "before",
    "below",
    "exceed",
    "fewer",
    "greater",
    "greatest",
    "larger",
    "least",
    "less",
    "longer",
    "maximum",
    "minimum",
    "more",
    "most",
    "shorter",
    "smaller",
    "up",
    "unlimited",
    "within",
    // Units.
    "bit",
    "bits",
    "byte",
    "bytes",
    "character",
    "characters",
    "day",
    "days",
    "gb",
    "gib",
    "hour",
    "hours",
    "kb",
    "kib",
    "mb",
    "mib",
    "millisecond",
    "milliseconds",
    "minute",
    "minutes",
    "month",
    "months",
    "ms",
    "per",
    "percent",
    "s",
    "second",
    "seconds",
    "utc",
    "week",
    "weeks",
    "year",
    "years",
];

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
    let (old, new) = (weights(before?), weights(after?));
    let gone = old
        .iter()
        .filter(|(word, count)| new.get(*word) != Some(count));
    let come = new.iter().filter(|(word, _)| !old.contains_key(*word));
    let mut words: Vec<&str> = gone.chain(come).map(|(word, _)| word.as_str()).collect();
    words.sort_unstable();
    words.dedup();
    (!words.is_empty()).then(|| format!("weighty: {}", words.join(", ")))
}

/// Numbers and turning words of a text, with how often they occur.
fn weights(text: &str) -> BTreeMap<String, usize> {
    let mut weights = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '\'' | '%')) {
        let word = word.trim_matches(['.', '\'']).to_lowercase();
        let is_negation = word.ends_with("n't");
        let has_digit = word.contains(|c: char| c.is_ascii_digit());
        if is_negation || has_digit || word.contains('%') || TURNING.contains(&word.as_str()) {
            *weights.entry(word).or_default() += 1;
        }
    }
    weights
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
