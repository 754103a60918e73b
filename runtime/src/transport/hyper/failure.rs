//! What hyper's errors mean, and whether they leave open that the request was sent.

use std::error::Error;
use std::io;

use hyper_util::client::legacy;
use tokio::time::error::Elapsed;

use crate::transport::cause::{find, is_closed};
use crate::transport::{Sent, TransportError, TransportErrorKind};

/// The error of a request without the head of an answer.
pub(super) fn failure(error: legacy::Error) -> TransportError {
    let (kind, sent) = if error.is_connect() {
        (connect_kind(&error), Sent::NotSent)
    } else {
        (exchange_kind(&error), sent(&error))
    };
    TransportError::new(kind, sent).with_source(error)
}

/// The error of an answer that ends within its body.
pub(super) fn broken_off(error: hyper::Error) -> TransportError {
    TransportError::new(exchange_kind(&error), Sent::MaybeSent).with_source(error)
}

fn connect_kind(error: &(dyn Error + 'static)) -> TransportErrorKind {
    let is_late = |error: &io::Error| error.kind() == io::ErrorKind::TimedOut;
    if find::<Elapsed>(error).is_some() || find::<io::Error>(error).is_some_and(is_late) {
        TransportErrorKind::Timeout
    } else if find::<rustls::Error>(error).is_some() {
        TransportErrorKind::Tls
    } else {
        TransportErrorKind::Connect
    }
}

/// hyper cancels only what it has not begun to write.
fn sent(error: &(dyn Error + 'static)) -> Sent {
    match find::<hyper::Error>(error) {
        Some(error) if error.is_canceled() => Sent::NotSent,
        _ => Sent::MaybeSent,
    }
}

fn exchange_kind(error: &(dyn Error + 'static)) -> TransportErrorKind {
    if find::<rustls::Error>(error).is_some() {
        return TransportErrorKind::Tls;
    }
    if let Some(error) = find::<hyper::Error>(error) {
        if error.is_parse() {
            return TransportErrorKind::Protocol;
        }
        let is_gone = error.is_incomplete_message() || error.is_closed() || error.is_canceled();
        if is_gone || error.is_body_write_aborted() {
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
