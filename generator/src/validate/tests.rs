//! One slip at a time against structs of every shape, then many at once.

use serde_json::json;

use super::{Schema, validate};
use crate::json::parse;
use crate::problem::Problems;
use crate::read::schema;
use crate::source::Source;
use shop::Shop;

mod damage;
mod shop;

/// The problems of a text as `line:column what; hint`.
fn found(text: &str) -> Vec<String> {
    let mut problems = Problems::default();
    let node = parse(0, text, &mut problems).unwrap();
    validate(&node, &Schema::compile(&schema::<Shop>()), 0, &mut problems);
    let source = Source::new("f", text);
    let mut found = Vec::new();
    for problem in problems.iter() {
        let mut one = Problems::default();
        one.push(problem.clone());
        let drawn = one.render(std::slice::from_ref(&source), false);
        let place = drawn
            .lines()
            .nth(1)
            .unwrap()
            .trim()
            .strip_prefix("--> f:")
            .unwrap();
        let hint = problem.hint.as_deref().unwrap_or("-");
        found.push(format!("{place} {}; {hint}", problem.what));
    }
    found
}

/// Members that give one problem each; they stand on the second line, below what is required.
#[track_caller]
fn assert_found(cases: &[(&str, &str)]) {
    for (member, expected) in cases {
        let text = format!("{{\"name\":\"\",\n{member}}}");
        assert_eq!(found(&text), [*expected], "{member}");
    }
}

#[test]
fn values_of_the_wrong_kind() {
    assert_found(&[
        (
            r#""open": 1"#,
            "2:9 expected true or false, found a number; write true or false here",
        ),
        (
            r#""open": null"#,
            "2:9 expected true or false, found null; write true or false here",
        ),
        (
            r#""rating": "5""#,
            "2:11 expected a number, found a string; write a number here",
        ),
        (
            r#""floor": 1.5"#,
            "2:10 expected an integer, found the number `1.5`; write an integer here",
        ),
        (
            r#""tags": {}"#,
            "2:9 expected an array, found an object; write an array here",
        ),
        (
            r#""tags": ["a", false]"#,
            "2:15 expected a string, found false; write a string here",
        ),
        (
            r#""items": []"#,
            "2:10 expected an object, found an array; `items`: What is sold, by name",
        ),
        (
            r#""parent": []"#,
            "2:11 expected an object, found an array; write an object here",
        ),
        (
            r#""retry": 2"#,
            "2:10 expected a string, found a number; write a string here",
        ),
    ]);
}

