//! Former names, which go on working.

use serde::Serialize;

use super::origin::Origin;

/// A former name of a method or a variant.
#[derive(Clone, Debug, Serialize)]
pub struct Former {
    /// The name.
    pub name: String,
    /// Where it stands in the spec.
    pub origin: Origin,
}

/// A former name of a member.
#[derive(Clone, Debug, Serialize)]
pub struct FormerMember {
    /// The name of the field and the setter.
    pub name: String,
    /// The name of the setter that passed an `Option` on.
    pub passing: String,
    /// The private field that tells whether a caller assigned to the field.
    pub kept: String,
    /// Where it stands in the spec.
    pub origin: Origin,
}

/// A former name of a type, or of what belongs to an operation.
#[derive(Clone, Debug, Serialize)]
pub struct Alias {
    /// The former name.
    pub name: String,
    /// The present name.
    pub target: String,
    /// The type parameter of the client, for the builder of an operation.
    pub client: Option<String>,
    /// The type parameters of required members, for builders.
    pub states: Vec<String>,
    /// Where it stands in the spec.
    pub origin: Origin,
}
