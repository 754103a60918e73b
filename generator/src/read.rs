//! The first step of the pipeline: texts to spec structs, or to everything that is wrong with the texts.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::json::{self, Node};
use crate::problem::{Place, Problem, Problems};
use crate::source::Source;
use crate::validate::validate;

/// A spec that was read without a problem, and the text positions of everything in it.
#[derive(Clone, Debug)]
pub struct Document<T> {
    /// Index of the file in the list of sources.
    pub source: usize,
    /// The document with positions.
    pub node: Node,
    /// The document as structs.
    pub value: T,
}

impl<T> Document<T> {
    /// The place of the value that a JSON pointer names, or of the nearest value around it.
    #[must_use]
    pub fn value_at(&self, pointer: &str) -> Place {
        Place::new(self.source, self.node.nearest(pointer).value.range.clone())
    }

    /// The place of the key that a JSON pointer names; of the value where it has no key.
    #[must_use]
    pub fn key_at(&self, pointer: &str) -> Place {
        Place::new(self.source, self.node.nearest(pointer).name_range())
    }
}

/// Reads every source that is a correct `T`; the mistakes of the others are added to the problems.
pub fn read<T: DeserializeOwned + JsonSchema>(
    sources: &[Source],
    problems: &mut Problems,
) -> Vec<Document<T>> {
    let schema = schema::<T>();
    let mut documents = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        // Counted apart, because a problem of this file may have been reported before.
        let mut own = Problems::default();
        let document = document(index, source, &schema, &mut own);
        documents.extend(document.filter(|_| own.is_empty()));
        problems.append(own);
    }
    documents
}

fn document<T: DeserializeOwned>(
    index: usize,
    source: &Source,
    schema: &Value,
    problems: &mut Problems,
) -> Option<Document<T>> {
    let node = json::parse(index, &source.text, problems)?;
    validate(&node, schema, index, problems);
    if !problems.is_empty() {
        return None;
    }
    match serde_json::from_value(node.to_value()) {
        Ok(value) => Some(Document {
            source: index,
            node,
            value,
        }),
        // The schema admits what the structs refuse. There is no place to show but the file.
        Err(error) => {
            let what = format!("this file does not fit the spec format: {error}");
            problems.push(Problem::new(Place::file(index), what));
            None
        }
    }
}

/// The JSON Schema of a spec struct, as it is read.
#[must_use]
pub fn schema<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12()
        .for_deserialize()
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

#[cfg(test)]
mod tests;
