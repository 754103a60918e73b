//! One connection: requests are read and replied to until either side closes.

use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpStream;

use super::request::header;
use super::{Received, Reply, Shared};

pub(super) fn connection(stream: &TcpStream, number: usize, shared: &Shared) -> io::Result<()> {
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader, number)? {
        match shared.exchange(request) {
            Reply::Whole(bytes) => (&*stream).write_all(&bytes)?,
            Reply::Cut(bytes) => return (&*stream).write_all(&bytes),
            Reply::Held(first, rest) => {
                (&*stream).write_all(&first)?;
                shared.wait_for_release();
                (&*stream).write_all(&rest)?;
            }
            Reply::Endless(first, rest) => {
                (&*stream).write_all(&first)?;
                loop {
                    (&*stream).write_all(&rest)?;
                }
            }
        }
    }
    Ok(())
}

/// The next request, or nothing if the client has closed the connection.
fn read(reader: &mut impl BufRead, connection: usize) -> io::Result<Option<Received>> {
    let mut head = String::new();
    loop {
        let start = head.len();
        if reader.read_line(&mut head)? == 0 {
            return Ok(None);
        }
        if head.get(start..).is_some_and(|line| line == "\r\n") {
            head.truncate(start);
            break;
        }
    }
    let lengths = header(&head, "content-length");
    let length = lengths.first().and_then(|text| text.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body)?;
    Ok(Some(Received {
        connection,
        head,
        body,
    }))
}
