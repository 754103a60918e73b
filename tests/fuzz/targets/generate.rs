//! Whatever is generated from a text parses and stays within its crate; otherwise an error says why there is nothing.

#![no_main]

use libfuzzer_sys::fuzz_target;
use specwright_generator::{Settings, Source, generate};

fuzz_target!(|bytes: &[u8]| {
    let sources = [Source::new("spec.json", String::from_utf8_lossy(bytes))];
    let settings = Settings {
        package: "specwright-fuzzed".to_owned(),
        runtime_path: None,
        runtime_version: "0.1.0".to_owned(),
        standalone: true,
    };
    match generate(&sources, &settings) {
        Ok(tree) => tree.iter().for_each(|(path, text)| is_sound(path, text)),
        Err(problems) => assert!(problems.has_errors()),
    }
});

/// The rule of `tests/tests/generator/hostile.rs`.
fn is_sound(path: &str, text: &str) {
    assert!(path.starts_with("src/") || !path.contains('/'), "{path}");
    assert!(!path.contains(".."), "{path}");
    if path.ends_with(".rs")
        && let Err(error) = syn::parse_file(text)
    {
        panic!("{path}: {error}\n{text}");
    }
}
