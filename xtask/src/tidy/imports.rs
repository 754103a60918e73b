//! Imports inside the generator point one way, along its pipeline.
//!
//! Code under `cfg(test)` is free: what a test brings together does not shape the whole. So is the inside of
//! `quote!`, whose paths are those of the generated crate.

use std::collections::BTreeSet;

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};

use crate::tidy::repository::Repository;
use crate::tidy::{Finding, numbered};

/// What the modules below one at the top of the generator may name of the crate.
enum Rule {
    Only(&'static [&'static str]),
    Never(&'static [&'static str]),
}

/// The rules by module, with the reason that is given.
const RULES: [(&str, Rule, &str); 6] = [
    (
        "advise",
        Rule::Never(&["emit", "model", "render"]),
        "advice is about what stands in the spec, not about what is made of it",
    ),
    (
        "emit",
        Rule::Never(&["spec", "lower"]),
        "emitters see only the model, in which every decision is taken",
    ),
    (
        "lower",
        Rule::Never(&["emit", "render"]),
        "lowering does not know how its model is written out",
    ),
    (
        "model",
        Rule::Only(&["model", "name", "doc"]),
        "the model stands on nothing but names",
    ),
    (
        "paths",
        Rule::Only(&["model", "paths"]),
        "the model has every path and its origin",
    ),
    (
        "manifest",
        Rule::Never(&["spec", "emit", "surface"]),
        "the manifest tells what the model says and what was written",
    ),
];

const ROOT: &str = "generator/src/";
const RUNTIME: &str = "specwright_runtime";
const CORE: &str = "specwright_core";

pub(super) fn findings(repository: &Repository) -> Vec<Finding> {
    let sources = repository
        .ending(".rs")
        .filter(|(path, _)| path.starts_with(ROOT));
    sources
        .flat_map(|(path, text)| in_file(path, text))
        .collect()
}

fn in_file(path: &str, text: &str) -> Vec<Finding> {
    let file = match syn::parse_file(text) {
        Ok(file) => file,
        // The compiler shows the place.
        Err(error) => return vec![Finding::new(path, 1, format!("cannot be parsed: {error}"))],
    };
    let mut names = Names {
        module: module(path),
        found: BTreeSet::new(),
    };
    if !names.module.iter().any(|name| name == "tests") {
        names.visit_file(&file);
    }
    let top = names.module.first().map(String::as_str).unwrap_or_default();
    let refused = names.found.iter().filter_map(|named| {
        let why = refusal(top, named)?;
        let what = format!("names `{named}`: {why}");
        Some(Finding::new(path, line(text, named), what))
    });
    refused.collect()
}

/// How a path begins that leads to a module of the crate, or out of the house.
const BEGINNINGS: [&str; 5] = ["crate::", "self::", "super::", RUNTIME, CORE];

/// The first line that names a module in a statement with such a path. The parser tells only that there is one: places
/// of tokens are a feature that would slow the generator down, which has the same parser.
fn line(text: &str, named: &str) -> usize {
    let mut begun = false;
    for (number, line) in numbered(text) {
        let code = line.split("//").next().unwrap_or_default();
        begun |= BEGINNINGS.iter().any(|beginning| code.contains(beginning));
        let mut words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
        if begun && words.any(|word| word == named) {
            return number;
        }
        begun &= !code.contains(';');
    }
    1
}

fn refusal(top: &str, named: &str) -> Option<&'static str> {
    if named == RUNTIME || named == CORE {
        return Some("the generator only spells the runtime's paths in what it generates");
    }
    let (_, rule, why) = RULES.iter().find(|(module, ..)| *module == top)?;
    let allowed = match rule {
        Rule::Only(modules) => modules.contains(&named),
        Rule::Never(modules) => !modules.contains(&named),
    };
    (!allowed).then_some(why)
}

/// The module that a file is, as the names from the crate's root.
fn module(path: &str) -> Vec<String> {
    let inside = path
        .strip_prefix(ROOT)
        .and_then(|path| path.strip_suffix(".rs"))
        .unwrap_or_default();
    let names = inside
        .split('/')
        .filter(|name| !matches!(*name, "lib" | "mod"));
    names.map(str::to_owned).collect()
}

/// Collects the top-level modules of the crate, and the runtime, where a file names them.
struct Names {
    module: Vec<String>,
    found: BTreeSet<String>,
}

impl Names {
    /// Notes where a path leads: `crate`, `self` and `super` are followed, other crates are not looked at.
    fn note(&mut self, path: &[&syn::Ident]) {
        let Some(first) = path.first() else { return };
        let mut base = match first.to_string().as_str() {
            "crate" => Vec::new(),
            "self" | "super" => self.module.clone(),
            name @ (RUNTIME | CORE) => vec![name.to_owned()],
            _ => return,
        };
        for name in path {
            match name.to_string().as_str() {
                "crate" | "self" | RUNTIME | CORE => {}
                "super" => {
                    base.pop();
                }
                name => base.push(name.to_owned()),
            }
        }
        self.found.extend(base.into_iter().next());
    }

