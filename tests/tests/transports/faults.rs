//! How each fault is told, and whether the request may have been sent.

use std::future::poll_fn;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::task::Poll;
use std::thread;

use specwright_clients::rainbond::Client;
use specwright_clients::{Credentials, CredentialsError, ErrorKind, ProvideCredentials};
use specwright_runtime::block_on::block_on;
use specwright_runtime::future::BoxFuture;
use specwright_runtime::transport::TransportErrorKind::{
    Closed, Connect, Protocol, Timeout, Tls, TooLarge,
};
use specwright_runtime::transport::{HyperTransport, Limits, Sent, Transport, TransportErrorKind};
use specwright_tests::loopback::{Loopback, Reply};

use crate::client::{HASTY, PATIENT, all_text, get, transports};

#[test]
fn faults_are_told_apart() {
    for transport in transports() {
        for (name, reply, limits, kind) in cases() {
            let server = Loopback::start([reply]).unwrap();
            let error = transport.send(get(server.address()), limits).unwrap_err();
            let text = all_text(&error);
            assert_eq!(error.kind(), kind, "{name}: {transport:?} {text}");
            assert_eq!(error.sent(), Sent::MaybeSent, "{name}: {transport:?}");
            assert!(!text.contains("canary"), "{name}: {text}");
            let origin = format!("(http://{})", server.address());
            assert!(text.contains(&origin), "{name}: {text}");
        }
    }
}

/// A name, what the server does, the limits of the attempt, and the kind of error that tells it.
type Case = (&'static str, Reply, Limits, TransportErrorKind);

fn cases() -> [Case; 13] {
    let large = "x".repeat(1025);
    let limit = TooLarge { limit: 1024 };
    [
        ("closed without answer", Reply::close(), PATIENT, Closed),
        (
            "closed in the head",
            Reply::Cut(b"HTTP/1.1 200 OK\r\nCont".to_vec()),
            PATIENT,
            Closed,
        ),
        ("truncated", Reply::truncated(10, "12345"), PATIENT, Closed),
        (
            "truncated at once",
            Reply::truncated(10, ""),
            PATIENT,
            Closed,
        ),
        (
            "no HTTP",
            Reply::Cut(b"SSH-2.0-OpenSSH_9.6\r\n\r\n".to_vec()),
            PATIENT,
            Protocol,
        ),
        (
            "bad chunk",
            Reply::Cut(chunked(b"zz\r\nabc\r\n0\r\n\r\n")),
            PATIENT,
            Protocol,
        ),
        (
            "cut chunk",
            Reply::Cut(chunked(b"8\r\nabc")),
            PATIENT,
            Closed,
        ),
        ("silent", Reply::held(""), HASTY, Timeout),
        ("silent body", Reply::held_body("late"), HASTY, Timeout),
        (
            "announced as large",
            Reply::answer(200, &[], &large),
            PATIENT,
            limit,
        ),
        (
            "announced as huge",
            Reply::truncated(1 << 40, "x"),
            PATIENT,
            limit,
        ),
        ("endless", Reply::endless(), PATIENT, limit),
        ("endless chunks", Reply::endless_chunks(), PATIENT, limit),
    ]
}

fn chunked(body: &[u8]) -> Vec<u8> {
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        body,
    ]
    .concat()
}

#[test]
fn a_refused_connection_is_known_to_have_sent_nothing() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    for transport in transports() {
        let error = transport.send(get(address), PATIENT).unwrap_err();
        let text = all_text(&error);
        assert_eq!(
            (error.kind(), error.sent()),
            (Connect, Sent::NotSent),
            "{text}"
        );
        assert!(!text.contains("canary"), "{text}");
    }
}

#[test]
fn time_that_ran_out_while_connecting_is_known_to_have_sent_nothing() {
    // Nobody accepts, so the system sets up the connection but no TLS session follows.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let [by_hyper, by_ureq] = transports().map(|transport| {
        let mut request = get(address);
        *request.uri_mut() = format!("https://{address}/").parse().unwrap();
        let error = transport.send(request, HASTY).unwrap_err();
        (error.kind(), error.sent())
    });
    assert_eq!(by_hyper, (Timeout, Sent::NotSent));
    // ureq does not tell how far it got.
    assert_eq!(by_ureq, (Timeout, Sent::MaybeSent));
}

#[test]
fn plain_http_on_a_tls_port_is_a_tls_failure() {
    for transport in transports() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut hello = [0; 5];
            stream.read_exact(&mut hello).unwrap();
            stream
                .write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                .unwrap();
            // Drained, since closing on unread bytes would reset the connection.
            let _ = stream.read_to_end(&mut Vec::new());
        });
        let uri = format!("https://{address}/canary-path?canary")
            .parse()
            .unwrap();
        let mut request = get(address);
        *request.uri_mut() = uri;
        let error = transport.send(request, PATIENT).unwrap_err();
        let text = all_text(&error);
        assert_eq!(error.kind(), Tls, "{transport:?} {text}");
        assert!(!text.contains("canary"), "{text}");
        server.join().unwrap();
    }
}

#[test]
fn without_a_runtime_the_async_transport_fails_instead_of_panicking() {
    let transport = HyperTransport::new().unwrap();
    let sent = transport.send(get(SocketAddr::from(([127, 0, 0, 1], 1))), PATIENT);
    let error = block_on(sent).unwrap_err();
    assert_eq!(
        (error.kind(), error.sent()),
        (TransportErrorKind::Other, Sent::NotSent)
    );
}

/// Credentials that are not at hand make the call wait by the transport's clock.
#[derive(Debug)]
struct Late;

impl ProvideCredentials for Late {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        let mut polled = false;
        Box::pin(poll_fn(move |context| {
            if polled {
                return Poll::Ready(Ok(Credentials::bearer("token")));
            }
            polled = true;
            context.waker().wake_by_ref();
            Poll::Pending
        }))
    }
}

/// Neither sending nor waiting may panic for want of a runtime.
#[test]
fn without_a_runtime_a_call_fails_and_is_not_repeated() {
    let builder = || Client::builder().endpoint("http://127.0.0.1:1");
    for client in [
        builder().credentials(Credentials::bearer("token")).build(),
        builder().credentials(Late).build(),
    ] {
        let call = client.unwrap().list_team_certificates().team_id("team");
        let error = block_on(call.send().into_future()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Network);
        assert_eq!((error.attempts(), error.was_sent()), (1, false));
    }
}
