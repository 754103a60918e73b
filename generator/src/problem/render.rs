//! Problems as text: the only file that knows how they are drawn.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Element, Level, Renderer, Snippet, normalize_untrusted_str,
};

use super::words::join;
use super::{Code, Place, Problem, Problems, Severity};
use crate::source::Source;

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
    let mut text = String::new();
    for problem in problems.iter().take(DRAWN) {
        text.push_str(&drawn(problem, sources, &renderer));
        text.push_str("\n\n");
    }
    let more = problems.len().saturating_sub(DRAWN);
    if more > 0 {
        text.push_str(&format!("… and {more} more\n\n"));
    }
    text.push_str(&count(problems));
    text
}

fn drawn(problem: &Problem, sources: &[Source], renderer: &Renderer) -> String {
    let level = match problem.code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(problem.what.as_str())
        .id(problem.code.name());
    let group = title
        .elements(snippet(
            problem.at,
            problem.label.as_deref(),
            AnnotationKind::Primary,
            sources,
        ))
        .elements(
            problem.also.iter().filter_map(|(at, label)| {
                snippet(*at, Some(label), AnnotationKind::Context, sources)
            }),
        )
        .elements(
            problem
                .hint
                .as_deref()
                .map(|hint| Element::from(Level::HELP.message(normalize_untrusted_str(hint)))),
        )
        .elements(acceptance(problem.code).map(|note| Element::from(Level::NOTE.message(note))));
    renderer.render(&[group])
}

/// How a warning is silenced.
fn acceptance(code: Code) -> Option<String> {
    let warning = code.severity() == Severity::Warning && code != Code::NeedlessAcceptance;
    warning.then(|| format!("if it is meant, say why: `\"accept\": {{ \"{code}\": \"…\" }}`"))
}

/// The line at a place with a mark; `None` if the place is in no known source.
///
/// Only that line is handed on, so that the cost of a problem does not grow with its file.
fn snippet<'a>(
    at: Place,
    label: Option<&'a str>,
    kind: AnnotationKind,
    sources: &'a [Source],
) -> Option<Element<'a>> {
    let source = sources.get(at.source)?;
    let line = Line::at(&source.text, at);
    let annotation = kind.span(line.marked).label(label.map(Cow::Borrowed));
    let snippet = Snippet::source(line.text)
        .path(source.name.as_str())
        .line_start(line.number)
        .annotation(annotation);
    Some(Element::from(snippet))
}

/// The line on which a place starts, with the part of the place that is on it.
struct Line<'a> {
    text: &'a str,
    number: usize,
    marked: Range<usize>,
}

impl<'a> Line<'a> {
    fn at(text: &'a str, at: Place) -> Self {
        let start = boundary(text, at.start);
        let end = boundary(text, at.end).max(start);
        let (before, after) = text.split_at(start);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = start + after.find(['\r', '\n']).unwrap_or(after.len());
        Self {
            text: text.get(line_start..line_end).unwrap_or_default(),
            number: before.matches('\n').count() + 1,
            marked: start - line_start..end.min(line_end) - line_start,
        }
    }
}

/// The last place between two characters that is not behind `byte`.
fn boundary(text: &str, byte: usize) -> usize {
    let mut boundary = byte.min(text.len());
    while !text.is_char_boundary(boundary) {
        boundary -= 1;
    }
    boundary
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
