//! Endpoint rules.

use std::collections::BTreeSet;

use super::bounds;
use super::context::{At, Context};
use super::path::names_in;
use crate::model::service::{Endpoint, Partition};
use crate::problem::Code;
use crate::spec;

/// Lowers the endpoint rules, which stand at `at`.
pub(crate) fn lower(cx: &mut Context<'_>, at: &At, spec: &spec::endpoint::Endpoint) -> Endpoint {
    let templates = [
        ("template", &spec.template),
        ("fips", &spec.fips),
        ("dual_stack", &spec.dual_stack),
        ("fips_dual_stack", &spec.fips_dual_stack),
    ];
    for (key, template) in templates {
        if let Some(template) = template {
            address(cx, &at.key(key), template);
            variables(cx, &at.key(key), template, &spec.partitions);
        }
    }
    for (region, address_of) in &spec.exceptions {
        address(cx, &at.key("exceptions").key(region), address_of);
    }
    Endpoint {
        template: spec.template.clone(),
        fips: spec.fips.clone(),
        dual_stack: spec.dual_stack.clone(),
        fips_dual_stack: spec.fips_dual_stack.clone(),
        partitions: partitions(cx, &at.key("partitions"), &spec.partitions),
        exceptions: spec
            .exceptions
            .iter()
            .map(|(region, address)| (region.clone(), address.clone()))
            .collect(),
        regions: spec.regions.clone(),
        known_regions: spec.known_regions.clone(),
    }
}

fn address(cx: &mut Context<'_>, at: &At, address: &str) {
    if !address.starts_with("https://") && !address.starts_with("http://") {
        cx.at_value(
            Code::BadAddress,
            at,
            "this address does not begin with `https://`",
            "write the scheme; `http://` only if there is no other way",
        );
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || ":/.-_{}".contains(c);
    if !address.chars().all(plain) {
        cx.at_value(
            Code::BadAddress,
            at,
            "an address is made of scheme, host, port and path",
            "write it without user, query and fragment, in letters, digits, dots and dashes",
        );
    }
}

/// Every variable must have a value in every partition.
fn variables(
    cx: &mut Context<'_>,
    at: &At,
    template: &str,
    partitions: &[spec::endpoint::Partition],
) {
    let names: BTreeSet<&str> = names_in(template).collect();
    for name in names.into_iter().filter(|name| *name != "region") {
        let lacking = partitions
            .iter()
            .find(|partition| !partition.variables.contains_key(name));
        if let Some(lacking) = lacking {
            let hint = cx.suggestion(
                name,
                lacking
                    .variables
                    .keys()
                    .map(String::as_str)
                    .chain(["region"]),
            );
            cx.at_value(
                Code::UnknownVariable,
                at,
                format!("the partition `{}` has no variable `{name}`", lacking.id),
                hint,
            );
        } else if partitions.is_empty() {
            cx.at_value(
                Code::UnknownVariable,
                at,
                format!("nothing says what `{{{name}}}` stands for"),
                "add `partitions` with that variable",
            );
        }
    }
}

fn partitions(
    cx: &mut Context<'_>,
    at: &At,
    partitions: &[spec::endpoint::Partition],
) -> Vec<Partition> {
    let partitions = partitions.iter().enumerate();
    partitions
        .map(|(index, spec)| partition(cx, &at.index(index), spec))
        .collect()
}

fn partition(cx: &mut Context<'_>, at: &At, spec: &spec::endpoint::Partition) -> Partition {
    let pattern = spec.pattern.as_deref();
    Partition {
        id: spec.id.clone(),
        prefixes: spec.prefixes.clone(),
        pattern: pattern.and_then(|pattern| bounds::pattern(cx, &at.key("pattern"), pattern)),
        variables: spec
            .variables
            .iter()
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
        fips: spec.fips,
        dual_stack: spec.dual_stack,
    }
}
