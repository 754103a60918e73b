//! The items of an array, by position in a tuple or all alike.

use std::collections::BTreeSet;

use super::schema::Extent;
use super::{Spot, Validator, View};
use crate::json::Node;
use crate::problem::Code;

impl<'s> Validator<'s, '_> {
    pub(super) fn array(&mut self, spot: Spot<'_>, items: &[Node], view: &View<'s>) {
        for part in view.parts() {
            self.count(spot, items.len(), part.items.count, view);
            for (index, node) in items.iter().enumerate() {
                if let Some(schema) = part.items.at(index) {
                    self.check(Spot { key: None, node }, schema);
                }
            }
            if part.items.are_unique {
                self.unique(items);
            }
        }
    }

    fn count(&mut self, spot: Spot<'_>, count: usize, extent: Extent, view: &View<'s>) {
        let expected = match (extent.least, extent.most) {
            (Some(least), Some(most)) if least == most && count != least => {
                format!("{least} items")
            }
            (Some(least), _) if count < least => format!("at least {least} items"),
            (_, Some(most)) if count > most => format!("at most {most} items"),
            _ => return,
        };
        let what = format!("expected {expected}, found {count}");
        self.report(
            Code::WrongCount,
            spot.node.range.clone(),
            what,
            spot.about(view.sentence()),
        );
    }

    /// Reports what stands in a set for the second time.
    fn unique(&mut self, items: &[Node]) {
        let mut seen = BTreeSet::new();
        for item in items {
            // Members of objects keep their order in the text, which two equal items nearly always share.
            if !seen.insert(item.to_value().to_string()) {
                let what = "an item that is already in the list".to_owned();
                self.report(Code::WrongCount, item.range.clone(), what, None);
            }
        }
    }
}
