//! What ureq's errors mean, and whether they leave open that the request was sent.

use std::error::Error;
use std::io;

use ureq::Timeout;

use crate::transport::cause::{find, is_closed};
use crate::transport::{Sent, TransportError, TransportErrorKind};

pub(super) fn failure(error: ureq::Error) -> TransportError {
    let (kind, sent) = classify(&error);
    let failure = TransportError::new(kind, sent);
    match cause(error) {
        Some(cause) => failure.with_source(cause),
        None => failure,
    }
}

fn classify(error: &ureq::Error) -> (TransportErrorKind, Sent) {
    match error {
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => {
            (TransportErrorKind::Connect, Sent::NotSent)
        }
        ureq::Error::InvalidProxyUrl | ureq::Error::ConnectProxyFailed(_) => {
            (TransportErrorKind::Connect, Sent::NotSent)
        }
        ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => {
            (TransportErrorKind::Timeout, Sent::NotSent)
        }
        ureq::Error::Timeout(_) => (TransportErrorKind::Timeout, Sent::MaybeSent),
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => {
            (TransportErrorKind::Request, Sent::NotSent)
        }
        ureq::Error::Tls(_) | ureq::Error::TlsRequired => (TransportErrorKind::Tls, Sent::NotSent),
        ureq::Error::Rustls(error) => (TransportErrorKind::Tls, handshake_sent(error)),
        ureq::Error::Protocol(_) | ureq::Error::LargeResponseHeader(..) => {
            (TransportErrorKind::Protocol, Sent::MaybeSent)
        }
        ureq::Error::Io(error) => classify_io(error),
        _ => (TransportErrorKind::Other, Sent::MaybeSent),
    }
}

fn classify_io(error: &io::Error) -> (TransportErrorKind, Sent) {
    if let Some(error) = find::<rustls::Error>(error) {
        return (TransportErrorKind::Tls, handshake_sent(error));
    }
    match error.kind() {
        // Only connecting can be refused, so nothing was sent.
        io::ErrorKind::ConnectionRefused => (TransportErrorKind::Connect, Sent::NotSent),
        io::ErrorKind::TimedOut => (TransportErrorKind::Timeout, Sent::MaybeSent),
        _ if is_closed(error) => (TransportErrorKind::Closed, Sent::MaybeSent),
        _ => (TransportErrorKind::Other, Sent::MaybeSent),
    }
}

/// What these errors reject comes before the first request byte; others may come after it.
fn handshake_sent(error: &rustls::Error) -> Sent {
    match error {
        rustls::Error::InvalidCertificate(_)
        | rustls::Error::NoCertificatesPresented
        | rustls::Error::PeerIncompatible(_)
        | rustls::Error::UnsupportedNameType => Sent::NotSent,
        _ => Sent::MaybeSent,
    }
}

/// The library's error, unless its text quotes a URL.
fn cause(error: ureq::Error) -> Option<Box<dyn Error + Send + Sync>> {
    match error {
        ureq::Error::BadUri(_)
        | ureq::Error::InvalidProxyUrl
        | ureq::Error::ConnectProxyFailed(_)
        | ureq::Error::RequireHttpsOnly(_) => None,
        ureq::Error::Io(error) => Some(error.into()),
        error => Some(error.into()),
    }
}
