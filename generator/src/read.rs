//! The first step of the pipeline: texts to spec structs, or to everything that is wrong with the texts.

use std::ops::Range;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::json::{self, Node};
use crate::problem::{Code, Place, Problem, Problems};
use crate::source::Source;
use crate::validate::{Schema, mend, validate};

/// A spec that was read without a problem, and the text positions of everything in it.
#[derive(Clone, Debug)]
pub struct Document<T> {
    /// Index of the file in the list of sources.
    pub source: usize,
    /// The document with positions.
    pub node: Node,
    /// The document as structs.
    pub value: T,
    /// Where the text does not fit and something else stands in the structs, so that the rest can be checked too: in
    /// the order of the text, and none inside of another.
    pub replaced: Vec<Range<usize>>,
}

impl<T> Document<T> {
    /// The place of the value that a JSON pointer names, or of the nearest value around it.
    #[must_use]
    pub fn value_at(&self, pointer: &str) -> Place {
        Place::new(self.source, self.node.nearest(pointer).value.range.clone())
    }

    /// Whether a place is, or is around, something that was replaced: a mistake there may be one of the replacement.
    #[must_use]
    pub fn is_replaced(&self, place: Place) -> bool {
        let first = self
            .replaced
            .partition_point(|replaced| replaced.start < place.start);
        let next = self.replaced.get(first);
        next.is_some_and(|replaced| replaced.end <= place.end)
    }

    /// The place of the key that a JSON pointer names; of the value where it has no key.
    #[must_use]
    pub fn key_at(&self, pointer: &str) -> Place {
        Place::new(self.source, self.node.nearest(pointer).name_range())
    }
}

/// Reads the source of an index. What does not fit is added to the problems, and replaced as well as can be, so that the
/// phases after this one find their mistakes in the same run.
pub(crate) fn read<T: DeserializeOwned>(
    index: usize,
    source: &Source,
    schema: &Schema,
    problems: &mut Problems,
) -> Option<Document<T>> {
    let node = json::parse(index, &source.text, problems)?;
    validate(&node, schema, index, problems);
    if problems.is_empty() {
        return sound(index, node, problems);
    }
    let mended = mend(&node, schema);
    // What could not be mended has been reported where it stands.
    let value = serde_json::from_value(mended.value).ok()?;
    Some(Document {
        source: index,
        node,
        value,
        replaced: mended.replaced,
    })
}

/// A document that fits its schema, as structs.
fn sound<T: DeserializeOwned>(
    index: usize,
    node: Node,
    problems: &mut Problems,
) -> Option<Document<T>> {
    match T::deserialize(&node) {
        Ok(value) => Some(Document {
            source: index,
            node,
            value,
            replaced: Vec::new(),
        }),
        // The schema admits what the structs refuse. There is no place to show but the file.
        Err(error) => {
            let what = format!("this file does not fit the spec format: {error}");
            problems.push(Problem::new(Code::WrongKind, Place::file(index), what));
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
