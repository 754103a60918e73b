//! Typed Rust clients from specs: text in, a tree of files out. No I/O, and no panic on any text.
//!
//! The pipeline is [`generate`]: *read* texts into spec structs, *lower* them into a model with every decision taken and
//! *advise* on the rest, one file after the other; *check* what concerns several services; *emit* the model as tokens,
//! *render* the tokens as files.

mod advise;
pub(crate) mod check;
pub mod diff;
mod emit;
mod format;
pub mod json;
pub mod locate;
mod lower;
mod manifest;
pub mod model;
pub mod name;
mod parallel;
mod pass;
pub mod paths;
pub mod problem;
pub mod read;
mod reference;
mod render;
#[cfg(test)]
mod search;
pub mod source;
pub mod spec;
pub mod surface;
pub mod tree;
pub mod validate;

pub use format::format;
use model::Model;
pub use problem::Problems;
pub use reference::{overview, reference};
pub use source::Source;
use spec::Spec;
pub use tree::{Settings, Tree};
use validate::Schema;

/// Generates the crate.
///
/// # Errors
///
/// Everything that is wrong with the specs; then there is nothing to write.
pub fn generate(sources: &[Source], settings: &Settings) -> Result<Tree, Problems> {
    let mut problems = Problems::default();
    generate_advised(sources, settings, &mut problems).ok_or(problems)
}

/// Generates the crate as [`generate`] does, and adds warnings to the problems too.
pub fn generate_advised(
    sources: &[Source],
    settings: &Settings,
    problems: &mut Problems,
) -> Option<Tree> {
    let model = advised(sources, problems)?;
    let mut tree = render::render(&emit::emit(&model, settings));
    manifest::add(&mut tree, &model, sources);
    Some(tree)
}

/// Everything that is wrong with the specs, and everything that a careful maintainer would want to know of them.
pub fn lint(sources: &[Source]) -> Problems {
    let mut problems = Problems::default();
    advised(sources, &mut problems);
    problems
}

/// The specs with every decision taken.
///
/// # Errors
///
/// Everything that is wrong with the specs.
pub fn model(sources: &[Source]) -> Result<Model, Problems> {
    let mut problems = Problems::default();
    advised(sources, &mut problems).ok_or(problems)
}

fn advised(sources: &[Source], problems: &mut Problems) -> Option<Model> {
    let schema = Schema::compile(&read::schema::<Spec>());
    let indexed: Vec<(usize, &Source)> = sources.iter().enumerate().collect();
    let passed = parallel::map(&indexed, |(index, source)| {
        pass::pass(*index, source, &schema)
    });
    let identities = passed.iter().filter_map(|it| it.identity.as_ref());
    check::check(identities, sources, problems);
    let mut services = Vec::new();
    let mut warnings = Vec::new();
    for passed in passed {
        problems.append(passed.problems);
        warnings.extend(passed.warnings);
        services.extend(passed.service);
    }
    let broken = problems.broken();
    problems.extend(
        warnings
            .into_iter()
            .filter(|warning| !broken.contains(&warning.at.source)),
    );
    services.sort_by(|a, b| a.feature.cmp(&b.feature));
    (!problems.has_errors()).then_some(Model { services })
}

/// The JSON Schema of a spec file, as `specs/schema.json` holds it.
pub fn schema() -> String {
    let schema = read::schema::<Spec>();
    // A value that came out of a serializer goes back in.
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{text}\n")
}