#[test]
fn bounds() {
    assert_found(&[
        (
            r#""floor": 128"#,
            "2:10 expected at most 127, found `128`; -",
        ),
        (
            r#""floor": -129"#,
            "2:10 expected at least -128, found `-129`; -",
        ),
        (
            r#""stock": [1]"#,
            "2:10 expected 2 items, found 1; `stock`: Least and most items in stock",
        ),
        (
            r#""stock": [1, 2, 3]"#,
            "2:10 expected 2 items, found 3; `stock`: Least and most items in stock",
        ),
        (
            r#""stock": [1, -2]"#,
            "2:14 expected at least 0, found `-2`; -",
        ),
        (
            r#""stock": [1, 4294967296]"#,
            "2:14 expected a number from 0 to 4294967295, found `4294967296`; -",
        ),
        (
            r#""motto": """#,
            "2:10 expected a string that is not empty; -",
        ),
        (
            r#""motto": "four""#,
            "2:10 expected at most 3 characters, found 4; -",
        ),
        (r#""sign": "ab""#, "2:9 expected one character, found 2; -"),
        (
            r#""items": { "a": { "price": "free", "amount": 10 } }"#,
            "2:46 expected at most 9, found `10`; -",
        ),
    ]);
}

#[test]
fn names_of_values() {
    assert_found(&[
        (
            r#""retry": "idempotant""#,
            "2:10 unknown value `idempotant` for `retry`; did you mean `idempotent`?",
        ),
        (
            r#""retry": "x""#,
            "2:10 unknown value `x` for `retry`; expected `idempotent` or `never`",
        ),
        (
            r#""currency": "euro""#,
            "2:13 unknown value `euro` for `currency`; did you mean `Euro`?",
        ),
        (
            r#""currency": "Dollar""#,
            "2:13 unknown value `Dollar` for `currency`; expected `Euro` or `Yen`",
        ),
        (
            r#""payment": "cahs""#,
            "2:12 unknown value `cahs` for `payment`; did you mean `cash`?",
        ),
    ]);
}

#[test]
fn keys() {
    assert_found(&[
        (
            r#""opne": true"#,
            "2:1 unknown key `opne`; did you mean `open`?",
        ),
        (
            r#""nmae": true"#,
            "2:1 unknown key `nmae`; the keys here are `name`, `open`, `rating`, `floor`, `stock`, `motto`, `sign`, `tags`, `retry`, `currency`, `place`, `payment` and 5 more",
        ),
        (
            r#""xyzzy": true"#,
            "2:1 unknown key `xyzzy`; the keys here are `name`, `open`, `rating`, `floor`, `stock`, `motto`, `sign`, `tags`, `retry`, `currency`, `place`, `payment` and 5 more",
        ),
        (
            r#""items": { "a": {} }"#,
            "2:12 missing key `price`; expected `fixed` or `free`",
        ),
        (
            r#""items": { "a": { "price": "free", "amuont": 1 } }"#,
            "2:36 unknown key `amuont`; did you mean `amount`?",
        ),
        (
            r#""shelves": { "x": "" }"#,
            r#"2:14 unknown key `x`; the keys here match `^\d+$`"#,
        ),
        (
            r#""parent": {}"#,
            "2:1 missing key `name`; `name`: Name over the door",
        ),
    ]);
}

#[test]
fn variants_with_a_tag() {
    assert_found(&[
        (
            r#""place": {}"#,
            "2:1 missing key `in`; expected `street`, `mall` or `web`",
        ),
        (
            r#""place": { "in": 1 }"#,
            "2:18 expected a string, found a number; expected `street`, `mall` or `web`",
        ),
        (
            r#""place": { "in": "stret", "x": 1 }"#,
            "2:18 unknown value `stret` for `in`; did you mean `street`?",
        ),
        (
            r#""place": { "in": "street" }"#,
            "2:1 missing key `number`; -",
        ),
        (
            r#""place": { "in": "street", "number": "1" }"#,
            "2:38 expected an integer, found a string; write an integer here",
        ),
        (
            r#""place": { "in": "street", "number": 1, "nmber": 1 }"#,
            "2:41 unknown key `nmber`; the keys here are `in` and `number`",
        ),
        (
            r#""place": { "in": "mall", "level": "1" }"#,
            "2:35 expected an integer, found a string; `level`: Floor of the mall",
        ),
        (
            r#""place": { "in": "web", "level": 1 }"#,
            "2:25 unknown key `level`; the only key here is `in`",
        ),
        (
            r#""place": "web""#,
            "2:10 expected an object, found a string; write an object here",
        ),
    ]);
}

#[test]
fn variants_without_a_tag() {
    assert_found(&[
        (
            r#""payment": 1"#,
            "2:12 expected a string or an object, found a number; write a string or an object here",
        ),
        (
            r#""payment": {}"#,
            "2:1 an object without a key; expected `card` or `invoice`",
        ),
        (
            r#""payment": { "crad": {} }"#,
            "2:14 unknown key `crad`; did you mean `card`?",
        ),
        (
            r#""payment": { "card": {} }"#,
            "2:14 missing key `brand`; -",
        ),
        (
            r#""payment": { "card": { "brand": "" }, "invoice": 1 }"#,
            "2:39 unknown key `invoice`; the only key here is `card`",
        ),
        (
            r#""contact": true"#,
            "2:12 expected a string, an array or an object, found true; write a string, an array or an object here",
        ),
        (
            r#""contact": { "url": 1 }"#,
            "2:21 expected a string, found a number; write a string here",
        ),
        (
            r#""contact": ["1"]"#,
            "2:13 expected an integer, found a string; write an integer here",
        ),
        (
            r#""items": { "a": { "price": "fixed" } }"#,
            "2:12 missing key `cents`; -",
        ),
        (
            r#""items": { "a": { "price": "fre" } }"#,
            "2:28 unknown value `fre` for `price`; did you mean `free`?",
        ),
    ]);
}

const CORRECT: &str = r#"{
  "name": "Corner", "open": true, "rating": 4, "floor": -1, "stock": [0, 4294967295], "motto": "é漢é",
  "sign": "é", "tags": ["a", "b"], "retry": "never", "currency": "Yen", "place": { "in": "mall", "level": 2 },
  "payment": { "card": { "brand": "x" } }, "contact": { "url": "x" }, "shelves": { "7": "x" }, "anything": [1, {}],
  "items": { "a": { "price": "fixed", "cents": 18446744073709551615, "amount": 9 }, "b": { "price": "free" } },
  "parent": {
    "name": "", "stock": null, "place": { "in": "street", "number": 1 }, "payment": "cash", "contact": [1, 2],
    "parent": { "name": "", "place": { "in": "web" }, "payment": { "invoice": { "days": 1 } }, "contact": "x" }
  }
}"#;

