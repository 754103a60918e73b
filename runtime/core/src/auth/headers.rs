//! Reading and setting header values without ever panicking on their bytes.

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{Signable, SigningError};
use crate::secret::Secret;

/// Sets a header, replacing what an earlier attempt left there.
pub(super) fn set(
    headers: &mut HeaderMap,
    name: HeaderName,
    text: String,
) -> Result<(), SigningError> {
    let value = value(&name, text)?;
    headers.insert(name, value);
    Ok(())
}

/// Sets a header that must not be logged; none removes what an earlier attempt left there.
pub(super) fn set_secret(
    headers: &mut HeaderMap,
    name: HeaderName,
    secret: Option<&Secret>,
) -> Result<(), SigningError> {
    match secret {
        Some(secret) => {
            let value = sensitive(&name, secret.expose().to_owned())?;
            headers.insert(name, value);
        }
        None => {
            headers.remove(name);
        }
    }
    Ok(())
}

/// A header value that `Debug` and HTTP/2 header compression leave out.
pub(super) fn sensitive(name: &HeaderName, text: String) -> Result<HeaderValue, SigningError> {
    let mut value = value(name, text)?;
    value.set_sensitive(true);
    Ok(value)
}

impl<'a> Signable<'a> {
    /// The text of a header, if the request has it.
    pub(super) fn header(&self, name: &HeaderName) -> Result<Option<&'a str>, SigningError> {
        self.headers
            .get(name)
            .map(|value| text(name.as_str(), value))
            .transpose()
    }

    /// The text of a header that the signature cannot do without.
    pub(super) fn required(&self, name: &HeaderName) -> Result<&'a str, SigningError> {
        self.header(name)?
            .ok_or_else(|| SigningError::missing_header(name.as_str()))
    }
}

/// The text of a header, which the `http` crate only gives out if it is ASCII.
pub(super) fn text<'a>(name: &str, value: &'a HeaderValue) -> Result<&'a str, SigningError> {
    str::from_utf8(value.as_bytes()).map_err(|_| SigningError::invalid_header(name))
}

/// Takes the text as it is, without a copy.
fn value(name: &HeaderName, text: String) -> Result<HeaderValue, SigningError> {
    HeaderValue::try_from(text).map_err(|_| SigningError::invalid_header(name.as_str()))
}
