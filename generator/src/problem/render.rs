//! Problems as text: the only file that knows how they are drawn.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Element, Level, Renderer, Snippet, normalize_untrusted_str,
};

use super::words::join;
use super::{Code, Place, Problem, Problems, Severity};
use crate::source::{Position, Positions, Source, boundary};

/// Problems that are drawn: more than anybody mends before running the command again.
const DRAWN: usize = 500;

/// Problems as text, the first of them if there are very many, and how many there are.
pub(super) fn report(problems: &Problems, sources: &[Source], color: bool) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let sources: Vec<Positions<'_>> = sources.iter().map(Positions::new).collect();
    let mut text = String::new();
    for problem in problems.iter().take(DRAWN) {
        text.push_str(&drawn(problem, &sources, &renderer));
        text.push_str("\n\n");
    }
    let more = problems.len().saturating_sub(DRAWN);
    if more > 0 {
        text.push_str(&format!("… and {more} more\n\n"));
    }
    text.push_str(&count(problems));
    text
}

fn drawn(problem: &Problem, sources: &[Positions<'_>], renderer: &Renderer) -> String {
    let level = match problem.code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(problem.what.as_str())
        .id(problem.code.name());
    let first = Line::at(sources, problem.at, problem.label.as_deref());
    let also = problem.also.iter();
    let also = also.filter_map(|(at, label)| Line::at(sources, *at, Some(label)));
    let also: Vec<Line<'_>> = also.collect();
    let group = title
        .elements(first.iter().map(|it| it.snippet(AnnotationKind::Primary)))
        .elements(also.iter().map(|it| it.snippet(AnnotationKind::Context)))
        .elements(
            problem
                .hint
                .as_deref()
                .map(|hint| Element::from(Level::HELP.message(normalize_untrusted_str(hint)))),
        )
        .elements(acceptance(problem.code).map(|note| Element::from(Level::NOTE.message(note))));
    let drawn = renderer.render(&[group]);
    let lines = first.iter().chain(&also);
    lines.fold(drawn, |drawn, line| line.counted(drawn))
}

/// How a warning is silenced.
fn acceptance(code: Code) -> Option<String> {
    let warning = code.severity() == Severity::Warning && code != Code::NeedlessAcceptance;
    warning.then(|| format!("if it is meant, say why: `\"accept\": {{ \"{code}\": \"…\" }}`"))
}

/// Bytes on both sides of a place that are handed on of its line. The renderer shows as many as a terminal has columns.
const NEAR: usize = 400;

/// The line on which a place starts, with the part of the place that is on it.
///
/// Only that line is handed on, and of a long one only what is near, so that the cost of a problem grows with neither the
/// file nor the line.
struct Line<'a> {
    /// The file; where the line does not begin with `text`, with line and column.
    path: Cow<'a, str>,
    text: &'a str,
    number: usize,
    marked: Range<usize>,
    label: Option<&'a str>,
    is_whole: bool,
}

impl<'a> Line<'a> {
    /// The line at a place; `None` if the place is in no known source.
    fn at(sources: &[Positions<'a>], place: Place, label: Option<&'a str>) -> Option<Self> {
        let positions = sources.get(place.source)?;
        let text = positions.source().text.as_str();
        let Position {
            line,
            column,
            offset: start,
        } = positions.of(place.start);
        let end = boundary(text, place.end).max(start);
        let line_start = positions.line(line).unwrap_or_default();
        let from = line_start.max(boundary(text, start.saturating_sub(NEAR)));
        let near = boundary(text, start.saturating_add(NEAR));
        let after = text.get(start..near).unwrap_or_default();
        let to = start + after.find(['\r', '\n']).unwrap_or(after.len());
        let (path, is_whole) = (positions.source().name.as_str(), from == line_start);
        Some(Self {
            path: match is_whole {
                true => Cow::Borrowed(path),
                false => Cow::Owned(format!("{path}:{line}:{column}")),
            },
            text: text.get(from..to).unwrap_or_default(),
            number: line,
            marked: start - from..end.min(to) - from,
            label,
            is_whole,
        })
    }

    fn snippet(&self, kind: AnnotationKind) -> Element<'_> {
        let annotation = kind.span(self.marked.clone());
        let annotation = annotation.label(self.label.map(Cow::Borrowed));
        let snippet = Snippet::source(self.text)
            .path(self.path.as_ref())
            .line_start(self.number)
            .annotation(annotation);
        Element::from(snippet)
    }

    /// The drawing without the column in a part of a line, which the renderer adds to the one in the whole line.
    fn counted(&self, drawn: String) -> String {
        if self.is_whole {
            return drawn;
        }
        let before = self.text.get(..self.marked.start).unwrap_or_default();
        let (path, number, column) = (&self.path, self.number, before.chars().count() + 1);
        drawn.replacen(&format!("{path}:{number}:{column}"), path, 1)
    }
}

fn count(problems: &Problems) -> String {
    let files: BTreeSet<usize> = problems.iter().map(|problem| problem.at.source).collect();
    let counts = [(Severity::Error, "error"), (Severity::Warning, "warning")];
    let counts: Vec<String> = counts
        .into_iter()
        .map(|(severity, noun)| (problems.count(severity), noun))
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| plural(count, noun))
        .collect();
    format!(
        "{} in {}\n",
        join(&counts, "and"),
        plural(files.len(), "file")
    )
}

