//! The randomness of the clients: nonces, idempotency tokens and jitter, from the operating system.

use std::error::Error;
use std::fmt;

/// The operating system gave no random numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RandomError(getrandom::Error);

impl fmt::Display for RandomError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the system gives no random numbers: {}", self.0)
    }
}

impl Error for RandomError {}

/// A text that no other request carries: 128 random bits in lower-case hexadecimal.
pub(crate) fn nonce() -> Result<String, RandomError> {
    Ok(format!("{:032x}", u128::from_be_bytes(bytes()?)))
}

/// A random UUID, version 4 (RFC 9562, section 5.4).
pub(crate) fn uuid() -> Result<String, RandomError> {
    let random = u128::from_be_bytes(bytes()?);
    let version = (random & !(0xF << 76)) | (0x4 << 76);
    let bits = (version & !(0b11 << 62)) | (0b10 << 62);
    let hex = format!("{bits:032x}");
    let groups: Vec<_> = [0..8, 8..12, 12..16, 16..20, 20..32]
        .into_iter()
        .filter_map(|range| hex.get(range))
        .collect();
    Ok(groups.join("-"))
}

/// A number evenly spread over all of `u64`.
pub(crate) fn jitter() -> Result<u64, RandomError> {
    getrandom::u64().map_err(RandomError)
}

fn bytes() -> Result<[u8; 16], RandomError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(RandomError)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_states_its_version_and_variant() {
        for _ in 0..64 {
            let uuid = uuid().unwrap();
            let lengths: Vec<_> = uuid.split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
            assert!(uuid.chars().all(|c| c == '-' || c.is_ascii_hexdigit()));
            assert_eq!(uuid.as_bytes()[14], b'4', "{uuid}");
            assert!(b"89ab".contains(&uuid.as_bytes()[19]), "{uuid}");
        }
    }

    #[test]
    fn nothing_comes_twice() {
        let (nonce, other) = (nonce().unwrap(), super::nonce().unwrap());
        assert_ne!(nonce, other);
        assert_eq!(nonce.len(), 32);
        assert_ne!(uuid().unwrap(), uuid().unwrap());
        assert_ne!(jitter().unwrap(), jitter().unwrap());
    }
}
