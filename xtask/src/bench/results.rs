//! What was measured, as it is kept: one JSON file for each question.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::disk;
use crate::outcome::Failure;
use crate::places::Places;

/// Figure, then subject, then the value of each round.
type Values = BTreeMap<String, BTreeMap<String, Vec<f64>>>;

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

    /// Adds the value of a round.
    pub(super) fn add(&mut self, subject: &str, figure: &str, value: f64) {
        let subjects = self.values.entry(figure.to_owned()).or_default();
        // Three more digits than anybody looks at.
        let rounded = (value * 1e6).round() / 1e6;
        subjects
            .entry(subject.to_owned())
            .or_default()
            .push(rounded);
    }

    pub(super) fn rounds(&self, subject: &str, figure: &str) -> &[f64] {
        let subjects = self.values.get(figure);
        subjects
            .and_then(|them| them.get(subject))
            .map_or(&[], Vec::as_slice)
    }

    pub(super) fn median(&self, subject: &str, figure: &str) -> Option<f64> {
        median(self.rounds(subject, figure).to_vec())
    }

    /// The median of the ratios of each round, so that a machine that is slow for a while counts on both sides.
    pub(super) fn ratio(&self, subject: &str, reference: &str, figure: &str) -> Option<f64> {
        let pairs = self
            .rounds(subject, figure)
            .iter()
            .zip(self.rounds(reference, figure));
        median(pairs.map(|(ours, theirs)| ours / theirs).collect())
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
    fn a_ratio_is_taken_within_each_round() {
        let mut results = Results::default();
        for (ours, theirs) in [(1.0, 2.0), (10.0, 40.0), (3.0, 3.0), (8.0, 10.0)] {
            results.add("ours", "s", ours);
            results.add("theirs", "s", theirs);
        }
        assert_eq!(results.ratio("ours", "theirs", "s"), Some(0.65));
        assert_eq!(results.median("ours", "s"), Some(5.5));
        assert_eq!(results.ratio("ours", "nobody", "s"), None);
        results.forget("theirs");
        assert_eq!(results.rounds("theirs", "s"), &[] as &[f64]);
    }

    #[test]
    fn results_survive_being_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut results = Results::default();
        results.add("ours", "s", 0.1 + 0.2);
        results.write(folder.path(), "q").unwrap();
        results.write(folder.path(), "q").unwrap();
        assert_eq!(Results::read(folder.path(), "q").unwrap(), results);
        assert_eq!(
            Results::read(folder.path(), "none").unwrap(),
            Results::default()
        );
    }
}
