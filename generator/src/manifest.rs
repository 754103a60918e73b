//! The manifest of the generated crate: what it holds and where each operation comes from, for programs.
//!
//! It stands beside the sources, with its JSON Schema. The entry of a service depends on nothing outside of it, so that
//! a change of one service shows in one place, and changes of two do not meet.

mod operation;
mod secrets;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use crate::format;
use crate::model::Model;
use crate::model::service::{Auth, Service};
use crate::parallel;
use crate::render::{self, Sealing};
use crate::source::Source;
use crate::tree::Tree;
use operation::Operation;
use secrets::Secrecy;

/// What a generated crate holds. A comment of who made it stands above its members.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "Manifest of a generated crate")]
struct Manifest {
    /// Path of this schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// What made the crate.
    generator: Generator,
    /// The services, by id.
    services: Vec<ServiceEntry>,
}

/// What made the crate.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Generator {
    /// Version of the generator.
    version: &'static str,
    /// SHA-256 of the JSON Schema of the spec format that it reads. What it wrote, each file's own checksum tells.
    format_sha256: String,
    /// SHA-256 of the schema of the manifest.
    manifest_schema_sha256: String,
}

/// One service.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Service")]
struct ServiceEntry {
    /// Its id, which is also the cargo feature.
    id: String,
    /// Its module.
    rust: String,
    /// The file name of its spec.
    spec: String,
    /// SHA-256 of the text of the spec.
    spec_sha256: String,
    /// SHA-256 of this entry without this key, as JSON without white space: whether anybody edited it.
    entry_sha256: String,
    /// Lines in the files of its module.
    lines: usize,
    /// The operations, in the order of the spec.
    operations: Vec<Operation>,
}

/// The file of the schema, beside the manifest.
const SCHEMA: &str = "manifest.schema.json";

/// The files of the manifest: itself and its schema.
pub(crate) fn add(tree: &mut Tree, model: &Model, sources: &[Source]) {
    let schema = render::sealed(Sealing::Json, &text(&schema()));
    let manifest = Manifest {
        schema: SCHEMA,
        generator: Generator {
            version: env!("CARGO_PKG_VERSION"),
            format_sha256: render::checksum([crate::schema().as_str()]),
            manifest_schema_sha256: render::checksum([schema.as_str()]),
        },
        services: Vec::new(),
    };
    let entries = parallel::map(&model.services, |service| {
        format::part(&summed(&entry(tree, service, sources)))
    });
    let manifest = with_entries(&text(&manifest), &entries);
    let manifest = render::sealed(Sealing::Json, &manifest);
    for (path, text) in [("manifest.json", manifest), (SCHEMA, schema)] {
        tree.insert(path.to_owned(), text);
    }
}

/// The text of a document, laid out as specs are.
fn text(document: &impl Serialize) -> String {
    // Nothing in it is without a form in JSON, and what was written can be read.
    let text = serde_json::to_string(document).unwrap_or_default();
    let laid_out = format::format(&[Source::new("manifest.json", text.as_str())]);
    laid_out
        .ok()
        .and_then(|mut texts| texts.pop())
        .unwrap_or(text)
}

/// The manifest with the entries of its services, each laid out as it stands there. They are many, and made beside each
/// other.
fn with_entries(manifest: &str, entries: &[String]) -> String {
    if entries.is_empty() {
        return manifest.to_owned();
    }
    let entries = entries.join(",\n    ");
    manifest.replacen(
        "\"services\": []",
        &format!("\"services\": [\n    {entries}\n  ]"),
        1,
    )
}

fn schema() -> serde_json::Value {
    let generator = SchemaSettings::draft2020_12().for_serialize();
    let mut generator = generator.into_generator();
    generator.root_schema_for::<Manifest>().to_value()
}

fn entry(tree: &Tree, service: &Service, sources: &[Source]) -> ServiceEntry {
    let spec = sources.get(service.source);
    let auth: Vec<&'static str> = service.table.auth.iter().map(scheme).collect();
    let texts = files(tree, &service.module);
    let secrecy = Secrecy::new(&service.structures);
    let operations = service.operations.iter();
    ServiceEntry {
        id: service.feature.clone(),
        rust: service.module.clone(),
        spec: format!("{}.json", service.feature),
        spec_sha256: render::checksum(spec.map(|spec| spec.text.as_str())),
        entry_sha256: String::new(),
        lines: texts.map(lines).sum(),
        operations: operations
            .map(|it| operation::entry(tree, (service, &secrecy), it, &auth))
            .collect(),
    }
}

/// An entry as JSON with its checksum, which does not count itself.
fn summed(entry: &ServiceEntry) -> String {
    // Nothing in it is without a form in JSON, and no text in it can hold quotes that are not escaped.
    let text = serde_json::to_string(entry).unwrap_or_default();
    let Some((before, after)) = text.split_once(NO_SUM) else {
        return text;
    };
    let sum = render::checksum([before, after]);
    format!("{before}\"entry_sha256\":\"{sum}\",{after}")
}

/// The member for the checksum of an entry that has none yet.
const NO_SUM: &str = "\"entry_sha256\":\"\",";

/// The files of a module.
fn files<'t>(tree: &'t Tree, module: &str) -> impl Iterator<Item = &'t str> {
    let (file, folder) = (format!("src/{module}.rs"), format!("src/{module}/"));
    let below = tree.range(folder.clone()..);
    let below = below.take_while(move |(path, _)| path.starts_with(&folder));
    let texts = below.map(|(_, text)| text.as_str());
    tree.get(&file).map(String::as_str).into_iter().chain(texts)
}

/// How many lines a file has; every one ends, the last too.
fn lines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

/// A way to authenticate, as the spec calls it.
fn scheme(auth: &Auth) -> &'static str {
    match auth {
        Auth::SigV4(_) => "sigv4",
        Auth::Acs3 => "acs3-hmac-sha256",
        Auth::Tc3(_) => "tc3-hmac-sha256",
        Auth::SdkHmac => "sdk-hmac-sha256",
        Auth::Token(_) => "token",
        Auth::Anonymous => "none",
    }
}
