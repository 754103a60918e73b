//! Hashes and keyed hashes in the forms that signatures use.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// A key as long as the hash.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// A hash in lower-case hexadecimal.
pub(super) struct Hex([u8; 64]);

impl Hex {
    fn of(hash: &[u8]) -> Self {
        let mut digits = [0; 64];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(hash) {
            pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 0xF)]);
        }
        Self(digits)
    }

    pub(super) fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// A number below sixteen as a digit.
const fn digit(number: u8) -> u8 {
    match number {
        0..=9 => b'0' + number,
        _ => b'a' + number - 10,
    }
}

impl fmt::Display for Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The SHA-256 of `data`.
pub(super) fn sha256_hex(data: &[u8]) -> Hex {
    Hex::of(&Sha256::digest(data))
}

/// The HMAC-SHA256 of `data`.
pub(super) fn hmac_hex(key: &[u8], data: &str) -> Hex {
    Hex::of(hmac(key, data).as_slice())
}

/// The key that is left after applying HMAC-SHA256 to one part after the other, each time with the
/// previous result as the key.
pub(super) fn derived_key(prefix: &str, secret: &str, parts: &[&str]) -> Key {
    let (first, others) = parts.split_first().unwrap_or((&"", &[]));
    let start = Zeroizing::new([prefix.as_bytes(), secret.as_bytes()].concat());
    let key = hmac(&start, first);
    others
        .iter()
        .fold(key, |key, part| hmac(key.as_slice(), part))
}

#[expect(
    clippy::expect_used,
    reason = "HMAC is defined for keys of every length"
)]
fn hmac(key: &[u8], data: &str) -> Key {
    let keyed = Hmac::<Sha256>::new_from_slice(key).expect("any key length is valid");
    Zeroizing::new(keyed.chain_update(data).finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::{Hex, derived_key, hmac_hex, sha256_hex};

    #[test]
    fn known_answers() {
        assert_eq!(
            sha256_hex(b"").as_str(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        // RFC 4231, test case 2.
        let answer = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(
            hmac_hex(b"Jefe", "what do ya want for nothing?").as_str(),
            answer
        );
        let key = derived_key("Je", "fe", &["what do ya want for nothing?"]);
        assert_eq!(Hex::of(key.as_slice()).as_str(), answer);
    }

    #[test]
    fn keys_of_any_length_are_accepted() {
        let short = hmac_hex(b"", "x");
        assert_ne!(short.as_str(), hmac_hex(&[b'k'; 1_000], "x").as_str());
    }
}
