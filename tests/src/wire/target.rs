//! Targets of requests: path and query.

use std::borrow::Cow;

use http::Uri;

use super::verdict::differs;

/// Compares paths byte by byte, and queries as decoded pairs in any order.
///
/// # Errors
///
/// The difference.
pub(super) fn same(expected: &str, ours: &str) -> Result<(), String> {
    let (expected_path, expected_query) = split(expected);
    let (path, query) = split(ours);
    if expected_path != path {
        return Err(differs("the path", expected_path, path));
    }
    let (expected_pairs, pairs) = (pairs(expected_query), pairs(query));
    match expected_pairs == pairs {
        true => Ok(()),
        false => Err(differs(
            "the query",
            &format!("{expected_pairs:?}"),
            &format!("{pairs:?}"),
        )),
    }
}

fn split(target: &str) -> (&str, &str) {
    target.split_once('?').unwrap_or((target, ""))
}

fn pairs(query: &str) -> Vec<(Cow<'_, str>, Cow<'_, str>)> {
    let mut pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    pairs.sort_unstable();
    pairs
}

/// The path and the query of a URI.
pub(super) fn of(uri: &Uri) -> &str {
    uri.path_and_query().map_or("/", |target| target.as_str())
}

/// The path of an address, without a slash at its end.
pub(super) fn base_path(address: &str) -> &str {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = bare.find('/').and_then(|slash| bare.get(slash..));
    path.unwrap_or_default().trim_end_matches('/')
}
