//! A bearer token sent as it is.

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{SigningContext, SigningError, headers};

/// Sets the header to the token, without a scheme word.
pub(super) fn attach(
    header: &str,
    headers: &mut HeaderMap,
    context: &SigningContext<'_>,
) -> Result<(), SigningError> {
    headers::set_secret(headers, name(header)?, Some(context.bearer_token()?))
}

/// The value that [`attach`] sets.
pub(super) fn value(
    header: &str,
    context: &SigningContext<'_>,
) -> Result<HeaderValue, SigningError> {
    headers::sensitive(&name(header)?, context.bearer_token()?.expose().to_owned())
}

fn name(header: &str) -> Result<HeaderName, SigningError> {
    HeaderName::try_from(header).map_err(|_| SigningError::invalid_header(header))
}
