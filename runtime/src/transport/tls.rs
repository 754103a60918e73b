//! The TLS choices of both built-in transports: ring, and the public authorities unless others are
//! given.

use std::sync::Arc;

use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::{Sent, TransportError, TransportErrorKind};

/// Named explicitly, because the process-wide default belongs to the application.
pub(super) fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

/// Certificates of authorities, at least one, or why there are none.
pub(super) type Roots = Result<Vec<CertificateDer<'static>>, &'static str>;

/// The certificates in a PEM text.
///
/// The parser's own error is dropped, since it quotes the text, which may hold a key.
pub(super) fn certificates(pem: &[u8]) -> Roots {
    let certificates = CertificateDer::pem_slice_iter(pem).collect::<Result<Vec<_>, _>>();
    match certificates {
        Ok(certificates) if !certificates.is_empty() => Ok(certificates),
        Ok(_) => Err("the PEM text holds no certificate"),
        Err(_) => Err("the PEM text is damaged"),
    }
}

/// The error of settings from which no transport can be made.
pub(super) fn unusable(reason: &'static str) -> TransportError {
    TransportError::new(TransportErrorKind::Tls, Sent::NotSent).with_source(reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_a_certificate_is_refused_without_quoting_it() {
        let texts = [
            "canary",
            "-----BEGIN CERTIFICATE-----\ncanary!\n-----END CERTIFICATE-----\n",
            "-----BEGIN PRIVATE KEY-----\nY2FuYXJ5\n-----END PRIVATE KEY-----\n",
        ];
        for text in texts {
            let error = unusable(certificates(text.as_bytes()).unwrap_err());
            assert_eq!(error.kind(), TransportErrorKind::Tls);
            assert!(!format!("{error} {error:?}").contains("canary"));
        }
    }
}
