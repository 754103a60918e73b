//! The report on the cases of one or more files.

use std::collections::BTreeMap;
use std::fmt;

use super::verdict::{Notes, Verdict};

/// What became of all cases.
#[derive(Debug, Default)]
pub struct Report {
    lines: Vec<(String, Verdict)>,
}

impl Report {
    /// Adds the verdict on a case of a file.
    pub fn add(&mut self, file: &str, name: &str, verdict: Verdict) {
        self.lines.push((format!("{file}: {name}"), verdict));
    }

    /// How many cases passed.
    pub fn passed(&self) -> usize {
        self.notes().count()
    }

    /// How many cases failed.
    pub fn failed(&self) -> usize {
        let verdicts = self.lines.iter();
        verdicts
            .filter(|(_, verdict)| matches!(verdict, Verdict::Failed(_)))
            .count()
    }

    /// How many cases were skipped.
    pub fn skipped(&self) -> usize {
        self.lines.len() - self.passed() - self.failed()
    }

    /// Every case that failed, with the difference.
    pub fn failures(&self) -> impl fmt::Display {
        let failed = self
            .lines
            .iter()
            .filter_map(|(case, verdict)| match verdict {
                Verdict::Failed(reason) => Some(format!("FAILED {case}\n  {}\n", indented(reason))),
                _ => None,
            });
        failed.collect::<String>()
    }

    /// Every deliberate deviation that was met, with its reason and the cases that met it.
    pub fn deviations(&self) -> impl fmt::Display {
        let mut met: BTreeMap<&str, (&str, &str, Vec<&str>)> = BTreeMap::new();
        for (case, verdict) in &self.lines {
            let Verdict::Passed(notes) = verdict else {
                continue;
            };
            for deviation in &notes.deviations {
                let entry = met.entry(deviation.when);
                let entry = entry.or_insert((deviation.instead, deviation.why, Vec::new()));
                entry.2.push(case);
            }
        }
        let texts = met.into_iter().map(|(when, (instead, why, cases))| {
            let cases = cases.join("\n    ");
            format!("DEVIATION {when}\n  instead: {instead}\n  because: {why}\n    {cases}\n")
        });
        texts.collect::<String>()
    }

    fn notes(&self) -> impl Iterator<Item = &Notes> {
        self.lines.iter().filter_map(|(_, verdict)| match verdict {
            Verdict::Passed(notes) => Some(notes),
            _ => None,
        })
    }
}

impl fmt::Display for Report {
    /// The numbers: cases skipped by reason, signatures compared, cases that met a deviation, and the verdicts.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut skipped: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, verdict) in &self.lines {
            if let Verdict::Skipped(reason) = verdict {
                *skipped.entry(reason).or_default() += 1;
            }
        }
        for (reason, count) in skipped {
            writeln!(f, "{count} skipped: {reason}")?;
        }
        let count = |chosen: fn(&Notes) -> bool| self.notes().filter(|notes| chosen(notes)).count();
        writeln!(
            f,
            "{} signatures by the signer alone, {} by the whole client, {} requests without a recorded signature for \
             what we send",
            count(|notes| notes.signer),
            count(|notes| notes.whole == Some(true)),
            count(|notes| notes.whole == Some(false)),
        )?;
        writeln!(
            f,
            "{} cases with a deliberate deviation (--verbose lists them)",
            count(|notes| !notes.deviations.is_empty())
        )?;
        writeln!(
            f,
            "{} passed, {} failed, {} skipped",
            self.passed(),
            self.failed(),
            self.skipped()
        )
    }
}

fn indented(text: &str) -> String {
    text.replace('\n', "\n  ")
}
