//! Text planted wherever a spec takes text: it is refused, or it stays text. What the output is made of, apart from
//! literals, docs and names, must not change. `PROPTEST_CASES` plants before, inside and behind each text instead of at
//! one of these places, and so many texts alone.

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

/// Where in a text something is planted.
const PLACES: [fn(&str, &str) -> String; 3] = [
    |text, planted| format!("{planted}{text}"),
    |text, planted| {
        let middle = text.char_indices().nth(text.chars().count() / 2);
        let (front, back) = text.split_at(middle.map_or(0, |(at, _)| at));
        format!("{front}{planted}{back}")
    },
    |text, planted| format!("{text}{planted}"),
];

/// Where and how something is planted.
type Way<'a> = (&'a Host, &'a Spot, fn(&str, &str) -> String);

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
    let spots = spots(&schema, &hosts);
    let positions = positions::of_schema(&schema);
    let uncovered: Vec<_> = positions
        .iter()
        .filter(|it| !spots.contains_key(*it))
        .collect();
    assert!(
        uncovered.is_empty(),
        "neither a golden nor hostile/places has text at {uncovered:?}"
    );
    let positions: Vec<&Position> = positions.iter().collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let findings = std::thread::scope(|scope| {
        let work = |worker| {
            let mine = positions.iter().skip(worker).step_by(workers);
            let numbers = (worker..).step_by(workers);
            let all: Vec<Findings> = mine
                .zip(numbers)
                .map(|(at, number)| plant(at, number, &spots[*at]))
                .collect();
            all
        };
        let workers: Vec<_> = (0..workers)
            .map(|worker| scope.spawn(move || work(worker)))
            .collect();
        let findings = workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap());
        findings.collect::<Vec<_>>()
    });
    let complaints: Vec<_> = findings
        .iter()
        .flat_map(|it| it.complaints.clone())
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
    let taken: usize = findings.iter().map(|it| it.taken).sum();
    let refused: usize = findings.iter().map(|it| it.refused).sum();
    println!(
        "{} places: {taken} texts were taken, {refused} refused",
        positions.len()
    );
    assert!(taken > 1000 && refused > 100);
}

/// Texts that are planted alone at each place, besides all of them together.
fn budget() -> usize {
    let asked = std::env::var("PROPTEST_CASES").ok();
    let texts = asked.map_or(1, |asked| asked.parse().unwrap());
    texts.min(PLANTED.len())
}

/// What became of the texts at one place of the format.
#[derive(Default)]
struct Findings {
    taken: usize,
    refused: usize,
    complaints: Vec<String>,
}

/// Plants texts before, inside or behind a text: those that may stand in one line together, and some alone. Whichever
/// of the former got out would be seen among the others, too.
fn plant(position: &str, number: usize, spots: &[(&Host, Spot)]) -> Findings {
    let mut findings = Findings::default();
    let plain = PLANTED
        .iter()
        .filter(|text| text.is_ascii() && !text.contains(char::is_control));
    let plain: Vec<&str> = plain.copied().collect();
    let every = budget() > 1;
    let places = PLACES.iter().enumerate();
    for (place, put) in places.filter(|(place, _)| every || number % PLACES.len() == *place) {
        let (host, spot) = &spots[place % spots.len()];
        let way = (*host, spot, *put);
        let first = number + place * budget();
        let alone = (first..first + budget()).map(|text| PLANTED[text % PLANTED.len()].to_owned());
        for (count, planted) in
            std::iter::once((plain.len(), plain.concat())).chain(alone.map(|text| (1, text)))
        {
            match output_with(way, &planted) {
                None => findings.refused += count,
                Some(found) => {
                    findings.taken += count;
                    findings.complain(position, way, &planted, &found);
                }
            }
        }
    }
    findings
}

impl Findings {
    fn complain(&mut self, position: &str, way: Way<'_>, planted: &str, found: &[String]) {
        let told = difference(found, &way.0.plain).and_then(|told| {
            // What is made of a name may change with the name, as it does with harmless words.
            let twin = output_with(way, "OtherWords");
            twin.map_or(Some(told), |twin| difference(found, &twin))
        });
        let told = told.map(|told| format!("{position}: {planted:?} at {:?}:\n{told}", way.1));
        self.complaints.extend(told);
    }
}

/// What is made of a spec with text planted; nothing if it is refused.
fn output_with((host, spot, put): Way<'_>, planted: &str) -> Option<Vec<String>> {
    let text = changed(&host.document, spot, |text| put(text, planted)).to_string();
    output(&Source::new(host.source.name.clone(), text))
}

/// For each place of the format, some in specs that have it.
fn spots<'a>(schema: &Value, hosts: &'a [Host]) -> BTreeMap<Position, Vec<(&'a Host, Spot)>> {
    let mut spots: BTreeMap<Position, Vec<(&Host, Spot)>> = BTreeMap::new();
    for host in hosts {
        for (position, mut found) in positions::of_document(schema, &host.document) {
            let spots = spots.entry(position).or_default();
            if spots.len() < PLACES.len() {
                spots.push((host, found.swap_remove(0)));
            }
        }
    }
    spots
}

/// The document with another text at a place. Where that is a name, what refers to it is changed, too.
fn changed(document: &Value, spot: &Spot, with: impl Fn(&str) -> String) -> Value {
    let (above, key) = spot.pointer.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/").replace("~0", "~");
    let mut document = document.clone();
    if !spot.is_key {
        if let Some(Value::String(text)) = document.pointer_mut(&spot.pointer) {
            *text = with(text);
        }
        return document;
    }
    let renamed = with(&key);
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
