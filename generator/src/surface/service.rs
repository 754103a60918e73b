//! Services: the module, its client, and the table that the runtime interprets.

use super::outline::Outline;
use super::table::{self, Leaf};
use super::{Class, Kind};
use super::{operation, structure};
use crate::model::error::Code;
use crate::model::service::{Client, Service, Setting, Table};
use crate::model::shared::Shared;

/// Everything of a service.
pub(super) fn outline(outline: &mut Outline<'_>, service: &Service) {
    let Service {
        feature,
        source: _,
        origin,
        module,
        title: _,
        feature_doc: _,
        doc: _,
        // A feature of the runtime that comes with the service's own.
        table,
        client,
        operations,
        structures,
        enumerations,
        // Former names lead here; they are kept apart.
        aliases: _,
    } = service;
    let facts = outline.facts(origin.pointer());
    let facts = facts.shape("feature", Some(feature)).prose(false);
    let address = outline.text("/service/endpoint/doc").map(str::to_owned);
    let class = Class::Prose { delicate: false };
    let facts = facts.put(class, ("endpoint.doc", "endpoint/doc"), address);
    let facts =
        entries(outline, table)
            .into_iter()
            .fold(facts, |facts, Leaf { name, below, value }| {
                facts.put(Class::Behaviour, (&name, &below), Some(value))
            });
    let facts = facts.noted();
    outline.add(module.clone(), None, (Kind::Service, facts));
    self::client(outline, module, client);
    for code in &table.codes {
        common(outline, module, code);
    }
    let shared = Shared::new(structures);
    for it in operations {
        operation::operation(outline, (service, &shared), it);
    }
    for it in structures {
        structure::structure(outline, module, module, it);
    }
    for it in enumerations {
        structure::enumeration(outline, module, it);
    }
}

/// Keys of a service that are compared elsewhere: texts for people, the feature, and the protocol.
const ELSEWHERE: [&str; 6] = ["id", "title", "doc", "source", "notes", "protocol"];

/// What the runtime interprets for the whole service: the protocol with its defaults filled in, and everything else, in
/// which a default is what stands there if nothing does, as it stands in the spec.
fn entries(outline: &Outline<'_>, table: &Table) -> Vec<Leaf> {
    let mut service = outline.value("/service").unwrap_or_default();
    if let Some(service) = service.as_object_mut() {
        service.retain(|key, _| !ELSEWHERE.contains(&key.as_str()));
        let protocol = serde_json::to_value(&table.protocol).unwrap_or_default();
        service.insert("protocol".to_owned(), protocol);
    }
    table::leaves(&service)
}

fn client(outline: &mut Outline<'_>, module: &str, client: &Client) {
    let Client {
        doc: _,
        endpoint_doc: _,
        credentials_doc: _,
        settings,
        use_get,
        // Said by the table: there is no template.
        needs_endpoint: _,
        fips,
        dual_stack,
    } = client;
    for Setting {
        name,
        origin,
        key,
        doc: _,
    } in settings
    {
        let facts = outline.facts(origin.pointer());
        // The region has no place of its own, but that of the whole service, whose texts are compared there.
        let facts = match key {
            Some(_) => facts.prose(false),
            None => facts,
        };
        let facts = facts.noted();
        add(outline, module, name, facts);
    }
    let switches = [
        ("use_get", *use_get, "/service/protocol/get"),
        ("fips", *fips, "/service/endpoint/fips"),
        ("dual_stack", *dual_stack, "/service/endpoint/dual_stack"),
    ];
    for (name, _, pointer) in switches.into_iter().filter(|(_, on, _)| *on) {
        let facts = outline.facts(pointer).noted();
        add(outline, module, name, facts);
    }
}

fn add(outline: &mut Outline<'_>, module: &str, name: &str, facts: super::outline::Noted) {
    let path = format!("{module}::ClientBuilder::{name}");
    outline.add(path, Some(module), (Kind::Setting, facts));
}

fn common(outline: &mut Outline<'_>, module: &str, code: &Code) {
    let pointer = code.origin.pointer();
    let key = pointer.rsplit('/').next().unwrap_or_default();
    let path = format!("{module}::SERVICE[{key:?}]");
    let facts = outline.facts(pointer);
    let facts = operation::code(facts, code).prose(false).noted();
    outline.add(path, Some(module), (Kind::CommonCode, facts));
}
