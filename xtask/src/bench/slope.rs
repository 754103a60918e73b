//! What further operations add to the clients: generated crates of several sizes, built alone.

use std::fs;
use std::path::Path;

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::compile::spent;
use super::synthetic::Synthetic;
use super::usage::usage;
use super::workshop::{Sink, Workshop};

pub(super) const QUESTION: &str = "slope";
/// Crates by their number of operations, the last one with all of them in one service.
pub(super) const SUBJECTS: [&str; 4] = ["5", "34", "1000", "1000-in-one"];
/// Between which two a further operation is counted, and how many those are.
pub(super) const FURTHER: (&str, &str, f64) = ("34", "1000", 966.0);

const BUILDS: [(&str, &[&str]); 3] = [
    ("check", &["check"]),
    ("debug", &["build"]),
    ("release", &["build", "--release"]),
];

pub(super) fn measure(workshop: &mut Workshop<'_, '_>, rounds: &Rounds) -> Result<(), Failure> {
    let wrapper = workshop.program("bench-rustc-log")?;
    let xtask = workshop.xtask()?;
    let mut sizes = Vec::new();
    let operations = [5, 34, 1_000, 1_000];
    for (name, operations) in SUBJECTS.into_iter().zip(operations) {
        let in_one = name.ends_with("-in-one");
        sizes.push(Synthetic::make(workshop, &xtask, name, operations, in_one)?);
    }
    workshop.rounds(QUESTION, &SUBJECTS, rounds, |workshop, subject, sink| {
        let size = sizes.iter().find(|size| size.name == subject);
        let clients = size.ok_or("it was not made")?.folder.join("crate");
        let target = workshop.emptied("slope").map_err(|why| why.to_string())?;
        for (name, words) in BUILDS {
            let log = target.join(format!("{name}.log"));
            let words = [words, &["--features", "all-services"]].concat();
            let mut command = workshop.cargo_in(&clients, &words, &target);
            usage(
                command
                    .env("RUSTC_WRAPPER", &wrapper)
                    .env("BENCH_RUSTC_LOG", &log),
            )?;
            let all = spent(&log)?;
            let mine = all.iter().find(|spent| spent.name == "specwright_clients");
            let mine = mine.ok_or("the crate was not built")?;
            sink.add(&format!("{name}-s"), mine.wall);
            sink.add(&format!("{name}-cpu-s"), mine.cpu);
            sink.add(&format!("{name}-peak-mb"), mine.peak / 1e6);
        }
        size_of_library(&target, sink)
    })
}

fn size_of_library(target: &Path, sink: &mut Sink<'_>) -> Result<(), String> {
    let library = target.join("release/libspecwright_clients.rlib");
    let size = fs::metadata(&library).map_err(|why| format!("{}: {why}", library.display()))?;
    sink.add("library-mb", size.len() as f64 / 1e6);
    Ok(())
}
