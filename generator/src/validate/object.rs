//! The members of an object: known, present, and each as it should be.

use super::schema::Id;
use super::{Spot, Validator, View};
use crate::json::{Key, Node};
use crate::problem::Code;
use crate::problem::words::{list, quoted};

impl<'s> Validator<'s, '_> {
    pub(super) fn object(&mut self, spot: Spot<'_>, members: &[(Key, Node)], view: &View<'s>) {
        for (key, node) in members {
            let inner = Spot {
                key: Some(key),
                node,
            };
            let known = self.check_each(inner, view.named(&key.text))
                || self.check_each(inner, view.others(&key.text));
            if !known && view.is_closed() {
                self.unknown_key(key, spot.node, view);
            }
        }
        for name in view.parts().flat_map(|part| &part.properties.required) {
            if spot.node.member(name).is_none() {
                self.missing_key(spot, name, view);
            }
        }
        self.count_members(spot, members.len(), view);
    }

    /// Checks a member against all schemas that hold for it, and says whether there are any.
    fn check_each(&mut self, spot: Spot<'_>, schemas: impl Iterator<Item = Id>) -> bool {
        let mut any = false;
        for schema in schemas {
            self.check(spot, schema);
            any = true;
        }
        any
    }

    fn unknown_key(&mut self, key: &Key, object: &Node, view: &View<'s>) {
        let known: Vec<&str> = view
            .parts()
            .flat_map(|part| part.properties.named.names())
            .collect();
        let absent = known
            .iter()
            .copied()
            .filter(|name| object.member(name).is_none());
        let hint = match self.guesses.nearest(&key.text, absent) {
            Some(name) => match view.sentence_of(name) {
                Some(sentence) => format!("did you mean {}? ({sentence})", quoted(name)),
                None => format!("did you mean {}?", quoted(name)),
            },
            None => allowed_keys(&known, view),
        };
        let what = format!("unknown key {}", quoted(&key.text));
        self.report(Code::UnknownKey, key.range.clone(), what, Some(hint));
    }

    fn missing_key(&mut self, spot: Spot<'_>, name: &str, view: &View<'s>) {
        let hint = view
            .sentence_of(name)
            .map(|sentence| format!("{}: {sentence}", quoted(name)));
        self.report(
            Code::MissingKey,
            spot.opening(),
            format!("missing key {}", quoted(name)),
            hint,
        );
    }

    fn count_members(&mut self, spot: Spot<'_>, count: usize, view: &View<'s>) {
        for part in view.parts() {
            let extent = part.properties.count;
            if let Some(least) = extent.least.filter(|least| count < *least) {
                let what = format!("expected at least {least} keys, found {count}");
                self.report(
                    Code::WrongCount,
                    spot.opening(),
                    what,
                    spot.about(view.sentence()),
                );
            }
            if let Some(most) = extent.most.filter(|most| count > *most) {
                let what = format!("expected at most {most} keys, found {count}");
                self.report(
                    Code::WrongCount,
                    spot.opening(),
                    what,
                    spot.about(view.sentence()),
                );
            }
        }
    }
}

/// The keys that an object may have, as a sentence.
fn allowed_keys(known: &[&str], view: &View<'_>) -> String {
    let pattern = view
        .parts()
        .find_map(|part| part.properties.patterns.names().next());
    match (known, pattern) {
        (_, Some(pattern)) => format!("the keys here match {}", quoted(pattern)),
        ([], None) => "no key is allowed here".to_owned(),
        ([only], None) => format!("the only key here is {}", quoted(only)),
        (_, None) => format!("the keys here are {}", list(known.iter().copied(), "and")),
    }
}
