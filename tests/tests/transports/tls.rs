//! Whom the transports trust: a given authority instead of the public ones, and nobody else.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Uri};
use rcgen::{CertifiedKey, KeyPair};
use rustls::crypto::ring;
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use specwright_runtime::transport::{
    HyperTransport, Sent, TransportErrorKind, TransportOptions, UreqTransport,
};

use crate::client::{PATIENT, all_text, get, with_options};

/// A certificate for a host that vouches for itself.
pub(crate) fn certified(host: &str) -> CertifiedKey<KeyPair> {
    rcgen::generate_simple_self_signed([host.to_owned()]).unwrap()
}

/// Gives one connection a TLS session and an answer, if the client goes along.
fn serve_once(certified: &CertifiedKey<KeyPair>) -> (SocketAddr, JoinHandle<Vec<u8>>) {
    let config = config(certified);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let server = thread::spawn(move || answer(listener.accept().unwrap().0, config));
    (address, server)
}

pub(crate) fn config(certified: &CertifiedKey<KeyPair>) -> Arc<ServerConfig> {
    let key = PrivatePkcs8KeyDer::from(certified.signing_key.serialize_der());
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key.into())
        .unwrap();
    Arc::new(config)
}

/// What arrives in a TLS session until a head is complete; then it is answered.
pub(crate) fn answer(stream: impl Read + Write, config: Arc<ServerConfig>) -> Vec<u8> {
    answer_plain(&mut session(stream, config))
}

pub(crate) fn session<S: Read + Write>(
    stream: S,
    config: Arc<ServerConfig>,
) -> StreamOwned<ServerConnection, S> {
    StreamOwned::new(ServerConnection::new(config).unwrap(), stream)
}

/// What arrives until a head is complete; then it is answered.
pub(crate) fn answer_plain(stream: &mut (impl Read + Write)) -> Vec<u8> {
    let received = head(stream);
    if received.ends_with(b"\r\n\r\n") {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret");
    }
    received
}

/// What arrives until a head is complete, or the other side gives up.
pub(crate) fn head(stream: &mut impl Read) -> Vec<u8> {
    let mut received = Vec::new();
    let mut chunk = [0; 1024];
    while !received.ends_with(b"\r\n\r\n") {
        match stream.read(&mut chunk) {
            Ok(size) if size > 0 => received.extend_from_slice(&chunk[..size]),
            _ => break,
        }
    }
    received
}

fn secure(address: SocketAddr) -> Request<Bytes> {
    let mut request = get(address);
    let uri: Uri = format!("https://{address}/canary-path?canary")
        .parse()
        .unwrap();
    *request.uri_mut() = uri;
    request
}

#[test]
fn a_given_authority_is_trusted() {
    let certified = certified("127.0.0.1");
    let options = TransportOptions::new().root_certificates(certified.cert.pem());
    for transport in with_options(&options) {
        let (address, server) = serve_once(&certified);
        let answer = transport.send(secure(address), PATIENT).unwrap();
        assert_eq!(answer.body(), "secret", "{transport:?}");
        let received = server.join().unwrap();
        assert!(received.starts_with(b"GET /canary-path?canary HTTP/1.1\r\n"));
    }
}

#[test]
fn an_unknown_authority_is_refused_before_anything_is_sent() {
    let other = TransportOptions::new().root_certificates(certified("127.0.0.1").cert.pem());
    for options in [TransportOptions::new(), other] {
        for transport in with_options(&options) {
            let (address, server) = serve_once(&certified("127.0.0.1"));
            let error = transport.send(secure(address), PATIENT).unwrap_err();
            let text = all_text(&error);
            assert_eq!(error.kind(), TransportErrorKind::Tls, "{text}");
            assert_eq!(error.sent(), Sent::NotSent, "{transport:?} {text}");
            assert!(!text.contains("canary"), "{text}");
            assert!(server.join().unwrap().is_empty());
        }
    }
}

#[test]
fn a_stalled_handshake_is_known_to_have_sent_nothing() {
    // The kernel completes the connection; nobody ever accepts it.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let options = TransportOptions::new().connect_timeout(Duration::from_millis(200));
    for transport in with_options(&options) {
        let error = transport.send(secure(address), PATIENT).unwrap_err();
        let told = (error.kind(), error.sent());
        let expected = (TransportErrorKind::Timeout, Sent::NotSent);
        assert_eq!(told, expected, "{transport:?} {}", all_text(&error));
    }
}

#[test]
fn unusable_root_certificates_are_refused() {
    let options = TransportOptions::new().root_certificates("canary");
    let errors = [
        HyperTransport::with_options(&options).unwrap_err(),
        UreqTransport::with_options(&options).unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.kind(), TransportErrorKind::Tls);
        assert!(!all_text(&error).contains("canary"));
    }
}
