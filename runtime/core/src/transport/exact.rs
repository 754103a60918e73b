//! Refuses requests that could not go out exactly as they were signed.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HOST, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, Method, Request, Uri};

use super::{Sent, TransportError, TransportErrorKind};

/// For authors of transports: checks what every transport relies on, and frames the body in the same way for all of them.
///
/// # Errors
///
/// If the URI is not absolute, names a user, or has what would not be sent byte for byte, or if there is not one `Host`.
/// Nothing was sent then.
pub fn exact(mut request: Request<Bytes>) -> Result<Request<Bytes>, TransportError> {
    absolute(request.uri())?;
    one_host(request.headers())?;
    request.headers_mut().remove(CONTENT_LENGTH);
    request.headers_mut().remove(TRANSFER_ENCODING);
    let length = request.body().len();
    if length > 0 || announces_empty_body(request.method()) {
        let length = HeaderValue::from(length);
        request.headers_mut().insert(CONTENT_LENGTH, length);
    }
    Ok(request)
}

/// The error of a request that is refused before anything is sent.
fn refused(reason: &'static str) -> TransportError {
    TransportError::new(TransportErrorKind::Request, Sent::NotSent).with_source(reason)
}

/// Whether a request without a body still says `Content-Length: 0`, see RFC 9110, section 8.6.
fn announces_empty_body(method: &Method) -> bool {
    matches!(*method, Method::POST | Method::PUT | Method::PATCH)
}

fn absolute(uri: &Uri) -> Result<(), TransportError> {
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return Err(refused("the URI does not start with http:// or https://"));
    }
    match uri.authority() {
        None => Err(refused("the URI names no host")),
        Some(authority) if authority.as_str().contains('@') => Err(refused(
            "a user name in the URI would become an Authorization header",
        )),
        Some(_) => Ok(()),
    }
}

fn one_host(headers: &HeaderMap) -> Result<(), TransportError> {
    match headers.get_all(HOST).iter().count() {
        1 => Ok(()),
        0 => Err(refused("the Host header is missing")),
        _ => Err(refused("there is more than one Host header")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(uri: &str, hosts: &[&str]) -> Option<String> {
        let mut request = Request::builder().uri(uri);
        for host in hosts {
            request = request.header(HOST, *host);
        }
        let error = exact(request.body(Bytes::new()).unwrap()).err()?;
        assert_eq!(
            (error.kind(), error.sent()),
            (TransportErrorKind::Request, Sent::NotSent)
        );
        std::error::Error::source(&error).map(ToString::to_string)
    }

    #[test]
    fn only_an_absolute_uri_with_one_host_header_passes() {
        let cases = [
            ("https://a/b?c", &["a"][..], None),
            ("http://[::1]:80/", &["[::1]:80"], None),
            ("/b", &["a"], Some("http://")),
            ("ftp://a/b", &["a"], Some("http://")),
            ("https://me:pw@a/b", &["a"], Some("Authorization")),
            ("https://a/b", &[], Some("missing")),
            ("https://a/b", &["a", "a"], Some("more than one")),
        ];
        for (uri, hosts, expected) in cases {
            let reason = reason(uri, hosts);
            match expected {
                None => assert_eq!(reason, None, "{uri}"),
                Some(part) => assert!(reason.is_some_and(|r| r.contains(part)), "{uri}"),
            }
        }
    }

    #[test]
    fn the_body_alone_decides_the_framing() {
        let cases = [
            (Method::GET, "", None),
            (Method::DELETE, "", None),
            (Method::POST, "", Some("0")),
            (Method::DELETE, "{}", Some("2")),
        ];
        for (method, body, expected) in cases {
            let request = Request::builder()
                .method(&method)
                .uri("https://a/")
                .header(HOST, "a")
                .header(CONTENT_LENGTH, "999")
                .header(TRANSFER_ENCODING, "chunked")
                .body(Bytes::from(body))
                .unwrap();
            let headers = exact(request).unwrap().headers().clone();
            assert_eq!(headers.get(TRANSFER_ENCODING), None);
            let length = headers.get(CONTENT_LENGTH).map(HeaderValue::as_bytes);
            assert_eq!(length, expected.map(str::as_bytes), "{method} {body}");
        }
    }
}
