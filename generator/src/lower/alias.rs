//! Aliases: what types and operations were called before.

use std::collections::BTreeMap;

use super::context::{At, Context};
use super::former;
use super::names::Names;
use crate::model::former::{Alias, Former};
use crate::model::operation::{Operation, Output};
use crate::model::origin::Origin;
use crate::model::service::Service;
use crate::model::structure::Builder;
use crate::name;
use crate::spec::Spec;

/// Gives a service the former names of its types and operations, once all present ones are taken.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    spec: &Spec,
    service: &mut Service,
    (types, modules): (&mut Names, &mut Names),
) {
    let mut aliases = Vec::new();
    let present = present(service);
    for (wire, definition) in &spec.types {
        let at = At::root().key("types").key(wire);
        let (present, builder) = present.get(&at.origin()).copied().unwrap_or_default();
        for (name, at) in former::names(cx, (&at, &definition.renamed_from), present, name::ty) {
            let wanted = [
                Some(alias(&at, &name, "", present)),
                builder.map(|builder| of_builder(&at, &name, builder)),
            ];
            take(cx, (types, &at), wanted, &mut aliases);
        }
    }
    for ((wire, definition), operation) in spec.operations.iter().zip(&mut service.operations) {
        let at = At::root().key("operations").key(wire);
        let present = operation.input.name.clone();
        for (name, at) in former::names(cx, (&at, &definition.renamed_from), &present, name::ty) {
            if take(
                cx,
                (types, &at),
                of_operation(&at, &name, operation),
                &mut aliases,
            ) {
                method(cx, modules, (&at, &name), operation);
            }
        }
    }
    service.aliases = aliases;
}

/// The present names of the shared types, and their builders, by their places.
fn present(service: &Service) -> BTreeMap<&Origin, (&str, Option<&Builder>)> {
    let structures = service.structures.iter();
    let structures = structures.map(|it| (&it.origin, (it.name.as_str(), it.builder.as_ref())));
    let enumerations = service.enumerations.iter();
    let enumerations = enumerations.map(|it| (&it.origin, (it.name.as_str(), None)));
    structures.chain(enumerations).collect()
}

fn of_operation(at: &At, name: &str, operation: &Operation) -> [Option<Alias>; 4] {
    let output = match &operation.output {
        Output::Own(own) => Some(alias(at, name, "Output", &own.name)),
        Output::Shared(_) => None,
    };
    let builder = operation.input.builder.as_ref();
    [
        Some(alias(at, name, "", &operation.input.name)),
        builder.map(|builder| of_builder(at, name, builder)),
        output,
        Some(alias(at, name, "Error", &operation.errors.name)),
    ]
}

fn alias(at: &At, name: &str, suffix: &str, target: &str) -> Alias {
    Alias {
        name: format!("{name}{suffix}"),
        target: target.to_owned(),
        client: None,
        states: Vec::new(),
        origin: at.origin(),
    }
}

fn of_builder(at: &At, name: &str, builder: &Builder) -> Alias {
    let states = builder.states.iter();
    Alias {
        client: builder.client.clone(),
        states: states.map(|state| state.parameter.clone()).collect(),
        ..alias(at, name, "Builder", &builder.name)
    }
}

/// Takes the names of all aliases of one former name; whether they were free. One clash says it all.
fn take<const N: usize>(
    cx: &mut Context<'_>,
    (types, at): (&mut Names, &At),
    wanted: [Option<Alias>; N],
    aliases: &mut Vec<Alias>,
) -> bool {
    let wanted: Vec<Alias> = wanted.into_iter().flatten().collect();
    let mut each = wanted.iter();
    let free = each.all(|alias| types.take_former(cx, &alias.name, at));
    aliases.extend(wanted);
    free
}

/// The client's method under its former name, where that differs.
fn method(
    cx: &mut Context<'_>,
    modules: &mut Names,
    (at, name): (&At, &str),
    operation: &mut Operation,
) {
    let (Ok(method), Ok(module)) = (name::method(name), name::module(name)) else {
        return;
    };
    if method != operation.method_name && modules.take_former(cx, &module, at) {
        operation.former_methods.push(Former {
            name: method,
            origin: at.origin(),
        });
    }
}
