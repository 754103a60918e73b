//! Specs made up by chance: every part of the format in turn, with names and texts of every kind.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// A whole spec that is nearly always valid: names may still clash.
pub(crate) fn spec() -> impl Strategy<Value = Value> {
    let operations = prop::collection::vec((name(), operation()), 1..4);
    let family = select(vec!["rest-json", "rpc-query", "rpc-json"]);
    (operations, family, text(), any::<bool>()).prop_map(|(operations, family, doc, wrapped)| {
        let operations: Map<String, Value> = operations
            .into_iter()
            .map(|(name, mut operation)| {
                if family != "rest-json" {
                    operation["http"] = Value::Null;
                    operation.as_object_mut().unwrap().remove("http");
                }
                (name, operation)
            })
            .collect();
        let mut protocol = json!({ "family": family, "action": { "header": "X-Action" } });
        if wrapped {
            protocol["envelope"] = json!("/Response");
        }
        json!({
            "service": {
                "id": "spec", "title": "Made up", "doc": doc, "api_version": "v1", "protocol": protocol,
                "endpoint": { "template": "https://{region}.example.com" },
                "auth": [{ "scheme": "token", "header": "X-Token" }],
                "errors": { "read": [{ "code": ["/code"] }] }
            },
            "operations": operations,
            "types": {
                "Node": { "doc": "A node.", "members": { "next": { "type": "Node", "doc": "The next one." } } },
                "Color": { "doc": "A color.", "values": { "red": { "doc": "Red." } } },
                "Level": { "doc": "A level.", "numbers": { "1": { "doc": "One.", "rust": "One" } } }
            }
        })
    })
}

fn operation() -> impl Strategy<Value = Value> {
    let members = prop::collection::vec((name(), member()), 0..6);
    let output = prop::collection::vec((name(), ty()), 0..4);
    let codes = prop::collection::vec((name(), text()), 0..3);
    (members, output, codes, text()).prop_map(|(members, output, codes, doc)| {
        let input: Map<String, Value> = members.into_iter().collect();
        let output: Map<String, Value> = output
            .into_iter()
            .map(|(name, ty)| {
                (
                    name,
                    json!({ "type": ty, "doc": "A member.", "secret": false }),
                )
            })
            .collect();
        let errors: Map<String, Value> = codes
            .into_iter()
            .map(|(name, doc)| (name, json!({ "kind": "invalid", "doc": doc })))
            .collect();
        json!({
            "doc": doc, "source": { "title": "Manual" }, "retry": "idempotent",
            "http": { "method": "POST", "path": "/do" },
            "input": input, "output": output, "errors": errors
        })
    })
}

fn member() -> impl Strategy<Value = Value> {
    (ty(), text(), any::<bool>()).prop_map(|(ty, doc, required)| {
        json!({ "type": ty, "doc": doc, "secret": false, "required": required })
    })
}

fn ty() -> impl Strategy<Value = String> {
    let scalar = select(vec![
        "string",
        "bool",
        "i32",
        "i64",
        "u64",
        "f64",
        "timestamp",
        "blob",
        "Node",
        "Color",
        "Level",
    ]);
    let scalar = scalar.prop_map(str::to_owned);
    scalar.prop_recursive(3, 8, 1, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| format!("list<{inner}>")),
            inner.clone().prop_map(|inner| format!("map<{inner}>")),
            inner.prop_map(|inner| format!("list<{inner}?>")),
        ]
    })
}

/// Names as vendors have them, and others.
pub(crate) fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{1,8}[A-Z]?[a-z]{0,4}",
        "[a-z_.@$-]{1,12}",
        "\\PC{1,8}",
        "[0-9+-]{1,4}"
    ]
}

/// Texts of docs.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let markup = select(vec![
        "`code` ",
        "```",
        "*/",
        "[a]",
        "<b>",
        "\n\n",
        "    ",
        "# ",
        "https://x.y/z ",
        "\"",
        "\\",
    ]);
    let words = prop_oneof![
        "[A-Za-z ,.]{1,30}",
        "\\PC{1,12}",
        markup.prop_map(str::to_owned)
    ];
    prop::collection::vec(words, 1..6).prop_map(|words| format!("A{}", words.concat()))
}
