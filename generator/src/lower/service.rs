//! One service: its tables, its client, its types and operations.

use super::context::{At, Context};
use super::doc::{Docs, flat};
use super::names::{self, Names};
use super::operation;
use super::operation_doc::{self, code_lines};
use super::path::names_in;
use super::scope::{Scope, timestamp_format};
use super::{alias, auth, cycles, endpoint, error, links, protocol, rate, reading, types};
use crate::model::service::{Client, ConfigKey, Service, Setting, Table};
use crate::model::shared::Shared;
use crate::model::structure::TimestampFormat;
use crate::problem::Code;
use crate::spec::{self, Spec};

/// Names that every service's module has of its own.
const OWN: &[&str] = &["BlockingClient", "Client", "ClientBuilder", "SERVICE"];

/// Setters that every client's builder has, or may come to have.
const SETTERS: &[&str] = &[
    "build",
    "build_blocking",
    "credentials",
    "dual_stack",
    "endpoint",
    "fips",
    "region",
    "setup",
    "use_get",
];

/// Lowers the service of a document.
pub(crate) fn lower(cx: &mut Context<'_>) -> Service {
    let spec = &cx.document.value;
    let mut taken = Names::with_own(OWN);
    let types = types::named(cx, spec, &mut taken);
    let mut modules = Names::default();
    let names: Vec<_> = spec
        .operations
        .iter()
        .map(|(wire, operation)| operation::named(cx, (wire, operation), &mut taken, &mut modules))
        .collect();
    let scope = Scope {
        spec,
        types: &types,
        definitions: &spec.types,
        place: protocol::default_place(spec.service.protocol.family),
        timestamps: spec
            .service
            .protocol
            .timestamps
            .map_or(TimestampFormat::Rfc3339, timestamp_format),
        cycles: cycles::cycles(spec),
    };
    let mut structures = types::structures(cx, spec, &scope);
    of_use(cx, spec);
    let shared = Shared::new(&structures);
    let mut operations: Vec<_> = spec
        .operations
        .iter()
        .zip(names)
        .map(|((wire, operation), names)| {
            operation::lower(cx, &scope, (wire, operation), names, &shared)
        })
        .collect();
    reading::lower(cx, &scope, &mut operations, &shared);
    links::lower(&mut operations, &mut structures);
    let mut service = Service {
        feature: spec.service.id.clone(),
        source: cx.document.source,
        origin: At::root().key("service").origin(),
        module: crate::check::module(&spec.service.id),
        title: flat(&spec.service.title),
        feature_doc: Docs::paragraph(&format!(
            "{}, behind the feature `{}`.",
            spec.service.title, spec.service.id
        ))
        .finish(),
        doc: doc(&spec.service),
        table: table(cx, &spec.service),
        client: client(cx, spec),
        enumerations: types::enumerations(cx, spec, &types),
        operations,
        structures,
        aliases: Vec::new(),
    };
    alias::lower(cx, spec, &mut service, (&mut taken, &mut modules));
    service
}

fn of_use(cx: &mut Context<'_>, spec: &Spec) {
    if spec.operations.is_empty() {
        cx.at_value(
            Code::NoOperations,
            &At::root().key("operations"),
            "a service without operations is of no use",
            "add one",
        );
    }
}

fn doc(service: &spec::service::Service) -> crate::model::doc::Doc {
    let mut docs = Docs::paragraph(&format!(
        "{}, API version {}.",
        service.title, service.api_version
    ))
    .text(&service.doc);
    if let Some(limit) = service.rate_limit {
        let together = " for all operations together";
        docs = docs.markdown(&rate::line(limit, together, "specwright_runtime::Setup"));
    }
    if let Some(source) = &service.source {
        docs = docs.text(&operation_doc::source(source));
    }
    if !service.notes.is_empty() {
        let notes = service.notes.iter().map(|note| (String::new(), note));
        docs = docs.markdown("Where the sources disagree:").items(notes);
    }
    let codes = code_lines(&service.errors.codes);
    if !codes.0.is_empty() {
        docs = docs
            .markdown("Any operation may answer with these codes:")
            .markdown(&codes.0.join("\n"));
    }
    docs.finish()
}

fn table(cx: &mut Context<'_>, service: &spec::service::Service) -> Table {
    let at = At::root().key("service");
    headers(cx, &at.key("headers"), service);
    for (index, scheme) in service.auth.iter().enumerate() {
        if let spec::auth::Auth::Token { header, .. } = scheme {
            error::header(cx, &at.key("auth").index(index).key("header"), header);
        }
    }
    if service.auth.is_empty() {
        cx.at_value(
            Code::NoAuthentication,
            &at.key("auth"),
            "there is no way to authenticate",
            "list at least one scheme",
        );
    }
    for (key, text) in [
        ("title", &service.title),
        ("doc", &service.doc),
        ("api_version", &service.api_version),
    ] {
        if text.trim().is_empty() {
            cx.at_value(
                Code::EmptyText,
                &at.key(key),
                "this text is empty",
                "write it as the vendor does",
            );
        }
    }
    Table {
        api_version: service.api_version.clone(),
        protocol: protocol::lower(cx, &at.key("protocol"), &service.protocol),
        endpoint: endpoint::lower(cx, &at.key("endpoint"), &service.endpoint),
        auth: service.auth.iter().map(auth::scheme).collect(),
        env: auth::env(&service.auth),
        profile_files: auth::profiles(cx, &at.key("auth"), &service.auth),
        region_env: service.region_env.clone(),
        config: service
            .config
            .iter()
            .map(|(name, key)| config_key(&at.key("config").key(name), name, key))
            .collect(),
        headers: service
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
        rate_limit: service.rate_limit.map(rate::lower),
        errors: error::rules(cx, &at.key("errors"), &service.errors),
        codes: error::codes(cx, &at.key("errors").key("codes"), &service.errors.codes),
    }
}

