//! Schemas by name.

use super::Id;

/// Schemas by name, in the order in which the schema tells them; the first one of a name counts.
///
/// There are a dozen or two: looking through them takes less than hashing the name.
#[derive(Debug, Default)]
pub(crate) struct Named(Vec<(String, Id)>);

impl Named {
    pub(crate) fn get(&self, name: &str) -> Option<Id> {
        let mut schemas = self.0.iter();
        let (_, id) = schemas.find(|(known, _)| known == name)?;
        Some(*id)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, Id)> {
        self.0.iter().map(|(name, id)| (name.as_str(), *id))
    }

    /// The only name, if there is just one.
    pub(super) fn sole(&self) -> Option<&str> {
        match self.0.as_slice() {
            [(name, _)] => Some(name),
            _ => None,
        }
    }
}

impl FromIterator<(String, Id)> for Named {
    fn from_iter<T: IntoIterator<Item = (String, Id)>>(schemas: T) -> Self {
        Self(schemas.into_iter().collect())
    }
}
