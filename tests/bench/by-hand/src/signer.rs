//! AWS Signature Version 4, for a request without a query.

use std::env::{self, VarError};
use std::fmt::Write;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::date::basic;

/// Who signs. The key that is derived for a day is kept.
pub struct Signer {
    id: String,
    secret: String,
    kept: Option<(String, Vec<u8>)>,
}

pub(crate) struct Signed {
    pub(crate) date: String,
    pub(crate) authorization: String,
}

impl Signer {
    /// With an access key's id and secret.
    pub fn new(id: &str, secret: &str) -> Self {
        Self {
            id: id.to_owned(),
            secret: secret.to_owned(),
            kept: None,
        }
    }

    /// From the two variables that every AWS tool reads.
    ///
    /// # Errors
    ///
    /// If one is missing.
    pub fn from_env() -> Result<Self, VarError> {
        let secret = env::var("AWS_SECRET_ACCESS_KEY")?;
        Ok(Self::new(&env::var("AWS_ACCESS_KEY_ID")?, &secret))
    }

    pub(crate) fn sign(
        &mut self,
        method: &str,
        path: &str,
        host: &str,
        body: &[u8],
        now: u64,
    ) -> Signed {
        const HEADERS: &str = "accept;content-type;host;x-amz-date";
        let date = basic(now);
        let day = &date[..8];
        let scope = format!("{day}/eu-central-1/apigateway/aws4_request");
        let canonical = format!(
            "{method}\n{path}\n\naccept:application/json\ncontent-type:application/json\nhost:{host}\n\
             x-amz-date:{date}\n\n{HEADERS}\n{}",
            hex(&Sha256::digest(body))
        );
        let text = format!(
            "AWS4-HMAC-SHA256\n{date}\n{scope}\n{}",
            hex(&Sha256::digest(&canonical))
        );
        let signature = hex(&hmac(self.key(day), &text));
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={HEADERS}, Signature={signature}",
            self.id
        );
        Signed {
            date,
            authorization,
        }
    }

    fn key(&mut self, day: &str) -> &[u8] {
        let kept = self.kept.take().filter(|(kept, _)| kept == day);
        let derived = kept.unwrap_or_else(|| {
            let mut key = format!("AWS4{}", self.secret).into_bytes();
            for part in [day, "eu-central-1", "apigateway", "aws4_request"] {
                key = hmac(&key, part);
            }
            (day.to_owned(), key)
        });
        &self.kept.insert(derived).1
    }
}

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    let keyed = Hmac::<Sha256>::new_from_slice(key).expect("any key length is valid");
    keyed.chain_update(text).finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
