//! The choices of a JSON Schema, which are the enums behind it.

use super::{Id, Named, Schema};

/// A `oneOf` or an `anyOf`.
#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) branches: Vec<Id>,
    pub(crate) objects: Objects,
}

/// What tells which of the branches that admit objects an object is meant for. The names are in the order of the
/// branches.
#[derive(Debug)]
pub(crate) enum Objects {
    /// The value of one member (serde's internal and adjacent tags).
    Tag { key: String, values: Named },
    /// The only key (serde's external tags).
    Key(Named),
    /// Nothing in particular: it is compared with each.
    Likeness,
}

impl Choice {
    /// A choice of which nothing is known yet but the branches.
    pub(super) fn of(branches: Vec<Id>) -> Self {
        Self {
            branches,
            objects: Objects::Likeness,
        }
    }
}

impl Objects {
    pub(super) fn told(schema: &Schema, branches: &[Id]) -> Self {
        let branches = branches.iter().copied();
        let branches: Vec<Id> = branches
            .filter(|branch| schema.kinds(*branch).admit_objects())
            .collect();
        if let Some(told) = by_tag(schema, &branches) {
            return told;
        }
        let keys = branches.iter().map(|branch| {
            let key = schema.part(*branch)?.properties.sole_key()?;
            Some((key.to_owned(), *branch))
        });
        keys.collect::<Option<_>>()
            .map_or(Self::Likeness, Self::Key)
    }
}

/// By the member that has a constant value of its own in every branch.
fn by_tag(schema: &Schema, branches: &[Id]) -> Option<Objects> {
    let value = |branch: Id, key: &str| match schema.names(schema.property(branch, key)?)? {
        [only] => Some((only.clone(), branch)),
        _ => None,
    };
    let values = |key: &str| {
        let values = branches.iter().map(|branch| value(*branch, key));
        let values = values.collect::<Option<_>>()?;
        let key = key.to_owned();
        Some(Objects::Tag { key, values })
    };
    let mut keys = schema
        .parts(*branches.first()?)
        .flat_map(|part| part.properties.named.names());
    keys.find_map(values)
}
