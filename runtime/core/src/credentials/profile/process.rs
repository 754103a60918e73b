//! Runs the programs that give credentials.

use std::io::{self, Read};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use zeroize::Zeroizing;

use super::super::{Credentials, CredentialsError};
use super::record::Process;

/// Time that a program has; it may ask another service, and somebody for a second factor.
const LIMIT: Duration = Duration::from_secs(60);

/// Credentials are shorter than this.
const MAX_BYTES: usize = 64 * 1024;

/// How often a program that has closed its output is asked whether it has ended.
const POLL: Duration = Duration::from_millis(5);

impl Process {
    /// Runs the program and reads what it writes. This blocks.
    ///
    /// The command is split as a shell would split it, but no shell runs it: variables, `~` and pipes mean nothing in
    /// it. The program has no input, and what it says to standard error is dropped, because it may hold secrets. After
    /// 60 s it is killed.
    pub(in super::super) fn run(&self) -> Result<Credentials, CredentialsError> {
        self.run_within(LIMIT)
    }

    fn run_within(&self, limit: Duration) -> Result<Credentials, CredentialsError> {
        let failed = |what: &str| CredentialsError::new(format!("{} {what}", self.place));
        let words = split(&self.command).ok_or_else(|| failed("has an unclosed quote"))?;
        let (program, arguments) = words
            .split_first()
            .ok_or_else(|| failed("names no program"))?;
        let child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let cannot = |error: io::Error| {
            let what = format!("cannot be run: {}", error.kind());
            failed(&what).with_source(error)
        };
        let mut child = Running(child.map_err(cannot)?);
        let (status, output) = child
            .finish(Instant::now() + limit)
            .map_err(cannot)?
            .ok_or_else(|| failed(&format!("took longer than {} s", limit.as_secs())))?;
        if output.len() > MAX_BYTES {
            return Err(failed("wrote more than 64 KiB"));
        }
        if !status.success() {
            return Err(failed(&format!("failed with {status}")));
        }
        let text = std::str::from_utf8(&output).map_err(|_| failed("wrote no UTF-8"))?;
        self.read(text)
    }
}

/// The words of a command. Where `\` separates folders it stands for itself.
fn split(command: &str) -> Option<Vec<String>> {
    if cfg!(windows) {
        shlex::split(&command.replace('\\', r"\\"))
    } else {
        shlex::split(command)
    }
}

/// A program that does not outlive the wait for it.
struct Running(Child);

impl Running {
    /// How it ended and what it wrote, `None` if that takes until after the deadline.
    fn finish(
        &mut self,
        deadline: Instant,
    ) -> io::Result<Option<(ExitStatus, Zeroizing<Vec<u8>>)>> {
        let Some(pipe) = self.0.stdout.take() else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let (send, receive) = mpsc::sync_channel(1);
        // A read cannot be interrupted, and something that the program started may keep the pipe open.
        thread::Builder::new().spawn(move || send.send(read(pipe)))?;
        let left = deadline.saturating_duration_since(Instant::now());
        let Ok(output) = receive.recv_timeout(left) else {
            return Ok(None);
        };
        let output = output?;
        if output.len() > MAX_BYTES {
            self.0.kill()?;
        }
        loop {
            if let Some(status) = self.0.try_wait()? {
                return Ok(Some((status, output)));
            }
            if Instant::now() >= deadline {
                return Ok(None);
            }
            thread::sleep(POLL);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Both do nothing if it has ended; if they fail, there is nobody to tell.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Everything up to one byte more than is allowed, in a buffer that need not grow.
fn read(pipe: ChildStdout) -> io::Result<Zeroizing<Vec<u8>>> {
    let most = MAX_BYTES + 1;
    let mut output = Zeroizing::new(Vec::with_capacity(most));
    pipe.take(most as u64).read_to_end(&mut output)?;
    Ok(output)
}

#[cfg(all(test, unix))]
mod tests {
    use std::time::Duration;

    use super::Process;
    use crate::credentials::KeyNames;

    fn process(command: &str) -> Process {
        Process {
            place: "`program`".to_owned(),
            command: command.to_owned(),
            when: &[],
            output: KeyNames {
                access_key_id: &["id"],
                secret_access_key: &["key"],
                session_token: &[],
                expires_at: &[],
            },
        }
    }

    #[test]
    fn a_program_that_takes_too_long_is_given_up() {
        for command in ["sleep 600", "sh -c 'exec >&-; exec sleep 600'"] {
            let limit = Duration::from_millis(20);
            let error = process(command).run_within(limit).unwrap_err();
            assert_eq!(error.to_string(), "`program` took longer than 0 s");
        }
    }

    #[test]
    fn a_program_that_closes_its_output_early_may_still_fail() {
        let command = r#"sh -c 'echo "{\"id\":\"i\",\"key\":\"canary\"}"; exec >&-; exit 1'"#;
        let error = process(command).run().unwrap_err();
        assert_eq!(error.to_string(), "`program` failed with exit status: 1");
    }
}
