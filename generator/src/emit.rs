//! From model to tokens: one line for each file that is generated.

mod builder;
mod cargo;
mod client;
mod enumeration;
mod error;
mod example;
mod finding;
mod former;
mod issued;
mod module;
mod operation;
mod paging;
mod profile;
mod rate;
mod renamed;
mod root;
mod service;
mod setter;
mod structure;
mod table;
mod tokens;
mod types;
mod waiter;

use crate::model::Model;
use crate::model::service::Service;
use crate::tree::{Content, Draft, Make, RustFile, Settings};

/// The files of the crate. This cannot fail: whatever could, was decided when the model was made.
pub(crate) fn emit<'m>(model: &'m Model, settings: &'m Settings) -> Draft<'m> {
    let manifest: Make<'m> = Box::new(|| Content::Toml(cargo::manifest(model, settings)));
    let mut draft = vec![
        ("Cargo.toml".to_owned(), manifest),
        rust("src/lib.rs".to_owned(), || root::root(model)),
    ];
    for service in &model.services {
        files(service, settings, &mut draft);
    }
    draft
}

fn files<'m>(service: &'m Service, settings: &'m Settings, draft: &mut Draft<'m>) {
    let folder = format!("src/{}", service.module);
    draft.extend([
        rust(format!("{folder}.rs"), || module::module(service)),
        rust(format!("{folder}/client.rs"), || client::client(service)),
        rust(format!("{folder}/service.rs"), || service::service(service)),
        rust(format!("{folder}/operation.rs"), || {
            module::operations(service)
        }),
    ]);
    if service.has_types() {
        let path = format!("{folder}/types.rs");
        draft.push(rust(path, || types::types(service)));
    }
    if !service.aliases.is_empty() {
        let path = format!("{folder}/renamed.rs");
        draft.push(rust(path, || renamed::renamed(service)));
    }
    draft.extend(service.operations.iter().map(|operation| {
        let path = format!("{folder}/operation/{}.rs", operation.module);
        rust(path, || {
            operation::operation(&settings.crate_name(), service, operation)
        })
    }));
}

fn rust<'m>(
    path: String,
    make: impl Fn() -> RustFile<'m> + Send + Sync + 'm,
) -> (String, Make<'m>) {
    (path, Box::new(move || Content::Rust(make())))
}
