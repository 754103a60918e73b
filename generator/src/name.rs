//! From names on the wire to names in Rust. The only file that knows how; a name depends on nothing but itself, so
//! adding an item never renames another.
//!
//! Every character has its say: letters and digits stay, separators part words, and where no letter or digit is left,
//! the punctuation is spelled out (`*` is `Asterisk`). What Rust reserves gets an underscore at its end.

mod reserved;
mod spelling;
mod words;

use heck::{ToSnakeCase, ToUpperCamelCase};
use reserved::{CLIENT_METHODS, MEMBERS, MODULES, PRELUDE, VARIANTS};
use spelling::{in_ascii, spelled};
pub(crate) use words::words;

/// The longest name that is made; some file systems allow no more than 255 bytes.
const LONGEST: usize = 200;

/// Why a name cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unnameable {
    /// It would take more characters than a name may have.
    TooLong,
    /// What is left is no identifier.
    NoIdentifier,
}

/// Name of a struct field and its setter.
///
/// # Errors
///
/// If no identifier comes out of it.
pub fn member(wire: &str) -> Result<String, Unnameable> {
    snake(wire, &[MEMBERS])
}

/// Name of a client's method for an operation.
///
/// # Errors
///
/// If no identifier comes out of it.
pub fn method(wire: &str) -> Result<String, Unnameable> {
    snake(wire, &[CLIENT_METHODS])
}

/// Name of a module, which is also that of its file: the compiler finds no file whose name is not ASCII.
///
/// # Errors
///
/// If no identifier comes out of it.
pub fn module(wire: &str) -> Result<String, Unnameable> {
    checked(in_ascii(&snake(wire, &[MODULES])?))
}

/// Name of a struct or enum. What is reserved or would shadow the prelude gets the word `Type` at its end, so that
/// names made of it read well.
///
/// # Errors
///
/// If no identifier comes out of it.
pub fn ty(wire: &str) -> Result<String, Unnameable> {
    let name = camel(wire)?;
    if is_reserved(&name) || PRELUDE.contains(&name.as_str()) {
        return Ok(format!("{name}Type"));
    }
    Ok(name)
}

/// Name of an enum's variant.
///
/// # Errors
///
/// If no identifier comes out of it.
pub fn variant(wire: &str) -> Result<String, Unnameable> {
    checked(escaped(camel(wire)?, &[VARIANTS]))
}

/// Whether a name that a spec gives for Rust can be used as it is: a member or function.
pub fn is_snake(name: &str) -> bool {
    name == name.to_snake_case() && !is_reserved(name) && is_identifier(name)
}

/// Whether a name that a spec gives for Rust can be used as it is: a type or variant.
pub fn is_camel(name: &str) -> bool {
    let letters = name.chars().all(|c| c.is_ascii_alphanumeric());
    letters && name.starts_with(|c: char| c.is_ascii_uppercase()) && !is_reserved(name)
}

fn snake(wire: &str, lists: &[&[&str]]) -> Result<String, Unnameable> {
    let name = spelled(wire).to_snake_case();
    let name = if name.starts_with(|c: char| c.is_numeric()) {
        format!("n{name}")
    } else {
        name
    };
    checked(escaped(name, lists))
}

fn camel(wire: &str) -> Result<String, Unnameable> {
    let name = spelled(wire).to_upper_camel_case();
    let name = if name.starts_with(|c: char| c.is_numeric()) {
        format!("V{name}")
    } else {
        name
    };
    checked(name)
}

fn escaped(name: String, lists: &[&[&str]]) -> String {
    let taken = is_reserved(&name) || lists.iter().any(|list| list.contains(&name.as_str()));
    if taken { format!("{name}_") } else { name }
}

fn is_reserved(name: &str) -> bool {
    reserved::KEYWORDS.binary_search(&name).is_ok()
}

fn checked(name: String) -> Result<String, Unnameable> {
    if name.chars().count() > LONGEST {
        return Err(Unnameable::TooLong);
    }
    // `Self` on its own is no identifier yet; it is escaped later.
    if is_identifier(&name) || is_reserved(&name) {
        Ok(name)
    } else {
        Err(Unnameable::NoIdentifier)
    }
}

/// Whether Rust takes it for a name.
pub(crate) fn is_identifier(name: &str) -> bool {
    // Most names are plain, and need no parser to be told.
    let is_plain = !name.starts_with(|c: char| c.is_ascii_digit())
        && !name.is_empty()
        && name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_');
    !is_reserved(name) && (is_plain || syn::parse_str::<syn::Ident>(name).is_ok())
}

#[cfg(test)]
mod tests;
