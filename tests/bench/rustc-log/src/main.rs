//! Stands between cargo and rustc, as `RUSTC_WRAPPER`, and notes what each crate took.
//!
//! `BENCH_RUSTC_LOG` names the file; a line of it is crate, seconds by the clock, CPU seconds and peak memory in
//! bytes.

use std::env;
use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::process::{Command, ExitCode};
use std::time::Instant;

use wait4::Wait4;

fn main() -> io::Result<ExitCode> {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let mut words = arguments.iter();
    let Some(rustc) = words.next() else {
        return Err(io::Error::other("this is to be started by cargo"));
    };
    let name = words
        .clone()
        .skip_while(|word| *word != "--crate-name")
        .nth(1);
    let begun = Instant::now();
    let used = Command::new(rustc).args(words).spawn()?.wait4()?;
    if let (Some(name), Some(log)) = (name, env::var_os("BENCH_RUSTC_LOG")) {
        let wall = begun.elapsed().as_secs_f64();
        let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
        let line = format!("{} {wall} {cpu} {}\n", name.display(), used.rusage.maxrss);
        // One write, since several of these are at it at the same time.
        let mut log = OpenOptions::new().append(true).create(true).open(log)?;
        log.write_all(line.as_bytes())?;
    }
    Ok(match used.status.code() {
        Some(0) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}
