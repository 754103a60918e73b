//! The normal form of a request that every signature hashes, with the points where they differ.

mod path;
mod query;

use std::mem;

use zeroize::Zeroizing;

pub(super) use self::path::Path;
pub(super) use self::query::{Order, Query};
use super::{Signable, Signature, SigningError, digest, headers};
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
    /// The names of the signed headers, sorted and joined with `;`.
    pub(super) signed_headers: String,
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
        let mut names: Vec<String> = request
            .signed
            .iter()
            .map(|name| name.to_ascii_lowercase())
            .collect();
        names.sort_unstable();
        names.dedup();
        let mut text = Zeroizing::new(format!(
            "{}\n{}\n{}\n",
            request.method,
            rules.path.write(path),
            rules.query.write(query),
        ));
        for name in &names {
            let value = Zeroizing::new(header_value(request, name, rules.spaces)?);
            text.extend([name, ":", &value, "\n"]);
        }
        let signed_headers = names.join(";");
        text.extend(["\n", &signed_headers, "\n", content_hash]);
        Ok(Self {
            text,
            signed_headers,
        })
    }

    /// Lower-case hexadecimal SHA-256 of the normal form.
    pub(super) fn hash(&self) -> String {
        digest::sha256_hex(self.text.as_bytes())
    }

    /// The finished signature, `authorization` being the value of the header of that name.
    pub(super) fn signature(
        mut self,
        string_to_sign: String,
        authorization: &str,
    ) -> Result<Signature, SigningError> {
        Ok(Signature {
            canonical_request: Secret::from(mem::take(&mut *self.text)),
            string_to_sign,
            authorization: headers::sensitive("authorization", authorization)?,
        })
    }
}

/// All values of a header, joined with commas.
fn header_value(
    request: &Signable<'_>,
    name: &str,
    spaces: Spaces,
) -> Result<String, SigningError> {
    let mut values = Vec::new();
    for value in request.headers.get_all(name) {
        let text = headers::text(name, value)?;
        values.push(match spaces {
            Spaces::Folded => text.split_ascii_whitespace().collect::<Vec<_>>().join(" "),
            Spaces::Kept => text.trim_ascii().to_owned(),
        });
    }
    if values.is_empty() {
        return Err(SigningError::missing_header(name));
    }
    Ok(values.join(","))
}
