//! What was measured, as it is kept: one JSON file for each question.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::disk;
use crate::outcome::Failure;
use crate::places::Places;

/// Figure, then subject, then the value of each round, by the round's number.
type Values = BTreeMap<String, BTreeMap<String, Rounds>>;
type Rounds = BTreeMap<usize, f64>;

/// The answers to one question.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Results {
    /// Compiler and processor.
    pub(super) machine: String,
    pub(super) values: Values,
}

impl Results {
    /// Where the results and what is made of them stand.
    pub(super) fn folder(places: &Places) -> PathBuf {
        places.root.join("tests/bench/results")
    }

    /// What was measured so far; nothing if that was never.
    pub(super) fn read(folder: &Path, question: &str) -> Result<Self, Failure> {
        let path = folder.join(format!("{question}.json"));
        if disk::kind(&path)?.is_none() {
            return Ok(Self::default());
        }
        serde_json::from_slice(&disk::read(&path)?)
            .map_err(|why| Failure::invalid(format!("{}: {why}", path.display())))
    }

    pub(super) fn write(&self, folder: &Path, question: &str) -> Result<(), Failure> {
        let path = folder.join(format!("{question}.json"));
        let text = serde_json::to_string_pretty(self)
            .map_err(|why| Failure::findings(format!("{}: {why}", path.display())))?;
        disk::clear(&path)?;
        disk::write_new(&path, &(text + "\n"))
    }

    /// Drops what was known of a subject.
    pub(super) fn forget(&mut self, subject: &str) {
        for subjects in self.values.values_mut() {
            subjects.remove(subject);
        }
        self.values.retain(|_, subjects| !subjects.is_empty());
    }

    /// The number of the round after all that are known, so that no two runs share one.
    pub(super) fn next_round(&self) -> usize {
        let subjects = self.values.values().flat_map(BTreeMap::values);
        let last = subjects.filter_map(BTreeMap::last_key_value);
        last.map(|(round, _)| round + 1).max().unwrap_or(1)
    }

    /// Adds the value of a round.
    pub(super) fn add(&mut self, round: usize, subject: &str, figure: &str, value: f64) {
        let subjects = self.values.entry(figure.to_owned()).or_default();
        let rounds = subjects.entry(subject.to_owned()).or_default();
        // Three more digits than anybody looks at.
        rounds.insert(round, (value * 1e6).round() / 1e6);
    }

    fn rounds(&self, subject: &str, figure: &str) -> Option<&Rounds> {
        self.values.get(figure)?.get(subject)
    }

    pub(super) fn median(&self, subject: &str, figure: &str) -> Option<f64> {
        median(self.rounds(subject, figure)?.values().copied().collect())
    }

    /// The median of what the comparison gives for each round that measured both, each a subject and its figure. So a
    /// machine that is slow for a while counts on both sides, and what was measured at another time on neither.
    pub(super) fn compared(
        &self,
        (subject, figure): (&str, &str),
        (reference, other): (&str, &str),
        compare: impl Fn(f64, f64) -> f64,
    ) -> Option<f64> {
        let references = self.rounds(reference, other)?;
        let rounds = self.rounds(subject, figure)?.iter();
        let compared =
            rounds.filter_map(|(round, value)| Some(compare(*value, *references.get(round)?)));
        median(compared.collect())
    }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = values.get(values.len() / 2)?;
    let lower = values.get(values.len().saturating_sub(1) / 2)?;
    Some((lower + upper) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compared_is_of_the_same_round() {
        let mut results = Results::default();
        for (index, (ours, theirs)) in [(1.0, 2.0), (10.0, 40.0), (3.0, 3.0), (8.0, 10.0)]
            .into_iter()
            .enumerate()
        {
            results.add(index + 1, "ours", "s", ours);
            results.add(index + 1, "theirs", "s", theirs);
        }
        // A round in which the other one failed.
        results.add(5, "ours", "s", 1_000.0);
        let ratio = |results: &Results, other| {
            results.compared(("ours", "s"), (other, "s"), |ours, other| ours / other)
        };
        assert_eq!(ratio(&results, "theirs"), Some(0.65));
        assert_eq!(results.median("ours", "s"), Some(8.0));
        assert_eq!(ratio(&results, "nobody"), None);
        results.forget("theirs");
        assert_eq!(results.median("theirs", "s"), None);
        let next = results.next_round();
        assert_eq!(next, 6);
        results.add(next, "theirs", "s", 1.0);
        assert_eq!(
            ratio(&results, "theirs"),
            None,
            "another run is no comparison"
        );
    }

    #[test]
    fn results_survive_being_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut results = Results::default();
        results.add(1, "ours", "s", 0.1 + 0.2);
        results.write(folder.path(), "q").unwrap();
        results.write(folder.path(), "q").unwrap();
        assert_eq!(Results::read(folder.path(), "q").unwrap(), results);
        assert_eq!(
            Results::read(folder.path(), "none").unwrap(),
            Results::default()
        );
    }
}
