//! Connections that the server closes while nobody uses them.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use http::Method;

use crate::client::{PATIENT, request, transports};

/// Reads one request without a body and answers it.
fn answer(stream: &TcpStream) -> String {
    let mut head = String::new();
    let mut reader = BufReader::new(stream);
    while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).unwrap() > 0 {}
    let mut stream = stream;
    stream
        .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        .unwrap();
    head
}

#[test]
fn a_connection_that_was_closed_meanwhile_is_replaced_whatever_the_method() {
    for transport in transports() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let post = || request(Method::POST, address, "/", "");

        let first = thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            answer(&stream);
            (listener, stream)
        });
        transport.send(post(), PATIENT).unwrap();
        let (listener, stream) = first.join().unwrap();
        drop(stream);
        // The async transport hears of it when its runtime next waits for anything.
        transport.sleep(Duration::from_millis(10));

        let second = thread::spawn(move || answer(&listener.accept().unwrap().0));
        transport.send(post(), PATIENT).unwrap();
        assert!(
            second.join().unwrap().starts_with("POST / "),
            "{transport:?}"
        );
    }
}
