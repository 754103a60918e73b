//! Runs a command and tells what it took.

use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4;

/// What a command and everything that it started took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usage {
    /// Seconds by the clock.
    pub(super) wall: f64,
    /// Seconds of processor time.
    pub(super) cpu: f64,
    /// The most memory that one of the processes held, in bytes.
    pub(super) peak: f64,
}

/// Runs a command whose output nobody reads, unless it fails.
pub(super) fn usage(command: &mut Command) -> Result<Usage, String> {
    let begun = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .map_err(|why| format!("{command:?}: {why}"))?;
    let used = child.wait4().map_err(|why| format!("{command:?}: {why}"))?;
    if !used.status.success() {
        return Err(format!("{command:?}: {}", used.status));
    }
    Ok(Usage {
        wall: begun.elapsed().as_secs_f64(),
        cpu: (used.rusage.utime + used.rusage.stime).as_secs_f64(),
        peak: used.rusage.maxrss as f64,
    })
}

/// Runs a command for what it prints.
pub(super) fn output(command: &mut Command) -> Result<String, String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|why| format!("{command:?}: {why}"))?;
    if !output.status.success() {
        return Err(format!("{command:?}: {}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|why| format!("{command:?}: {why}"))
}
