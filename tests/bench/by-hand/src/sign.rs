//! AWS Signature Version 4, for a request without a query.

use std::env::{self, VarError};
use std::fmt::Write;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::date::basic;

/// Who signs.
pub struct Keys {
    /// The access key's id.
    pub id: String,
    /// The access key's secret.
    pub secret: String,
}

impl Keys {
    /// From the two variables that every AWS tool reads.
    ///
    /// # Errors
    ///
    /// If one is missing.
    pub fn from_env() -> Result<Self, VarError> {
        Ok(Self {
            id: env::var("AWS_ACCESS_KEY_ID")?,
            secret: env::var("AWS_SECRET_ACCESS_KEY")?,
        })
    }
}

pub(crate) struct Signed {
    pub(crate) date: String,
    pub(crate) authorization: String,
}

pub(crate) fn sign(
    keys: &Keys,
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
    let mut key = format!("AWS4{}", keys.secret).into_bytes();
    for part in [day, "eu-central-1", "apigateway", "aws4_request"] {
        key = hmac(&key, part);
    }
    let signature = hex(&hmac(&key, &text));
    let authorization = format!(
        "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={HEADERS}, Signature={signature}",
        keys.id
    );
    Signed {
        date,
        authorization,
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
