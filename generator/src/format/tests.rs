//! The rules of the layout, one by one.

use super::format;
use crate::source::Source;

fn formatted(text: &str) -> String {
    format(&[Source::new("spec.json", text)]).unwrap().remove(0)
}

#[test]
fn the_document_and_its_parts_are_open_and_short_things_stand_on_a_line() {
    let expected = r#"{
  "service": {
    "id": "cats", "protocol": { "family": "rest-json" }, "auth": ["token", { "a": [] }], "config": {}
  },
  "types": {}
}
"#;
    assert_eq!(formatted(&expected.replace([' ', '\n'], "")), expected);
}

#[test]
fn what_is_too_long_is_packed_and_a_doc_stands_alone() {
    let doc = "Words that fill the line. ".repeat(4);
    let text = format!(
        r#"{{"types":{{"Cat":{{"members":{{"name":{{"type":"string","in":"query","doc":"{doc}","required":true,"secret":false}},"age":{{"type":"i32"}}}}}}}}}}"#
    );
    let expected = format!(
        r#"{{
  "types": {{
    "Cat": {{
      "members": {{
        "name": {{
          "type": "string", "in": "query",
          "doc": "{doc}",
          "required": true, "secret": false
        }},
        "age": {{ "type": "i32" }}
      }}
    }}
  }}
}}
"#
    );
    assert_eq!(formatted(&text), expected);
}

#[test]
fn a_section_with_something_large_has_a_line_for_each_member() {
    let note = "A sentence that is too long to stand beside another one in a list of notes.";
    let text = format!(
        r#"{{"service":{{"id":"a","title":"A","notes":["{note}","{note}","short","words"]}}}}"#
    );
    let expected = format!(
        r#"{{
  "service": {{
    "id": "a",
    "title": "A",
    "notes": [
      "{note}",
      "{note}",
      "short", "words"
    ]
  }}
}}
"#
    );
    assert_eq!(formatted(&text), expected);
}

#[test]
fn spellings_of_numbers_stay_and_needless_escapes_go() {
    let text = r#"[1.0, 1E2, -0, 9007199254740993, "\u0041\/\n\u0007\\", "é"]"#;
    let expected = "[\n  1.0, 1E2, -0, 9007199254740993, \"A/\\n\\u0007\\\\\", \"é\"\n]\n";
    assert_eq!(formatted(text), expected);
}

#[test]
fn what_no_spec_may_be_is_refused() {
    for text in [
        "",
        "{",
        "// no\n{}",
        r#"{ "a": 1, "a": 1 }"#,
        "\u{feff}{}",
        "{\"\u{202e}\": 1}",
    ] {
        assert!(format(&[Source::new("spec.json", text)]).is_err(), "{text}");
    }
}
