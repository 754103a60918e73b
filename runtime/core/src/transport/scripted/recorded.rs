//! Recorded requests as the operations that they came from.

use bytes::Bytes;
use http::{Method, Request};

use super::target::{is_of, labels};
use crate::operation::{Operation, OperationSpec};
use crate::protocol::flat::fill::{Pairs, fill};
use crate::protocol::json;
use crate::structure::{Place, Structure};

/// The operation of a request, if it is one of `O` and can be read.
pub(super) fn read<O: Operation>(request: &Request<Bytes>) -> Option<O> {
    if !is_of(request, O::SPEC) {
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
    let labels = labels(spec.path, request.uri().path()).unwrap_or_default();
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
    into.settle();
    Ok(())
}
