//! Where messages go: the only place that writes to standard output and standard error.

use std::fmt;
use std::io::{self, ErrorKind, IsTerminal, Write};

use crate::outcome::Failure;

/// The two streams of a run.
///
/// A reader that hangs up (`cargo xtask generate --check | head`) must neither stop a command half-way nor
/// change its exit code, and there is nobody left to be told. Other writes that fail, as on a full disk, are told at the
/// end.
pub(crate) struct Console<'a> {
    out: Box<dyn Write + 'a>,
    err: Box<dyn Write + 'a>,
    /// The first write of a report that failed.
    lost: Option<io::Error>,
    /// Whether messages to standard error may be coloured.
    pub(crate) color: bool,
    /// Whether reports to standard output may be.
    pub(crate) out_color: bool,
}

impl Console<'_> {
    /// The streams of this process; colour only for a terminal, and never against `NO_COLOR`.
    pub(crate) fn terminal() -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self {
            out: Box::new(io::stdout()),
            err: Box::new(io::stderr()),
            lost: None,
            color: io::stderr().is_terminal() && !refused,
            out_color: io::stdout().is_terminal() && !refused,
        }
    }

    /// One line of report, to standard output.
    pub(crate) fn say(&mut self, line: impl fmt::Display) {
        let written = writeln!(self.out, "{line}");
        self.note(written);
    }

    fn note(&mut self, written: io::Result<()>) {
        let failed = written
            .err()
            .filter(|why| why.kind() != ErrorKind::BrokenPipe);
        self.lost = self.lost.take().or(failed);
    }

    /// Whether everything was written that was said; if not, why.
    pub(crate) fn end(&mut self) -> Result<(), Failure> {
        let flushed = self.out.flush();
        self.note(flushed);
        match self.lost.take() {
            None => Ok(()),
            Some(why) => Err(Failure::findings(format!(
                "cannot write to standard output: {why}"
            ))),
        }
    }

    /// One line of complaint, to standard error.
    pub(crate) fn complain(&mut self, line: impl fmt::Display) {
        let _ = writeln!(self.err, "{line}");
    }
}

/// A number of things: `1 file`, `2 files`.
pub(crate) fn count(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}

/// A word as a shell wants it.
pub(crate) fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || r"/._-+~:\".contains(letter);
    if word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
impl<'a> Console<'a> {
    /// A console whose report lands in `out`; complaints are dropped.
    pub(crate) fn capture(out: &'a mut Vec<u8>) -> Self {
        Self {
            out: Box::new(out),
            err: Box::new(io::sink()),
            lost: None,
            color: false,
            out_color: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct HungUp;

    impl Write for HungUp {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }

    #[test]
    fn a_reader_that_hangs_up_is_no_failure() {
        let mut console = Console {
            out: Box::new(HungUp),
            err: Box::new(HungUp),
            lost: None,
            color: false,
            out_color: false,
        };
        console.say("report");
        console.complain("complaint");
        assert!(console.end().is_ok());
    }
}
