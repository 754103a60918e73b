//! A report for programs.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::{Change, Level, Report};

/// What `cargo xtask diff --json` prints.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Report")]
struct Document<'a> {
    /// How far the version must move.
    level: Level,
    /// Why.
    reason: &'a str,
    /// The version of the old side.
    before: &'a str,
    /// The least version of the new side.
    after: String,
    /// The changes, by what they do to callers, then in the order of the specs.
    changes: &'a [Change],
    /// The section for a changelog, in Markdown; empty if nothing changed.
    changelog: String,
}

impl Report {
    /// The report as JSON, in the form that [`schema`] describes.
    #[must_use]
    pub fn json(&self, before: &str) -> String {
        let after = self.level.next(before);
        let changelog = match self.is_empty() {
            true => String::new(),
            false => self.changelog(&after),
        };
        let document = Document {
            level: self.level,
            reason: &self.reason,
            before,
            after,
            changes: &self.changes,
            changelog,
        };
        // A report holds nothing that JSON has no form for.
        let text = serde_json::to_string_pretty(&document).unwrap_or_default();
        format!("{text}\n")
    }
}

/// The JSON Schema of a report as [`Report::json`] gives it. Keys are only ever added to it.
#[must_use]
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings
        .into_generator()
        .into_root_schema_for::<Document<'_>>();
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{text}\n")
}
