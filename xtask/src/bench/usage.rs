//! Runs a command and tells what it took.

use std::fs;
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
    /// The most memory that one of the processes held, in bytes, if that is known.
    pub(super) peak: Option<f64>,
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
        peak: of_child(used.rusage.maxrss as f64),
    })
}

/// A peak that is the child's. A child begins as an image of this process, and the system counts what this one held until
/// then as held by the child, so that a peak that is no higher than our own is ours.
fn of_child(peak: f64) -> Option<f64> {
    own_peak().is_none_or(|own| peak > own).then_some(peak)
}

/// The most memory that this process has held so far, in bytes, where the system tells it.
fn own_peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let held = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"))?;
    Some(held.parse::<f64>().ok()? * 1024.0)
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

#[cfg(test)]
mod tests {
    use std::hint::black_box;

    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn what_this_process_held_is_not_taken_for_a_childs() {
        let before = own_peak().unwrap();
        black_box(vec![1_u8; 64 << 20]);
        assert!(own_peak().unwrap() >= before.max(f64::from(64 << 20)));
        assert_eq!(usage(&mut Command::new("true")).unwrap().peak, None);
    }

    #[test]
    fn a_child_that_held_more_is_told() {
        let more = 2.0 * own_peak().unwrap_or_default() + 1.0;
        assert_eq!(of_child(more), Some(more));
    }
}
