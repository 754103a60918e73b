//! What the server does with one request.

/// A scripted behaviour.
#[derive(Clone, Debug)]
pub enum Reply {
    /// These bytes; the connection stays open for the next request.
    Whole(Vec<u8>),
    /// These bytes, then the connection is closed. None at all: closed without an answer.
    Cut(Vec<u8>),
    /// The first bytes, then nothing until released, then the rest; the connection stays open.
    Held(Vec<u8>, Vec<u8>),
    /// The first bytes, then the second ones again and again until the client hangs up.
    Endless(Vec<u8>, Vec<u8>),
}

impl Reply {
    /// A complete answer with the right `Content-Length`.
    pub fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        Self::Whole(message(status, headers, body.len(), body))
    }

    /// An answer that announces `length` bytes, sends `body` and closes.
    pub fn truncated(length: usize, body: &str) -> Self {
        Self::Cut(message(200, &[], length, body))
    }

    /// The connection is closed without an answer.
    pub fn close() -> Self {
        Self::Cut(Vec::new())
    }

    /// Nothing is sent until released, then a complete answer.
    pub fn held(body: &str) -> Self {
        Self::Held(Vec::new(), message(200, &[], body.len(), body))
    }

    /// The head comes at once, the body after the release.
    pub fn held_body(body: &str) -> Self {
        let head = message(200, &[], body.len(), "");
        Self::Held(head, body.as_bytes().to_vec())
    }

    /// A chunked body without end.
    pub fn endless_chunks() -> Self {
        let head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        Self::Endless(head.to_vec(), b"8\r\nabcdefgh\r\n".to_vec())
    }

    /// A body without length or end.
    pub fn endless() -> Self {
        let head = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
        Self::Endless(head.to_vec(), b"abcdefgh".to_vec())
    }
}

fn message(status: u16, headers: &[(&str, &str)], length: usize, body: &str) -> Vec<u8> {
    let mut message = format!("HTTP/1.1 {status} Scripted\r\nContent-Length: {length}\r\n");
    for (name, value) in headers {
        message.push_str(&format!("{name}: {value}\r\n"));
    }
    message.push_str("\r\n");
    message.push_str(body);
    message.into_bytes()
}
