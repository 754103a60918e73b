//! `cargo xtask explain`: what a word means that another command, or a service, has printed.

use specwright_generator::model;
use specwright_generator::problem::{Code, Severity};

use crate::cli;
use crate::console::Console;
use crate::lowered::Lowered;
use crate::outcome::{Failure, Outcome};
use crate::places::Places;
use crate::specs::Specs;

mod error_code;
mod file;
mod place;

/// Carries the command out: each kind of word is tried in turn, the codes of mistakes without looking at any spec.
pub(crate) fn run(
    request: &cli::Explain,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let Some(word) = &request.word else {
        list(console);
        return Ok(Outcome::Clean);
    };
    if let Some(code) = Code::named(bare(word)) {
        console.say(code.page());
        console.say(
            "Examples show parts of a spec that is sound otherwise; `null` takes something away.",
        );
        return Ok(Outcome::Clean);
    }
    if let Some(asked) = place::asked(word) {
        let Some(file) = file::find(asked.file(), request.specs.as_deref(), places, console)?
        else {
            return Ok(Outcome::Invalid);
        };
        place::explain(&asked, &file, console)?;
        return Ok(Outcome::Clean);
    }
    let Some(lowered) = read(word, request, places, console)? else {
        return Ok(Outcome::Invalid);
    };
    if !error_code::explain(word, &lowered, console) {
        return Err(unknown(word, error_code::codes(&lowered)));
    }
    Ok(Outcome::Clean)
}

/// The specs in which the word may be an error code. A misspelt code of a mistake is met with the right one even while
/// these are full of mistakes.
fn read(
    word: &str,
    request: &cli::Explain,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Option<Lowered>, Failure> {
    let specs = Specs::folder(&request.specs.clone().unwrap_or_else(|| places.specs()))?;
    let is_kebab = |c: char| c.is_ascii_lowercase() || c == '-';
    let is_near = bare(word).chars().all(is_kebab) && Code::nearest(bare(word)).is_some();
    let is_broken = || !specs.unreadable.is_empty() || model(&specs.sources).is_err();
    match is_near && is_broken() {
        true => Err(unknown(word, std::iter::empty())),
        false => Ok(Lowered::of(specs, console)),
    }
}

/// All codes with what they mean.
fn list(console: &mut Console<'_>) {
    let width = Code::ALL.iter().map(|code| code.name().len()).max();
    let width = width.unwrap_or_default();
    for severity in [Severity::Error, Severity::Warning] {
        let codes = Code::ALL.iter().filter(|code| code.severity() == severity);
        for code in codes {
            console.say(format_args!("{:width$}  {}", code.name(), code.cause()));
        }
    }
}

/// The name of a code as it was copied from a message: `error[name]:` or only a part of it.
fn bare(word: &str) -> &str {
    let inside = word.split_once('[').map_or(word, |(_, inside)| inside);
    inside
        .split_once(']')
        .map_or(inside, |(name, _)| name)
        .trim()
}

/// What was meant: a code of a mistake, or else one of the services'.
fn unknown<'c>(word: &str, services: impl Iterator<Item = &'c str>) -> Failure {
    if word.contains("::") {
        return Failure::invalid(format!(
            "`{word}` is a path in Rust; `cargo xtask where {word}` leads to its place in a spec"
        ));
    }
    let distance = |code: &&str| strsim::damerau_levenshtein(code, word);
    let nearest = services
        .min_by_key(distance)
        .filter(|code| distance(code) <= 1 + word.len() / 6);
    let hint = match (Code::nearest(bare(word)), nearest) {
        (Some(code), _) => format!("did you mean `{code}`?"),
        (None, Some(code)) => format!("did you mean `{code}`?"),
        (None, None) => {
            "`cargo xtask explain` lists all codes of mistakes; error codes of services and places \
                         such as `specs/x.json:12` are explained too"
                .to_owned()
        }
    };
    Failure::invalid(format!("nothing is known about `{word}`; {hint}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_in_what_was_copied() {
        for word in [
            "unknown-key",
            "error[unknown-key]",
            "[unknown-key]:",
            " unknown-key",
        ] {
            assert_eq!(bare(word), "unknown-key");
        }
    }

    #[test]
    fn a_misspelt_code_is_guessed() {
        assert!(
            unknown("unkown-key", std::iter::empty())
                .to_string()
                .ends_with("did you mean `unknown-key`?")
        );
        assert!(
            unknown("cats::PetCat", std::iter::empty())
                .to_string()
                .contains("`cargo xtask where cats::PetCat`")
        );
        assert!(
            unknown("warning[x]", std::iter::empty())
                .to_string()
                .contains("lists all codes")
        );
    }
}
