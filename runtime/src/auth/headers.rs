//! Reading and setting header values without ever panicking on their bytes.

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{Signable, SigningError};
use crate::secret::Secret;

/// Sets a header, replacing what an earlier attempt left there.
pub(super) fn set(headers: &mut HeaderMap, name: &str, text: &str) -> Result<(), SigningError> {
    insert(headers, name, value(name, text)?)
}

/// Sets a header that must not be logged; none removes what an earlier attempt left there.
pub(super) fn set_secret(
    headers: &mut HeaderMap,
    name: &str,
    secret: Option<&Secret>,
) -> Result<(), SigningError> {
    match secret {
        Some(secret) => insert(headers, name, sensitive(name, secret.expose())?),
        None => {
            headers.remove(name);
            Ok(())
        }
    }
}

/// A header value that `Debug` and HTTP/2 header compression leave out.
pub(super) fn sensitive(name: &str, text: &str) -> Result<HeaderValue, SigningError> {
    let mut value = value(name, text)?;
    value.set_sensitive(true);
    Ok(value)
}

impl<'a> Signable<'a> {
    /// The text of a header, if the request has it.
    pub(super) fn header(&self, name: &str) -> Result<Option<&'a str>, SigningError> {
        self.headers
            .get(name)
            .map(|value| text(name, value))
            .transpose()
    }

    /// The text of a header that the signature cannot do without.
    pub(super) fn required(&self, name: &str) -> Result<&'a str, SigningError> {
        self.header(name)?
            .ok_or_else(|| SigningError::missing_header(name))
    }
}

/// The text of a header, which the `http` crate only gives out if it is ASCII.
pub(super) fn text<'a>(name: &str, value: &'a HeaderValue) -> Result<&'a str, SigningError> {
    str::from_utf8(value.as_bytes()).map_err(|_| SigningError::invalid_header(name))
}

fn value(name: &str, text: &str) -> Result<HeaderValue, SigningError> {
    HeaderValue::from_bytes(text.as_bytes()).map_err(|_| SigningError::invalid_header(name))
}

fn insert(headers: &mut HeaderMap, name: &str, value: HeaderValue) -> Result<(), SigningError> {
    let name = HeaderName::try_from(name).map_err(|_| SigningError::invalid_header(name))?;
    headers.insert(name, value);
    Ok(())
}
