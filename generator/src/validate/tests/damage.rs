//! Correct documents damaged at random: what the schema still admits, serde reads.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::CORRECT;
use super::shop::Shop;
use crate::json::parse;
use crate::problem::Problems;
use crate::read::schema;
use crate::search::config;
use crate::validate::{Schema, validate};

/// The pointers to all values of a document.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                pointers(member, &format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        prop_oneof![-2_i64..3, Just(i64::MIN), Just(1 << 33)].prop_map(Value::from),
        Just(json!(1.5)),
        prop::sample::select(vec![
            "", "a", "abcd", "free", "cash", "web", "mall", "never"
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((any_key(), inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn any_key() -> impl Strategy<Value = String> {
    let keys = vec![
        "name", "in", "price", "cents", "card", "brand", "invoice", "days", "url", "street",
        "town", "number", "level", "7", "-7", "parent", "x",
    ];
    prop::sample::select(keys).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn what_is_found_correct_can_be_read(at in any::<prop::sample::Index>(), key in any_key(), new in any_value()) {
        let mut value: Value = serde_json::from_str(CORRECT).unwrap();
        let mut found = Vec::new();
        pointers(&value, "", &mut found);
        match value.pointer_mut(&found[at.index(found.len())]).unwrap() {
            Value::Object(members) if key != "x" => {
                let middle = members.keys().nth(members.len() / 2).cloned();
                middle.and_then(|middle| members.shift_remove(&middle));
                members.insert(key, new);
            }
            other => *other = new,
        }
        let text = value.to_string();
        let mut problems = Problems::default();
        let node = parse(0, &text, &mut problems).unwrap();
        validate(&node, &Schema::compile(&schema::<Shop>()), 0, &mut problems);
        if problems.is_empty() {
            prop_assert!(serde_json::from_str::<Shop>(&text).is_ok(), "{text}");
        }
    }
}
