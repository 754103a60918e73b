//! Looks for the reason of a failure among the causes of a library's error.

use std::error::Error;
use std::io;

/// The first cause of type `E`, looking into `io::Error`s too: their own `source` skips the error
/// that they wrap.
pub(super) fn find<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    let mut next = Some(error);
    while let Some(cause) = next {
        if let Some(found) = cause.downcast_ref::<E>() {
            return Some(found);
        }
        next = match cause
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
        {
            Some(wrapped) => Some(wrapped),
            None => cause.source(),
        };
    }
    None
}

/// Whether the peer went away, as opposed to a local failure.
pub(super) fn is_closed(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::NotConnected
    )
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use super::*;

    #[test]
    fn a_cause_inside_nested_io_errors_is_found() {
        let inner = io::Error::other(fmt::Error);
        let outer = io::Error::other(inner);
        assert!(find::<fmt::Error>(&outer).is_some());
        assert!(find::<std::num::ParseIntError>(&outer).is_none());
    }
}
