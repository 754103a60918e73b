//! Reading texts: what is refused, where and with which words, and that nothing makes it panic.

use proptest::prelude::*;
use serde_json::Value;

use super::{Node, parse};
use crate::problem::{Code, Problems};
use crate::search::config;
use crate::source::Source;

fn read(text: &str) -> (Option<Node>, Problems) {
    let mut problems = Problems::default();
    let node = parse(0, text, &mut problems);
    (node, problems)
}

/// The problems of a text as `line:column what`.
fn found(text: &str) -> Vec<String> {
    let (_, problems) = read(text);
    let drawn = problems.render(&[Source::new("f", text)], false);
    let mut lines = drawn.lines();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        if let Some((_, what)) = line
            .split_once("]: ")
            .filter(|_| line.starts_with("error["))
        {
            let place = lines.next().unwrap().trim().strip_prefix("--> f:").unwrap();
            found.push(format!("{place} {what}"));
        }
    }
    found
}

#[test]
fn a_syntax_error_is_explained_where_it_is() {
    for (text, expected) in [
        ("", "1:1 an empty file"),
        (" \n ", "1:1 an empty file"),
        ("{", "1:1 an object without an end"),
        ("{\"a\": [1, 2", "1:7 an array without an end"),
        ("{\"a\": 1,}", "1:8 a comma after the last item"),
        ("[1,]", "1:3 a comma after the last item"),
        ("[1 2]", "1:3 a missing comma"),
        ("{\"a\": 1\n \"b\": 2}", "1:8 a missing comma"),
        ("[01]", "1:3 a missing comma"),
        ("{\"a\" 1}", "1:6 a key without a colon"),
        ("{\"a\":}", "1:6 expected a value, found `}`"),
        ("{a: 1}", "1:2 a key without quotes"),
        ("{'a': 1}", "1:2 a string in single quotes"),
        ("{} {}", "1:4 text after the end of the document"),
        ("[yes]", "1:2 unexpected `yes`"),
        ("[NaN]", "1:2 unexpected `NaN`"),
        ("{\"a\": 1 : 2}", "1:9 expected a key or `}`, found `:`"),
        ("[1}", "1:3 expected a value, found `}`"),
        ("// x\n{}", "1:1 a comment"),
        ("[/* x */ 1]", "1:2 a comment"),
        ("[\"a\\x41\"]", "1:4 an escape that JSON does not know"),
        ("[\"\\ud800\"]", "1:3 an escape that JSON does not know"),
        ("[+1]", "1:2 a malformed number"),
        ("[.5]", "1:2 a malformed number"),
        ("[1e]", "1:4 a malformed number"),
        ("[-]", "1:3 a malformed number"),
        ("[1e999]", "1:2 the number `1e999` is out of range"),
        ("[\"abc]", "1:2 a string without an end"),
        ("{\"a\": \"b,\n\"c\": 1}", "1:7 a string without an end"),
        ("{\"a: \"b\",\n\"c\": 1}", "1:7 unexpected `b`"),
        ("[\"a\tb\"]", "1:4 a control character in a string"),
        ("[\"a\0b\"]", "1:4 a control character in a string"),
        ("[\"a\\", "1:2 a string without an end"),
        ("[\"a\\\n\"]", "1:2 a string without an end"),
        ("[\"é\\\u{1}\"]", "1:4 an escape that JSON does not know"),
        ("[\"a\\é\"]", "1:4 an escape that JSON does not know"),
        ("{\u{a0}\"a\": 1}", "1:2 unexpected `\u{a0}`"),
        ("{“a”: 1}", "1:2 unexpected `“`"),
        ("\u{feff}{}", "1:1 a byte order mark"),
        ("[\"a\u{202e}b\"]", "1:4 a character that cannot be seen"),
        ("{\"\\u2066\": 1}", "1:2 a character that cannot be seen"),
        ("[\"\\u0000\"]", "1:2 a character that cannot be seen"),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn a_duplicate_key_names_both_places() {
    let text = "{\n  \"a\": 1,\n  \"a\": 2\n}";
    let (_, problems) = read(text);
    let expected = "error[duplicate-key]: duplicate key `a`
 --> f:3:3
  |
3 |   \"a\": 2
  |   ^^^ again here
  |
 ::: f:2:3
  |
2 |   \"a\": 1,
  |   --- first here
  |
  = help: give each key once: take one of the two out, or rename it

1 error in 1 file
";
    assert_eq!(problems.render(&[Source::new("f", text)], false), expected);
}

#[test]
fn a_key_that_is_there_often_is_told_of_each_time_with_the_first_place() {
    let (_, problems) = read("{\"b\": 0, \"a\": 1, \"b\": 2, \"a\": 3, \"b\": 4}");
    let places = problems
        .iter()
        .map(|problem| (problem.at.start, problem.also[0].0.start));
    assert_eq!(places.collect::<Vec<_>>(), [(17, 1), (25, 9), (33, 1)]);
}

#[test]
fn mistakes_that_leave_the_document_readable_are_reported_together() {
    let text = "\u{feff}{\"a\": 1e999,\n\"a\": \"\u{2067}\", \"b\": {\"c\": 1, \"\\u0063\": 2}}";
    assert_eq!(
        found(text),
        [
            "1:1 a byte order mark",
            "1:8 the number `1e999` is out of range",
            "2:1 duplicate key `a`",
            "2:7 a character that cannot be seen",
            "2:25 duplicate key `c`",
        ]
    );
}

#[test]
fn hostile_nesting_is_a_problem_and_not_a_stack_overflow() {
    for (unit, place) in [("[", "1:129"), ("{\"a\":", "1:641"), ("[{\"a\":", "1:385")] {
        for text in [unit.repeat(10_000), format!("{}1", unit.repeat(10_000))] {
            let expected = format!("{place} more than 128 arrays and objects inside one another");
            assert_eq!(found(&text), [expected]);
        }
    }
    let closed = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(found(&closed).len(), 1);
    let deepest = format!("{}{}", "[".repeat(128), "]".repeat(128));
    assert!(read(&deepest).1.is_empty());
}

#[test]
fn a_megabyte_of_string_is_read() {
    let long = "é".repeat(500_000);
    let (node, problems) = read(&format!("{{\"a\": \"{long}\"}}"));
    assert!(problems.is_empty());
    let value = node.unwrap().to_value();
    assert_eq!(value.get("a"), Some(&Value::String(long.clone())));
}

#[test]
fn a_key_is_read_if_it_is_short_enough_for_all_that_is_named_by_it() {
    for (key, is_read) in [("é".repeat(500), true), ("é".repeat(500) + "x", false)] {
        let (node, problems) = read(&format!("[{{\"{key}\": {{ \"b\": 1 }}}}]"));
        let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
        let refused: &[Code] = if is_read { &[] } else { &[Code::KeyTooLong] };
        assert_eq!((node.is_some(), codes.as_slice()), (is_read, refused));
    }
}

#[test]
fn members_keep_their_order_and_numbers_their_kind() {
    let text = r#"{"z":18446744073709551615,"a":[-1,0.5,true,null],"m":{}}"#;
    assert_eq!(read(text).0.unwrap().to_value().to_string(), text);
}

/// Texts that are nearly JSON: its tokens, and what people write by mistake, in any order.
fn nearly_json() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "12ab",
        "\"\\ud83d\\ude00\"",
        "1",
        "-",
        "0",
        ".",
        "e",
        "1e5",
        "true",
        "null",
        "nul",
        "/",
        "//",
        "/*",
        "*/",
        "'",
        " ",
        "\n",
        "\r",
        "\t",
        "é",
        "\u{feff}",
        "\u{202e}",
        "\0",
        "\u{a0}",
        "Infinity",
        "+",
    ]);
    prop::collection::vec(token, 0..24).prop_map(|tokens| tokens.concat())
}

