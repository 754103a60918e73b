//! What generating costs, by number of operations.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::Command;

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::peer::{Peer, openapi_generator};
use super::synthetic::{Synthetic, generate};
use super::usage::{Usage, usage};
use super::workshop::{Sink, Workshop};

pub(super) const QUESTION: &str = "generate";
pub(super) const SUBJECTS: [&str; 4] = ["ours", "floor", "progenitor", "openapi-generator"];
/// Names of sizes, how many operations each has, and whether they are all of one service.
pub(super) const SIZES: [(&str, usize, bool); 4] = [
    ("34", 34, false),
    ("1000", 1_000, false),
    ("1000-in-one", 1_000, true),
    ("10000", 10_000, false),
];

pub(super) fn measure(workshop: &mut Workshop<'_, '_>, rounds: &Rounds) -> Result<(), Failure> {
    let xtask = workshop.xtask()?;
    let floor = workshop.program("bench-generate-floor")?;
    let progenitor = workshop.program("bench-generate-progenitor")?;
    let java = openapi_generator();
    let mut subjects = SUBJECTS.to_vec();
    if java.is_none() {
        workshop.say(
            "generate: openapi-generator is left out, for neither OPENAPI_GENERATOR nor the PATH has openapi-generator-cli",
        );
        subjects.retain(|subject| *subject != "openapi-generator");
    }
    let mut sizes = Vec::new();
    for (name, operations, in_one) in SIZES {
        workshop.say(format_args!("generate: making {name} operations"));
        let made = Synthetic::make(workshop, &xtask, name, operations, in_one)?;
        let document = made.folder.join("openapi.json");
        let mut convert = Command::new(&progenitor);
        convert.arg("convert").arg(made.folder.join("specs"));
        workshop.usage(convert.arg(&document))?;
        sizes.push(made);
    }
    workshop.rounds(QUESTION, &subjects, rounds, |workshop, subject, sink| {
        for size in &sizes {
            workshop.say(format_args!("  {} operations", size.name));
            match subject {
                "ours" => ours(&xtask, size, sink)?,
                "floor" => self::floor(&floor, size, sink)?,
                "progenitor" => peer(&Peer::Progenitor(&progenitor), size, sink)?,
                _ => {
                    let java = java.as_deref().ok_or("it is not there")?;
                    peer(&Peer::OpenapiGenerator(java), size, sink)?;
                }
            }
        }
        Ok(())
    })?;
    for size in &sizes {
        let aside = size.folder.join(ASIDE);
        if aside.exists() {
            fs::remove_dir_all(&aside).map_err(|why| Failure::disk("remove", &aside, &why))?;
        }
    }
    Ok(())
}

fn ours(xtask: &Path, size: &Synthetic, sink: &mut Sink<'_>) -> Result<(), String> {
    let clients = size.folder.join("crate");
    set_aside(&clients)?;
    let cold = generate(xtask, &size.folder)?;
    let lines = lines(&clients.join("src"))?;
    add(cold, size, lines, sink);
    let again = generate(xtask, &size.folder)?;
    let name = &size.name;
    sink.add(&format!("{name}/no-op-s"), again.wall);
    sink.add(&format!("{name}/no-op-cpu-s"), again.cpu);
    let operations = size.operations as f64;
    sink.add(&format!("{name}/lines-per-operation"), lines / operations);
    Ok(())
}

/// The floor writes new files, as we do: the system takes longer for them than for writing over old ones.
fn floor(floor: &Path, size: &Synthetic, sink: &mut Sink<'_>) -> Result<(), String> {
    emptied(&size.folder.join("floor"))?;
    let used = usage(Command::new(floor).arg(&size.folder))?;
    add(used, size, lines(&size.folder.join("crate/src"))?, sink);
    Ok(())
}

fn peer(peer: &Peer<'_>, size: &Synthetic, sink: &mut Sink<'_>) -> Result<(), String> {
    let made = size.folder.join(peer.name());
    emptied(&made)?;
    let used = usage(&mut peer.command(&size.folder.join("openapi.json"), &made))?;
    add(used, size, lines(&made.join("src"))?, sink);
    Ok(())
}

/// Makes a folder, without what an earlier round left in it.
fn emptied(folder: &Path) -> Result<(), String> {
    set_aside(folder)?;
    fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))
}

/// Where what earlier rounds made waits for the end.
const ASIDE: &str = "aside";

/// Moves what an earlier round made out of the way. It is removed when all has been measured: a file system may be slow
/// to give new files the places of those that were removed shortly before, and that would be measured, too.
fn set_aside(made: &Path) -> Result<(), String> {
    let refused = |why: std::io::Error| format!("{}: {why}", made.display());
    if !made.exists() {
        return Ok(());
    }
    let aside = made.with_file_name(ASIDE);
    fs::create_dir_all(&aside).map_err(refused)?;
    let earlier = fs::read_dir(&aside).map_err(refused)?.count();
    fs::rename(made, aside.join(earlier.to_string())).map_err(refused)
}

fn add(used: Usage, size: &Synthetic, lines: f64, sink: &mut Sink<'_>) {
    let name = &size.name;
    sink.add(&format!("{name}/s"), used.wall);
    sink.add(&format!("{name}/cpu-s"), used.cpu);
    if let Some(peak) = used.peak {
        sink.add(&format!("{name}/peak-mb"), peak / 1e6);
    }
    sink.add(&format!("{name}/lines-per-s"), lines / used.wall);
    let operations = size.operations as f64;
    sink.add(&format!("{name}/operations-per-s"), operations / used.wall);
}

/// The lines of all files below a folder. No file is held as a whole: what this process holds would hide what smaller
/// subjects do.
fn lines(folder: &Path) -> Result<f64, String> {
    let refused = |why: std::io::Error| format!("{}: {why}", folder.display());
    let mut lines = 0.0;
    for entry in fs::read_dir(folder).map_err(refused)? {
        let path = entry.map_err(refused)?.path();
        lines += match path.is_dir() {
            true => self::lines(&path)?,
            false => lines_of(&path).map_err(refused)?,
        };
    }
    Ok(lines)
}

fn lines_of(path: &Path) -> io::Result<f64> {
    let mut file = BufReader::new(File::open(path)?);
    let mut lines = 0.0;
    while file.skip_until(b'\n')? > 0 {
        lines += 1.0;
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_files_and_folders_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        fs::create_dir(folder.path().join("deep")).unwrap();
        put("empty.rs", "");
        put("ended.rs", "one\n\nthree\n");
        put("deep/open.rs", "one\ntwo");
        assert_eq!(lines(folder.path()), Ok(5.0));
    }
}
