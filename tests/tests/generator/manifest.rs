//! The manifest: it fits its schema, says what is true, and shows a change of one service in one place.

use std::fs;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use specwright_generator::locate::Locator;
use specwright_generator::problem::Problems;
use specwright_generator::surface::{Kind, Surface};
use specwright_generator::validate::{Schema, validate};
use specwright_generator::{Source, Tree, generate};

use crate::fixture::{self, specs, standalone};

const SECRETS: &str = include_str!("../../golden/secrets/spec.json");

fn parsed(tree: &Tree, file: &str) -> Value {
    serde_json::from_str(&tree[file]).unwrap()
}

#[test]
fn manifests_fit_their_schema() {
    let goldens = fixture::all("golden").into_iter();
    let sets = goldens.map(|golden| golden.sources()).chain([specs()]);
    for sources in sets {
        let tree = generate(&sources, &standalone("specwright-manifest")).unwrap();
        let schema = parsed(&tree, "manifest.schema.json");
        assert_eq!(misfits(&tree["manifest.json"], &schema), 0);
        let broken = tree["manifest.json"].replace("\"lines\": ", "\"x\": ");
        assert_ne!(misfits(&broken, &schema), 0, "the schema refuses nothing");
    }
}

fn misfits(text: &str, schema: &Value) -> usize {
    let mut problems = Problems::default();
    let node = specwright_generator::json::parse(0, text, &mut problems).unwrap();
    validate(&node, &Schema::compile(schema), 0, &mut problems);
    problems.len()
}

#[test]
fn entries_are_true() {
    let sources = specs();
    let tree = generate(&sources, &standalone("specwright-manifest")).unwrap();
    let surface = Surface::read(&sources).unwrap();
    let manifest = parsed(&tree, "manifest.json");
    let services = manifest["services"].as_array().unwrap();
    assert_eq!(services.len(), sources.len());
    let mut operations = 0;
    for (service, source) in services.iter().zip(&sources) {
        assert_eq!(service["spec"], *source.name);
        let sum: String = Sha256::digest(&source.text)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(service["spec_sha256"], sum);
        let locator = Locator::new(source);
        for operation in service["operations"].as_array().unwrap() {
            let (file, pointer) = operation["spec"].as_str().unwrap().split_once('#').unwrap();
            assert!(file == source.name && locator.contains(pointer));
            let path = operation["rust"].as_str().unwrap();
            assert_eq!(surface.items[path].kind, Kind::Operation);
            assert_eq!(surface.items[path].position.pointer, pointer);
            for error in operation["errors"].as_array().unwrap() {
                let variant = error["rust"].as_str().unwrap();
                let path = format!("{}::{variant}", operation["error"].as_str().unwrap());
                assert_eq!(surface.items[&path].kind, Kind::ErrorCode);
            }
            operations += 1;
        }
    }
    let all = surface.items.values();
    assert_eq!(
        all.filter(|item| item.kind == Kind::Operation).count(),
        operations
    );
}

#[test]
fn secrets_are_found_wherever_they_are() {
    let tree = generate(&specs(), &standalone("specwright-manifest")).unwrap();
    let manifest = parsed(&tree, "manifest.json");
    let services = manifest["services"].as_array().unwrap().iter();
    let operations = services.flat_map(|service| service["operations"].as_array().unwrap());
    let secrets = |name: &str, side: &str| {
        let mut all = operations.clone();
        let operation = all.find(|it| it["name"] == *name).unwrap();
        operation["secrets"][side].clone()
    };
    assert_eq!(
        secrets("KeystoneCreateUserTokenByPassword", "input"),
        Value::from(vec!["auth.identity.password.user.password"])
    );
    assert_eq!(
        secrets("KeystoneCreateUserTokenByPassword", "output"),
        Value::from(vec!["subject_token"])
    );
    assert_eq!(
        secrets("DeleteCertificateV2", "input"),
        Value::Array(Vec::new())
    );
}

/// Types that hold each other give more ways than anybody could list, and nobody takes the first for all of them.
#[test]
fn a_list_of_secrets_that_is_cut_says_so_and_has_the_shallow_ones() {
    let secrets = |types: usize| {
        let sources = [Source::new("spec.json", entangled(types))];
        let tree = generate(&sources, &standalone("specwright-manifest")).unwrap();
        let schema = parsed(&tree, "manifest.schema.json");
        assert_eq!(misfits(&tree["manifest.json"], &schema), 0);
        parsed(&tree, "manifest.json")["services"][0]["operations"][0]["secrets"].clone()
    };
    let few = secrets(3);
    assert_eq!(few.get("more"), None);
    let ways = few["input"].as_array().unwrap();
    // Its own, and one at the end of each way through three types that meets none twice.
    assert_eq!(ways.len(), 1 + 1 + 2 + 2);
    assert_eq!(ways[0], "password");
    assert_eq!(few["output"], Value::Array(Vec::new()));

    let many = secrets(12);
    assert_eq!(many["more"], true);
    let ways = many["input"].as_array().unwrap();
    assert_eq!(ways.len(), 1000);
    assert_eq!(ways[0], "password");
    let through = |way: &Value| way.as_str().unwrap().matches('.').count();
    assert!(ways.is_sorted_by_key(through));
}

/// A spec with so many types, each of which holds all others. One operation takes the first of them, and a password
/// behind it.
fn entangled(types: usize) -> String {
    let member = |to: usize| {
        (
            format!("t{to}"),
            json!({ "type": format!("T{to}"), "doc": "Another." }),
        )
    };
    let secret = json!({ "type": "string", "secret": true, "doc": "A password." });
    let holder = |from: usize| {
        let others = (0..types).filter(|to| *to != from);
        let mut members: Map<String, Value> = others.map(member).collect();
        members.insert("password".to_owned(), secret.clone());
        (
            format!("T{from}"),
            json!({ "doc": "A type.", "members": members }),
        )
    };
    let mut spec: Value = serde_json::from_str(SECRETS).unwrap();
    spec["operations"]["Store"]["input"] = json!({ "t0": member(0).1, "password": secret });
    spec["operations"]["Store"]["output"] = json!({});
    spec["types"] = (0..types).map(holder).collect::<Map<_, _>>().into();
    spec.to_string()
}

/// So that branches which change different services can be merged.
#[test]
fn a_change_of_one_service_leaves_the_entries_of_others() {
    let (before, mut sources) = (specs(), specs());
    sources[0].text = sources[0]
        .text
        .replacen("\"doc\": \"", "\"doc\": \"Now: ", 9);
    let manifest = |sources: &[_]| {
        let tree = generate(sources, &standalone("specwright-manifest")).unwrap();
        parsed(&tree, "manifest.json")
    };
    let (before, mut after) = (manifest(&before), manifest(&sources));
    assert_ne!(before, after);
    after["services"][0] = before["services"][0].clone();
    assert_eq!(before, after);
}

#[test]
fn the_manifest_is_packed_with_the_crate() {
    let manifest = fs::read_to_string(fixture::workspace().join("generated/Cargo.toml")).unwrap();
    assert!(!manifest.contains("exclude") && !manifest.contains("include"));
}
