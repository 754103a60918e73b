//! Parts of a spec that nothing leads to.

use std::collections::BTreeSet;

use super::Advice;
use crate::lower::{At, innermost, names_in};
use crate::problem::Code;
use crate::spec::Spec;

pub(super) fn look(advice: &mut Advice<'_>) {
    let spec = advice.spec();
    let reached = reached(spec);
    for name in spec
        .types
        .keys()
        .filter(|name| !reached.contains(name.as_str()))
    {
        let at = At::root().key("types").key(name);
        let what = format!("no operation reaches the type `{name}`");
        advice.at_key(
            Code::UnusedType,
            &at,
            what,
            "remove it, or let a member have it",
        );
    }
    let mixed = spec.operations.values().flat_map(|it| &it.with);
    let mixed: BTreeSet<&String> = mixed.collect();
    for name in spec.mixins.keys() {
        if !mixed.contains(name) {
            let at = At::root().key("mixins").key(name);
            let what = format!("no operation has the mixin `{name}`");
            let hint = "remove it, or name it in `with`";
            advice.at_key(Code::UnusedMixin, &at, what, hint);
        }
    }
    let used = used_config(spec);
    for key in spec
        .service
        .config
        .keys()
        .filter(|key| !used.contains(key.as_str()))
    {
        let at = At::root().key("service").key("config").key(key);
        let what = format!("no path and no header holds `{{{key}}}`");
        let hint = "remove it, or write it where its value belongs";
        advice.at_key(Code::UnusedConfig, &at, what, hint);
    }
}

/// The types that requests and answers hold, by themselves or inside of others.
fn reached(spec: &Spec) -> BTreeSet<&str> {
    let mut open: Vec<&str> = Vec::new();
    for operation in spec.operations.values() {
        let members = operation.input.values().chain(operation.output.values());
        open.extend(members.map(|member| innermost(&member.ty)));
        open.extend(operation.output_type.as_deref());
        let mixins = operation
            .with
            .iter()
            .filter_map(|name| spec.mixins.get(name));
        let members = mixins.flat_map(|mixin| mixin.members.values());
        open.extend(members.map(|member| innermost(&member.ty)));
    }
    let mut found = BTreeSet::new();
    while let Some(name) = open.pop() {
        if let Some((name, definition)) = spec.types.get_key_value(name)
            && found.insert(name.as_str())
        {
            let members = definition
                .members
                .iter()
                .flat_map(|members| members.values());
            open.extend(members.map(|member| innermost(&member.ty)));
        }
    }
    found
}

/// The keys of `config` whose values become part of a request.
fn used_config(spec: &Spec) -> BTreeSet<&str> {
    let paths = spec
        .operations
        .values()
        .filter_map(|operation| operation.http.as_ref());
    let paths = paths.map(|http| http.path.as_str());
    let headers = spec.service.headers.values().map(String::as_str);
    paths.chain(headers).flat_map(names_in).collect()
}
