//! Texts that were made to do harm: `tests/hostile/texts` holds a recipe for each, because some are a megabyte long.

use std::collections::BTreeSet;
use std::fs;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::Deserialize;
use specwright_generator::problem::Severity;
use specwright_generator::{Problems, Source, format, generate, json, lint};

use crate::fixture::{home, source, standalone};
use crate::hostile::is_sound;

/// How one text is made, and what the generator has to say about it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recipe {
    /// What it could do.
    why: String,
    /// Where in `tests/hostile/host` it is put: a JSON pointer, with `#key` for the key; without, it is the whole text.
    at: Option<String>,
    text: Vec<Piece>,
    /// The codes of the errors; none if it does no harm.
    codes: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Piece {
    Text(String),
    /// A text so many times; `{}` in it is the number of the time, `{+}` that of the next.
    Repeated {
        repeat: String,
        times: usize,
    },
}

impl Recipe {
    fn text(&self) -> String {
        let pieces = self.text.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Repeated { repeat, times } if repeat.contains("{}") => (0..*times)
                .map(|time| {
                    let text = repeat.replace("{+}", &(time + 1).to_string());
                    text.replace("{}", &time.to_string())
                })
                .collect(),
            Piece::Repeated { repeat, times } => repeat.repeat(*times),
        });
        pieces.collect()
    }

    fn source(&self) -> Source {
        let host = source(&home().join("hostile/host/spec.json"));
        let Some(at) = &self.at else {
            return Source::new(host.name, self.text());
        };
        let (pointer, is_key) = at
            .strip_suffix("#key")
            .map_or((at.as_str(), false), |pointer| (pointer, true));
        let node = json::parse(0, &host.text, &mut Problems::default()).unwrap();
        let target = node
            .at(pointer)
            .unwrap_or_else(|| panic!("{pointer} is not in the host"));
        let (range, text) = if is_key {
            (target.name_range(), format!("\"{}\"", self.text()))
        } else {
            (target.value.range.clone(), self.text())
        };
        let mut whole = host.text.clone();
        whole.replace_range(range, &text);
        Source::new(host.name, whole)
    }
}

/// What becomes of a text: the codes of its errors.
fn codes(source: Source) -> BTreeSet<String> {
    let sources = [source];
    let problems = lint(&sources);
    let shown = problems.render(&sources, false);
    assert!(
        shown.len() < 10_000_000,
        "{} bytes of messages",
        shown.len()
    );
    let _ = format(&sources);
    match generate(&sources, &standalone("specwright-hostile")) {
        Ok(tree) => is_sound(&tree).unwrap(),
        Err(_) => assert!(problems.has_errors()),
    }
    let errors = problems
        .iter()
        .filter(|problem| problem.code.severity() == Severity::Error);
    errors
        .map(|problem| problem.code.name().to_owned())
        .collect()
}

#[test]
fn every_text_of_the_corpus_is_answered() {
    let mut complaints = Vec::new();
    let mut recipes = 0;
    for entry in fs::read_dir(home().join("hostile/texts")).unwrap() {
        let path = entry.unwrap().path();
        let recipe: Recipe = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let source = recipe.source();
        let (answer, answered) = mpsc::channel();
        thread::spawn(move || answer.send(codes(source)));
        // Not a measure of speed: what takes this long will never end. A panic hangs up at once.
        let found = answered.recv_timeout(Duration::from_secs(120));
        let name = path.file_stem().unwrap().to_string_lossy();
        if found.as_ref() != Ok(&recipe.codes) {
            complaints.push(format!(
                "{name}: {}: {found:?} instead of {:?}",
                recipe.why, recipe.codes
            ));
        }
        recipes += 1;
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    assert!(recipes > 40);
}
