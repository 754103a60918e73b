//! The spec document as it stands in a file: one service, its operations and its types.
//!
//! These types mirror the JSON word for word and decide nothing; `lower` does. They are closed (an unknown key is
//! refused), and `specs/schema.json` is generated from them, so their doc texts are what an editor shows.

pub mod accept;
pub mod auth;
pub mod endpoint;
pub mod error;
pub mod example;
pub mod finding;
pub mod issued;
pub mod member;
pub mod operation;
pub mod paging;
pub mod profile;
pub mod protocol;
pub mod rate;
pub mod service;
pub mod types;
pub mod waiter;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema};
use serde::Deserialize;

use accept::Accept;
use member::{Member, Rule};
use operation::Operation;
use service::Service;
use types::Type;

/// One service: `specs/<service>.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// Path of the JSON Schema, for editors.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// What holds for all operations: protocol, endpoint, auth, common errors.
    pub service: Service,
    /// The operations by their documented name, in the order in which they are to be read.
    pub operations: IndexMap<String, Operation>,
    /// Members that several operations take, by name; operations name them in `with`.
    #[serde(default)]
    pub mixins: IndexMap<String, Mixin>,
    /// Structures and enums that operations share, by name.
    #[serde(default)]
    pub types: IndexMap<String, Type>,
}

/// Gives the key that tells the forms of an object apart the text of the form, for editors show the texts of keys.
pub(crate) fn described(schema: &mut Schema) {
    let forms = schema
        .get_mut("oneOf")
        .and_then(|forms| forms.as_array_mut());
    for form in forms.into_iter().flatten() {
        let Some(text) = form.get("description").cloned() else {
            continue;
        };
        let keys = form
            .get_mut("properties")
            .and_then(|keys| keys.as_object_mut());
        for (_, key) in keys.into_iter().flatten() {
            if let Some(key) = key.as_object_mut().filter(|key| key.contains_key("const")) {
                key.insert("description".to_owned(), text.clone());
            }
        }
    }
}

/// Members that several operations take.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mixin {
    /// The members by name, in wire order.
    pub members: IndexMap<String, Member>,
    /// Rules over several of them.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Warnings that are meant here: the code of each, and the reason.
    #[serde(default)]
    pub accept: Accept,
}

/// Where a fact was read.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// Title of the page.
    #[schemars(length(min = 1))]
    pub title: String,
    /// Address of the page; becomes a link in the docs.
    #[schemars(length(min = 1))]
    #[serde(default)]
    pub url: Option<String>,
    /// Date of the page's last change as the page states it, `YYYY-MM-DD`.
    #[serde(default)]
    pub updated: Option<String>,
}
