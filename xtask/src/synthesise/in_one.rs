//! One service with any number of operations: those of a real one, again and again under other names, with copies of
//! their own of all types and mixins.

use serde_json::{Map, Value};

/// The text of the spec with so many operations; `None` if it is no object with operations.
pub(super) fn repeated(text: &str, operations: usize) -> Option<String> {
    let mut spec: Value = serde_json::from_str(text).ok()?;
    let real = spec.get("operations")?.as_object()?.clone();
    let types = object(&spec, "types");
    let mixins = object(&spec, "mixins");
    let (mut made, mut all_types, mut all_mixins) = (Map::new(), types.clone(), mixins.clone());
    for copy in 0..operations.div_ceil(real.len().max(1)) {
        let naming = Naming {
            types: &types,
            copy,
        };
        let left = operations - made.len();
        let taken = real.iter().take(left);
        made.extend(taken.map(|(name, operation)| naming.operation(name, operation)));
        all_types.extend(
            types
                .iter()
                .map(|(name, declared)| naming.declared(name, declared)),
        );
        all_mixins.extend(
            mixins
                .iter()
                .map(|(name, mixin)| naming.declared(name, mixin)),
        );
    }
    let whole = spec.as_object_mut()?;
    whole.insert("operations".to_owned(), made.into());
    for (name, all) in [("types", all_types), ("mixins", all_mixins)] {
        if !all.is_empty() {
            whole.insert(name.to_owned(), all.into());
        }
    }
    serde_json::to_string_pretty(&spec).ok()
}

fn object(value: &Value, name: &str) -> Map<String, Value> {
    let found = value.get(name).and_then(Value::as_object);
    found.cloned().unwrap_or_default()
}

/// What things are called in one of the copies; the first is the original.
struct Naming<'a> {
    types: &'a Map<String, Value>,
    copy: usize,
}

impl Naming<'_> {
    fn name(&self, name: &str) -> String {
        match self.copy {
            0 => name.to_owned(),
            copy => format!("{name}{copy}"),
        }
    }

    fn operation(&self, name: &str, operation: &Value) -> (String, Value) {
        let mut operation = operation.clone();
        self.rename(operation.pointer_mut("/http/path"), |path| {
            match self.copy {
                0 => path.to_owned(),
                copy => format!("/copy{copy}{path}"),
            }
        });
        self.rename(operation.get_mut("output_type"), |name| self.name(name));
        for mixin in each(operation.get_mut("with")) {
            self.rename(Some(mixin), |name| self.name(name));
        }
        for side in ["input", "output"] {
            self.members(operation.get_mut(side));
        }
        for example in each(operation.get_mut("examples")) {
            let first = example.pointer_mut("/first/operation");
            self.rename(first, |name| self.name(name));
        }
        (self.name(name), operation)
    }

    /// A type or a mixin.
    fn declared(&self, name: &str, declared: &Value) -> (String, Value) {
        let mut declared = declared.clone();
        self.rename(declared.get_mut("rust"), |name| self.name(name));
        self.members(declared.get_mut("members"));
        (self.name(name), declared)
    }

    fn members(&self, members: Option<&mut Value>) {
        let members = members.and_then(Value::as_object_mut).into_iter().flatten();
        for (_, member) in members {
            self.rename(member.get_mut("type"), |name| self.type_name(name));
        }
    }

    /// As `list<Certificate>`: what is declared in the spec is renamed, wherever it stands.
    fn type_name(&self, name: &str) -> String {
        let inner = name.split_once('<').map_or(name, |(_, inner)| inner);
        let inner = inner.trim_end_matches(['>', '?']);
        match self.types.contains_key(inner) {
            true => name.replacen(inner, &self.name(inner), 1),
            false => name.to_owned(),
        }
    }

    fn rename(&self, text: Option<&mut Value>, rename: impl Fn(&str) -> String) {
        if let Some(Value::String(text)) = text {
            *text = rename(text);
        }
    }
}

fn each(list: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    list.and_then(Value::as_array_mut).into_iter().flatten()
}
