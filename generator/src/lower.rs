//! From spec to model: every decision is taken here, and every mistake found.

mod acceptor;
mod alias;
mod auth;
mod bounds;
mod clean;
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
mod wrap;

use crate::model::service::Service;
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

/// Lowers the service of a document. It is of use only if no problem was found.
pub(crate) fn lower(document: &Document<Spec>, problems: &mut Problems) -> Service {
    let mut found = Problems::default();
    let service = service::lower(&mut Context {
        document,
        problems: &mut found,
        guesses: Guesses::default(),
    });
    let found = found.into_iter();
    problems.extend(found.filter(|problem| !document.is_replaced(problem.at)));
    service
}