fn plural(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Code, Place, Problem, Problems};
    use super::DRAWN;
    use crate::source::Source;

    #[track_caller]
    fn assert_drawn(text: &str, problem: Problem, expected: &str) {
        let mut problems = Problems::default();
        problems.push(problem);
        let drawn = problems.render(&[Source::new("specs/a.json", text)], false);
        assert_eq!(drawn, expected, "\n{drawn}");
    }

    #[test]
    fn a_problem_shows_its_line_label_and_hint() {
        assert_drawn(
            "{\n  \"naem\": 1\n}\n",
            Problem::new(Code::UnknownKey, Place::new(0, 4..10), "unknown key `naem`")
                .label("not known here")
                .hint("did you mean `name`?".to_owned()),
            r#"error[unknown-key]: unknown key `naem`
 --> specs/a.json:2:3
  |
2 |   "naem": 1
  |   ^^^^^^ not known here
  |
  = help: did you mean `name`?

1 error in 1 file
"#,
        );
    }

    #[test]
    fn of_very_many_problems_the_first_are_drawn_and_all_are_counted() {
        let sources = [Source::new("a.json", "{}")];
        let mut problems = Problems::default();
        problems.extend((0..DRAWN + 7).map(|number| {
            let what = format!("mistake {number:05}");
            Problem::new(Code::WrongKind, Place::file(0), what)
        }));
        let text = problems.render(&sources, false);
        assert_eq!(text.matches("mistake 0").count(), DRAWN);
        let end = format!("… and 7 more\n\n{} errors in 1 file\n", DRAWN + 7);
        assert!(text.ends_with(&end));
    }

    #[test]
    fn columns_count_characters() {
        assert_drawn(
            "{ \"é漢\": true }\r\n",
            Problem::new(Code::UnknownKey, Place::new(0, 11..15), "wrong"),
            r#"error[unknown-key]: wrong
 --> specs/a.json:1:9
  |
1 | { "é漢": true }
  |          ^^^^

1 error in 1 file
"#,
        );
    }

    #[test]
    fn another_place_is_shown_below_the_first() {
        assert_drawn(
            "{\n  \"a\": 1,\n\n  \"a\": 2\n}",
            Problem::new(Code::UnknownKey, Place::new(0, 15..18), "duplicate key `a`")
                .label("again here")
                .also(Place::new(0, 4..7), "first here"),
            r#"error[unknown-key]: duplicate key `a`
 --> specs/a.json:4:3
  |
4 |   "a": 2
  |   ^^^ again here
  |
 ::: specs/a.json:2:3
  |
2 |   "a": 1,
  |   --- first here

1 error in 1 file
"#,
        );
    }

    #[test]
    fn of_a_long_line_what_is_near_is_shown_and_the_column_is_that_of_the_line() {
        let text = format!("é{}XY{}", "a".repeat(5_000), "b".repeat(5_000));
        let problem = Problem::new(Code::UnknownKey, Place::new(0, 5_002..5_004), "here")
            .also(Place::new(0, 9_001..9_002), "and there");
        let mut problems = Problems::default();
        problems.push(problem);
        for color in [false, true] {
            let drawn = problems.render(&[Source::new("a.json", text.as_str())], color);
            assert!(drawn.contains("a.json:1:5002\n") || drawn.contains("a.json:1:5002\u{1b}"));
            assert!(drawn.contains("a.json:1:9001\n") || drawn.contains("a.json:1:9001\u{1b}"));
            assert!(drawn.contains("aXYb") && drawn.len() < 1_500, "{drawn}");
        }
    }

    #[test]
    fn an_empty_file_has_a_first_line() {
        assert_drawn(
            "",
            Problem::new(Code::UnknownKey, Place::file(0), "empty"),
            "error[unknown-key]: empty\n --> specs/a.json:1:1\n  |\n1 |\n  | ^\n\n1 error in 1 file\n",
        );
    }

    #[test]
    fn a_range_over_several_lines_is_marked_on_its_first() {
        let mut problems = Problems::default();
        problems.push(Problem::new(Code::UnknownKey, Place::new(1, 2..5), "long"));
        problems.push(Problem::new(Code::UnknownKey, Place::new(0, 0..3), "long"));
        let sources = [Source::new("a", "[\n1]"), Source::new("b", "[ [\r\n1 ]]")];
        assert_eq!(
            problems.render(&sources, false),
            "error[unknown-key]: long\n --> a:1:1\n  |\n1 | [\n  | ^\n\n\
             error[unknown-key]: long\n --> b:1:3\n  |\n1 | [ [\n  |   ^\n\n\
             2 errors in 2 files\n"
        );
    }

    #[test]
    fn a_place_outside_of_the_text_is_moved_into_it() {
        let sources = [Source::new("a", "é\n")];
        for (source, range) in [(0, 1..1), (0, 7..9), (3, 0..1), (0, 0..usize::MAX)] {
            let mut problems = Problems::default();
            problems.push(Problem::new(
                Code::UnknownKey,
                Place::new(source, range),
                "odd",
            ));
            assert!(
                problems
                    .render(&sources, false)
                    .starts_with("error[unknown-key]: odd\n")
            );
        }
    }

    #[test]
    fn color_adds_escapes_only_when_asked_for() {
        let mut problems = Problems::default();
        problems.push(
            Problem::new(Code::UnknownKey, Place::file(0), "empty\u{1b}[2J")
                .hint("write\u{1b}[2J".to_owned()),
        );
        let sources = [Source::new("a", "\u{1b}[2J")];
        assert!(problems.render(&sources, true).contains('\u{1b}'));
        assert!(!problems.render(&sources, false).contains('\u{1b}'));
    }
}
