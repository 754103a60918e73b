//! The canonical form of a text means what the text meant, and is its own canonical form.

#![no_main]

use libfuzzer_sys::fuzz_target;
use specwright_generator::json::{Kind, Node, parse};
use specwright_generator::{Problems, Source, format};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Some(canonical) = formatted(&text) else {
        return;
    };
    assert_eq!(formatted(&canonical).as_ref(), Some(&canonical));
    let meant = (&read(&text), text.as_ref());
    let kept = (&read(&canonical), canonical.as_str());
    assert!(is_same(meant, kept), "{canonical}");
});

fn formatted(text: &str) -> Option<String> {
    let texts = format(&[Source::new("spec.json", text)]).ok()?;
    texts.into_iter().next()
}

fn read(text: &str) -> Node {
    let mut problems = Problems::default();
    let node = parse(0, text, &mut problems).filter(|_| problems.is_empty());
    node.expect("what was formatted can be read")
}

/// Whether two values of these texts mean the same, with their order and the spelling of their numbers.
fn is_same((one, of): (&Node, &str), (other, from): (&Node, &str)) -> bool {
    match (&one.kind, &other.kind) {
        (Kind::String(one), Kind::String(other)) => one == other,
        (Kind::Array(one), Kind::Array(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| is_same((one, of), (other, from)))
        }
        (Kind::Object(one), Kind::Object(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len()
                && pairs.all(|((key, one), (same, other))| {
                    key.text == same.text && is_same((one, of), (other, from))
                })
        }
        _ => of[one.range.clone()] == from[other.range.clone()],
    }
}
