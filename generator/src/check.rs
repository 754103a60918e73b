//! What concerns several services, or a service and the name of its file.

use std::collections::BTreeMap;

use crate::problem::words::quoted;
use crate::problem::{Code, Place, Problem, Problems};
use crate::read::Document;
use crate::source::Source;
use crate::spec::Spec;

/// Features and names at the top of the generated crate that are no services.
const OWN: &[&str] = &[
    "all-services",
    "alloc",
    "async",
    "blocking",
    "bytes",
    "core",
    "default",
    "http",
    "patterns",
    "profiles",
    "proxies",
    "scripted",
    "specwright-runtime",
    "std",
    "stream",
    "tracing",
    "transport",
];

/// What is looked at of a service.
pub(crate) struct Identity {
    id: String,
    at: Place,
}

impl Identity {
    /// That of the service in a document, unless it was replaced.
    pub(crate) fn of(document: &Document<Spec>) -> Option<Self> {
        let at = document.value_at("/service/id");
        let id = document.value.service.id.clone();
        (!document.is_replaced(at)).then_some(Self { id, at })
    }
}

/// Checks the services against each other, and against the names of their files.
pub(crate) fn check<'a>(
    services: impl IntoIterator<Item = &'a Identity>,
    sources: &[Source],
    problems: &mut Problems,
) {
    let mut seen: BTreeMap<String, &Identity> = BTreeMap::new();
    for service in services {
        let Identity { id, at } = service;
        if let Some(other) = seen.insert(module(id), service) {
            let problem = Problem::new(
                Code::ServiceClash,
                *at,
                format!("two services are called `{id}`"),
            )
            .hint("give one of them another id, and its file the same name".to_owned());
            problems.push(problem.also(other.at, "the other one"));
        }
        let name = sources
            .get(at.source)
            .map_or("", |source| source.name.as_str());
        if let Some((code, what, hint)) = named(id, stem(name)) {
            problems.push(Problem::new(code, *at, what).hint(hint));
        }
    }
}

/// What is wrong with the id of a service, and what helps.
fn named(id: &str, file: &str) -> Option<(Code, String, String)> {
    if OWN.contains(&id) {
        return Some((
            Code::ReservedServiceId,
            format!("the generated crate itself uses the name `{id}`"),
            "name the vendor as well, for example `vendor-product`".to_owned(),
        ));
    }
    if !is_feature(id) {
        return Some((
            Code::BadServiceId,
            format!(
                "{} cannot be the name of a cargo feature and a module",
                quoted(id)
            ),
            "use lower-case words joined by dashes, for example `vendor-product`".to_owned(),
        ));
    }
    (file != id).then(|| {
        (
            Code::FileName,
            format!("the file is called {}, the service `{id}`", quoted(file)),
            format!("rename the file to `{id}.json`, or the service"),
        )
    })
}

/// The module of a service.
pub(crate) fn module(id: &str) -> String {
    id.replace('-', "_")
}

fn stem(path: &str) -> &str {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    file.strip_suffix(".json").unwrap_or(file)
}

fn is_feature(id: &str) -> bool {
    let words = id.split('-').all(|word| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    });
    let module = module(id);
    words && id.len() <= 60 && crate::name::module(&module).as_deref() == Ok(module.as_str())
}
