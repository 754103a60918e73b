//! Warnings that a spec accepts.

use std::borrow::Cow;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::problem::{Code, Severity};

/// The code of each warning that is meant, and the reason.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Accept(pub IndexMap<String, String>);

/// Editors complete the codes; an unknown one is told of by `advise`, which knows what was probably meant.
impl JsonSchema for Accept {
    fn schema_name() -> Cow<'static, str> {
        "Accept".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes = Code::ALL.iter();
        let warnings = codes.filter(|code| {
            code.severity() == Severity::Warning && **code != Code::NeedlessAcceptance
        });
        let names: Vec<&str> = warnings.map(|code| code.name()).collect();
        json_schema!({
            "description": "Warnings that are meant, each code with the reason: `{ \"unused-type\": \"…\" }`. They are silenced in this object and in all that is inside of it.",
            "type": "object",
            "propertyNames": { "enum": names },
            "additionalProperties": { "type": "string" },
        })
    }
}
