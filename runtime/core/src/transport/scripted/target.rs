//! Which operation a request is of.

use bytes::Bytes;
use http::{Method, Request};

use crate::operation::OperationSpec;
use crate::protocol::Selector;
use crate::protocol::flat::fill::Pairs;
use crate::protocol::path;
use crate::protocol::template::{self, Piece};
use crate::request::selectors;

/// What the client says of a request; nothing, if something between client and script has built it anew.
pub(super) fn named(request: &Request<Bytes>) -> Option<&'static OperationSpec> {
    request
        .extensions()
        .get::<&'static OperationSpec>()
        .copied()
}

/// Whether a request is of the operation: by what the client says, else by method, action and path.
pub(super) fn is_of(request: &Request<Bytes>, spec: &'static OperationSpec) -> bool {
    match named(request) {
        // By name, since a constant can have several addresses.
        Some(sent) => sent.name == spec.name && sent.service.id == spec.service.id,
        None => looks_like(request, spec),
    }
}

fn looks_like(request: &Request<Bytes>, spec: &'static OperationSpec) -> bool {
    let uri = request.uri();
    let as_get = spec.service.protocol.get.is_some() && request.method() == Method::GET;
    let query = Pairs::parse(uri.query().unwrap_or_default());
    let selected = |(selector, value): (Selector, &str)| match selector {
        Selector::Header(name) => request.headers().get(name).is_some_and(|it| it == value),
        Selector::Query(name) => query.values(name).any(|it| it == value),
    };
    (as_get || *request.method() == spec.method)
        && selectors(spec).all(selected)
        && labels(spec.path, uri.path()).is_some()
}

/// The decoded values of the names in a template; the path may have more in front, which is the endpoint's.
pub(super) fn labels<'t>(template: &'t str, sent: &str) -> Option<Vec<(&'t str, String)>> {
    let starts = sent.match_indices('/').map(|(start, _)| start);
    starts
        .filter_map(|start| sent.get(start..))
        .find_map(|rest| aligned(template, rest))
}

fn aligned<'t>(template: &'t str, sent: &str) -> Option<Vec<(&'t str, String)>> {
    let mut pieces = template::pieces(template).peekable();
    let (mut found, mut rest) = (Vec::new(), sent);
    while let Some(piece) = pieces.next() {
        let name = match piece {
            Piece::Literal(text) => {
                rest = rest.strip_prefix(text)?;
                continue;
            }
            Piece::Name(name) => name,
        };
        // A label has no slash, since that is percent-encoded.
        let segment = rest.split('/').next()?;
        let end = match pieces.peek() {
            Some(Piece::Literal(next)) if !next.starts_with('/') => {
                segment.find(next.split('/').next()?)?
            }
            _ => segment.len(),
        };
        let (label, tail) = rest.split_at_checked(end)?;
        found.push((name, path::decode(label)));
        rest = tail;
    }
    rest.is_empty().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::labels;

    #[test]
    fn labels_are_found_behind_the_base_path_of_the_endpoint() {
        let found = |template: &'static str, path| {
            let labels = labels(template, path)?.into_iter();
            Some(labels.map(|(_, value)| value).collect::<Vec<_>>())
        };
        assert_eq!(found("/v1/{a}/x/{b}", "/v1/1/x/2").unwrap(), ["1", "2"]);
        assert_eq!(
            found("/v1/{a}/x/{b}", "/base/path/v1/1/x/a%2Fb%20").unwrap(),
            ["1", "a/b "]
        );
        assert_eq!(found("/{a}.json", "/p.json").unwrap(), ["p"]);
        assert_eq!(found("/{a}:{b}/end", "/1:2/end").unwrap(), ["1", "2"]);
        assert_eq!(found("/v1/{a}", "/v2/1"), None);
        assert_eq!(found("/v1/{a}", "/v1/1/2"), None);
    }
}
