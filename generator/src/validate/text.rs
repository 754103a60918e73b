//! Strings: one of the listed ones, or of a length.

use super::schema::{names, size};
use super::{Spot, Validator, View};
use crate::problem::Code;

impl<'s> Validator<'s, '_> {
    pub(super) fn text(&mut self, spot: Spot<'_>, text: &str, view: &View<'s>) {
        for part in &view.parts {
            if let Some(known) = names(part).filter(|known| !known.contains(&text)) {
                self.unknown_value(spot, text, &known);
            }
            // JSON Schema counts characters, not bytes.
            let length = text.chars().count();
            let what = match (size(part, "minLength"), size(part, "maxLength")) {
                (Some(1), Some(1)) if length != 1 => {
                    format!("expected one character, found {length}")
                }
                (Some(1), _) if length < 1 => "expected a string that is not empty".to_owned(),
                (Some(least), _) if length < least => {
                    format!("expected at least {least} characters, found {length}")
                }
                (_, Some(most)) if length > most => {
                    format!("expected at most {most} characters, found {length}")
                }
                _ => continue,
            };
            self.report(
                Code::WrongCount,
                spot.node.range.clone(),
                what,
                self.about_view(spot, view),
            );
        }
    }
}
