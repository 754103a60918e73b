//! What a schema says about the members of an object.

use super::keywords::Keywords;
use super::{Extent, Id, Named};

/// What a schema says about the members of an object; nothing where it is not about objects.
#[derive(Debug, Default)]
pub(crate) struct Properties {
    /// The schemas of members by name.
    pub(crate) named: Named,
    /// The members that must be there.
    pub(crate) required: Vec<String>,
    /// The schema of all members that have none by name.
    pub(crate) additional: Option<Id>,
    /// The schemas of members whose names match a pattern.
    pub(crate) patterns: Named,
    /// Whether members that the schema does not know are refused.
    pub(crate) are_closed: bool,
    pub(crate) count: Extent,
}

impl Properties {
    pub(super) fn read(keywords: &mut Keywords<'_, '_>) -> Self {
        let closing = ["additionalProperties", "unevaluatedProperties"];
        Self {
            named: keywords.schemas_by_name("properties"),
            required: keywords.strings("required"),
            additional: keywords.object("additionalProperties"),
            patterns: keywords.schemas_by_name("patternProperties"),
            are_closed: closing.iter().any(|keyword| keywords.is(keyword, false)),
            count: keywords.extent("minProperties", "maxProperties"),
        }
    }

    /// The schema of a member that has none by name.
    pub(crate) fn other(&self, name: &str) -> Option<Id> {
        self.additional.or_else(|| self.patterned(name))
    }

    /// The schema of a map's values where its keys are numbers, which `schemars` writes as a pattern of digits.
    fn patterned(&self, name: &str) -> Option<Id> {
        let digits = name.strip_prefix('-').unwrap_or(name);
        let numeric = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        self.patterns.iter().find_map(|(pattern, schema)| {
            let admitted = match pattern {
                r"^\d+$" => numeric && digits == name,
                r"^-?\d+$" => numeric,
                _ => true,
            };
            admitted.then_some(schema)
        })
    }

    /// The only member that the schema knows by name, if there must be that one.
    pub(super) fn sole_key(&self) -> Option<&str> {
        let key = self.named.sole()?;
        let demanded = self.required.iter().any(|required| required == key);
        demanded.then_some(key)
    }
}
