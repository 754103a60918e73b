//! The path of a request: template, labels, configuration.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::config::Config;
use crate::error::cause::Cause;
use crate::protocol::scalar;
use crate::protocol::template::{self, Piece};
use crate::structure::{Place, Structure};

/// Everything but the unreserved characters of RFC 3986, 2.3.
pub(crate) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Appends `text`, percent-encoded, to `out`.
pub(crate) fn encode(text: &str, out: &mut String) {
    out.extend(utf8_percent_encode(text, RESERVED));
}

/// The text that was encoded; what is not UTF-8 is replaced.
#[cfg(feature = "scripted")]
pub(crate) fn decode(text: &str) -> String {
    let bytes: Vec<u8> = percent_encoding::percent_decode_str(text).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Appends the path to `out`, each label as one segment.
pub(crate) fn write(
    template: &'static str,
    input: &dyn Structure,
    config: &Config,
    out: &mut String,
) -> Result<(), Cause> {
    for piece in template::pieces(template) {
        match piece {
            Piece::Literal(text) => out.push_str(text),
            Piece::Name(name) => {
                let (name, label) = label(name, input, config)?;
                encode(segment(name, &label)?, out);
            }
        }
    }
    Ok(())
}

/// The text for a name of the template, with what messages call it.
fn label<'a>(
    name: &'static str,
    input: &'a dyn Structure,
    config: &'a Config,
) -> Result<(&'static str, Cow<'a, str>), Cause> {
    let shape = input.shape();
    let index = shape.index_of(Place::Path, name);
    let Some((index, member)) = index.and_then(|at| Some((at, shape.members.get(at)?))) else {
        let value = config.value(name).ok_or(Cause::NotConfigured(name))?;
        return Ok((name, value.into()));
    };
    match scalar::text(input.get(index), member) {
        Some(text) => Ok((member.name, text)),
        None => Err(Cause::Unsendable {
            member: member.name,
            why: "it is in the path and must be set",
        }),
    }
}

/// Refuses what would address another resource: an empty segment is the collection, `.` and `..` are resolved by
/// servers and proxies even if they are percent-encoded.
fn segment<'a>(name: &'static str, label: &'a str) -> Result<&'a str, Cause> {
    let why = match label {
        "" => "it is in the path and must not be empty",
        "." | ".." => "it is in the path and must not be a dot segment",
        _ => return Ok(label),
    };
    Err(Cause::Unsendable { member: name, why })
}
