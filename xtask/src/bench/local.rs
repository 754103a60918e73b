//! What it costs to encode, to sign and to decode, without a network: time, allocations, and instructions, which no
//! other program on the machine can disturb.

use std::path::Path;
use std::process::Command;

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::usage::output;
use super::workshop::Workshop;

pub(super) const QUESTION: &str = "local";
pub(super) const SUBJECTS: [&str; 3] = ["ours", "peer", "by-hand"];

/// How often a case runs to be timed.
const TIMED: &str = "20000";
/// How often a case runs while instructions are counted; the difference leaves out what happens once.
const COUNTED: [u32; 2] = [20, 220];

pub(super) fn measure(workshop: &mut Workshop<'_, '_>, rounds: &Rounds) -> Result<(), Failure> {
    workshop.rounds(QUESTION, &SUBJECTS, rounds, |workshop, subject, sink| {
        let package = format!("local-{subject}");
        // Built before the first round of a subject; later rounds find them built.
        let counted = workshop.counted(&package).map_err(|why| why.to_string())?;
        let timed = workshop.program(&package).map_err(|why| why.to_string())?;
        let cases = output(Command::new(&timed).arg("cases"))?;
        for case in cases.lines() {
            for program in [&counted, &timed] {
                let told = output(Command::new(program).args([case, TIMED]))?;
                sink.add_told(&told, |figure| format!("{case}/{figure}"))?;
            }
            let [few, many] = COUNTED;
            let once = instructions(&timed, case, few)?;
            let often = instructions(&timed, case, many)?;
            let average = (often - once) / f64::from(many - few);
            sink.add(&format!("{case}/instructions"), average);
        }
        Ok(())
    })
}

/// What valgrind counts, all in all.
fn instructions(program: &Path, case: &str, times: u32) -> Result<f64, String> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([case, &times.to_string()])
        .output()
        .map_err(|why| format!("valgrind: {why}"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    let total = text
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    let total = total.and_then(|(_, total)| total.trim().parse().ok());
    total.ok_or_else(|| format!("valgrind counted nothing: {text}"))
}