/// What the strict reader of another crate says, for texts without what only we refuse.
fn assert_agrees(text: &str) {
    let (node, problems) = read(text);
    assert_eq!(
        problems.is_empty(),
        !problems
            .render(&[Source::new("f", text)], false)
            .contains("error")
    );
    match serde_json::from_str::<Value>(text) {
        Ok(value) if problems.is_empty() => assert_eq!(node.unwrap().to_value(), value),
        Ok(_) => assert!(problems.iter().all(|problem| {
            problem.what.starts_with("duplicate key")
                || problem.what == "a character that cannot be seen"
        })),
        Err(_) => assert!(!problems.is_empty()),
    }
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn nearly_json_is_read_exactly_if_it_is_json(text in nearly_json()) {
        assert_agrees(&text);
    }

    #[test]
    fn any_bytes_are_read_exactly_if_they_are_json(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        assert_agrees(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_damaged_document_is_read_exactly_if_it_is_json(at in 0_usize..100, cut in 0_usize..3, new in "\\PC?") {
        let text = r#"{"a": [1, -0.5e3, "b\n\u00e9"], "c": {"d": null, "e": true}, "é": "漢"}"#;
        let mut characters: Vec<char> = text.chars().collect();
        let start = at.min(characters.len());
        let end = (start + cut).min(characters.len());
        characters.splice(start..end, new.chars());
        assert_agrees(&characters.into_iter().collect::<String>());
    }
}
