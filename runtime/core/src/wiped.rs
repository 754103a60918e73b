//! Bodies whose memory is overwritten when the last handle is dropped.

use bytes::Bytes;
use zeroize::Zeroizing;

/// Shares `bytes` without copying and overwrites the memory, spare capacity included, when the last
/// clone or slice is dropped.
///
/// The vector should have been allocated at its final size: growing one leaves its earlier contents
/// behind.
pub fn wiped(bytes: Vec<u8>) -> Bytes {
    Bytes::from_owner(Zeroizing::new(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_are_shared_unchanged() {
        let body = b"-----BEGIN PRIVATE KEY-----".to_vec();
        let address = body.as_ptr();
        let shared = wiped(body);
        assert_eq!(&shared[..], b"-----BEGIN PRIVATE KEY-----");
        assert_eq!(shared.clone().as_ptr(), address);
    }
}
