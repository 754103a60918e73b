//! Former names: paths that go on working, and where they lead.

use indexmap::IndexMap;

use super::Surface;
use crate::model::operation::Output;
use crate::model::service::Service;
use crate::model::structure::{Structure, Values, Variant};

/// The former paths of a service, each with the present one.
pub(super) fn former(service: &Service, paths: &mut IndexMap<String, String>) {
    let module = &service.module;
    for alias in &service.aliases {
        let path = |name: &str| format!("{module}::{name}");
        paths.insert(path(&alias.name), path(&alias.target));
    }
    for operation in &service.operations {
        let methods = operation.former_methods.iter().map(|former| &former.name);
        lead(paths, (module, "Client"), &operation.method_name, methods);
        structure(paths, module, &operation.input);
        if let Output::Own(own) = &operation.output {
            structure(paths, module, own);
        }
        for variant in &operation.errors.variants {
            let names = variant.former.iter().map(|former| &former.name);
            lead(
                paths,
                (module, &operation.errors.name),
                &variant.name,
                names,
            );
        }
    }
    for it in &service.structures {
        structure(paths, module, it);
    }
    for it in &service.enumerations {
        match &it.values {
            Values::Texts(values) => variants(paths, (module, &it.name), values),
            Values::Numbers(values) => variants(paths, (module, &it.name), values),
        }
    }
}

fn structure(paths: &mut IndexMap<String, String>, module: &str, structure: &Structure) {
    for member in &structure.members {
        let names = member.former.iter().map(|former| &former.name);
        lead(paths, (module, &structure.name), &member.name, names);
    }
}

fn variants<T>(
    paths: &mut IndexMap<String, String>,
    holder: (&str, &str),
    variants: &[Variant<T>],
) {
    for variant in variants {
        let names = variant.former.iter().map(|former| &former.name);
        lead(paths, holder, &variant.name, names);
    }
}

fn lead<'a>(
    paths: &mut IndexMap<String, String>,
    (module, holder): (&str, &str),
    present: &str,
    names: impl Iterator<Item = &'a String>,
) {
    for name in names {
        let path = |name: &str| format!("{module}::{holder}::{name}");
        paths.insert(path(name), path(present));
    }
}

impl Surface {
    /// Where a path leads: to itself, unless it, or the type in it, has another name today.
    #[must_use]
    pub fn present(&self, path: &str) -> String {
        let mut at = path.match_indices("::").map(|(at, _)| at);
        let holder = at.nth(1).and_then(|end| path.split_at_checked(end));
        let path = match holder {
            Some((holder, rest)) => {
                let holder = self.former.get(holder).map_or(holder, String::as_str);
                format!("{holder}{rest}")
            }
            None => path.to_owned(),
        };
        self.former.get(&path).cloned().unwrap_or(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_followed_through_types_and_members() {
        let mut surface = Surface::default();
        for (former, present) in [
            ("pets::Old", "pets::New"),
            ("pets::New::age", "pets::New::years"),
        ] {
            surface.former.insert(former.to_owned(), present.to_owned());
        }
        for (path, present) in [
            ("pets", "pets"),
            ("pets::Old", "pets::New"),
            ("pets::Old::age", "pets::New::years"),
            ("pets::New::age", "pets::New::years"),
            ("pets::Old::name", "pets::New::name"),
            ("pets::Other::age", "pets::Other::age"),
        ] {
            assert_eq!(surface.present(path), present);
        }
    }
}
