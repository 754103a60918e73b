//! Any bytes are answered: read as a spec without a panic, and every problem can be drawn.

#![no_main]

use libfuzzer_sys::fuzz_target;
use specwright_generator::{Source, lint};

fuzz_target!(|bytes: &[u8]| {
    let sources = [Source::new("spec.json", String::from_utf8_lossy(bytes))];
    let problems = lint(&sources);
    let drawn = problems.render(&sources, false);
    assert_eq!(drawn.is_empty(), problems.is_empty(), "{drawn}");
});
