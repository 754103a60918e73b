//! A report as a section of a changelog.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{Change, Impact, Report};

/// Headings in the order of the section.
const HEADINGS: [(Impact, &str); 3] = [
    (Impact::Breaking, "Breaking"),
    (Impact::Compatible, "Added"),
    (Impact::Behaviour, "Changed behaviour"),
];

impl Report {
    /// The section of a changelog for this version, which begins with `## `. Texts are only counted.
    #[must_use]
    pub fn changelog(&self, version: &str) -> String {
        let mut text = format!("## {version}\n");
        for (impact, heading) in HEADINGS {
            let mut changes = self.of(impact).peekable();
            if changes.peek().is_some() {
                let _ = write!(text, "\n### {heading}\n\n");
            }
            for Change { path, what, .. } in changes {
                let _ = writeln!(text, "- `{path}`: {}", plain(what));
            }
        }
        let mut services: BTreeMap<&str, usize> = BTreeMap::new();
        for change in self.of(Impact::Prose) {
            let service = change.path.split("::").next().unwrap_or_default();
            *services.entry(service).or_default() += 1;
        }
        if !services.is_empty() {
            text.push_str("\n### Docs\n\n");
        }
        for (service, count) in services {
            let _ = writeln!(
                text,
                "- `{service}`: {} reworded",
                super::plural(count, "text")
            );
        }
        text
    }
}

/// Text of a spec on one line, in which nothing opens a tag.
fn plain(text: &str) -> String {
    let flat: Vec<&str> = text.split_whitespace().collect();
    flat.join(" ").replace('<', "\\<")
}
