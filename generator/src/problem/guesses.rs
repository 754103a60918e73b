//! "Did you mean": the known name that is nearest to one that is not known, for as long as looking for it is worth the time.

use std::cell::Cell;

/// Characters of a name that is compared. Nobody types a longer one, and two of them are compared in an instant.
const TYPED: usize = 100;

/// Pairs of characters that one phase compares in one file: some hundred names with thousands. Nobody reads on behind that
/// many mistakes, and the first tell what is wrong with all.
const COMPARED: usize = 5_000_000;

/// What is left to be spent on guesses.
pub(crate) struct Guesses(Cell<usize>);

impl Default for Guesses {
    fn default() -> Self {
        Self(Cell::new(COMPARED))
    }
}

impl Guesses {
    /// Nothing to spend: for who asks whether something is wrong, and not what was meant.
    pub(crate) fn none() -> Self {
        Self(Cell::new(0))
    }

    /// Whether all was spent.
    pub(crate) fn are_spent(&self) -> bool {
        self.0.get() == 0
    }

    /// The candidate that was probably meant, if one is near enough; the first of several.
    pub(crate) fn nearest<'a>(
        &self,
        name: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let left = candidates.into_iter().take_while(|_| !self.are_spent());
        // Whoever gets no answer lists the candidates, which is spent even if none is compared.
        let mut left = left.inspect(|_| self.spend(1));
        if !is_typed(name) {
            left.by_ref().for_each(drop);
            return None;
        }
        let (plain, heaps) = (String::from_iter(plain(name)), Heaps::of(name));
        let likely = left.enumerate().filter_map(|(place, candidate)| {
            let allowed = allowed(candidate)?;
            // Looking at a character is cheaper than comparing it with another.
            self.spend(candidate.len() / 2);
            let least = heaps.least_distance(&Heaps::of(candidate));
            (least <= allowed).then_some((least, place, allowed, candidate))
        });
        let mut likely: Vec<_> = likely.collect();
        // The most likely ones first: once one is near, the others need not be compared.
        likely.sort_unstable();
        let mut nearest: Option<(usize, usize, &str)> = None;
        for (least, place, allowed, candidate) in likely {
            if self.are_spent() || nearest.is_some_and(|(distance, ..)| distance < least) {
                break;
            }
            let found = (self.distance(&plain, candidate), place, candidate);
            if found.0 <= allowed && nearest.is_none_or(|nearest| found < nearest) {
                nearest = Some(found);
            }
        }
        nearest.map(|(.., candidate)| candidate)
    }

    /// The candidates that were probably meant, where none is nearer than another.
    pub(crate) fn all_nearest<'a>(
        &self,
        name: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Vec<&'a str> {
        if !is_typed(name) {
            return Vec::new();
        }
        let plain = String::from_iter(plain(name));
        let distances = candidates.into_iter().filter_map(|candidate| {
            let allowed = allowed(candidate)?;
            let distance = self.distance(&plain, candidate);
            (distance <= allowed).then_some((distance, candidate))
        });
        let near: Vec<_> = distances.collect();
        let least = near.iter().map(|(distance, _)| *distance).min();
        let nearest = near.iter().filter(|(distance, _)| Some(*distance) == least);
        nearest.map(|(_, candidate)| *candidate).collect()
    }

    fn distance(&self, name: &str, candidate: &str) -> usize {
        let candidate = String::from_iter(plain(candidate));
        self.spend(name.len() * candidate.len());
        strsim::damerau_levenshtein(name, &candidate)
    }

    fn spend(&self, pairs: usize) {
        self.0.set(self.0.get().saturating_sub(pairs));
    }
}

/// Whether anybody types a name of this length.
fn is_typed(name: &str) -> bool {
    // Counting the characters of any name would take time, too.
    name.len() <= TYPED * char::MAX.len_utf8() && name.chars().count() <= TYPED
}

/// How many edits a name may be away from a candidate that was meant; `None` if the candidate is not compared.
fn allowed(candidate: &str) -> Option<usize> {
    is_typed(candidate).then(|| candidate.chars().count().max(3) / 3)
}

