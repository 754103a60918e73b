//! What generating costs, by number of operations.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::usage::{Usage, output, usage};
use super::workshop::{Sink, Workshop};

pub(super) const QUESTION: &str = "generate";
pub(super) const SUBJECTS: [&str; 3] = ["ours", "floor", "progenitor"];
pub(super) const SIZES: [&str; 3] = ["34", "1000", "10000"];

pub(super) fn measure(workshop: &mut Workshop<'_, '_>, rounds: &Rounds) -> Result<(), Failure> {
    let xtask = workshop.xtask()?;
    let floor = workshop.program("bench-generate-floor", "bench-generate-floor")?;
    let progenitor = workshop.program("bench-generate-progenitor", "bench-generate-progenitor")?;
    workshop.rounds(QUESTION, &SUBJECTS, rounds, |workshop, subject, sink| {
        for size in SIZES {
            workshop.say(format_args!("  {size} operations"));
            let folder = synthetic(workshop, &xtask, size)?;
            match subject {
                "ours" => ours(&xtask, &folder, size, sink)?,
                "floor" => {
                    let used = usage(Command::new(&floor).arg(&folder))?;
                    add(used, size, lines(&folder.join("crate/src"))?, sink);
                }
                _ => peer(&progenitor, &folder, size, sink)?,
            }
        }
        Ok(())
    })
}

/// The specs of so many operations and the crate that they give, in a folder; made once, as they never change within
/// a run.
pub(super) fn synthetic(
    workshop: &Workshop<'_, '_>,
    xtask: &Path,
    operations: &str,
) -> Result<PathBuf, String> {
    let name = format!("synthetic/{operations}");
    let folder = workshop.emptied(&name).map_err(|why| why.to_string())?;
    let mut command = Command::new(xtask);
    command.args(["synthesise", "--operations", operations, "--out"]);
    usage(command.arg(folder.join("specs")))?;
    generate(xtask, &folder)?;
    Ok(folder)
}

fn generate(xtask: &Path, folder: &Path) -> Result<Usage, String> {
    let mut command = Command::new(xtask);
    command
        .arg("generate")
        .arg("--specs")
        .arg(folder.join("specs"));
    usage(command.arg("--out").arg(folder.join("crate")))
}

fn ours(xtask: &Path, folder: &Path, size: &str, sink: &mut Sink<'_>) -> Result<(), String> {
    let clients = folder.join("crate");
    fs::remove_dir_all(&clients).map_err(|why| format!("{}: {why}", clients.display()))?;
    let cold = generate(xtask, folder)?;
    let lines = lines(&clients.join("src"))?;
    add(cold, size, lines, sink);
    let again = generate(xtask, folder)?;
    sink.add(&format!("{size}/no-op-cpu-s"), again.cpu);
    sink.add(&format!("{size}/no-op-share"), again.cpu / cold.cpu);
    let operations: f64 = size.parse().map_err(|_| "the size is no number")?;
    sink.add(&format!("{size}/lines-per-operation"), lines / operations);
    Ok(())
}

fn peer(progenitor: &Path, folder: &Path, size: &str, sink: &mut Sink<'_>) -> Result<(), String> {
    let document = folder.join("openapi.json");
    let made = folder.join("progenitor.rs");
    let mut convert = Command::new(progenitor);
    usage(
        convert
            .arg("convert")
            .arg(folder.join("specs"))
            .arg(&document),
    )?;
    let mut command = Command::new(progenitor);
    let used = usage(command.arg("generate").arg(&document).arg(&made))?;
    let text = output(Command::new("wc").arg("-l").arg(&made))?;
    let lines = text.split(' ').next().and_then(|word| word.parse().ok());
    add(used, size, lines.ok_or("wc told no number")?, sink);
    Ok(())
}

fn add(used: Usage, size: &str, lines: f64, sink: &mut Sink<'_>) {
    sink.add(&format!("{size}/s"), used.wall);
    sink.add(&format!("{size}/cpu-s"), used.cpu);
    sink.add(&format!("{size}/peak-mb"), used.peak / 1e6);
    sink.add(&format!("{size}/lines-per-s"), lines / used.wall);
}

/// The lines of all files below a folder.
fn lines(folder: &Path) -> Result<f64, String> {
    let refused = |why: std::io::Error| format!("{}: {why}", folder.display());
    let mut lines = 0.0;
    for entry in fs::read_dir(folder).map_err(refused)? {
        let path = entry.map_err(refused)?.path();
        lines += match path.is_dir() {
            true => self::lines(&path)?,
            false => fs::read_to_string(&path).map_err(refused)?.lines().count() as f64,
        };
    }
    Ok(lines)
}
