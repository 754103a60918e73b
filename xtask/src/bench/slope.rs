//! What further operations add to the clients: generated crates of three sizes, built alone.

use std::fs;

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::compile::spent;
use super::generate::synthetic;
use super::usage::usage;
use super::workshop::{Sink, Workshop};

pub(super) const QUESTION: &str = "slope";
/// Subjects, and how many operations they have.
pub(super) const SUBJECTS: [&str; 3] = ["5", "34", "1000"];

const BUILDS: [(&str, &[&str]); 3] = [
    ("check", &["check"]),
    ("debug", &["build"]),
    ("release", &["build", "--release"]),
];

pub(super) fn measure(workshop: &mut Workshop<'_, '_>, rounds: &Rounds) -> Result<(), Failure> {
    let wrapper = workshop.program("bench-rustc-log", "bench-rustc-log")?;
    let xtask = workshop.xtask()?;
    workshop.rounds(QUESTION, &SUBJECTS, rounds, |workshop, subject, sink| {
        let folder = synthetic(workshop, &xtask, subject)?;
        let clients = folder.join("crate");
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
            sink.add(&format!("{name}-cpu-s"), mine.cpu);
            sink.add(&format!("{name}-peak-mb"), mine.peak / 1e6);
        }
        size(&target, sink)
    })
}

fn size(target: &std::path::Path, sink: &mut Sink<'_>) -> Result<(), String> {
    let library = target.join("release/libspecwright_clients.rlib");
    let size = fs::metadata(&library).map_err(|why| format!("{}: {why}", library.display()))?;
    sink.add("library-mb", size.len() as f64 / 1e6);
    Ok(())
}
