//! Answers every request with the same answer, as fast as a thread for each connection can. It prints its origin, ends
//! with its standard input, and then prints how many connections there were.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

static CONNECTIONS: AtomicUsize = AtomicUsize::new(0);

fn main() -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    println!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            CONNECTIONS.fetch_add(1, Ordering::Relaxed);
            thread::spawn(move || serve(stream));
        }
    });
    io::stdin().read_to_end(&mut Vec::new())?;
    println!("{}", CONNECTIONS.load(Ordering::Relaxed));
    Ok(())
}

fn serve(mut stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let body = bench_by_hand::ANSWER;
    let answer = format!(
        "HTTP/1.1 200 OK\r\nDate: Tue, 05 May 2026 10:00:00 GMT\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nx-amzn-RequestId: 7a1f0c62-6f0e-4a53-9e5c-0f9c1f3f7c11\r\n\
         x-amz-apigw-id: ABCDEFGHIJKLMNO=\r\n\r\n{body}",
        body.len()
    );
    let mut received = Vec::new();
    let mut chunk = [0; 16 * 1024];
    loop {
        while let Some(length) = complete(&received) {
            received.drain(..length);
            stream.write_all(answer.as_bytes())?;
        }
        match stream.read(&mut chunk)? {
            0 => return Ok(()),
            size => received.extend_from_slice(&chunk[..size]),
        }
    }
}

/// The length of the first request, if all of it is there.
fn complete(received: &[u8]) -> Option<usize> {
    let end = received.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let head = String::from_utf8_lossy(&received[..end]).to_ascii_lowercase();
    let length = head
        .split("content-length:")
        .nth(1)
        .and_then(|rest| rest.lines().next()?.trim().parse::<usize>().ok())
        .unwrap_or(0);
    (received.len() >= end + length).then_some(end + length)
}
