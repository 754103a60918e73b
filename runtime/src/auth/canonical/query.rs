//! The query in the normal form of a request.

use percent_encoding::{percent_decode, percent_encode};

use super::path::RESERVED;

/// How a scheme writes the query.
#[derive(Clone, Copy)]
pub(in crate::auth) enum Query {
    /// Left out.
    Omitted,
    /// As it is sent, in the order sent.
    Sent,
    /// Decoded, sorted and encoded by RFC 3986, however it is sent.
    Sorted(Order),
}

/// What the pairs of a query are sorted by; the two differ where an encoded character meets a bare
/// one, because `%` comes before letters and digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::auth) enum Order {
    /// Names, then values, in encoded form.
    Encoded,
    /// Names, then values, before encoding.
    Decoded,
}

impl Query {
    pub(super) fn write(self, sent: &str) -> String {
        match self {
            Self::Omitted => String::new(),
            Self::Sent => sent.to_owned(),
            Self::Sorted(order) => sorted(sent, order),
        }
    }
}

fn sorted(sent: &str, order: Order) -> String {
    let pairs = sent.split('&').filter(|pair| !pair.is_empty());
    let mut decoded: Vec<_> = pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect();
    if order == Order::Decoded {
        decoded.sort_unstable();
    }
    let mut encoded: Vec<_> = decoded
        .iter()
        .map(|(name, value)| (encode(name), encode(value)))
        .collect();
    if order == Order::Encoded {
        encoded.sort_unstable();
    }
    let joined: Vec<String> = encoded
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    joined.join("&")
}

/// Servers read `+` in a query as a space, whether or not the sender meant form encoding.
fn decode(text: &str) -> Vec<u8> {
    let spaced = text.replace('+', " ");
    percent_decode(spaced.as_bytes()).collect()
}

fn encode(bytes: &[u8]) -> String {
    percent_encode(bytes, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Order, Query};

    #[test]
    fn pairs_are_decoded_sorted_and_encoded() {
        let query = Query::Sorted(Order::Encoded);
        for (sent, written) in [
            ("", ""),
            ("b=2&a=1", "a=1&b=2"),
            ("a=2&a=1&a", "a=&a=1&a=2"),
            ("n=a+b%20c*~", "n=a%20b%20c%2A~"),
            ("p=p%2F1%3D&&", "p=p%2F1%3D"),
            ("v=a=b", "v=a%3Db"),
            ("k=%FF%zz", "k=%FF%25zz"),
        ] {
            assert_eq!(query.write(sent), written);
        }
    }

    #[test]
    fn the_two_orders_differ_at_encoded_characters() {
        let sent = "a%3Ab=1&aAb=2&a1b=3";
        let by_encoded = Query::Sorted(Order::Encoded).write(sent);
        let by_decoded = Query::Sorted(Order::Decoded).write(sent);
        assert_eq!(by_encoded, "a%3Ab=1&a1b=3&aAb=2");
        assert_eq!(by_decoded, "a1b=3&a%3Ab=1&aAb=2");
    }

    #[test]
    fn a_query_as_sent_keeps_order_and_plus() {
        assert_eq!(Query::Sent.write("b=+&a=%2B"), "b=+&a=%2B");
        assert_eq!(Query::Omitted.write("b=1"), "");
    }
}
