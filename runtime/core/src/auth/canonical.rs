//! The normal form of a request that every signature hashes, with the points where they differ.

mod path;
mod query;

use std::mem;
use std::ops::Range;

use http::header::AUTHORIZATION;
use zeroize::Zeroizing;

pub(super) use self::path::Path;
pub(super) use self::query::{Order, Query};
use super::digest::Hex;
use super::{Signable, Signature, SigningError, digest, headers, sorted};
use crate::secret::Secret;

/// How one scheme writes the parts of the normal form.
pub(super) struct Rules {
    pub(super) path: Path,
    pub(super) query: Query,
    pub(super) spaces: Spaces,
}

/// What becomes of white space inside a header value; around it, it is always cut off.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spaces {
    /// Every run becomes one space.
    Folded,
    /// Stays as it is.
    Kept,
}

/// A request in normal form.
pub(super) struct Canonical {
    text: Zeroizing<String>,
    /// Where in the text the names of the signed headers stand.
    signed_headers: Range<usize>,
}

impl Canonical {
    /// The request in normal form, `content_hash` being what stands for the body.
    pub(super) fn new(
        rules: &Rules,
        request: &Signable<'_>,
        content_hash: &str,
    ) -> Result<Self, SigningError> {
        let (path, query) = request
            .target
            .split_once('?')
            .unwrap_or((request.target, ""));
        let (lower, normal);
        let names = if is_normal(request.signed) {
            request.signed
        } else {
            lower = lower_case(request.signed);
            normal = once_each(&lower);
            &normal
        };
        let mut text = Zeroizing::new(String::with_capacity(room(request)));
        text.extend([request.method.as_str(), "\n"]);
        rules.path.write(path, &mut text);
        text.push('\n');
        rules.query.write(query, &mut text);
        text.push('\n');
        for name in names {
            text.extend([name, ":"]);
            header_values(request, name, rules.spaces, &mut text)?;
            text.push('\n');
        }
        text.push('\n');
        let begin = text.len();
        for (index, name) in names.iter().enumerate() {
            text.extend([if index == 0 { "" } else { ";" }, name]);
        }
        let signed_headers = begin..text.len();
        text.extend(["\n", content_hash]);
        Ok(Self {
            text,
            signed_headers,
        })
    }

    /// The names of the signed headers, sorted and joined with `;`.
    pub(super) fn signed_headers(&self) -> &str {
        let range = self.signed_headers.clone();
        self.text.get(range).unwrap_or_default()
    }

    /// Lower-case hexadecimal SHA-256 of the normal form.
    pub(super) fn hash(&self) -> Hex {
        digest::sha256_hex(self.text.as_bytes())
    }

    /// The finished signature, `authorization` being the value of the header of that name.
    pub(super) fn signature(
        mut self,
        string_to_sign: String,
        authorization: String,
    ) -> Result<Signature, SigningError> {
        Ok(Signature {
            canonical_request: Secret::from(mem::take(&mut *self.text)),
            string_to_sign,
            authorization: headers::sensitive(&AUTHORIZATION, authorization)?,
        })
    }
}

/// Whether names are in lower case, sorted, and each there once, as those of a request that is being signed.
fn is_normal(names: &[&str]) -> bool {
    let lower = |name: &&str| !name.bytes().any(|byte| byte.is_ascii_uppercase());
    names.iter().all(lower) && names.is_sorted_by(|name, next| name < next)
}

fn lower_case(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| name.to_ascii_lowercase()).collect()
}

/// The names, sorted, each once.
fn once_each(names: &[String]) -> Vec<&str> {
    let mut list = Vec::with_capacity(names.len());
    for name in names {
        sorted::insert(&mut list, name.as_str(), Ord::cmp);
    }
    list.dedup();
    list
}

/// So much that the text need not grow, which would leave a copy of it unwiped: characters of the target may become
/// escapes, and the name of a header comes twice.
fn room(request: &Signable<'_>) -> usize {
    let headers = request.headers.iter();
    let headers: usize = headers
        .map(|(name, value)| 2 * name.as_str().len() + value.len() + 4)
        .sum();
    3 * request.target.len() + headers + 128
}

/// Appends all values of a header, joined with commas.
fn header_values(
    request: &Signable<'_>,
    name: &str,
    spaces: Spaces,
    out: &mut String,
) -> Result<(), SigningError> {
    let mut values = request.headers.get_all(name).iter().peekable();
    if values.peek().is_none() {
        return Err(SigningError::missing_header(name));
    }
    let mut comma = "";
    for value in values {
        out.push_str(mem::replace(&mut comma, ","));
        let text = headers::text(name, value)?;
        match spaces {
            Spaces::Kept => out.push_str(text.trim_ascii()),
            Spaces::Folded => {
                let mut space = "";
                for word in text.split_ascii_whitespace() {
                    out.extend([mem::replace(&mut space, " "), word]);
                }
            }
        }
    }
    Ok(())
}
