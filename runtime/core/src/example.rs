//! Requests and answers as JSON by their names on the wire: documented examples, and comparing in tests.

use std::error::Error;
use std::fmt;

use crate::operation::Operation;
use crate::protocol::json;
use crate::secret::Secret;
use crate::structure::Structure;

/// A documented example.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// What it shows.
    pub title: &'static str,
    /// The request, for [`from_json`].
    pub input: &'static str,
    /// The answer, for [`output_from_json`], if the documentation shows one.
    pub output: Option<&'static str>,
}

impl Example {
    /// A request without an answer.
    pub const fn new(title: &'static str, input: &'static str) -> Self {
        Self {
            title,
            input,
            output: None,
        }
    }

    /// The answer that the documentation shows.
    pub const fn output(mut self, output: &'static str) -> Self {
        self.output = Some(output);
        self
    }
}

/// Builds an operation from a JSON object with the members' names on the wire, wherever they travel.
///
/// Bounds and rules are not checked; [`Operation::validate`] does that.
///
/// # Errors
///
/// If a member is unknown, given twice, of another type than declared, or required and missing. The error names the
/// member and the position, and holds no values.
pub fn from_json<O: Operation>(text: &str) -> Result<O, InputError> {
    let mut operation = O::empty();
    json::read::input(text, &mut operation).map_err(InputError)?;
    Ok(operation)
}

/// Builds an operation's answer from a JSON object with the members' names on the wire, without an envelope.
///
/// Unlike [`Operation::decode`] it is strict: a documented example that does not fit its declaration is a mistake.
///
/// # Errors
///
/// As [`from_json`].
pub fn output_from_json<O: Operation>(text: &str) -> Result<O::Output, InputError> {
    let mut output = O::Output::empty();
    json::read::input(text, &mut output).map_err(InputError)?;
    Ok(output)
}

/// All members that are set, wherever they travel, as a JSON object with their names on the wire. Secrets are in it in
/// clear text, hence the type.
pub fn wire_json(structure: &dyn Structure) -> Secret {
    json::write::whole(structure)
}

/// Why a JSON text is not a request or an answer: a sentence with the member and the position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError(String);

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for InputError {}
