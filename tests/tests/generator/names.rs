//! Names that real models contain, and worse ones: each becomes an identifier that nothing else is called, or is
//! refused by a problem that says why. `tests/names/names.tsv` has one on each line, `any` for names in
//! every role.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Value, json};
use specwright_generator::name::{self, Unnameable};
use specwright_generator::{Source, generate, lint};

use crate::fixture::{home, standalone};
use crate::scratch::Scratch;

type Make = fn(&str) -> Result<String, Unnameable>;

/// Kinds of names, and what makes them.
const KINDS: [(&str, Make); 5] = [
    ("field", name::member),
    ("variant", name::variant),
    ("param", name::member),
    ("op", name::ty),
    ("type", name::ty),
];

/// The names of a kind, each once.
fn names(kind: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(home().join("names/names.tsv")).unwrap();
    let rows = text
        .lines()
        .skip(1)
        .map(|line| line.split_once('\t').unwrap());
    let chosen = rows.filter(|(of, _)| *of == kind || (*of == "any" && kind != "param"));
    chosen
        .map(|(_, name)| serde_json::from_str(name).unwrap())
        .collect()
}

#[test]
fn every_name_becomes_an_identifier() {
    let makers: [(&str, Make); 2] = [("method", name::method), ("module", name::module)];
    for (kind, make) in KINDS.into_iter().chain(makers) {
        let of = if KINDS.iter().any(|(known, _)| *known == kind) {
            kind
        } else {
            "op"
        };
        for wire in names(of) {
            match make(&wire) {
                // The parser refuses keywords.
                Ok(made) => {
                    assert!(
                        syn::parse_str::<syn::Ident>(&made).is_ok(),
                        "{kind} {wire:?}: {made}"
                    );
                }
                Err(why) => {
                    assert_eq!(why, Unnameable::TooLong, "{kind} {wire:?}");
                    assert!(wire.len() > 100, "{kind} {wire:?}");
                }
            }
        }
    }
}

#[test]
fn modules_are_files_everywhere() {
    for wire in names("op") {
        if let Ok(module) = name::module(&wire) {
            assert!(
                module.is_ascii() && module == module.to_ascii_lowercase(),
                "{module}"
            );
            let reserved = ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"];
            assert!(!reserved.contains(&module.as_str()), "{module}");
        }
    }
}

/// All names in as few containers as there are names that clash. Whatever clashes is refused by a problem that names
/// both; the rest compiles without a warning.
#[test]
fn every_name_compiles_or_is_refused() {
    let mut sources = Vec::new();
    for container in containers() {
        // Operations and types are in one namespace, so they are kept apart.
        for kind in ["op", "type"] {
            let mut names = container.names.clone();
            names.remove(kind);
            let id = format!("names-{}", sources.len());
            let spec = spec(&id, &names).to_string();
            sources.push(Source::new(format!("{id}.json"), spec));
        }
    }
    let tree = generate(&sources, &standalone("specwright-names"))
        .unwrap_or_else(|problems| panic!("{}", problems.render(&sources, false)));
    Scratch::new("names", tree).clippy();
}

/// Names by kind.
type Names = BTreeMap<&'static str, Vec<String>>;

