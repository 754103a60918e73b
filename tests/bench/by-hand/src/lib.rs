//! The one call as a person would write it who needs nothing else: no retries, no checks, no reuse.

mod body;
mod date;
mod signer;

use bytes::Bytes;
use http::Request;

pub use body::{Certificate, decode, encode};
pub use signer::Signer;

/// Where the call goes.
pub const HOST: &str = "apigateway.eu-central-1.amazonaws.com";
/// The certificate that is changed.
pub const ID: &str = "a1b2c3";
/// Its new description.
pub const DESCRIPTION: &str = "renewed by the deployment of May";
/// What the service answers.
pub const ANSWER: &str = r#"{"clientCertificateId":"a1b2c3","description":"renewed by the deployment of May","pemEncodedCertificate":"-----BEGIN CERTIFICATE-----\nMIIC6TCCAdGgAwIBAgIIAK\n-----END CERTIFICATE-----\n","createdDate":1507579200,"expirationDate":1539115200}"#;

/// A fixed moment, so that every run signs the same.
pub const NOW: u64 = 1_777_972_800;

/// The signed request, with these seconds since 1970 as its date.
pub fn request(
    signer: &mut Signer,
    origin: &str,
    host: &str,
    now: u64,
    body: Bytes,
) -> Request<Bytes> {
    let path = format!("/clientcertificates/{ID}");
    let signed = signer.sign("PATCH", &path, host, &body, now);
    Request::patch(format!("{origin}{path}"))
        .header("host", host)
        .header("accept", "application/json")
        .header("content-type", "application/json")
        .header("x-amz-date", signed.date)
        .header("authorization", signed.authorization)
        .header("user-agent", "by-hand")
        .body(body)
        .expect("the parts are valid")
}
