//! What a call costs over loopback, against a server in a process of its own.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::cli::Rounds;
use crate::outcome::Failure;

use super::usage::output;
use super::workshop::Workshop;

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
    let server = workshop.program("load-server")?;
    workshop.rounds(QUESTION, &SUBJECTS, rounds, |workshop, subject, sink| {
        let package = format!("load-{subject}");
        // Built before the first round of a subject; later rounds find them built.
        let counted = workshop.counted(&package).map_err(|why| why.to_string())?;
        let timed = workshop.program(&package).map_err(|why| why.to_string())?;
        for (callers, calls) in LOADS {
            let named = |figure: &str| format!("{figure}-at-{callers}");
            for (program, is_timed) in [(&counted, false), (&timed, true)] {
                let server = Server::start(&server)?;
                let mut command = Command::new(program);
                let told = output(command.args([server.origin.as_str(), callers, calls]))?;
                sink.add_told(&told, named)?;
                let connections = server.end()?;
                if is_timed {
                    sink.add(&named("connections"), connections);
                }
            }
        }
        Ok(())
    })
}

/// A process that ends with the end of its input, which this value holds open.
struct Server {
    process: Child,
    told: BufReader<ChildStdout>,
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
        let told = process.stdout.take().ok_or("the server is mute")?;
        let mut told = BufReader::new(told);
        let mut origin = String::new();
        told.read_line(&mut origin).map_err(failed)?;
        Ok(Self {
            process,
            told,
            origin: origin.trim().to_owned(),
        })
    }

    /// How many connections there were.
    fn end(mut self) -> Result<f64, String> {
        drop(self.process.stdin.take());
        let mut told = String::new();
        let read = self.told.read_line(&mut told);
        read.map_err(|why| format!("the server: {why}"))?;
        let told = told.trim();
        told.parse()
            .map_err(|why| format!("the server told {told:?}: {why}"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
