//! What reqwest's errors mean, and whether they leave open that the request was sent.

use std::error::Error;
use std::io;

use crate::transport::cause::{find, is_closed};
use crate::transport::{Sent, TransportError, TransportErrorKind};

/// An error from before anything was sent.
pub(super) fn unsent(error: reqwest::Error, kind: TransportErrorKind) -> TransportError {
    TransportError::new(kind, Sent::NotSent).with_source(error.without_url())
}

pub(super) fn failure(error: reqwest::Error) -> TransportError {
    let (kind, sent) = classify(&error);
    TransportError::new(kind, sent).with_source(error.without_url())
}

fn classify(error: &reqwest::Error) -> (TransportErrorKind, Sent) {
    if error.is_builder() {
        return (TransportErrorKind::Request, Sent::NotSent);
    }
    let sent = if error.is_connect() {
        Sent::NotSent
    } else {
        Sent::MaybeSent
    };
    let kind = if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if find::<rustls::Error>(error).is_some() {
        TransportErrorKind::Tls
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else {
        exchange_kind(error)
    };
    (kind, sent)
}

fn exchange_kind(error: &(dyn Error + 'static)) -> TransportErrorKind {
    if let Some(error) = find::<hyper::Error>(error) {
        if error.is_parse() {
            return TransportErrorKind::Protocol;
        }
        if error.is_incomplete_message() || error.is_closed() || error.is_body_write_aborted() {
            return TransportErrorKind::Closed;
        }
    }
    match find::<io::Error>(error) {
        Some(error) if is_closed(error) => TransportErrorKind::Closed,
        Some(error) if is_malformed(error) => TransportErrorKind::Protocol,
        _ => TransportErrorKind::Other,
    }
}

/// How hyper tells a bad chunk.
fn is_malformed(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput
    )
}
