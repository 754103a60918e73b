//! Recorded requests as the operations that they came from.

use bytes::Bytes;
use http::{Method, Request};

use super::expectation::{operation, same};
use crate::operation::{Operation, OperationSpec};
use crate::protocol::flat::fill::{Pairs, fill};
use crate::protocol::template::{self, Piece};
use crate::protocol::{json, path};
use crate::structure::{Place, Structure};

/// The operation of a request, if it is one of `O` and can be read.
pub(super) fn read<O: Operation>(request: &Request<Bytes>) -> Option<O> {
    if !operation(request).is_some_and(|sent| same(sent, O::SPEC)) {
        return None;
    }
    let mut read = O::empty();
    members(O::SPEC, request, &mut read).ok()?;
    Some(read)
}

fn members(
    spec: &'static OperationSpec,
    request: &Request<Bytes>,
    into: &mut dyn Structure,
) -> Result<(), String> {
    let protocol = &spec.service.protocol;
    let get = protocol.get.as_ref();
    let get = get.filter(|_| request.method() == Method::GET);
    let table = into.shape().members;
    let has = |place| table.iter().any(|member| member.place == place);
    if get.is_none() && has(Place::Body) && !request.body().is_empty() {
        json::read::answer(request.body(), None, into)?;
    }
    let query = Pairs::parse(request.uri().query().unwrap_or_default());
    let form = std::str::from_utf8(request.body()).map_err(|error| error.to_string());
    let form = Pairs::parse(form.ok().filter(|_| has(Place::Form)).unwrap_or_default());
    let labels = labels(spec.path, request.uri().path());
    for (index, member) in table.iter().enumerate() {
        let slot = into.slot(index);
        match (member.place, get) {
            (Place::Query, _) => fill(&query, member.wire, slot, member, protocol.lists)?,
            (Place::Body, Some(get)) => fill(&query, member.wire, slot, member, get.lists)?,
            (Place::Form, _) => fill(&form, member.wire, slot, member, protocol.lists)?,
            (Place::Path, _) => {
                let label = labels.iter().find(|(name, _)| *name == member.wire);
                let (_, text) = label.ok_or("the path is of another form")?;
                json::read::header(text, member, slot)?;
            }
            (Place::Header, _) => {
                if let Some(value) = request.headers().get(member.wire) {
                    let text = String::from_utf8_lossy(value.as_bytes());
                    json::read::header(&text, member, slot)?;
                }
            }
            (Place::Body, None) => {}
        }
    }
    Ok(())
}

/// The decoded values of the names in a template; the path may have more in front, which is the endpoint's.
fn labels<'t>(template: &'t str, sent: &str) -> Vec<(&'t str, String)> {
    let starts = sent.match_indices('/').map(|(start, _)| start);
    starts
        .filter_map(|start| sent.get(start..))
        .find_map(|rest| aligned(template, rest))
        .unwrap_or_default()
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
            let labels = labels(template, path).into_iter();
            labels.map(|(_, value)| value).collect::<Vec<_>>()
        };
        assert_eq!(found("/v1/{a}/x/{b}", "/v1/1/x/2"), ["1", "2"]);
        assert_eq!(
            found("/v1/{a}/x/{b}", "/base/path/v1/1/x/a%2Fb%20"),
            ["1", "a/b "]
        );
        assert_eq!(found("/{a}.json", "/p.json"), ["p"]);
        assert_eq!(found("/{a}:{b}/end", "/1:2/end"), ["1", "2"]);
        assert!(found("/v1/{a}", "/v2/1").is_empty());
        assert!(found("/v1/{a}", "/v1/1/2").is_empty());
    }
}
