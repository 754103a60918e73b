//! Every path that callers can write, and the place in a spec that it comes from: the way there and back.

use serde::Serialize;

use crate::model::Model;
use crate::model::operation::{Operation, Output};
use crate::model::origin::Origin;
use crate::model::service::Service;
use crate::model::structure::{Member, Structure, Values, Variant};

/// A path into the generated crate.
#[derive(Clone, Debug, Serialize)]
pub struct RustPath {
    /// The path below the crate: `pets::UpdatePet::name`.
    pub path: String,
    /// What stands there, in a word or two.
    pub what: &'static str,
    /// The index of the spec in the list of sources.
    pub source: usize,
    /// The place in the spec.
    pub origin: Origin,
    /// The present path, for a former name of a type: what the type holds can be written with either.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present: Option<String>,
}

/// All paths, by service and in the order of its spec.
#[must_use]
pub fn paths(model: &Model) -> Vec<RustPath> {
    let mut paths = Vec::new();
    for service in &model.services {
        let mut walk = Walk {
            service,
            paths: &mut paths,
        };
        walk.service();
    }
    paths
}

/// What is at a path that callers can write, perhaps with the former name of a type in it.
#[must_use]
pub fn at<'p>(paths: &'p [RustPath], path: &str) -> Vec<&'p RustPath> {
    let named = |path: &str| {
        paths
            .iter()
            .filter(|it| it.path == path)
            .collect::<Vec<_>>()
    };
    let found = named(path);
    match path.rsplit_once("::") {
        Some((holder, last)) if found.is_empty() => {
            let present = named(holder)
                .into_iter()
                .filter_map(|it| it.present.as_ref());
            present
                .flat_map(|it| named(&format!("{it}::{last}")))
                .collect()
        }
        _ => found,
    }
}

struct Walk<'a> {
    service: &'a Service,
    paths: &'a mut Vec<RustPath>,
}

impl Walk<'_> {
    fn put(&mut self, below: &str, what: &'static str, origin: &Origin) {
        let module = &self.service.module;
        self.paths.push(RustPath {
            path: match below {
                "" => module.clone(),
                below => format!("{module}::{below}"),
            },
            what,
            source: self.service.source,
            origin: origin.clone(),
            present: None,
        });
    }

    fn service(&mut self) {
        let service = self.service;
        self.put("", "module", &service.origin);
        for (name, what) in [
            ("SERVICE", "table of the service"),
            ("Client", "client"),
            ("BlockingClient", "client"),
            ("ClientBuilder", "builder"),
        ] {
            self.put(name, what, &service.origin);
        }
        for setting in &service.client.settings {
            let path = format!("ClientBuilder::{}", setting.name);
            self.put(&path, "setter", &setting.origin);
        }
        for operation in &service.operations {
            self.operation(operation);
        }
        for structure in &service.structures {
            self.structure("structure", structure);
        }
        for enumeration in &service.enumerations {
            self.put(&enumeration.name, "enum", &enumeration.origin);
            match &enumeration.values {
                Values::Texts(values) => self.values(&enumeration.name, values),
                Values::Numbers(values) => self.values(&enumeration.name, values),
            }
        }
        for alias in &service.aliases {
            self.put(&alias.name, "former name", &alias.origin);
            if let Some(put) = self.paths.last_mut() {
                put.present = Some(format!("{}::{}", service.module, alias.target));
            }
        }
    }

    fn operation(&mut self, operation: &Operation) {
        self.structure("operation", &operation.input);
        let method = format!("Client::{}", operation.method_name);
        self.put(&method, "method", &operation.origin);
        for former in &operation.former_methods {
            let method = format!("Client::{}", former.name);
            self.put(&method, "former name", &former.origin);
        }
        if let Some(builder) = &operation.input.builder {
            let method = |name: &str| format!("{}::{name}", builder.name);
            for waiter in &operation.waiters {
                self.put(&method(&waiter.method), "waiter", &waiter.origin);
            }
            for name in operation.paging.iter().flat_map(|_| ["pages", "items"]) {
                if let Some(paging) = &operation.paging {
                    self.put(&method(name), "method", &paging.origin);
                }
            }
            if let Some(issued) = &operation.issued {
                self.put(&method("into_credentials"), "method", &issued.origin);
            }
            if let Some(finding) = &operation.finding {
                self.put(&method(&finding.method), "method", &finding.origin);
            }
        }
        if let Output::Own(own) = &operation.output {
            self.structure("answer", own);
        }
        let errors = &operation.errors;
        self.put(&errors.name, "error enum", &errors.origin);
        for variant in &errors.variants {
            let path = |name: &str| format!("{}::{name}", errors.name);
            self.put(&path(&variant.name), "variant", &variant.code.origin);
            for former in &variant.former {
                self.put(&path(&former.name), "former name", &former.origin);
            }
        }
    }

    fn structure(&mut self, what: &'static str, structure: &Structure) {
        self.put(&structure.name, what, &structure.origin);
        let builder = structure.builder.as_ref().map(|builder| &builder.name);
        if let Some(builder) = builder {
            self.put(builder, "builder", &structure.origin);
        }
        for member in &structure.members {
            self.member(&structure.name, builder, member);
        }
    }

    fn member(&mut self, structure: &str, builder: Option<&String>, member: &Member) {
        let origin = &member.origin;
        let optional = !member.required;
        self.put(&format!("{structure}::{}", member.name), "field", origin);
        for former in &member.former {
            let path = format!("{structure}::{}", former.name);
            self.put(&path, "former name", &former.origin);
        }
        let Some(builder) = builder else { return };
        let path = |name: &str| format!("{builder}::{name}");
        self.put(&path(&member.name), "setter", origin);
        if optional {
            self.put(&path(&member.passing), "setter", origin);
        }
        for former in &member.former {
            self.put(&path(&former.name), "former name", &former.origin);
            if optional {
                self.put(&path(&former.passing), "former name", &former.origin);
            }
        }
    }

    fn values<T>(&mut self, holder: &str, values: &[Variant<T>]) {
        for value in values {
            let path = |name: &str| format!("{holder}::{name}");
            self.put(&path(&value.name), "variant", &value.origin);
            for former in &value.former {
                self.put(&path(&former.name), "former name", &former.origin);
            }
        }
    }
}
