//! `cargo xtask explain`: what a word means that another command, or a service, has printed.

use specwright_generator::model;
use specwright_generator::problem::{Code, Severity};

use crate::cli;
use crate::console::{Console, quoted};
use crate::lowered::Lowered;
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Places};
use crate::specs::Specs;

mod error_code;
mod file;
mod place;

/// Codes of mistakes that a guess names.
const GUESSES: usize = 3;

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
    // No service has a code with colons so far, but some may.
    let is_like_a_path = word.contains("::");
    let lowered = match read(word, request, places, console) {
        Err(_) if is_like_a_path => return Err(is_path(word, request)),
        lowered => lowered?,
    };
    let Some(lowered) = lowered else {
        return Ok(Outcome::Invalid);
    };
    match error_code::explain(word, &lowered, console) {
        true => Ok(Outcome::Clean),
        false if is_like_a_path => Err(is_path(word, request)),
        false => Err(unknown(word, error_code::codes(&lowered))),
    }
}

/// A path in Rust, which another command explains.
fn is_path(word: &str, request: &cli::Explain) -> Failure {
    let mut command = format!("cargo xtask where {}", quoted(word));
    if let Some(folder) = &request.specs {
        let folder = quoted(&folder.to_string_lossy());
        command.push_str(&format!(" --specs {folder}"));
    }
    Failure::invalid(format!(
        "`{word}` is a path in Rust; `{command}` leads to its place in a spec"
    ))
}

/// The specs in which the word may be an error code. A misspelt code of a mistake is met with the right one even while
/// these are full of mistakes, or are not there.
fn read(
    word: &str,
    request: &cli::Explain,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Option<Lowered>, Failure> {
    let is_near = !Code::near(bare(word)).is_empty();
    let folder = request.specs.clone().unwrap_or_else(|| places.specs());
    let specs = match Specs::folder(&folder) {
        Ok(specs) => specs,
        Err(why) if is_near => return Err(guessed(word, &why.to_string())),
        Err(why) => return Err(unasked(word, &why)),
    };
    let is_broken = || !specs.unreadable.is_empty() || model(&specs.sources).is_err();
    match is_near && is_broken() {
        true => {
            let shown = places::shown(&folder);
            Err(guessed(word, &format!("{shown} has invalid specs")))
        }
        false => Ok(Lowered::of(specs, console)),
    }
}

/// A guess that no error code of a service was held against.
fn guessed(word: &str, why: &str) -> Failure {
    let guess = unknown(word, std::iter::empty());
    Failure::invalid(format!(
        "{guess} (error codes of services were not looked up: {why})"
    ))
}

/// A word about which only specs could tell something.
fn unasked(word: &str, why: &Failure) -> Failure {
    Failure::invalid(format!(
        "`{word}` is no code of a mistake, and whether it is an error code of a service cannot be looked up: {why}"
    ))
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
    let distance = |code: &&str| strsim::damerau_levenshtein(code, word);
    let nearest = services
        .min_by_key(distance)
        .filter(|code| distance(code) <= 1 + word.len() / 6);
    let mistakes = Code::near(bare(word));
    let mistakes = mistakes.iter().take(GUESSES).map(|code| code.name());
    let meant: Vec<String> = mistakes
        .chain(nearest)
        .map(|code| format!("`{code}`"))
        .collect();
    let hint = match meant.as_slice() {
        [] if word.contains(".json") => {
            "a place in a spec is `FILE:LINE`, `FILE:LINE:COLUMN` or `FILE#POINTER`".to_owned()
        }
        [] => "`cargo xtask explain` lists all codes of mistakes; error codes of services and places such as \
               `specs/x.json:12` are explained too"
            .to_owned(),
        meant => format!("did you mean {}?", meant.join(" or ")),
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
            unknown("unknown-tyey", std::iter::empty())
                .to_string()
                .ends_with("did you mean `unknown-key` or `unknown-type`?")
        );
        assert!(
            unknown("specs/a.json", std::iter::empty())
                .to_string()
                .ends_with("or `FILE#POINTER`")
        );
        assert!(
            unknown("warning[x]", std::iter::empty())
                .to_string()
                .contains("lists all codes")
        );
    }
}
