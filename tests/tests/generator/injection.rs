//! Text planted wherever a spec takes text: it is refused, or it stays text. What the output is made of, apart from
//! literals, docs and names, must not change. `PROPTEST_CASES` plants more texts at each place.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use specwright_generator::{Source, generate, schema};

use self::positions::{Position, Spot};
use self::shape::{difference, shape};
use crate::fixture::{all, home, source, specs, standalone};
use crate::nest::nested;

mod positions;
mod shape;

/// Texts that would do something if they were taken for code, markup or a path.
const PLANTED: [&str; 16] = [
    "\"; panic!(); //",
    "\"] fn planted() {} #[doc = \"",
    "*/ fn planted() {} /*",
    "\n}\nfn planted() {}\n//",
    "${planted}",
    "{planted} {{planted}} {}",
    "\\\"; panic!(); \\",
    "\"#; panic!(); r#\"",
    "\r\nplanted: yes",
    "```\nplanted!()\n```",
    "    planted!();",
    "#[doc = include_str!(\"/etc/passwd\")]",
    "#![deny(everything)]",
    "../../planted",
    "[planted](javascript:planted) <script>planted</script>",
    "\u{202e}planted\u{2066}",
];

/// Texts that are planted at each place unless more are asked for.
const FEW: usize = 2;

/// A spec without text planted.
struct Host {
    source: Source,
    document: Value,
    plain: Vec<String>,
}

/// All goldens, which show nearly every key, what they leave, and then the real specs. Those of several files are none.
fn hosts() -> Vec<Host> {
    let goldens = all("golden").into_iter().map(|fixture| fixture.sources());
    let goldens = goldens.filter(|sources| sources.len() == 1).flatten();
    let rest = source(&home().join("hostile/places/spec.json"));
    let sources = goldens.chain([rest]).chain(specs());
    let host = |source: Source| Host {
        document: serde_json::from_str(&source.text).unwrap(),
        plain: output(&source).unwrap(),
        source,
    };
    sources.map(host).collect()
}

/// What the crate is made of; nothing if the spec is refused.
fn output(source: &Source) -> Option<Vec<String>> {
    let tree = generate(
        std::slice::from_ref(source),
        &standalone("specwright-planted"),
    )
    .ok()?;
    for path in tree.keys() {
        assert!(!path.contains("..") && !path.starts_with('/'), "{path}");
    }
    let text = nested(&tree);
    assert!(!text.contains(['\u{202e}', '\u{2066}', '\r']), "{text}");
    Some(shape(&text))
}

#[test]
fn what_is_planted_at_any_place_of_the_format_stays_text() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let hosts = hosts();
    let mut places = spots(&schema, &hosts);
    let (mut uncovered, mut complaints) = (Vec::new(), Vec::new());
    let (mut taken, mut refused) = (0, 0);
    for (number, position) in positions::of_schema(&schema).into_iter().enumerate() {
        let Some((host, spot)) = places.remove(&position) else {
            uncovered.push(position);
            continue;
        };
        for planted in (0..budget()).map(|text| PLANTED[(number + text) % PLANTED.len()]) {
            let text = changed(&host.document, &spot, planted).to_string();
            let Some(found) = output(&Source::new(host.source.name.clone(), text)) else {
                refused += 1;
                continue;
            };
            taken += 1;
            let found_out = difference(&found, &host.plain).and_then(|told| {
                // What is made of a name may change with the name, as it does with harmless words.
                let harmless = changed(&host.document, &spot, "OtherWords").to_string();
                let twin = output(&Source::new(host.source.name.clone(), harmless));
                twin.map_or(Some(told), |twin| difference(&found, &twin))
            });
            let told =
                found_out.map(|told| format!("{position}: {planted:?} at {spot:?}:\n{told}"));
            complaints.extend(told);
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
    assert!(
        uncovered.is_empty(),
        "neither a golden nor hostile/places has text at {uncovered:?}"
    );
    assert!(
        taken > 60 && refused > 60,
        "{taken} texts were taken, {refused} refused"
    );
}

/// Texts that are planted at each place.
fn budget() -> usize {
    let asked = std::env::var("PROPTEST_CASES").ok();
    let texts = asked.map_or(FEW, |asked| asked.parse().unwrap());
    texts.min(PLANTED.len())
}

/// For each place of the format, one where a spec has it.
fn spots<'a>(schema: &Value, hosts: &'a [Host]) -> BTreeMap<Position, (&'a Host, Spot)> {
    let mut spots = BTreeMap::new();
    for host in hosts {
        for (position, mut found) in positions::of_document(schema, &host.document) {
            spots
                .entry(position)
                .or_insert_with(|| (host, found.swap_remove(0)));
        }
    }
    spots
}

/// The document with text planted at the end of a text. Where that is a name, what refers to it is changed, too.
fn changed(document: &Value, spot: &Spot, planted: &str) -> Value {
    let (above, key) = spot.pointer.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/").replace("~0", "~");
    let mut document = document.clone();
    if !spot.is_key {
        if let Some(Value::String(text)) = document.pointer_mut(&spot.pointer) {
            text.push_str(planted);
        }
        return document;
    }
    let renamed = format!("{key}{planted}");
    refer(&mut document, &key, &renamed);
    if let Some(Value::Object(members)) = document.pointer_mut(above) {
        let entries = std::mem::take(members).into_iter();
        let entries =
            entries.map(|(name, value)| (if name == key { renamed.clone() } else { name }, value));
        *members = entries.collect::<Map<_, _>>();
    }
    document
}

fn refer(value: &mut Value, name: &str, renamed: &str) {
    match value {
        Value::String(text) if text == name => renamed.clone_into(text),
        Value::String(text) => {
            *text = text.replace(&format!("<{name}>"), &format!("<{renamed}>"));
            *text = text.replace(&format!("{{{name}}}"), &format!("{{{renamed}}}"));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| refer(item, name, renamed)),
        Value::Object(members) => members
            .values_mut()
            .for_each(|member| refer(member, name, renamed)),
        _ => {}
    }
}