#[test]
fn a_correct_document_has_no_problems() {
    assert_eq!(found(CORRECT), Vec::<String>::new());
    assert!(serde_json::from_str::<Shop>(CORRECT).is_ok());
}

#[test]
fn many_mistakes_are_reported_in_one_run() {
    let text = r#"{
  "nam": "Corner",
  "floor": 300,
  "stock": ["1", 2],
  "retry": "nevr",
  "place": { "in": "mall", "level": true },
  "payment": { "card": {} },
  "items": {
    "a": { "price": "fixed", "cents": 1.5, "amuont": 2 },
    "b": { "price": "cheap" }
  },
  "parent": { "name": null, "currency": "Yenn" },
  "xyzzy": {}
}"#;
    let found = found(text);
    let places: Vec<&str> = found
        .iter()
        .filter_map(|found| found.split(' ').next())
        .collect();
    assert_eq!(
        places,
        [
            "1:1", "2:3", "3:12", "4:13", "5:12", "6:37", "7:16", "9:39", "9:44", "10:21", "12:23",
            "12:41", "13:3",
        ],
        "{found:#?}"
    );
}

#[test]
fn sets_hold_each_item_once() {
    assert_found(&[(
        r#""tags": ["a", "b", "a"]"#,
        "2:20 an item that is already in the list; -",
    )]);
}

#[test]
fn listed_numbers_and_booleans() {
    let schema = json!({ "prefixItems": [{ "enum": [1, 2] }, { "const": true }] });
    let mut problems = Problems::default();
    let node = parse(0, "[3, false]", &mut problems).unwrap();
    validate(&node, &Schema::compile(&schema), 0, &mut problems);
    let found: Vec<&str> = problems
        .iter()
        .map(|problem| problem.what.as_str())
        .collect();
    assert_eq!(
        found,
        [
            "expected `1` or `2`, found `3`",
            "expected `true`, found `false`"
        ]
    );
}

#[test]
fn a_schema_that_only_refers_to_itself_ends() {
    let schema = json!({ "$ref": "#", "anyOf": [{ "$ref": "#" }, { "$ref": "#" }] });
    let mut problems = Problems::default();
    let node = parse(0, "{}", &mut problems).unwrap();
    validate(&node, &Schema::compile(&schema), 0, &mut problems);
    assert!(problems.is_empty());
}

#[test]
fn the_deepest_document_is_validated() {
    let depth = 127;
    let text = format!(
        "{}null{}",
        "{\"name\":\"\",\"parent\":".repeat(depth),
        "}".repeat(depth)
    );
    assert_eq!(found(&text), Vec::<String>::new());
}
