//! The items of one service while they are put down, with the text of its spec.

use indexmap::IndexMap;
use serde_json::Value;

use super::facts::Facts;
use super::{Item, Kind, Position};
use crate::json::{self, Kind as JsonKind, Node};
use crate::locate::Locator;
use crate::problem::Problems;
use crate::source::Source;

/// The items so far, and the spec from which they come.
pub(super) struct Outline<'a> {
    file: &'a str,
    node: Option<Node>,
    locator: Locator<'a>,
    items: &'a mut IndexMap<String, Item>,
}

impl<'a> Outline<'a> {
    /// Begins with a spec.
    pub(super) fn new(source: &'a Source, items: &'a mut IndexMap<String, Item>) -> Self {
        Self {
            file: &source.name,
            node: json::parse(0, &source.text, &mut Problems::default()),
            locator: Locator::new(source),
            items,
        }
    }

    /// Where a pointer leads.
    pub(super) fn position(&self, pointer: &str) -> Position {
        let place = self.locator.position(pointer);
        Position {
            file: self.file.to_owned(),
            line: place.line,
            column: place.column,
            pointer: pointer.to_owned(),
        }
    }

    /// The text at a pointer, if one stands there.
    pub(super) fn text(&self, pointer: &str) -> Option<&str> {
        let target = self.node.as_ref()?.at(pointer)?;
        match &target.value.kind {
            JsonKind::String(text) => Some(text),
            _ => None,
        }
    }

    /// What stands at a pointer.
    pub(super) fn value(&self, pointer: &str) -> Option<Value> {
        let target = self.node.as_ref()?.at(pointer)?;
        Some(target.value.to_value())
    }

    /// The list of texts at a pointer.
    pub(super) fn texts(&self, pointer: &str) -> Vec<String> {
        let target = self.node.as_ref().and_then(|node| node.at(pointer));
        let Some(JsonKind::Array(items)) = target.map(|target| &target.value.kind) else {
            return Vec::new();
        };
        let texts = items.iter().filter_map(|item| match &item.kind {
            JsonKind::String(text) => Some(text.clone()),
            _ => None,
        });
        texts.collect()
    }

    /// Begins to say what holds for the item at a pointer.
    pub(super) fn facts<'f>(&'f self, pointer: &'f str) -> Facts<'f> {
        Facts::new(self, pointer)
    }

    /// Adds an item.
    pub(super) fn add(&mut self, path: String, parent: Option<&str>, (kind, facts): (Kind, Noted)) {
        let Noted {
            position,
            facts,
            order,
        } = facts;
        let item = Item {
            kind,
            parent: parent.map(str::to_owned),
            position,
            facts,
            order,
        };
        self.items.insert(path, item);
    }
}

/// What was said about an item.
pub(super) struct Noted {
    pub(super) position: Position,
    pub(super) facts: IndexMap<String, super::Fact>,
    pub(super) order: Vec<String>,
}