/// Names of which no two of a kind need the same name in Rust.
#[derive(Default)]
struct Container {
    names: Names,
    /// By kind and Rust name, the name that needs it.
    taken: BTreeMap<(&'static str, String), String>,
}

fn containers() -> Vec<Container> {
    let mut containers: Vec<Container> = Vec::new();
    for (kind, make) in KINDS {
        for wire in names(kind) {
            let Some(needed) = needed(kind, make, &wire) else {
                assert!(refused(&[(kind, &wire)]).is_some(), "{kind} {wire:?}");
                continue;
            };
            let fits = |container: &Container| {
                let keys = needed.iter().map(|name| (kind, name.clone()));
                let mut others = keys.filter_map(|key| container.taken.get(&key));
                others.next().is_none_or(|other| !clash(kind, &wire, other))
            };
            let free = containers.iter().position(fits);
            let index = free.unwrap_or_else(|| {
                containers.push(Container::default());
                containers.len() - 1
            });
            let container = &mut containers[index];
            let taken = needed.into_iter().map(|name| ((kind, name), wire.clone()));
            container.taken.extend(taken);
            container.names.entry(kind).or_default().push(wire);
        }
    }
    containers
}

/// What a name is called in Rust, and what is called after it; none for a name that cannot be used.
fn needed(kind: &str, make: Make, wire: &str) -> Option<Vec<String>> {
    let name = make(wire).ok()?;
    let derived = match kind {
        "op" | "type" if ["BlockingClient", "Client", "ClientBuilder"].contains(&name.as_str()) => {
            return None;
        }
        "type" if wire.contains(['<', '>', '?']) || wire.trim() != wire || wire.is_empty() => {
            return None;
        }
        "type"
            if [
                "blob",
                "bool",
                "f64",
                "i32",
                "i64",
                "string",
                "timestamp",
                "u64",
            ]
            .contains(&wire) =>
        {
            return None;
        }
        "op" => vec![
            format!("{name}Output"),
            format!("{name}Error"),
            format!("{name}Builder"),
            name::module(&name).ok()?,
        ],
        // Modules of markers are in snake case, in which more names are equal.
        "type" => vec![
            format!("{name}Builder"),
            name::module(&name).unwrap_or_else(|_| wire.to_owned()),
        ],
        "field" | "param" => vec![format!("set_{}", name.trim_end_matches('_'))],
        _ => Vec::new(),
    };
    Some(derived.into_iter().chain([name]).collect())
}

/// That two names of a kind clash must be said.
fn clash(kind: &'static str, wire: &str, other: &str) -> bool {
    let told = refused(&[(kind, wire), (kind, other)])
        .unwrap_or_else(|| panic!("{kind}s {wire:?} and {other:?} do not clash"));
    let names_both = [wire, other]
        .iter()
        .all(|name| told.contains(&*quoted(name)));
    assert!(names_both, "{told}");
    true
}

/// A name as problems show it.
fn quoted(name: &str) -> String {
    name.chars().take(40).collect()
}

/// The problems with a spec of just these names.
fn refused(names: &[(&'static str, &str)]) -> Option<String> {
    let mut container = Names::new();
    for (kind, name) in names {
        container.entry(*kind).or_default().push((*name).to_owned());
    }
    let sources = [Source::new(
        "names-0.json",
        spec("names-0", &container).to_string(),
    )];
    let problems = lint(&sources);
    let told = problems.iter().map(|problem| problem.what.clone());
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join("\n"))
}

/// A service with all these names.
fn spec(id: &str, names: &Names) -> Value {
    let of = |kind: &str| names.get(kind).cloned().unwrap_or_default();
    let member = |place: &str, index: usize| {
        let ty = ["string", "i32", "bool"][index % 3];
        let required = place == "body" && (3..8).contains(&index);
        json!({ "type": ty, "doc": "A member.", "secret": false, "in": place, "required": required })
    };
    let members = |kind: &str, place: &str| -> serde_json::Map<String, Value> {
        let wires = of(kind).into_iter().enumerate();
        wires
            .map(|(index, wire)| (wire, member(place, index)))
            .collect()
    };
    let operation = |input: Value| {
        json!({ "doc": "Does it.", "source": { "title": "Manual" }, "retry": "idempotent",
                "http": { "method": "POST", "path": "/" }, "input": input })
    };
    let mut operations = serde_json::Map::new();
    operations.insert(
        "Zz Fields".to_owned(),
        operation(Value::Object(members("field", "body"))),
    );
    operations.insert(
        "Zz Params".to_owned(),
        operation(Value::Object(members("param", "query"))),
    );
    for wire in of("op") {
        operations.insert(
            wire,
            operation(json!({ "id": { "type": "string", "doc": "An id.", "required": true } })),
        );
    }
    let variants = of("variant")
        .into_iter()
        .map(|wire| (wire, json!({ "doc": "A value." })));
    let variants: serde_json::Map<String, Value> = variants.collect();
    let mut types = serde_json::Map::new();
    if !variants.is_empty() {
        types.insert(
            "Zz Values".to_owned(),
            json!({ "doc": "Values.", "values": variants }),
        );
    }
    let mut holder = serde_json::Map::new();
    for (index, wire) in of("type").into_iter().enumerate() {
        holder.insert(
            format!("m{index}"),
            json!({ "type": wire, "doc": "A member.", "required": index % 2 == 0 }),
        );
        let inner = json!({ "a": { "type": "string", "doc": "A member.", "required": true } });
        types.insert(wire, json!({ "doc": "A type.", "members": inner }));
    }
    operations.insert("Zz Types".to_owned(), operation(Value::Object(holder)));
    json!({
        "service": {
            "id": id, "title": "Names", "doc": "Names.", "api_version": "v1",
            "protocol": { "family": "rest-json" }, "endpoint": { "template": "https://example.com" },
            "auth": [{ "scheme": "token", "header": "X-Token" }], "errors": { "read": [{ "code": ["/code"] }] }
        },
        "operations": operations, "types": types
    })
}
