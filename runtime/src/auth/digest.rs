//! Hashes and keyed hashes in the forms that signatures use.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Lower-case hexadecimal SHA-256.
pub(super) fn sha256_hex(data: &[u8]) -> String {
    base16ct::lower::encode_string(&Sha256::digest(data))
}

/// Lower-case hexadecimal HMAC-SHA256.
pub(super) fn hmac_hex(key: &[u8], data: &str) -> String {
    base16ct::lower::encode_string(hmac(key, data).as_slice())
}

/// The key that is left after applying HMAC-SHA256 to one part after the other, each time with the
/// previous result as the key.
pub(super) fn derived_key(prefix: &str, secret: &str, parts: &[&str]) -> Zeroizing<Vec<u8>> {
    let first = Zeroizing::new([prefix.as_bytes(), secret.as_bytes()].concat());
    parts.iter().fold(first, |key, part| hmac(&key, part))
}

#[expect(
    clippy::expect_used,
    reason = "HMAC is defined for keys of every length"
)]
fn hmac(key: &[u8], data: &str) -> Zeroizing<Vec<u8>> {
    let keyed = Hmac::<Sha256>::new_from_slice(key).expect("any key length is valid");
    Zeroizing::new(keyed.chain_update(data).finalize().into_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::{derived_key, hmac_hex, sha256_hex};

    #[test]
    fn known_answers() {
        assert_eq!(
            sha256_hex(b""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        // RFC 4231, test case 2.
        let answer = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(hmac_hex(b"Jefe", "what do ya want for nothing?"), answer);
        let key = derived_key("Je", "fe", &["what do ya want for nothing?"]);
        assert_eq!(base16ct::lower::encode_string(&key), answer);
    }

    #[test]
    fn keys_of_any_length_are_accepted() {
        assert_ne!(hmac_hex(b"", "x"), hmac_hex(&[b'k'; 1_000], "x"));
    }
}
