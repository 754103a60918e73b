//! `--format github`: workflow commands, which GitHub shows as annotations of the changed lines.

use super::finding::{Finding, Spot};

/// One command for each problem.
pub(super) fn commands(findings: &[Finding<'_>], unreadable: &[String]) -> String {
    let unreadable = unreadable
        .iter()
        .map(|message| format!("::error title=unreadable::{}\n", data(message)));
    unreadable.chain(findings.iter().map(command)).collect()
}

fn command(finding: &Finding<'_>) -> String {
    let spot = &finding.spot;
    format!(
        "::{level} file={file},line={line},endLine={end_line},col={column},endColumn={end_column},title={title}::{message}\n",
        level = finding.level(),
        file = property(spot.file),
        line = spot.start.line,
        end_line = spot.end.line,
        column = spot.start.column,
        end_column = last_column(spot),
        title = property(finding.problem.code.name()),
        message = data(&finding.message()),
    )
}

/// The column of the last character; that of the place itself, if it is a point between two characters.
fn last_column(spot: &Spot<'_>) -> usize {
    let first = match spot.start.line == spot.end.line {
        true => spot.start.column,
        false => 1,
    };
    spot.end.column.saturating_sub(1).max(first)
}

/// A message must stay on its line; `%` introduces what stands for the line break.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The same for what stands before the message, where commas and colons divide.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_divides_is_escaped() {
        assert_eq!(data("50%\r\n::x,y"), "50%25%0D%0A::x,y");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
