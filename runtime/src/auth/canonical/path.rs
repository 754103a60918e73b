//! The path in the normal form of a request.

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
    pub(super) fn write(self, sent: &str) -> String {
        let sent = if sent.is_empty() { "/" } else { sent };
        match self {
            Self::Root => String::from("/"),
            Self::Sent {
                normalized,
                encoded_again,
            } => {
                let path = if normalized {
                    resolved(sent)
                } else {
                    sent.to_owned()
                };
                if encoded_again {
                    encoded(path.as_bytes())
                } else {
                    path
                }
            }
            Self::DecodedWithSlash => {
                let decoded: Vec<u8> = percent_decode_str(sent).collect();
                let path = encoded(&decoded);
                if path.ends_with('/') {
                    path
                } else {
                    path + "/"
                }
            }
        }
    }
}

fn encoded(path: &[u8]) -> String {
    percent_encode(path, RESERVED_IN_PATH).to_string()
}

fn resolved(path: &str) -> String {
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
    format!("/{}{closing}", segments.join("/"))
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn sent_paths_are_encoded_again() {
        let path = Path::Sent {
            normalized: true,
            encoded_again: true,
        };
        for (sent, written) in [
            ("", "/"),
            ("/", "/"),
            ("/a%2Fb/c~d", "/a%252Fb/c~d"),
            ("//a/./b/../c//", "/a/c/"),
            ("/a/..", "/"),
            ("/../..", "/"),
        ] {
            assert_eq!(path.write(sent), written);
        }
    }

    #[test]
    fn sent_paths_can_stay_untouched() {
        let path = Path::Sent {
            normalized: false,
            encoded_again: false,
        };
        assert_eq!(path.write("//a%2F/../b"), "//a%2F/../b");
    }

    #[test]
    fn decoded_paths_end_in_one_slash() {
        for (sent, written) in [
            ("", "/"),
            ("/v2/a%2Fb", "/v2/a/b/"),
            ("/v2/abc%2F", "/v2/abc/"),
            ("/a+b%20c", "/a%2Bb%20c/"),
            ("/100%25/%zz/%FF", "/100%25/%25zz/%FF/"),
        ] {
            assert_eq!(Path::DecodedWithSlash.write(sent), written);
        }
    }
}
