//! The specs as data, so that a test covers what is added to them without being touched.

mod leaf;

use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value;
use specwright_runtime::Operation;

pub use self::leaf::Leaf;
use self::leaf::Walk;

/// One file below `specs`.
#[derive(Clone, Debug)]
pub struct Spec(Value);

/// One documented error code.
#[derive(Clone, Debug)]
pub struct Code<'a> {
    /// The code on the wire.
    pub code: &'a str,
    /// The message that tells it from others with the same code.
    pub message: Option<&'a str>,
    /// The documented status.
    pub status: Option<u16>,
    /// What it means in the shared vocabulary, as the specs spell it.
    pub kind: &'a str,
}

/// The specs of all services, by the names of their files.
///
/// # Errors
///
/// If a file cannot be read or is not JSON.
pub fn read_all() -> io::Result<Vec<Spec>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<_>>()?;
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    paths.retain(|path| !path.ends_with("schema.json"));
    paths.sort();
    let read = |path| Ok(Spec(serde_json::from_str(&fs::read_to_string(path)?)?));
    paths.into_iter().map(read).collect()
}

/// The spec to which an operation belongs.
///
/// # Errors
///
/// As [`read_all`], and if there is none.
pub fn spec_of<O: Operation>() -> io::Result<Spec> {
    let id = O::SPEC.service.id;
    let found = read_all()?.into_iter().find(|spec| spec.service_id() == id);
    found.ok_or_else(|| io::Error::other(format!("no spec of {id}")))
}

impl Spec {
    /// The service's part of the document.
    pub fn service(&self) -> &Value {
        member(&self.0, "service")
    }

    /// The id of the service.
    pub fn service_id(&self) -> &str {
        member(self.service(), "id").as_str().unwrap_or_default()
    }

    /// The names of the operations.
    pub fn operations(&self) -> impl Iterator<Item = &str> {
        entries(member(&self.0, "operations")).map(|(name, _)| name)
    }

    /// One operation's part of the document.
    pub fn operation(&self, name: &str) -> &Value {
        member(member(&self.0, "operations"), name)
    }

    /// The codes that an operation documents.
    pub fn codes(&self, operation: &str) -> Vec<Code<'_>> {
        codes(member(self.operation(operation), "errors"))
    }

    /// The codes that any operation of the service may answer with.
    pub fn service_codes(&self) -> Vec<Code<'_>> {
        codes(member(member(self.service(), "errors"), "codes"))
    }

    /// The single values of a request: those of its own members, and of the mixins' that follow them.
    pub fn inputs(&self, operation: &str) -> Vec<Leaf<'_>> {
        let operation = self.operation(operation);
        let mixins = texts(member(operation, "with")).into_iter();
        let mixed = mixins.flat_map(|name| {
            let mixin = member(member(&self.0, "mixins"), name);
            entries(member(mixin, "members"))
        });
        self.walk()
            .of_members(entries(member(operation, "input")).chain(mixed))
    }

    /// The single values of an answer.
    pub fn outputs(&self, operation: &str) -> Vec<Leaf<'_>> {
        let operation = self.operation(operation);
        match member(operation, "output_type").as_str() {
            Some(shared) => self.walk().of_type(shared),
            None => self.walk().of_members(entries(member(operation, "output"))),
        }
    }

    fn walk(&self) -> Walk<'_> {
        Walk::new(member(&self.0, "types"))
    }
}

/// The members of an object; of anything else, none.
pub fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let members = value.as_object().into_iter().flatten();
    members.map(|(name, value)| (name.as_str(), value))
}

/// The texts of a list, or the only one.
pub fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(values) => values.iter().filter_map(Value::as_str).collect(),
        value => value.as_str().into_iter().collect(),
    }
}

/// A member of an object, or null.
fn member<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or(&Value::Null)
}

fn codes(errors: &Value) -> Vec<Code<'_>> {
    entries(errors)
        .map(|(key, entry)| Code {
            code: member(entry, "code").as_str().unwrap_or(key),
            message: member(entry, "message").as_str(),
            status: member(entry, "status")
                .as_u64()
                .and_then(|status| u16::try_from(status).ok()),
            kind: member(entry, "kind").as_str().unwrap_or_default(),
        })
        .collect()
}
