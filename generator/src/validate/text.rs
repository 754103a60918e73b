//! Strings: one of the listed ones, or of a length.

use super::{Spot, Validator, View};
use crate::problem::Code;

impl<'s> Validator<'s, '_> {
    pub(super) fn text(&mut self, spot: Spot<'_>, text: &str, view: &View<'s>) {
        for part in view.parts() {
            let listed = part.names.as_ref();
            if let Some(names) = listed.filter(|names| !names.iter().any(|name| name == text)) {
                self.unknown_value(spot, text, names.iter().map(String::as_str));
            }
            if part.length.is_open() {
                continue;
            }
            // JSON Schema counts characters, not bytes.
            let length = text.chars().count();
            let what = match (part.length.least, part.length.most) {
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
                spot.about(view.sentence()),
            );
        }
    }
}
