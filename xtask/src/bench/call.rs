//! What a call costs over loopback, against a server in a process of its own.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::usage::output;
use super::workshop::{Sink, Workshop};

pub(super) const QUESTION: &str = "call";
pub(super) const SUBJECTS: [&str; 5] = [
    "ours-async",
    "ours-blocking",
    "peer",
    "floor-hyper",
    "floor-ureq",
];

/// Callers at the same time, and calls of all of them.
const LOADS: [(&str, &str); 2] = [("1", "10000"), ("16", "32000")];

pub(super) fn measure(workshop: &mut Workshop<'_, '_>, rounds: &Rounds) -> Result<(), Failure> {
    let server = workshop.program("bench-load", "server")?;
    let mut programs = Vec::new();
    for subject in SUBJECTS {
        programs.push((subject, workshop.program("bench-load", subject)?));
    }
    workshop.rounds(QUESTION, &SUBJECTS, rounds, |_, subject, sink| {
        let program = programs.iter().find(|(name, _)| *name == subject);
        let (_, program) = program.ok_or("there is no such program")?;
        LOADS.iter().try_for_each(|(callers, calls)| {
            let server = Server::start(&server)?;
            let mut command = Command::new(program);
            let text = output(command.args([server.origin.as_str(), callers, calls]))?;
            figures(&text, callers, sink)
        })
    })
}

fn figures(text: &str, callers: &str, sink: &mut Sink<'_>) -> Result<(), String> {
    let told: Value = serde_json::from_str(text).map_err(|why| format!("{why} in {text}"))?;
    for (name, value) in told.as_object().into_iter().flatten() {
        let value = value.as_f64().ok_or("a figure is no number")?;
        sink.add(&format!("{name}-at-{callers}"), value);
    }
    Ok(())
}

/// Ends with this value, since the end of its input ends the process.
struct Server {
    process: Child,
    origin: String,
}

impl Server {
    fn start(program: &Path) -> Result<Self, String> {
        let failed = |why: std::io::Error| format!("{}: {why}", program.display());
        let mut process = Command::new(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let mut origin = String::new();
        if let Some(told) = process.stdout.take() {
            BufReader::new(told)
                .read_line(&mut origin)
                .map_err(failed)?;
        }
        Ok(Self {
            process,
            origin: origin.trim().to_owned(),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
