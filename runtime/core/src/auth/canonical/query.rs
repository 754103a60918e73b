//! The query in the normal form of a request.

use std::borrow::Cow;
use std::mem;

use percent_encoding::{PercentEncode, percent_decode_str, percent_encode};

use super::path::RESERVED;
use crate::auth::sorted::insert;

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
    pub(super) fn write(self, sent: &str, out: &mut String) {
        match self {
            Self::Omitted => {}
            Self::Sent => out.push_str(sent),
            Self::Sorted(order) => sorted(sent, order, out),
        }
    }
}

fn sorted(sent: &str, order: Order, out: &mut String) {
    let pairs = sent.split('&').filter(|pair| !pair.is_empty());
    let pairs = pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)));
    let mut list = Vec::new();
    for pair in pairs {
        insert(&mut list, pair, |one, other| match order {
            Order::Decoded => one.cmp(other),
            Order::Encoded => encoded(&one.0)
                .cmp(encoded(&other.0))
                .then_with(|| encoded(&one.1).cmp(encoded(&other.1))),
        });
    }
    let mut separator = "";
    for (name, value) in &list {
        out.push_str(mem::replace(&mut separator, "&"));
        out.extend(encode(name));
        out.push('=');
        out.extend(encode(value));
    }
}

/// Servers read `+` in a query as a space, whether or not the sender meant form encoding.
fn decode(text: &str) -> Cow<'_, [u8]> {
    match text.contains('+') {
        true => Cow::Owned(percent_decode_str(&text.replace('+', " ")).collect()),
        false => percent_decode_str(text).into(),
    }
}

fn encode(bytes: &[u8]) -> PercentEncode<'_> {
    percent_encode(bytes, RESERVED)
}

fn encoded(bytes: &[u8]) -> impl Iterator<Item = u8> {
    encode(bytes).flat_map(str::bytes)
}

#[cfg(test)]
mod tests {
    use super::{Order, Query};

    fn written(query: Query, sent: &str) -> String {
        let mut out = String::new();
        query.write(sent, &mut out);
        out
    }

    #[test]
    fn pairs_are_decoded_sorted_and_encoded() {
        let query = Query::Sorted(Order::Encoded);
        for (sent, expected) in [
            ("", ""),
            ("b=2&a=1", "a=1&b=2"),
            ("a=2&a=1&a", "a=&a=1&a=2"),
            ("n=a+b%20c*~", "n=a%20b%20c%2A~"),
            ("p=p%2F1%3D&&", "p=p%2F1%3D"),
            ("v=a=b", "v=a%3Db"),
            ("k=%FF%zz", "k=%FF%25zz"),
        ] {
            assert_eq!(written(query, sent), expected);
        }
    }

    #[test]
    fn the_two_orders_differ_at_encoded_characters() {
        let sent = "a%3Ab=1&aAb=2&a1b=3";
        let by_encoded = written(Query::Sorted(Order::Encoded), sent);
        let by_decoded = written(Query::Sorted(Order::Decoded), sent);
        assert_eq!(by_encoded, "a%3Ab=1&a1b=3&aAb=2");
        assert_eq!(by_decoded, "a1b=3&a%3Ab=1&aAb=2");
    }

    #[test]
    fn a_query_as_sent_keeps_order_and_plus() {
        assert_eq!(written(Query::Sent, "b=+&a=%2B"), "b=+&a=%2B");
        assert_eq!(written(Query::Omitted, "b=1"), "");
    }
}
