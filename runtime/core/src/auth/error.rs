//! Why a request could not be authenticated.

use std::error::Error;
use std::fmt;

/// Why a request could not be authenticated. Never holds the value that was at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SigningError {
    /// The scheme signs with an access key pair, and the credentials have none.
    MissingAccessKey,
    /// The scheme sends a bearer token, and the credentials have none.
    MissingBearerToken,
    /// The scheme sends nothing that authenticates, so there is nothing to show.
    Unsigned,
    /// The signature is for one region, and none is configured.
    MissingRegion,
    /// A header that has to be signed is not in the request.
    MissingHeader {
        /// Name of the header.
        name: String,
    },
    /// The value of a header cannot be sent or signed: it has a line break or another control
    /// character, is not UTF-8, or is not the date that the scheme expects there.
    InvalidHeader {
        /// Name of the header.
        name: String,
    },
}

impl SigningError {
    pub(super) fn missing_header(name: &str) -> Self {
        Self::MissingHeader {
            name: name.to_owned(),
        }
    }

    pub(super) fn invalid_header(name: &str) -> Self {
        Self::InvalidHeader {
            name: name.to_owned(),
        }
    }
}

impl fmt::Display for SigningError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingAccessKey => {
                f.write_str("the credentials have no access key pair to sign with")
            }
            Self::MissingBearerToken => f.write_str("the credentials have no bearer token"),
            Self::Unsigned => f.write_str("the scheme authenticates nobody"),
            Self::MissingRegion => f.write_str("the signature needs a region"),
            Self::MissingHeader { name } => write!(f, "the signature needs the header `{name}`"),
            Self::InvalidHeader { name } => write!(f, "the header `{name}` has an unusable value"),
        }
    }
}

impl Error for SigningError {}
