//! Reads vector files and drives the generated operations with their cases.

use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use specwright_tests::wire::{Report, run};

const USAGE: &str = "\
Drives the generated operations with recorded requests and answers.

Usage: wire [--verbose] FILE...

Each FILE is a JSON list of cases. Cases that fail are printed with the difference.

  -v, --verbose  list the deliberate deviations that were met, with their reasons
  -h, --help     print this

Exit status: 0 if no case failed, 1 if some did, 2 if a file cannot be read.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |short: &str, long: &str| {
        arguments
            .iter()
            .any(|given| given == short || given == long)
    };
    if has("-h", "--help") {
        return print(USAGE, ExitCode::SUCCESS);
    }
    let verbose = has("-v", "--verbose");
    let files: Vec<&String> = arguments
        .iter()
        .filter(|given| !matches!(given.as_str(), "-v" | "--verbose"))
        .collect();
    if let Some(unknown) = files.iter().find(|given| given.starts_with('-')) {
        return complain(&format!("unknown option {unknown}\n\n{USAGE}"));
    }
    if files.is_empty() {
        return complain(USAGE);
    }
    let mut report = Report::default();
    let mut unreadable = String::new();
    for file in files {
        let text = fs::read_to_string(file).map_err(|error| error.to_string());
        if let Err(error) = text.and_then(|text| run(file, &text, &mut report)) {
            unreadable.push_str(&format!("{file}: {error}\n"));
        }
    }
    let mut text = report.failures().to_string();
    if verbose {
        text.push_str(&report.deviations().to_string());
    }
    text.push_str(&report.to_string());
    let code = match report.failed() {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::from(1),
    };
    let code = print(&text, code);
    match unreadable.is_empty() {
        true => code,
        false => complain(&unreadable),
    }
}

/// A reader that has seen enough may close the pipe; that is no failure of ours.
fn print(text: &str, code: ExitCode) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(2),
        _ => code,
    }
}

fn complain(text: &str) -> ExitCode {
    // Nothing is left to do if even the error output is closed.
    let _ = io::stderr().lock().write_all(text.as_bytes());
    ExitCode::from(2)
}
