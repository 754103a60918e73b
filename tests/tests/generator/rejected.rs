//! One folder for each code of a mistake: the problems are compared as people read them.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use proc_macro2::{TokenStream, TokenTree};
use specwright_generator::lint;
use specwright_generator::problem::Code;
use syn::visit::{self, Visit};

use crate::fixture::{self, settle, workspace};

#[test]
fn problems_read_as_expected() {
    let fixtures = fixture::all("rejected").into_iter();
    let complaints = fixtures.filter_map(|fixture| {
        let sources = fixture.sources();
        let problems = lint(&sources);
        if problems.is_empty() {
            return Some(format!("{} is not refused", fixture.name));
        }
        fixture.compare("expected.txt", &problems.render(&sources, false))
    });
    settle(complaints.collect(), "rejected");
}

/// Codes whose sentence itself says what belongs there.
const PLAIN: [&str; 2] = ["number-out-of-range", "wrong-kind"];

#[test]
fn every_code_comes_with_a_hint() {
    let fixtures = fixture::all("rejected");
    let shown = fixtures.iter().flat_map(|fixture| {
        let problems = lint(&fixture.sources());
        let named = problems.iter().filter(|it| it.hint.is_none());
        named.map(|it| it.code.name()).collect::<Vec<_>>()
    });
    let without: BTreeSet<&str> = shown.filter(|code| !PLAIN.contains(code)).collect();
    assert!(without.is_empty(), "{without:?}");
}

/// Folders that show how mistakes come together; all others are called like the one code that they show.
const TOGETHER: [&str; 2] = ["every-code", "ten-mistakes"];

#[test]
fn every_code_has_a_folder_of_its_own() {
    let mut complaints = Vec::new();
    let fixtures = fixture::all("rejected");
    for fixture in &fixtures {
        if TOGETHER.contains(&fixture.name.as_str()) {
            continue;
        }
        let problems = lint(&fixture.sources());
        let shown: BTreeSet<&str> = problems.iter().map(|problem| problem.code.name()).collect();
        let mut expected = BTreeSet::from([fixture.name.as_str()]);
        expected.extend(follows(&fixture.name));
        if shown != expected {
            complaints.push(format!("{} shows {shown:?}", fixture.name));
        }
        let helpless = problems.iter().filter(|problem| problem.hint.is_none());
        complaints.extend(helpless.map(|it| format!("{}: no hint: {}", fixture.name, it.what)));
    }
    let codes = Code::ALL.iter().map(|code| code.name());
    let without = codes.filter(|code| !fixtures.iter().any(|fixture| fixture.name == *code));
    complaints.extend(without.map(|code| format!("{code} is shown by no folder")));
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// What a mistake brings with it: of two files in one folder, only one can be called like the service in both.
fn follows(code: &str) -> Option<&'static str> {
    (code == "service-clash").then_some("file-name")
}

/// One run shows every code. It takes several files: text that is no JSON shows nothing else, a name of a file or a service
/// is one thing, and warnings are looked for where there are no errors.
#[test]
fn one_run_shows_every_code() {
    let sources = fixture::sources(&fixture::home().join("rejected/every-code"));
    let problems = lint(&sources);
    let shown: BTreeSet<Code> = problems.iter().map(|problem| problem.code).collect();
    let missing = Code::ALL.iter().filter(|code| !shown.contains(code));
    let missing: Vec<&str> = missing.map(|code| code.name()).collect();
    assert!(
        missing.is_empty(),
        "tests/rejected/every-code lacks {missing:?}"
    );
}

/// What is wrong is said where it stands: every problem has a place in its file.
#[test]
fn ten_mistakes_give_ten_problems() {
    let sources = fixture::sources(&fixture::home().join("rejected/ten-mistakes"));
    let problems = lint(&sources);
    let places: BTreeSet<_> = problems.iter().map(|problem| problem.at).collect();
    assert_eq!(places.len(), 10, "{}", problems.render(&sources, false));
    assert!(places.iter().all(|place| place.start > 0));
}

/// Sentences that no text can lead to; each stands for what a later change could bring about.
const UNREACHABLE: [&str; 4] = [
    // The depth is limited before the parser counts it.
    "too many arrays and objects inside one another",
    "nest them less deeply",
    // Every character has its letters or its code point.
    "no Rust name can be made from `{wire}`",
    // The schema comes from the structs.
    "this file does not fit the spec format: {error}",
];

/// A sentence that the generator can say must be shown by one of the folders.
#[test]
fn every_sentence_is_shown() {
    let shown: String = fixture::all("rejected")
        .iter()
        .map(|fixture| fs::read_to_string(fixture.path.join("expected.txt")).unwrap_or_default())
        .collect();
    let mut missing = Vec::new();
    for path in speaking() {
        let file = syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap();
        let mut sentences = Sentences::default();
        sentences.visit_file(&file);
        for sentence in sentences.0 {
            let fixed = parts(&sentence);
            let is_shown = fixed.iter().all(|part| shown.contains(part.as_str()));
            if !is_shown && !UNREACHABLE.contains(&sentence.as_str()) {
                missing.push(format!("{}: {sentence}", path.display()));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "no folder below tests/rejected shows these sentences:\n{}",
        missing.join("\n")
    );
}

/// The files that report problems of specs. The comparison with the schema is left out: it knows more of JSON Schema
/// than the format uses, and has tests of its own.
fn speaking() -> Vec<PathBuf> {
    let source = workspace().join("generator/src");
    let mut folders = ["advise", "lower", "json"]
        .map(|folder| source.join(folder))
        .to_vec();
    let mut files = ["check.rs", "read.rs"]
        .map(|file| source.join(file))
        .to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name() != Some("tests.rs".as_ref()) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Texts that can be problems and hints: several words without a capital letter in front or a dot at the end, which
/// is how docs are written.
#[derive(Default)]
struct Sentences(BTreeSet<String>);

impl Sentences {
    fn take(&mut self, text: String) {
        let first = text.chars().next().unwrap_or('A');
        let is_said = (first.is_lowercase() || matches!(first, '`' | '{')) && !text.ends_with('.');
        if is_said && parts(&text).iter().any(|part| part.trim().contains(' ')) {
            self.0.insert(text);
        }
    }

    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                        self.take(text.value());
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Sentences {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.take(literal.value());
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }
}

/// What stands between the placeholders of a format string.
fn parts(sentence: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut rest = sentence;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let doubled = rest.starts_with(c);
        match c {
            '{' | '}' if doubled => {
                rest = &rest[1..];
                parts.last_mut().unwrap().push(c);
            }
            '{' => {
                rest = rest.split_once('}').map_or("", |(_, rest)| rest);
                parts.push(String::new());
            }
            c => parts.last_mut().unwrap().push(c),
        }
    }
    parts
}

#[test]
fn placeholders_are_told_from_braces() {
    assert_eq!(parts("a `{x}` b"), ["a `", "` b"]);
    assert_eq!(parts("`{{{x}}}` b"), ["`{", "}` b"]);
}
