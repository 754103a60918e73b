//! The pages of the codes are true: what they call wrong shows their code and no other, and what they call mended shows
//! nothing.
//!
//! A block of JSON is a part of a spec: it is merged into `pages/shop.json` (RFC 7396). A block of text is a file that is
//! read as it is, with `⟨U+FEFF⟩` for a character that a page cannot show. In both, `⟨9 × a{}⟩` is so many times that text,
//! with its number for `{}`.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use specwright_generator::problem::Code;
use specwright_generator::{Problems, Source, json, lint};

use crate::fixture::home;

#[test]
fn what_is_wrong_shows_the_code_and_what_is_mended_shows_nothing() {
    let shop = fs::read_to_string(home().join("pages/shop.json")).unwrap();
    let shop: Value = serde_json::from_str(&shop).unwrap();
    let mut complaints = Vec::new();
    for code in Code::ALL {
        let blocks = blocks(code.page());
        for (word, expected) in [("Wrong", Some(code.name())), ("Mended", None)] {
            let blocks: Vec<&Block> = blocks.iter().filter(|block| block.word == word).collect();
            let shown = shown(&blocks, &shop);
            if blocks.is_empty() || shown != expected.into_iter().collect() {
                complaints.push(format!("{code}, {word}: {shown:?}"));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// A newcomer reads why, not only what: every page begins with its code and has a paragraph above the blocks.
#[test]
fn every_page_explains() {
    for code in Code::ALL {
        let page = code.page();
        let text = page
            .strip_prefix(&format!("# {code}\n\n"))
            .unwrap_or_default();
        let text = text.split("\nWrong").next().unwrap_or_default();
        assert!(text.split_whitespace().count() > 20, "{code}: {text}");
        assert!(
            page.lines().all(|line| line.len() < 300),
            "{code} has long lines"
        );
    }
}

/// A block of a page, and the label above it.
struct Block {
    word: String,
    /// The file that the label names.
    file: String,
    is_part: bool,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut parts = page.split("```");
    let mut label = parts.next().unwrap_or_default();
    while let (Some(block), Some(next)) = (parts.next(), parts.next()) {
        let (language, text) = block.split_once('\n').unwrap();
        let label_line = label.trim().lines().last().unwrap_or_default();
        let word = label_line.split([',', ':']).next().unwrap_or_default();
        blocks.push(Block {
            word: word.to_owned(),
            file: label_line
                .split('`')
                .nth(1)
                .unwrap_or("shop.json")
                .to_owned(),
            is_part: language == "json",
            text: unfolded(text.strip_suffix('\n').unwrap_or(text)),
        });
        label = next;
    }
    blocks
}

/// A text with as many repetitions as it speaks of.
fn unfolded(text: &str) -> String {
    let mut pieces = text.split('⟨');
    let mut unfolded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (marked, rest) = piece.split_once('⟩').unwrap();
        match marked.split_once(" × ") {
            Some((times, text)) => {
                let numbers = 0..times.parse().unwrap();
                unfolded
                    .extend(numbers.map(|number: usize| text.replace("{}", &number.to_string())));
            }
            None => unfolded.push_str(&format!("⟨{marked}⟩")),
        }
        unfolded.push_str(rest);
    }
    unfolded
}

/// The codes that come up when the blocks are files of one run.
fn shown(blocks: &[&Block], shop: &Value) -> BTreeSet<&'static str> {
    let mut problems = Problems::default();
    let mut sources = Vec::new();
    for block in blocks {
        if block.is_part {
            let mut whole = shop.clone();
            merge(&mut whole, serde_json::from_str(&block.text).unwrap());
            sources.push(Source::new(block.file.clone(), format!("{whole:#}")));
        } else {
            let text = block.text.replace("⟨U+FEFF⟩", "\u{feff}");
            let _ = json::parse(0, &text, &mut problems);
        }
    }
    problems.append(lint(&sources));
    problems.iter().map(|problem| problem.code.name()).collect()
}

fn merge(whole: &mut Value, part: Value) {
    let Value::Object(part) = part else {
        *whole = part;
        return;
    };
    if !whole.is_object() {
        *whole = Value::Object(serde_json::Map::new());
    }
    let members = whole.as_object_mut().unwrap();
    for (key, value) in part {
        if value.is_null() {
            members.shift_remove(&key);
        } else {
            merge(members.entry(key).or_insert(Value::Null), value);
        }
    }
}
