//! The places of a JSON Schema where schemas stand.

use std::collections::HashMap;
use std::ptr;

use serde_json::Value;

use super::keywords::Keywords;
use super::{Id, Part};

/// The schemas that were met so far.
pub(super) struct Places<'v> {
    root: &'v Value,
    met: Vec<&'v Value>,
    /// Their places in that list, by where they stand in memory: two that are written alike are two.
    ids: HashMap<*const Value, Id>,
}

/// What is said at each place that can be reached from the root, which is the first.
pub(super) fn parts(root: &Value) -> Vec<Option<Part>> {
    let mut places = Places {
        root,
        met: Vec::new(),
        ids: HashMap::new(),
    };
    places.id(root);
    let mut parts = Vec::new();
    // Reading one meets others.
    while let Some(schema) = places.met.get(parts.len()) {
        let object = schema.as_object();
        let places = &mut places;
        parts.push(object.map(|object| Part::read(&mut Keywords { object, places })));
    }
    parts
}

impl<'v> Places<'v> {
    pub(super) fn id(&mut self, schema: &'v Value) -> Id {
        let next = Id(self.met.len());
        let id = *self.ids.entry(ptr::from_ref(schema)).or_insert(next);
        if id == next {
            self.met.push(schema);
        }
        id
    }

    /// The place that a reference points to.
    pub(super) fn referred(&mut self, reference: &str) -> Option<Id> {
        let schema = self.root.pointer(reference.strip_prefix('#')?)?;
        Some(self.id(schema))
    }
}
