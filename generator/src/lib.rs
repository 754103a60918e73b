//! Typed Rust clients from specs: text in, a tree of files out. No I/O, and no panic on any text.
//!
//! The pipeline is [`generate`]: *read* texts into spec structs, *lower* them into a model with every decision taken,
//! *check* what concerns several services, *emit* the model as tokens, *render* the tokens as files.

pub(crate) mod check;
pub mod diff;
mod emit;
mod format;
pub mod json;
pub mod locate;
mod lower;
pub mod model;
pub mod name;
pub mod problem;
pub mod read;
mod render;
pub mod source;
pub mod spec;
pub mod surface;
pub mod tree;
pub mod validate;

pub use format::format;
use model::Model;
pub use problem::Problems;
use read::Document;
pub use source::Source;
use spec::Spec;
pub use tree::{Settings, Tree};

/// Generates the crate.
///
/// # Errors
///
/// Everything that is wrong with the specs; then there is nothing to write.
pub fn generate(sources: &[Source], settings: &Settings) -> Result<Tree, Problems> {
    let model = model(sources)?;
    Ok(render::render(emit::emit(&model, settings)))
}

/// Everything that is wrong with the specs; nothing, if they can be generated.
pub fn lint(sources: &[Source]) -> Problems {
    model(sources).err().unwrap_or_default()
}

/// The specs with every decision taken.
///
/// # Errors
///
/// Everything that is wrong with the specs.
pub fn model(sources: &[Source]) -> Result<Model, Problems> {
    let mut problems = Problems::default();
    let documents: Vec<Document<Spec>> = read::read(sources, &mut problems);
    let model = lower::lower(&documents, &mut problems);
    check::check(&documents, sources, &mut problems);
    if problems.is_empty() {
        Ok(model)
    } else {
        Err(problems)
    }
}

/// The JSON Schema of a spec file, as `specs/schema.json` holds it.
pub fn schema() -> String {
    let schema = read::schema::<Spec>();
    // A value that came out of a serializer goes back in.
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{text}\n")
}
