//! The way back from the generated code to the specs: every origin in the model is a place in its file, and the
//! places of operations, types and services are cited in the output.

use std::collections::BTreeSet;

use serde_json::Value;
use specwright_generator::locate::Locator;
use specwright_generator::model::origin::Origin;
use specwright_generator::{Source, generate, model};

use crate::fixture::{self, specs, standalone};

#[test]
fn every_origin_leads_to_its_place() {
    for sources in sets() {
        for service in model(&sources).unwrap().services {
            let source = &sources[service.source];
            let locator = Locator::new(source);
            let mut pointers = BTreeSet::new();
            origins(&serde_json::to_value(&service).unwrap(), &mut pointers);
            for pointer in &pointers {
                assert!(locator.contains(pointer), "{}#{pointer}", source.name);
            }
            for part in ["/service", "/operations/"] {
                assert!(pointers.iter().any(|pointer| pointer.starts_with(part)));
            }
        }
    }
}

#[test]
fn the_output_cites_where_it_comes_from() {
    for sources in sets() {
        let tree = generate(&sources, &standalone("specwright-origins")).unwrap();
        for service in model(&sources).unwrap().services {
            let folder = format!("src/{}", service.module);
            let cites = |file: &str, origin: &Origin| {
                let place = origin.cited(&service.feature).replace('`', "'");
                let text = &tree[&format!("{folder}/{file}.rs")];
                assert!(text.contains(&place), "{file}: {place}");
            };
            cites("service", &service.origin);
            for operation in &service.operations {
                let file = format!("operation/{}", operation.module);
                cites(&file, &operation.origin);
            }
            let structures = service.structures.iter().map(|it| &it.origin);
            let enumerations = service.enumerations.iter().map(|it| &it.origin);
            structures
                .chain(enumerations)
                .for_each(|origin| cites("types", origin));
        }
    }
}

/// The real specs, and each golden.
fn sets() -> Vec<Vec<Source>> {
    let goldens = fixture::all("golden").into_iter();
    let goldens = goldens.map(|golden| golden.sources());
    goldens.chain([specs()]).collect()
}

/// Every member `origin` of a document.
fn origins(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| origins(item, found)),
        Value::Object(members) => {
            for (key, member) in members {
                match member {
                    Value::String(pointer) if key == "origin" => {
                        found.insert(pointer.clone());
                    }
                    member => origins(member, found),
                }
            }
        }
        _ => {}
    }
}
