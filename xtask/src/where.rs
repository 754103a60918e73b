//! `cargo xtask where`: from a Rust path of the generated crate to the place in a spec that it comes from.

use specwright_generator::locate::Locator;
use specwright_generator::paths::{RustPath, at, paths};

use crate::cli;
use crate::console::Console;
use crate::lowered::Lowered;
use crate::outcome::{Failure, Outcome};
use crate::places::Places;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Where,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let Some(lowered) = Lowered::read(request.specs.as_deref(), places, console)? else {
        return Ok(Outcome::Invalid);
    };
    let all = paths(&lowered.model);
    let wanted = below_the_crate(&request.path);
    let found = at(&all, wanted);
    if found.is_empty() {
        return Err(unknown(wanted, &all));
    }
    for it in found {
        let Some(source) = lowered.sources.get(it.source) else {
            continue;
        };
        let locator = Locator::new(source);
        let place = locator.position(it.origin.pointer());
        let (line, column) = (place.line, place.column);
        console.say(format_args!(
            "{}:{line}:{column}: {} ({})",
            source.name, it.path, it.what
        ));
        console.say(format_args!("    {}", locator.line(line).trim()));
    }
    Ok(Outcome::Clean)
}

/// The path without the name of the crate, and without what else people copy along.
fn below_the_crate(path: &str) -> &str {
    let path = path.trim().trim_start_matches("::").trim_end_matches("()");
    ["specwright_clients::", "crate::"]
        .iter()
        .find_map(|crate_name| path.strip_prefix(crate_name))
        .unwrap_or(path)
}

/// What is written most alike, as a whole or in its last part.
fn unknown(wanted: &str, all: &[RustPath]) -> Failure {
    let last = |path: &str| path.rsplit("::").next().unwrap_or_default().to_owned();
    let module = |path: &str| path.split("::").next().unwrap_or_default().to_owned();
    // A module that exists was meant.
    let is_module = all.iter().any(|it| it.path == module(wanted));
    let is_near = |it: &&RustPath| !is_module || module(&it.path) == module(wanted);
    let alike = |it: &&RustPath| {
        let whole = strsim::normalized_damerau_levenshtein(&it.path, wanted);
        let end = strsim::normalized_damerau_levenshtein(&last(&it.path), &last(wanted));
        // Both count, since a whole path may lack its beginning.
        whole.max(end * 0.98)
    };
    let nearest = all
        .iter()
        .filter(is_near)
        .max_by(|one, other| alike(one).total_cmp(&alike(other)))
        .filter(|it| alike(it) > 0.7);
    let hint = match nearest {
        Some(it) => format!("did you mean `{}`?", it.path),
        None => "paths look like `module::Operation::member`".to_owned(),
    };
    Failure::invalid(format!("nothing is called `{wanted}`; {hint}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_that_exists_is_kept_in_a_guess() {
        let path = |path: &str| RustPath {
            path: path.to_owned(),
            what: "client",
            source: 0,
            origin: Default::default(),
            present: None,
        };
        let all = ["tencents", "huawei", "tencents::Client", "huawei::Client"].map(path);
        let guess = unknown("huawei::client::Client", &all).to_string();
        assert!(guess.ends_with("did you mean `huawei::Client`?"), "{guess}");
    }

    #[test]
    fn what_is_copied_along_is_left_out() {
        for path in [
            "pets::Pet",
            "specwright_clients::pets::Pet",
            "::specwright_clients::pets::Pet",
            "crate::pets::Pet()",
        ] {
            assert_eq!(below_the_crate(path), "pets::Pet");
        }
    }
}
