//! From model to tokens: one line for each file that is generated.

mod builder;
mod cargo;
mod client;
mod enumeration;
mod error;
mod example;
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
mod tokens;
mod types;

use crate::model::Model;
use crate::tree::{Content, Draft, Settings};

/// The files of the crate. This cannot fail: whatever could, was decided when the model was made.
pub(crate) fn emit(model: &Model, settings: &Settings) -> Draft {
    let crate_name = settings.package.replace('-', "_");
    let mut draft = Draft::new();
    draft.insert(
        "Cargo.toml".to_owned(),
        Content::Toml(cargo::manifest(model, settings)),
    );
    draft.insert("src/lib.rs".to_owned(), Content::Rust(root::root(model)));
    for service in &model.services {
        let folder = format!("src/{}", service.module);
        draft.insert(
            format!("{folder}.rs"),
            Content::Rust(module::module(service)),
        );
        draft.insert(
            format!("{folder}/client.rs"),
            Content::Rust(client::client(service)),
        );
        draft.insert(
            format!("{folder}/service.rs"),
            Content::Rust(service::service(service)),
        );
        if service.has_types() {
            draft.insert(
                format!("{folder}/types.rs"),
                Content::Rust(types::types(service)),
            );
        }
        if !service.aliases.is_empty() {
            draft.insert(
                format!("{folder}/renamed.rs"),
                Content::Rust(renamed::renamed(service)),
            );
        }
        draft.insert(
            format!("{folder}/operation.rs"),
            Content::Rust(module::operations(service)),
        );
        for operation in &service.operations {
            let path = format!("{folder}/operation/{}.rs", operation.module);
            draft.insert(
                path,
                Content::Rust(operation::operation(&crate_name, service, operation)),
            );
        }
    }
    draft
}
