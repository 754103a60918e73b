//! What it costs to encode, to sign and to decode, without a network: time, allocations, and instructions, which no
//! other program on the machine can disturb.

use std::path::Path;
use std::process::Command;

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::usage::output;
use super::workshop::{Sink, Workshop};

pub(super) const QUESTION: &str = "local";
pub(super) const SUBJECTS: [&str; 3] = ["ours", "peer", "by-hand"];

/// How often a case runs to be timed.
const TIMED: &str = "20000";
/// How often a case runs while instructions are counted; the difference leaves out what happens once.
const COUNTED: [u32; 2] = [20, 220];

pub(super) fn measure(workshop: &mut Workshop<'_, '_>, rounds: &Rounds) -> Result<(), Failure> {
    let program = workshop.program("bench-local", "bench-local")?;
    let cases = output(Command::new(&program).arg("cases")).map_err(Failure::findings)?;
    workshop.rounds(QUESTION, &SUBJECTS, rounds, |_, subject, sink| {
        let mine = cases.lines().filter_map(|case| {
            let (name, figure) = case.split_once('/')?;
            (name == subject).then_some((case, figure))
        });
        for (case, figure) in mine {
            run(&program, case, figure, sink)?;
        }
        Ok(())
    })
}

fn run(program: &Path, case: &str, figure: &str, sink: &mut Sink<'_>) -> Result<(), String> {
    let average = |mode: &str| {
        let text = output(Command::new(program).args([mode, case, TIMED]))?;
        text.trim().parse::<f64>().map_err(|why| why.to_string())
    };
    sink.add(&format!("{figure}/ns"), average("time")?);
    sink.add(&format!("{figure}/allocations"), average("allocations")?);
    let [few, many] = COUNTED;
    let once = instructions(program, case, few)?;
    let often = instructions(program, case, many)?;
    sink.add(
        &format!("{figure}/instructions"),
        (often - once) / f64::from(many - few),
    );
    Ok(())
}

/// What valgrind counts, all in all.
fn instructions(program: &Path, case: &str, times: u32) -> Result<f64, String> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(["run", case, &times.to_string()])
        .output()
        .map_err(|why| format!("valgrind: {why}"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    let total = text
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    let total = total.and_then(|(_, total)| total.trim().parse().ok());
    total.ok_or_else(|| format!("valgrind counted nothing: {text}"))
}