    fn note_use<'a>(&mut self, tree: &'a syn::UseTree, above: &mut Vec<&'a syn::Ident>) {
        match tree {
            syn::UseTree::Path(path) => {
                above.push(&path.ident);
                self.note_use(&path.tree, above);
                above.pop();
            }
            syn::UseTree::Group(group) => group
                .items
                .iter()
                .for_each(|item| self.note_use(item, above)),
            syn::UseTree::Name(syn::UseName { ident })
            | syn::UseTree::Rename(syn::UseRename { ident, .. }) => {
                above.push(ident);
                self.note(above);
                above.pop();
            }
            _ => self.note(above),
        }
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let is_test = |attribute: &syn::Attribute| {
            let test = attribute
                .parse_args::<syn::Ident>()
                .is_ok_and(|argument| argument == "test");
            attribute.path().is_ident("cfg") && test
        };
        if !item.attrs.iter().any(is_test) {
            self.module.push(item.ident.to_string());
            visit::visit_item_mod(self, item);
            self.module.pop();
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.note_use(&item.tree, &mut Vec::new());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<_> = path.segments.iter().map(|segment| &segment.ident).collect();
        self.note(&names);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let name = call
            .path
            .segments
            .last()
            .map(|segment| segment.ident.to_string())
            .unwrap_or_default();
        let arguments =
            Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated.parse2(call.tokens.clone());
        if let (false, Ok(arguments)) = (name.contains("quote"), arguments) {
            let mut inside = Names {
                module: self.module.clone(),
                found: BTreeSet::new(),
            };
            arguments
                .iter()
                .for_each(|argument| inside.visit_expr(argument));
            self.found.append(&mut inside.found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(path: &str, text: &str) -> Vec<String> {
        let findings = in_file(path, text);
        findings
            .iter()
            .map(|finding| {
                finding
                    .to_string()
                    .split(": ")
                    .take(2)
                    .collect::<Vec<_>>()
                    .join(": ")
            })
            .collect()
    }

    #[test]
    fn every_way_to_name_a_module_is_seen() {
        let ways = [
            "use crate::{model::Ty, spec::{self, Service}};",
            "use super::super::spec::Member;",
            "fn f(ty: &crate::model::Ty) -> crate::spec::Kind { ty.kind }",
            "fn f() -> Vec<u8> { vec![crate::spec::g()] }",
            "mod inner { use super::super::super::spec::*; }",
        ];
        for way in ways {
            let text = format!("use std::spec;\n// crate::spec\n{way}\n");
            let found = named("generator/src/emit/client.rs", &text);
            assert_eq!(
                found,
                ["generator/src/emit/client.rs:3: names `spec`"],
                "{way}"
            );
        }
        let text = "use crate::{\n    model::Ty,\n    spec::Service,\n};\n";
        let found = named("generator/src/emit/client.rs", text);
        assert_eq!(found, ["generator/src/emit/client.rs:3: names `spec`"]);
    }

    #[test]
    fn tests_templates_and_submodules_of_the_same_name_are_free() {
        let text = "\
use super::spec;
fn f() { quote! { crate::spec::x(specwright_runtime::y) } }
#[cfg(test)]
mod tests { use crate::spec::Service; }
";
        assert_eq!(
            named("generator/src/emit/client.rs", text),
            Vec::<String>::new()
        );
        assert_eq!(
            named("generator/src/emit/tests.rs", "use crate::spec;"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn each_module_has_its_rule() {
        let text = "use crate::{emit, lower, model, name, spec};";
        let tops = |path: &str| {
            let found = named(path, text);
            found
                .iter()
                .filter_map(|finding| Some(finding.split('`').nth(1)?.to_owned()))
                .collect::<Vec<_>>()
        };
        assert_eq!(tops("generator/src/emit.rs"), ["lower", "spec"]);
        assert_eq!(tops("generator/src/lower/ty.rs"), ["emit"]);
        assert_eq!(tops("generator/src/model.rs"), ["emit", "lower", "spec"]);
        assert_eq!(tops("generator/src/lib.rs"), Vec::<String>::new());
        assert_eq!(
            named("generator/src/lib.rs", "use specwright_core::Client;").len(),
            1
        );
        assert_eq!(
            named("generator/src/lib.rs", "use specwright_runtime::Client;").len(),
            1
        );
    }

    #[test]
    fn a_file_that_is_no_rust_is_a_finding() {
        assert_eq!(
            named("generator/src/emit.rs", "//! Fine.\nfn {"),
            ["generator/src/emit.rs:1: cannot be parsed"]
        );
    }
}
