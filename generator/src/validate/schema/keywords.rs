//! Reading the keywords of one object of a JSON Schema. One of a type that the keyword does not have counts as left out.

use serde_json::{Map, Number, Value};

use super::places::Places;
use super::{Extent, Id, Named};

/// The keywords of one object, and the places that the schemas under them get.
pub(super) struct Keywords<'v, 'p> {
    pub(super) object: &'v Map<String, Value>,
    pub(super) places: &'p mut Places<'v>,
}

impl<'v> Keywords<'v, '_> {
    /// What stands under a keyword.
    pub(super) fn get(&self, keyword: &str) -> Option<&'v Value> {
        self.object.get(keyword)
    }

    pub(super) fn is(&self, keyword: &str, value: bool) -> bool {
        self.get(keyword).and_then(Value::as_bool) == Some(value)
    }

    pub(super) fn text(&self, keyword: &str) -> Option<&'v str> {
        self.get(keyword)?.as_str()
    }

    pub(super) fn number(&self, keyword: &str) -> Option<Number> {
        self.get(keyword)?.as_number().cloned()
    }

    /// The array under a keyword; empty if there is none.
    pub(super) fn list(&self, keyword: &str) -> &'v [Value] {
        let list = self.get(keyword).and_then(Value::as_array);
        list.map(Vec::as_slice).unwrap_or_default()
    }

    /// The strings of an array.
    pub(super) fn strings(&self, keyword: &str) -> Vec<String> {
        let strings = self.list(keyword).iter().filter_map(Value::as_str);
        strings.map(str::to_owned).collect()
    }

    /// Two numbers that a count lies between.
    pub(super) fn extent(&self, least: &str, most: &str) -> Extent {
        let size = |keyword| usize::try_from(self.get(keyword)?.as_u64()?).ok();
        Extent {
            least: size(least),
            most: size(most),
        }
    }

    pub(super) fn schema(&mut self, keyword: &str) -> Option<Id> {
        let schema = self.get(keyword)?;
        Some(self.places.id(schema))
    }

    /// A schema that is not just `true` or `false`.
    pub(super) fn object(&mut self, keyword: &str) -> Option<Id> {
        let schema = self.get(keyword).filter(|schema| schema.is_object())?;
        Some(self.places.id(schema))
    }

    /// The schema that a keyword refers to.
    pub(super) fn reference(&mut self, keyword: &str) -> Option<Id> {
        self.places.referred(self.text(keyword)?)
    }

    pub(super) fn schemas(&mut self, keyword: &str) -> Vec<Id> {
        let schemas = self.list(keyword).iter();
        schemas.map(|schema| self.places.id(schema)).collect()
    }

    pub(super) fn schemas_by_name(&mut self, keyword: &str) -> Named {
        let schemas = self.get(keyword).and_then(Value::as_object);
        let schemas = schemas.into_iter().flatten();
        schemas
            .map(|(name, schema)| (name.clone(), self.places.id(schema)))
            .collect()
    }
}