/// Headers of every request, which may hold configured values.
fn headers(cx: &mut Context<'_>, at: &At, service: &spec::service::Service) {
    for (name, value) in &service.headers {
        let at = at.key(name);
        error::header_name(cx, &at, name);
        error::header_value(cx, &at, value);
        for key in
            names_in(value).filter(|key| *key != "region" && !service.config.contains_key(*key))
        {
            let known = service.config.keys().map(String::as_str).chain(["region"]);
            let hint = cx.suggestion(key, known);
            cx.at_value(
                Code::UnknownVariable,
                &at,
                format!("`{{{key}}}` is not configured"),
                hint,
            );
        }
    }
}

fn config_key(at: &At, name: &str, key: &spec::service::ConfigKey) -> ConfigKey {
    ConfigKey {
        name: name.to_owned(),
        origin: at.origin(),
        env: key.env.clone(),
        profile: key.profile.clone(),
        values: key.values.clone(),
    }
}

fn client(cx: &mut Context<'_>, spec: &Spec) -> Client {
    let service = &spec.service;
    let endpoint = &service.endpoint;
    let region = uses_region(spec).then(|| Setting {
        name: "region".to_owned(),
        origin: At::root().key("service").key("endpoint").origin(),
        key: None,
        doc: Docs::paragraph(&format!(
            "The region, for example of the endpoint.{}",
            read_from(&service.region_env)
        ))
        .finish(),
    });
    let mut names = Names::with_own(SETTERS).with_remedy("give it another key: no vendor sees it");
    let mut settings: Vec<Setting> = region.into_iter().collect();
    for (key, config) in &service.config {
        let at = At::root().key("service").key("config").key(key);
        let name = names::made(cx, &at, key, crate::name::member(key));
        names.take(cx, &name, key, &at);
        settings.push(setting(&at, name, key, config));
    }
    let address = endpoint.doc.clone().unwrap_or_default();
    Client {
        doc: Docs::paragraph(&format!("A client of {}.", service.title)).finish(),
        endpoint_doc: Docs::paragraph("Another address than the one of the region.")
            .text(&address)
            .finish(),
        credentials_doc: Docs::paragraph("Who calls.")
            .text(&auth::places(&service.auth))
            .finish(),
        settings,
        use_get: service.protocol.get.is_some(),
        needs_endpoint: endpoint.template.is_none(),
        fips: endpoint.fips.is_some(),
        dual_stack: endpoint.dual_stack.is_some(),
    }
}

fn setting(at: &At, name: String, key: &str, config: &spec::service::ConfigKey) -> Setting {
    Setting {
        name,
        origin: at.origin(),
        key: Some(key.to_owned()),
        doc: Docs::paragraph(&config.doc)
            .text(&one_of(&config.values))
            .text(&read_from(&config.env))
            .text(&held_by_profile(&config.profile))
            .finish(),
    }
}

fn uses_region(spec: &Spec) -> bool {
    let service = &spec.service;
    let scoped = service
        .auth
        .iter()
        .any(|auth| matches!(auth, spec::auth::Auth::Sigv4 { .. }));
    let in_text = |text: &str| names_in(text).any(|name| name == "region");
    let in_paths = spec
        .operations
        .values()
        .filter_map(|operation| operation.http.as_ref())
        .any(|http| in_text(&http.path));
    let by_region = !service.endpoint.regions.is_empty()
        || !service.endpoint.known_regions.is_empty()
        || !service.endpoint.exceptions.is_empty()
        || !service.endpoint.partitions.is_empty();
    scoped
        || by_region
        || in_paths
        || service.endpoint.template.as_deref().is_some_and(in_text)
        || service.headers.values().any(|value| in_text(value))
}

fn read_from(variables: &[String]) -> String {
    let names: Vec<String> = variables.iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() {
        String::new()
    } else {
        format!(
            " Read from the environment if not given: {}.",
            names.join(", ")
        )
    }
}

fn held_by_profile(keys: &[String]) -> String {
    let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    if keys.is_empty() {
        String::new()
    } else {
        format!(
            "Else it is what the profile has as {}, if the credentials come from one.",
            keys.join(" or ")
        )
    }
}

fn one_of(values: &[String]) -> String {
    let names: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
    if names.is_empty() {
        String::new()
    } else {
        format!("One of {}.", names.join(", "))
    }
}
