//! Text planted in every string of the real specs: it is refused, or it stays text. What the output is made of, apart
//! from literals and docs, must not change.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::Value;
use specwright_generator::{Source, Tree, generate};

use crate::fixture::{specs, standalone};

/// Texts that would do something if they were taken for code, markup or a path.
const PLANTED: [&str; 14] = [
    "\"; panic!(); //",
    "\\\"; panic!(); \\",
    "\"#; panic!(); r#\"",
    "*/ fn planted() {} /*",
    "\n}\nfn planted() {}\n//",
    "\r\nplanted: yes",
    "```\nplanted!()\n```",
    "    planted!();",
    "#[doc = include_str!(\"/etc/passwd\")]",
    "#![deny(everything)]",
    "{planted} {{planted}} {}",
    "../../planted",
    "[planted](javascript:planted) <script>planted</script>",
    "\u{202e}planted\u{2066}",
];

#[test]
fn planted_texts_stay_texts() {
    for source in specs() {
        let plain = output(&source).unwrap();
        let spec: Value = serde_json::from_str(&source.text).unwrap();
        let mut places = Vec::new();
        strings(&spec, String::new(), &mut places);
        let step = (places.len() / budget()).max(1);
        for (index, place) in places.iter().step_by(step).enumerate() {
            let planted = PLANTED[index % PLANTED.len()];
            let text = changed(&spec, place, planted);
            let Some(tree) = output(&Source::new(source.name.clone(), text)) else {
                continue;
            };
            assert_eq!(
                tree.keys().collect::<Vec<_>>(),
                plain.keys().collect::<Vec<_>>(),
                "{} {place} {planted:?}",
                source.name
            );
            for (path, text) in &tree {
                if path.ends_with(".rs") {
                    let shape = shape(text);
                    let same = shape == self::shape(&plain[path]);
                    assert!(same, "{} {place} {planted:?}: {path}\n{text}", source.name);
                    assert!(
                        !text.contains(['\u{202e}', '\u{2066}', '\r']),
                        "{place}: {path}"
                    );
                }
            }
        }
    }
}

/// Places that are tried in each spec; `PROPTEST_CASES` asks for more.
fn budget() -> usize {
    let cases = std::env::var("PROPTEST_CASES").ok();
    cases.and_then(|cases| cases.parse().ok()).unwrap_or(14)
}

fn output(source: &Source) -> Option<Tree> {
    generate(
        std::slice::from_ref(source),
        &standalone("specwright-planted"),
    )
    .ok()
}

/// Pointers to all strings and keys.
fn strings(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::String(_) => places.push(at),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                strings(item, format!("{at}/{index}"), places);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                strings(member, format!("{at}/{key}"), places);
            }
        }
        _ => {}
    }
}

/// The document with text planted at the end of a string.
fn changed(spec: &Value, place: &str, planted: &str) -> String {
    let mut spec = spec.clone();
    if let Some(Value::String(text)) = spec.pointer_mut(place) {
        text.push_str(planted);
    }
    spec.to_string()
}

/// The tokens of a file without literals and docs.
fn shape(text: &str) -> String {
    let tokens: TokenStream = text.parse().unwrap();
    let mut shape = String::new();
    walk(tokens, &mut shape);
    shape
}

fn walk(tokens: TokenStream, shape: &mut String) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                // `#[doc = …]`, and `#![doc = …]` of a file.
                let inner =
                    matches!(tokens.peek(), Some(TokenTree::Punct(sign)) if sign.as_char() == '!');
                let bang = if inner { tokens.next() } else { None };
                match tokens.next() {
                    Some(TokenTree::Group(group)) if is_doc(&group.stream()) => {}
                    Some(TokenTree::Group(group)) => {
                        shape.push_str(if bang.is_some() { "#![" } else { "#[" });
                        walk(group.stream(), shape);
                        shape.push(']');
                    }
                    other => panic!("{other:?} after #"),
                }
            }
            // The printer puts braces and commas where lines become long.
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                walk(group.stream(), shape);
            }
            TokenTree::Punct(sign) if sign.as_char() == ',' => {}
            TokenTree::Group(group) => {
                shape.push_str(&format!("{:?}(", group.delimiter()));
                walk(group.stream(), shape);
                shape.push(')');
            }
            TokenTree::Literal(_) => shape.push('…'),
            other => shape.push_str(&format!("{other} ")),
        }
    }
}

fn is_doc(attribute: &TokenStream) -> bool {
    let first = attribute.clone().into_iter().next();
    matches!(first, Some(TokenTree::Ident(name)) if name == "doc")
}

/// The comparison would see code that got out.
#[test]
fn code_among_text_would_be_seen() {
    assert_eq!(
        shape("/// A.\nfn a() { \"x\" }"),
        shape("/// B.\n/// C.\nfn a() { \"y\" }")
    );
    assert_ne!(
        shape("fn a() { \"x\" }"),
        shape("fn a() { \"x\"; panic!() }")
    );
}
