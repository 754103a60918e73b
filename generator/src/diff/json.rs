//! A report for programs.

use schemars::generate::SchemaSettings;

use super::Report;

impl Report {
    /// The report as JSON, in the form that [`schema`] describes.
    #[must_use]
    pub fn json(&self) -> String {
        // A report holds nothing that JSON has no form for.
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        format!("{text}\n")
    }
}

/// The JSON Schema of a report. Keys are only ever added to it.
#[must_use]
pub fn schema() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize();
    let schema = generator.into_generator().into_root_schema_for::<Report>();
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{text}\n")
}
