//! What holds for one item, said in the words of the spec.

use std::fmt::Display;

use indexmap::IndexMap;
use serde_json::Value;

use super::naming::Naming;
use super::outline::{Noted, Outline};
use super::{Class, Fact};
use crate::json::pointer::escaped;

/// Facts about the item at a pointer.
pub(super) struct Facts<'a> {
    outline: &'a Outline<'a>,
    pointer: &'a str,
    facts: IndexMap<String, Fact>,
    order: Vec<String>,
}

impl<'a> Facts<'a> {
    /// Begins without any.
    pub(super) fn new(outline: &'a Outline<'a>, pointer: &'a str) -> Self {
        Self {
            outline,
            pointer,
            facts: IndexMap::new(),
            order: Vec::new(),
        }
    }

    /// Something that the compiler sees.
    pub(super) fn shape(self, name: &str, value: Option<impl Display>) -> Self {
        self.with(Class::Shape, name, value)
    }

    /// Something that the runtime acts upon. What does not hold is `None`.
    pub(super) fn behaviour(self, name: &str, value: Option<impl Display>) -> Self {
        self.with(Class::Behaviour, name, value)
    }

    /// Something said with the names of items, as `said` says it.
    pub(super) fn named(
        mut self,
        class: Class,
        name: &str,
        said: impl Fn(Naming) -> Option<String>,
    ) -> Self {
        self = self.with(class, name, said(Naming::Last));
        self.exactly(name, said(Naming::Whole))
    }

    /// The same at a key of a part of the item, of what the runtime acts upon.
    pub(super) fn named_within(
        mut self,
        part: &str,
        key: &str,
        said: impl Fn(Naming) -> Option<String>,
    ) -> Self {
        self = self.within(part, key, said(Naming::Last));
        self.exactly(&format!("{part}.{key}"), said(Naming::Whole))
    }

    /// Gives a fact its text with whole paths.
    pub(super) fn exactly(mut self, name: &str, exact: Option<String>) -> Self {
        if let Some(fact) = self.facts.get_mut(name) {
            fact.exact = exact;
        }
        self
    }

    /// The same at a key of a part of the item.
    pub(super) fn within(self, part: &str, key: &str, value: Option<impl Display>) -> Self {
        let (name, place) = (format!("{part}.{key}"), format!("{part}/{key}"));
        self.put(Class::Behaviour, (&name, &place), value)
    }

    /// The same with `true`.
    pub(super) fn switch(self, name: &str, on: bool) -> Self {
        self.behaviour(name, on.then_some(true))
    }

    /// Whether a builder cannot do without it.
    pub(super) fn required(self, required: bool) -> Self {
        self.with(Class::Required, "required", required.then_some(true))
    }

    /// Why it should not be used any more.
    pub(super) fn deprecated(self, why: Option<&String>) -> Self {
        self.with(Class::Notice, "deprecated", why)
    }

    /// The texts for people that stand at the item: `doc`, `notes` and `source`.
    pub(super) fn prose(mut self, delicate: bool) -> Self {
        for key in [
            "title",
            "doc",
            "source/title",
            "source/url",
            "source/updated",
        ] {
            let text = self.outline.text(&format!("{}/{key}", self.pointer));
            let text = text.map(str::to_owned);
            let name = key.replace('/', ".");
            self = self.put(Class::Prose { delicate }, (&name, key), text);
        }
        let notes = self.outline.texts(&format!("{}/notes", self.pointer));
        let notes = (!notes.is_empty()).then(|| notes.join(" "));
        self.with(Class::Prose { delicate: false }, "notes", notes)
    }

    /// The examples that stand at the item, each a text by its title.
    pub(super) fn examples(mut self) -> Self {
        let examples = self.outline.value(&format!("{}/examples", self.pointer));
        let examples = examples.as_ref().and_then(Value::as_array);
        for (index, example) in examples.into_iter().flatten().enumerate() {
            let title = example.get("title").and_then(Value::as_str);
            let name = format!("example \"{}\"", title.unwrap_or_default());
            let place = format!("examples/{index}");
            let class = Class::Prose { delicate: false };
            self = self.put(class, (&name, &place), Some(example));
        }
        self
    }

    /// A fact that stands at the key of its name.
    pub(super) fn with(self, class: Class, name: &str, value: Option<impl Display>) -> Self {
        let key = escaped(name);
        self.put(class, (name, &key), value)
    }

    /// A fact that stands at another place below the item.
    pub(super) fn put(
        mut self,
        class: Class,
        (name, below): (&str, &str),
        value: Option<impl Display>,
    ) -> Self {
        if let Some(value) = value {
            let pointer = format!("{}/{below}", self.pointer);
            let fact = Fact {
                class,
                value: value.to_string(),
                exact: None,
                position: self.outline.position(&pointer),
            };
            self.facts.insert(name.to_owned(), fact);
        }
        self
    }

    /// The order of what it holds.
    pub(super) fn order(mut self, names: impl IntoIterator<Item = String>) -> Self {
        self.order = names.into_iter().collect();
        self
    }

    /// Everything that was said.
    pub(super) fn noted(self) -> Noted {
        Noted {
            position: self.outline.position(self.pointer),
            facts: self.facts,
            order: self.order,
        }
    }
}