/// The characters of a name without its spelling convention, so that `maxLength` is near `max_length`.
fn plain(name: &str) -> impl Iterator<Item = char> {
    let plain = name.chars().filter(|it| !matches!(it, '_' | '-' | ' '));
    plain.flat_map(char::to_lowercase)
}

/// How many characters of a name fall on each of some heaps, by which most names are told apart without comparing them.
struct Heaps([u16; 32]);

impl Heaps {
    fn of(name: &str) -> Self {
        let mut heaps = [0; 32];
        for character in plain(name) {
            let heap = u32::from(character) as usize % heaps.len();
            if let Some(count) = heaps.get_mut(heap) {
                *count += 1;
            }
        }
        Self(heaps)
    }

    /// At least so many edits lie between two names: each takes away one character at most that the other name lacks.
    fn least_distance(&self, other: &Self) -> usize {
        let pairs = self.0.iter().zip(&other.0);
        let (lacking, added) = pairs.fold((0, 0), |(lacking, added), (own, other)| {
            let (fewer, more) = (own.saturating_sub(*other), other.saturating_sub(*own));
            (lacking + fewer, added + more)
        });
        usize::from(lacking.max(added))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
        Guesses::default().nearest(name, known.iter().copied())
    }

    #[test]
    fn the_nearest_name_is_found_across_spellings() {
        let known = ["doc", "required", "max_length", "type"];
        assert_eq!(nearest("requird", &known), Some("required"));
        assert_eq!(nearest("maxLength", &known), Some("max_length"));
        assert_eq!(nearest("tpye", &known), Some("type"));
        assert_eq!(nearest("endpoint", &known), None);
        assert_eq!(nearest("dab", &["dub", "dob"]), Some("dub"));
    }

    #[test]
    fn nobody_types_names_of_many_kilobytes() {
        let (short, long) = ("a".repeat(TYPED), "a".repeat(TYPED + 1));
        assert_eq!(nearest(&short, &[&short]), Some(short.as_str()));
        assert_eq!(nearest(&long, &[&long]), None);
        // Each with each would take hours.
        let kilobytes: Vec<String> = (0..10_000)
            .map(|it| format!("{it:05}").repeat(50))
            .collect();
        let known: Vec<&str> = kilobytes.iter().map(String::as_str).collect();
        let guesses = Guesses::default();
        for name in &known {
            assert_eq!(guesses.nearest(name, known.iter().copied()), None);
        }
    }

    #[test]
    fn hundreds_of_names_are_guessed_among_thousands() {
        let verbs = ["Create", "Delete", "Describe", "Enable", "Modify", "Query"];
        let things = [
            "Alarm",
            "Backup",
            "Certificate",
            "Disk",
            "Firewall",
            "Group",
        ];
        let words = |it: usize| [verbs[it % 6], things[it / 6 % 6], things[it / 36 % 6]];
        let known =
            (0..2_160).map(|it| words(it).concat() + verbs[it / 216 % 6] + &"x".repeat(it / 1_296));
        let known: BTreeSet<String> = known.collect();
        assert!(known.len() > 2_000);
        let guesses = Guesses::default();
        for name in known.iter().step_by(20) {
            let guess = guesses.nearest(
                &name.replacen('e', "ez", 1),
                known.iter().map(String::as_str),
            );
            assert_eq!(guess, Some(name.as_str()));
        }
    }

    #[test]
    fn guessing_comes_to_an_end() {
        let guesses = Guesses::default();
        let known: Vec<String> = (0..2_000).map(|it| format!("{it:04}-of-a-kind")).collect();
        for _ in 0..100_000 {
            guesses.nearest("1234-fo-a-kind", known.iter().map(String::as_str));
        }
        assert!(guesses.are_spent());
        assert_eq!(guesses.nearest("tpye", ["type"]), None);
    }

    proptest! {
        #![proptest_config(crate::search::config(200))]

        #[test]
        fn what_is_not_compared_is_not_near(one in "[a-dA-D_é]{0,12}", other in "[a-dA-D_é]{0,12}") {
            let distance = strsim::damerau_levenshtein(
                &String::from_iter(plain(&one)),
                &String::from_iter(plain(&other)),
            );
            prop_assert!(Heaps::of(&one).least_distance(&Heaps::of(&other)) <= distance);
        }
    }
}
