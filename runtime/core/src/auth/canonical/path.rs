//! The path in the normal form of a request.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

/// Everything but the unreserved characters of
/// [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-2.3).
pub(super) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// [`RESERVED`], but the slashes stay.
const RESERVED_IN_PATH: &AsciiSet = &RESERVED.remove(b'/');

/// How a scheme writes the path.
#[derive(Clone, Copy)]
pub(in crate::auth) enum Path {
    /// One slash, whatever the path.
    Root,
    /// From the path as it is sent, percent signs and all.
    Sent {
        /// Resolve `.` and `..` and empty segments.
        normalized: bool,
        /// Percent-encode what is already encoded once more.
        encoded_again: bool,
    },
    /// Percent-decoded, encoded anew and closed with a slash. An encoded slash in a segment thereby
    /// becomes a real one.
    DecodedWithSlash,
}

impl Path {
    pub(super) fn write(self, sent: &str, out: &mut String) {
        let sent = if sent.is_empty() { "/" } else { sent };
        match self {
            Self::Root => out.push('/'),
            Self::Sent {
                normalized,
                encoded_again,
            } => {
                let path = match normalized {
                    true => resolved(sent),
                    false => Cow::Borrowed(sent),
                };
                match encoded_again {
                    true => out.extend(percent_encode(path.as_bytes(), RESERVED_IN_PATH)),
                    false => out.push_str(&path),
                }
            }
            Self::DecodedWithSlash => {
                let decoded = Cow::from(percent_decode_str(sent));
                out.extend(percent_encode(&decoded, RESERVED_IN_PATH));
                if !decoded.ends_with(b"/") {
                    out.push('/');
                }
            }
        }
    }
}

fn resolved(path: &str) -> Cow<'_, str> {
    if is_resolved(path) {
        return Cow::Borrowed(path);
    }
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            other => segments.push(other),
        }
    }
    let closing = if path.ends_with('/') && !segments.is_empty() {
        "/"
    } else {
        ""
    };
    Cow::Owned(format!("/{}{closing}", segments.join("/")))
}

/// Whether there is nothing to resolve, as in nearly every path.
fn is_resolved(path: &str) -> bool {
    let inner = path
        .strip_prefix('/')
        .map(|rest| rest.strip_suffix('/').unwrap_or(rest));
    let plain = |inner: &str| {
        let mut segments = inner.split('/');
        segments.all(|segment| !matches!(segment, "" | "." | ".."))
    };
    path == "/" || inner.is_some_and(plain)
}

#[cfg(test)]
mod tests {
    use super::Path;

    fn written(path: Path, sent: &str) -> String {
        let mut out = String::new();
        path.write(sent, &mut out);
        out
    }

    #[test]
    fn sent_paths_are_encoded_again() {
        let path = Path::Sent {
            normalized: true,
            encoded_again: true,
        };
        for (sent, expected) in [
            ("", "/"),
            ("/", "/"),
            ("/a%2Fb/c~d", "/a%252Fb/c~d"),
            ("//a/./b/../c//", "/a/c/"),
            ("/a/..", "/"),
            ("/../..", "/"),
            ("//", "/"),
            ("/a/b/", "/a/b/"),
            ("/a//", "/a/"),
        ] {
            assert_eq!(written(path, sent), expected);
        }
    }

    #[test]
    fn sent_paths_can_stay_untouched() {
        let path = Path::Sent {
            normalized: false,
            encoded_again: false,
        };
        assert_eq!(written(path, "//a%2F/../b"), "//a%2F/../b");
    }

    #[test]
    fn decoded_paths_end_in_one_slash() {
        for (sent, expected) in [
            ("", "/"),
            ("/v2/a%2Fb", "/v2/a/b/"),
            ("/v2/abc%2F", "/v2/abc/"),
            ("/a+b%20c", "/a%2Bb%20c/"),
            ("/100%25/%zz/%FF", "/100%25/%25zz/%FF/"),
        ] {
            assert_eq!(written(Path::DecodedWithSlash, sent), expected);
        }
    }
}
