//! Tables that the runtime interprets beside codecs that serde derives: what one more structure costs to compile, and
//! what an answer costs to decode.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::compile::spent;
use super::usage::{output, usage};
use super::workshop::{Sink, Workshop};

pub(super) const QUESTION: &str = "codecs";
pub(super) const SUBJECTS: [&str; 2] = ["tables", "derives"];

const TIMED: &str = "20000";
/// Structures without and with the feature `many`.
const COPIES: [f64; 2] = [4.0, 40.0];

/// What a build of the library took.
struct Built {
    cpu: f64,
    bytes: f64,
}

pub(super) fn measure(workshop: &mut Workshop<'_, '_>, rounds: &Rounds) -> Result<(), Failure> {
    let wrapper = workshop.program("bench-rustc-log")?;
    workshop.rounds(QUESTION, &SUBJECTS, rounds, |workshop, subject, sink| {
        let package = format!("codecs-{subject}");
        for (name, profile) in [("debug", "dev"), ("release", "release")] {
            let few = build(workshop, &package, (name, profile), &[], &wrapper)?;
            let many = ["--features", "many"];
            let many = build(workshop, &package, (name, profile), &many, &wrapper)?;
            further(name, &few, &many, sink);
        }
        let counted = workshop.counted(&package).map_err(|why| why.to_string())?;
        let timed = workshop.program(&package).map_err(|why| why.to_string())?;
        for program in [counted, timed] {
            let told = output(Command::new(program).args(["decode", TIMED]))?;
            sink.add_told(&told, |figure| format!("decode/{figure}"))?;
        }
        Ok(())
    })
}

/// Builds the library again, with all that it needs built before.
fn build(
    workshop: &Workshop<'_, '_>,
    package: &str,
    (name, profile): (&str, &str),
    more: &[&str],
    wrapper: &Path,
) -> Result<Built, String> {
    let target = workshop.target.join("codecs");
    let cargo = |words: &[&str]| workshop.cargo(words, &target);
    let words = [
        "build",
        "--locked",
        "--lib",
        "--profile",
        profile,
        "-p",
        package,
    ];
    let words = [&words, more].concat();
    // cargo would make it, but only after the first program of its own that is logged there.
    fs::create_dir_all(&target).map_err(|why| format!("{}: {why}", target.display()))?;
    let log = target.join("codecs.log");
    let logged = || {
        let mut command = cargo(&words);
        command
            .env("RUSTC_WRAPPER", wrapper)
            .env("BENCH_RUSTC_LOG", &log);
        command
    };
    usage(&mut logged())?;
    usage(&mut cargo(&[
        "clean",
        "--locked",
        "--profile",
        profile,
        "-p",
        package,
    ]))?;
    fs::remove_file(&log).map_err(|why| format!("{}: {why}", log.display()))?;
    usage(&mut logged())?;
    let crate_name = package.replace('-', "_");
    let all = spent(&log)?;
    let mine = all.iter().find(|spent| spent.name == crate_name);
    let library = target.join(name).join(format!("lib{crate_name}.rlib"));
    let size = fs::metadata(&library).map_err(|why| format!("{}: {why}", library.display()))?;
    Ok(Built {
        cpu: mine.ok_or("the library was not built")?.cpu,
        bytes: size.len() as f64,
    })
}

fn further(name: &str, few: &Built, many: &Built, sink: &mut Sink<'_>) {
    let [less, more] = COPIES;
    let each = |few: f64, many: f64| (many - few) / (more - less);
    let (cpu, bytes) = (each(few.cpu, many.cpu), each(few.bytes, many.bytes));
    sink.add(&format!("{name}-cpu-ms-per-structure"), cpu * 1e3);
    sink.add(&format!("{name}-kb-per-structure"), bytes / 1e3);
}
