//! Numbers and booleans: among the listed ones, within the bounds of the schema and of the Rust type behind it.

use serde_json::Number;

use super::{Spot, Validator, View};
use crate::problem::Code;
use crate::problem::words::{join, quoted};

impl<'s> Validator<'s, '_> {
    pub(super) fn number(&mut self, spot: Spot<'_>, number: &Number, view: &View<'s>) {
        self.listed(spot, view);
        for part in view.parts() {
            let Some(expected) = part.bounds.broken(number) else {
                continue;
            };
            let what = format!("expected {expected}, found {}", quoted(&number.to_string()));
            self.report(
                Code::NumberOutOfRange,
                spot.node.range.clone(),
                what,
                spot.about(view.sentence()),
            );
        }
    }

    /// Checks a number or boolean against the values that the schema lists, if it does.
    pub(super) fn listed(&mut self, spot: Spot<'_>, view: &View<'s>) {
        let listings = view.parts().map(|part| &part.listed);
        for listed in listings.filter(|listed| !listed.is_empty()) {
            let value = spot.node.to_value();
            if listed.contains(&value) {
                continue;
            }
            let phrases: Vec<String> = listed
                .iter()
                .map(|value| quoted(&value.to_string()))
                .collect();
            let what = format!(
                "expected {}, found {}",
                join(&phrases, "or"),
                quoted(&value.to_string())
            );
            self.report(
                Code::UnknownValue,
                spot.node.range.clone(),
                what,
                spot.about(view.sentence()),
            );
        }
    }
}
