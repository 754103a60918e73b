//! What one object of a JSON Schema says itself.

use serde_json::Value;

use super::bounds::Bounds;
use super::items::Items;
use super::keywords::Keywords;
use super::properties::Properties;
use super::{Choice, Extent, Id};
use crate::validate::kinds::Kinds;

/// What one object of a JSON Schema says itself, keyword by keyword.
#[derive(Debug)]
pub(crate) struct Part {
    /// The schemas that have to hold as well: what this one refers to, and its `allOf`.
    pub(super) beside: Vec<Id>,
    /// The choices that it leaves.
    pub(crate) choices: Vec<Choice>,
    /// The kinds of value that it admits.
    pub(super) kinds: Kinds,
    description: Option<String>,
    /// The values that it lists, if it admits no others.
    pub(crate) listed: Vec<Value>,
    /// The strings among them.
    pub(crate) names: Option<Vec<String>>,
    /// How many characters a string has.
    pub(crate) length: Extent,
    pub(crate) bounds: Bounds,
    pub(crate) items: Items,
    pub(crate) properties: Properties,
}

impl Part {
    pub(super) fn read(keywords: &mut Keywords<'_, '_>) -> Self {
        let referred = keywords.reference("$ref");
        let choices = ["oneOf", "anyOf"].map(|keyword| keywords.schemas(keyword));
        let choices = choices.into_iter().filter(|branches| !branches.is_empty());
        Self {
            beside: referred
                .into_iter()
                .chain(keywords.schemas("allOf"))
                .collect(),
            choices: choices.map(Choice::of).collect(),
            kinds: kinds(keywords),
            description: keywords.text("description").map(str::to_owned),
            listed: listed(keywords).cloned().collect(),
            names: names(keywords),
            length: keywords.extent("minLength", "maxLength"),
            bounds: Bounds::read(keywords),
            items: Items::read(keywords),
            properties: Properties::read(keywords),
        }
    }

    /// The first sentence of its description, on one line.
    pub(crate) fn sentence(&self) -> Option<String> {
        let paragraph = self.description.as_ref()?.split("\n\n").next()?;
        let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        let sentence = line
            .split_once(". ")
            .map_or(line.as_str(), |(first, _)| first);
        Some(sentence.trim_end_matches('.').to_owned())
    }
}

/// The one value of a `const`, the values of an `enum`.
fn listed<'v>(keywords: &Keywords<'v, '_>) -> impl Iterator<Item = &'v Value> {
    let constant = keywords.get("const").into_iter();
    constant.chain(keywords.list("enum"))
}

/// The string of a `const`, or else those of an `enum`.
fn names(keywords: &Keywords<'_, '_>) -> Option<Vec<String>> {
    if let Some(constant) = keywords.get("const") {
        return Some(constant.as_str().map(str::to_owned).into_iter().collect());
    }
    keywords.get("enum")?.as_array()?;
    Some(keywords.strings("enum"))
}

fn kinds(keywords: &Keywords<'_, '_>) -> Kinds {
    let named = match keywords.get("type") {
        Some(Value::String(name)) => Kinds::named(name),
        Some(Value::Array(names)) => names
            .iter()
            .filter_map(Value::as_str)
            .map(Kinds::named)
            .fold(Kinds::NONE, Kinds::or),
        _ => Kinds::ANY,
    };
    match listed(keywords).map(Kinds::of).reduce(Kinds::or) {
        Some(listed) => named.and(listed),
        None => named,
    }
}
