//! Why an attempt brought no answer, and whether the server may have acted on it all the same.

use std::error::Error;
use std::fmt;

use http::Uri;

/// An attempt without a complete answer.
///
/// Holds neither headers nor bodies, and of the URL only scheme, host and port.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    sent: Sent,
    origin: Option<String>,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The name was not resolved or no connection was made.
    Connect,
    /// The TLS handshake failed, or the certificate was not accepted.
    Tls,
    /// The attempt took longer than its limit.
    Timeout,
    /// The connection was closed before or within the answer.
    Closed,
    /// The answer's body is larger than allowed.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The transport cannot send the request byte for byte as it is.
    Request,
    /// What came back is not HTTP.
    Protocol,
    /// Anything else, such as a missing async runtime.
    Other,
}

/// Whether the request may have reached the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sent {
    /// It certainly did not: repeating it is safe, whatever it does.
    NotSent,
    /// It may have been received and acted upon.
    MaybeSent,
}

impl TransportError {
    /// An error without a cause.
    pub fn new(kind: TransportErrorKind, sent: Sent) -> Self {
        Self {
            kind,
            sent,
            origin: None,
            source: None,
        }
    }

    /// Adds the cause, whose text must hold no header value, body or query.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Adds where the request was going; scheme, host and port are kept.
    #[must_use]
    pub fn with_origin(mut self, uri: &Uri) -> Self {
        self.origin = origin(uri);
        self
    }

    /// What went wrong.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Whether the request may have reached the server.
    pub fn sent(&self) -> Sent {
        self.sent
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        match &self.origin {
            Some(origin) => write!(f, " ({origin})"),
            None => Ok(()),
        }
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source
            .as_deref()
            .map(|source| source as &(dyn Error + 'static))
    }
}

impl fmt::Display for TransportErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connect => f.write_str("no connection could be made"),
            Self::Tls => f.write_str("no TLS session could be set up"),
            Self::Timeout => f.write_str("no complete answer within the time limit"),
            Self::Closed => f.write_str("the connection was closed before the answer was complete"),
            Self::TooLarge { limit } => write!(f, "the answer is larger than {limit} bytes"),
            Self::Request => f.write_str("the request cannot be sent as it is"),
            Self::Protocol => f.write_str("the answer is not valid HTTP"),
            Self::Other => f.write_str("the transport failed"),
        }
    }
}

/// Built from the parts, since an authority may carry a password.
fn origin(uri: &Uri) -> Option<String> {
    let (scheme, host) = (uri.scheme_str()?, uri.host()?);
    Some(match uri.port_u16() {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_names_the_origin_and_nothing_else_of_the_url() {
        let uri =
            Uri::from_static("https://user:canary-password@host:8443/canary-path?token=canary");
        let error = TransportError::new(TransportErrorKind::Closed, Sent::MaybeSent)
            .with_source("reset by peer")
            .with_origin(&uri);
        assert_eq!(
            error.to_string(),
            "the connection was closed before the answer was complete (https://host:8443)"
        );
        assert!(!format!("{error:?}").contains("canary"));
        assert_eq!(
            error.source().map(ToString::to_string).as_deref(),
            Some("reset by peer")
        );
    }
}
