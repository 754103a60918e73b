//! Gathers an answer's body up to a limit, in memory that is wiped. The read buffers inside the
//! HTTP libraries are out of reach.

use bytes::Bytes;
use specwright_core::wiped::wiped;
use zeroize::Zeroizing;

use super::{Sent, TransportError, TransportErrorKind};

/// Nothing larger is allocated on the word of a `Content-Length` alone.
const LARGEST_FIRST_ALLOCATION: usize = 64 * 1024;

pub(super) struct Collector {
    bytes: Zeroizing<Vec<u8>>,
    limit: usize,
}

impl Collector {
    /// Starts with what the answer announces; an announcement above the limit ends the attempt
    /// unread.
    pub(super) fn new(announced: Option<u64>, limit: usize) -> Result<Self, TransportError> {
        let announced = announced.map_or(Ok(0), usize::try_from);
        match announced {
            Ok(size) if size <= limit => Ok(Self {
                bytes: Zeroizing::new(Vec::with_capacity(size.min(LARGEST_FIRST_ALLOCATION))),
                limit,
            }),
            _ => Err(too_large(limit)),
        }
    }

    pub(super) fn push(&mut self, chunk: &[u8]) -> Result<(), TransportError> {
        let size = self.bytes.len().saturating_add(chunk.len());
        if size > self.limit {
            return Err(too_large(self.limit));
        }
        if size > self.bytes.capacity() {
            self.grow(size);
        }
        self.bytes.extend_from_slice(chunk);
        Ok(())
    }

    pub(super) fn finish(mut self) -> Bytes {
        wiped(std::mem::take(&mut *self.bytes))
    }

    /// Moves to a new buffer by hand, because a growing `Vec` frees its old memory unwiped.
    fn grow(&mut self, size: usize) {
        let capacity = size.max(self.bytes.capacity().saturating_mul(2));
        let mut larger = Zeroizing::new(Vec::with_capacity(capacity.min(self.limit)));
        larger.extend_from_slice(&self.bytes);
        self.bytes = larger;
    }
}

fn too_large(limit: usize) -> TransportError {
    TransportError::new(TransportErrorKind::TooLarge { limit }, Sent::MaybeSent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_of_exactly_the_limit_is_kept() {
        let mut body = Collector::new(Some(10), 10).unwrap();
        body.push(b"01234").unwrap();
        body.push(b"56789").unwrap();
        assert_eq!(body.finish(), "0123456789");
    }

    #[test]
    fn one_byte_more_is_refused_whether_announced_or_not() {
        let limit = TransportErrorKind::TooLarge { limit: 10 };
        assert_eq!(Collector::new(Some(11), 10).err().unwrap().kind(), limit);
        let mut body = Collector::new(None, 10).unwrap();
        body.push(b"0123456789").unwrap();
        assert_eq!(body.push(b"x").unwrap_err().kind(), limit);
    }

    #[test]
    fn a_lying_announcement_allocates_little() {
        let body = Collector::new(Some(1 << 30), 1 << 31).unwrap();
        assert!(body.bytes.capacity() <= LARGEST_FIRST_ALLOCATION);
    }

    #[test]
    fn growing_keeps_every_byte() {
        let mut body = Collector::new(None, 1 << 20).unwrap();
        let mut expected = Vec::new();
        for round in 0..1000_u32 {
            let chunk = round.to_be_bytes();
            body.push(&chunk).unwrap();
            expected.extend_from_slice(&chunk);
        }
        assert_eq!(body.finish(), expected);
    }
}
