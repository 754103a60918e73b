//! `cargo xtask explain`: what a word means that another command has printed.

use specwright_generator::problem::{Code, Severity};

use crate::cli;
use crate::console::Console;
use crate::outcome::{Failure, Outcome};

/// Carries the command out: each kind of word is tried in turn.
pub(crate) fn run(request: &cli::Explain, console: &mut Console<'_>) -> Result<Outcome, Failure> {
    let Some(word) = &request.word else {
        list(console);
        return Ok(Outcome::Clean);
    };
    let Some(code) = Code::named(bare(word)) else {
        return Err(unknown(word));
    };
    console.say(code.page());
    console
        .say("Examples show parts of a spec that is sound otherwise; `null` takes something away.");
    Ok(Outcome::Clean)
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

fn unknown(word: &str) -> Failure {
    let hint = match Code::nearest(bare(word)) {
        Some(code) => format!("did you mean `{code}`?"),
        None => "`cargo xtask explain` lists all codes".to_owned(),
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
            unknown("unkown-key")
                .to_string()
                .ends_with("did you mean `unknown-key`?")
        );
        assert!(
            unknown("warning[x]")
                .to_string()
                .ends_with("lists all codes")
        );
    }
}
