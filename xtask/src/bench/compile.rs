//! What a program costs to build that makes one call over TLS.

use std::fs;
use std::path::Path;

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::usage::{output, usage};
use super::workshop::{Sink, Workshop};

pub(super) const QUESTION: &str = "compile";
pub(super) const SUBJECTS: [&str; 6] = [
    "ours-async",
    "ours-blocking",
    "peer",
    "floor-hyper",
    "floor-ureq",
    "floor-reqwest",
];

/// How cargo is asked, and what the figures are called.
const BUILDS: [(&str, &[&str]); 3] = [
    ("check", &["check"]),
    ("debug", &["build"]),
    ("release", &["build", "--release"]),
];

/// The operations of the service, by the crate that holds them.
const CLIENTS: [(&str, f64); 2] = [("specwright_clients", 5.0), ("aws_sdk_apigateway", 124.0)];

pub(super) fn measure(workshop: &mut Workshop<'_, '_>, rounds: &Rounds) -> Result<(), Failure> {
    let wrapper = workshop.program("bench-rustc-log")?;
    workshop.rounds(QUESTION, &SUBJECTS, rounds, |workshop, subject, sink| {
        let package = format!("one-call-{subject}");
        sink.add("crates", crates(workshop, &package)?);
        BUILDS
            .iter()
            .try_for_each(|build| one(workshop, &package, build, &wrapper, sink))
    })
}

fn one(
    workshop: &Workshop<'_, '_>,
    package: &str,
    (name, words): &(&str, &[&str]),
    wrapper: &Path,
    sink: &mut Sink<'_>,
) -> Result<(), String> {
    let target = workshop
        .emptied("one-call")
        .map_err(|why| why.to_string())?;
    let log = target.join("crates.log");
    let words = [*words, &["--locked", "--offline", "-p", package]].concat();
    let mut command = workshop.cargo(&words, &target);
    command
        .env("RUSTC_WRAPPER", wrapper)
        .env("BENCH_RUSTC_LOG", &log);
    let used = usage(&mut command)?;
    sink.add(&format!("{name}-s"), used.wall);
    sink.add(&format!("{name}-cpu-s"), used.cpu);
    for spent in spent(&log)? {
        if let Some((_, operations)) = CLIENTS.iter().find(|(client, _)| *client == spent.name) {
            sink.add(&format!("{name}-client-s"), spent.wall);
            sink.add(&format!("{name}-client-cpu-s"), spent.cpu);
            sink.add(
                &format!("{name}-client-cpu-ms-per-operation"),
                spent.cpu * 1e3 / operations,
            );
        }
    }
    let peak = spent(&log)?
        .iter()
        .fold(0.0, |peak: f64, spent| peak.max(spent.peak));
    sink.add(&format!("{name}-peak-mb"), peak / 1e6);
    if *name == "release" {
        let program = target.join("release").join(package);
        let size = fs::metadata(&program).map_err(|why| format!("{}: {why}", program.display()))?;
        sink.add("stripped-mb", size.len() as f64 / 1e6);
    }
    Ok(())
}

/// What rustc spent on a crate.
pub(super) struct Spent {
    pub(super) name: String,
    pub(super) wall: f64,
    pub(super) cpu: f64,
    pub(super) peak: f64,
}

/// Reads the lines that the wrapper around rustc left.
pub(super) fn spent(log: &Path) -> Result<Vec<Spent>, String> {
    let text = fs::read_to_string(log).map_err(|why| format!("{}: {why}", log.display()))?;
    let lines = text.lines().map(|line| {
        let mut words = line.split(' ');
        Some(Spent {
            name: words.next()?.to_owned(),
            wall: words.next()?.parse().ok()?,
            cpu: words.next()?.parse().ok()?,
            peak: words.next()?.parse().ok()?,
        })
    });
    lines
        .collect::<Option<_>>()
        .ok_or_else(|| format!("{}: a line is damaged", log.display()))
}

/// The packages that are built for a program, and the program itself. What the floors share would stand in their one
/// file if there were one floor, so it counts as part of it.
fn crates(workshop: &Workshop<'_, '_>, package: &str) -> Result<f64, String> {
    let words = [
        "tree",
        "--locked",
        "-p",
        package,
        "-e",
        "normal,build",
        "--prefix",
        "none",
        "--no-dedupe",
        "-f",
        "{p}",
    ];
    let text = output(&mut workshop.cargo(&words, &workshop.target))?;
    let shared = |line: &&str| line.starts_with("bench-by-hand ");
    let mut lines: Vec<_> = text.lines().filter(|line| !shared(line)).collect();
    lines.sort_unstable();
    lines.dedup();
    Ok(lines.len() as f64)
}
