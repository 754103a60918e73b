//! From spec to model: every decision is taken here, and every mistake found.

mod acceptor;
mod alias;
mod auth;
mod bounds;
mod context;
mod cycles;
mod doc;
mod endpoint;
mod entries;
mod error;
mod example;
mod finding;
mod former;
mod http;
mod issued;
mod links;
mod member;
mod names;
mod operation;
mod operation_doc;
mod paging;
mod path;
mod profile;
mod protocol;
mod rate;
mod reading;
mod rule;
mod sample;
mod scope;
mod secret;
mod service;
mod structure;
mod taken;
mod ty;
mod types;
mod waiter;

use crate::model::Model;
use crate::parallel;
use crate::problem::{Guesses, Problems};
use crate::read::Document;
use crate::spec::Spec;
pub(crate) use bounds::span;
pub(crate) use context::At;
use context::Context;
pub(crate) use path::names_in;
pub(crate) use rule::sentence;
pub(crate) use secret::sounds_secret;
pub(crate) use ty::core;
pub(crate) use types::innermost;

/// Lowers all services. The model is of use only if no problem was found.
pub(crate) fn lower(documents: &[Document<Spec>], problems: &mut Problems) -> Model {
    let lowered = parallel::map(documents, |document| {
        let mut problems = Problems::default();
        let service = service::lower(&mut Context {
            document,
            problems: &mut problems,
            guesses: Guesses::default(),
        });
        (service, problems)
    });
    let mut services = Vec::new();
    for (document, (service, found)) in documents.iter().zip(lowered) {
        let found = found.into_iter();
        problems.extend(found.filter(|problem| !document.is_replaced(problem.at)));
        services.push(service);
    }
    services.sort_by(|a, b| a.feature.cmp(&b.feature));
    Model { services }
}
