//! A stream that knows whether a proxy reads the requests on it, because those need the whole URI
//! in their first line, see RFC 9112, section 3.2.2.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::client::legacy::connect::{Connected, Connection};

/// Boxed, so that TLS to a proxy and TLS to a server are the same code, built once.
pub(super) struct Proxied {
    stream: Pin<Box<dyn Stream>>,
    aware: bool,
}

/// A connection, with TLS or without.
trait Stream: Read + Write + Send {}

impl<T: Read + Write + Send> Stream for T {}

impl Proxied {
    /// What is written goes to the server, if through a tunnel.
    pub(super) fn unaware(stream: impl Read + Write + Send + 'static) -> Self {
        Self {
            stream: Box::pin(stream),
            aware: false,
        }
    }

    /// What is written goes to a proxy that acts on it.
    #[cfg(feature = "proxies")]
    pub(super) fn aware(stream: impl Read + Write + Send + 'static) -> Self {
        Self {
            aware: true,
            ..Self::unaware(stream)
        }
    }
}

impl Connection for Proxied {
    /// Leaves out the addresses that the stream could add, since every answer would carry a copy of them.
    fn connected(&self) -> Connected {
        Connected::new().proxy(self.aware)
    }
}

impl Read for Proxied {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        self.stream.as_mut().poll_read(context, buffer)
    }
}

impl Write for Proxied {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.stream.as_mut().poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream.as_mut().poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream.as_mut().poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.stream.as_mut().poll_write_vectored(context, slices)
    }
}
