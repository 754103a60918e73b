//! Places of a text as editors count them, found in little time however long its lines are.

use std::sync::OnceLock;

use super::{Position, Source, boundary};

/// Bytes of a line behind which its characters are counted anew.
const STEP: usize = 1024;

/// Where a text begins.
const TOP: Position = Position {
    line: 1,
    column: 1,
    offset: 0,
};

/// A source with the positions of its lines, and of places inside of those that are long.
#[derive(Clone, Debug)]
pub struct Positions<'a> {
    source: &'a Source,
    /// Where lines begin, and every so many bytes of them; sorted. Only made when a place is asked for: of many sources,
    /// few have something to show.
    marks: OnceLock<Vec<Position>>,
}

impl<'a> Positions<'a> {
    /// Costs nothing; the first question goes over the text once.
    #[must_use]
    pub fn new(source: &'a Source) -> Self {
        Self {
            source,
            marks: OnceLock::new(),
        }
    }

    /// The source.
    #[must_use]
    pub fn source(&self) -> &'a Source {
        self.source
    }

    /// Where a byte of the text stands, or the character that it is a part of; the end for all that is behind it.
    #[must_use]
    pub fn of(&self, offset: usize) -> Position {
        let text = &self.source.text;
        let offset = boundary(text, offset);
        let marks = self.marks();
        let behind = marks.partition_point(|mark| mark.offset <= offset);
        let mark = behind.checked_sub(1).and_then(|index| marks.get(index));
        let mark = mark.copied().unwrap_or(TOP);
        let between = text.get(mark.offset..offset).unwrap_or_default();
        Position {
            column: mark.column + between.chars().count(),
            offset,
            ..mark
        }
    }

    /// The byte at which a line starts, counted from 1; `None` if the text has no such line.
    #[must_use]
    pub fn line(&self, line: usize) -> Option<usize> {
        let marks = self.marks();
        let first = marks.partition_point(|mark| mark.line < line);
        let mark = marks.get(first).filter(|mark| mark.line == line)?;
        Some(mark.offset)
    }

    fn marks(&self) -> &[Position] {
        self.marks.get_or_init(|| marks(&self.source.text))
    }
}

fn marks(text: &str) -> Vec<Position> {
    let mut at = TOP;
    let mut marks = vec![at];
    let mut next = STEP;
    for (offset, character) in text.char_indices() {
        if offset >= next {
            marks.push(Position { offset, ..at });
            next = offset + STEP;
        }
        at.column += 1;
        if character == '\n' {
            at = Position {
                line: at.line + 1,
                column: 1,
                offset: offset + 1,
            };
            marks.push(at);
            next = at.offset + STEP;
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same, counted from the start each time.
    fn counted(text: &str, offset: usize) -> Position {
        let offset = boundary(text, offset);
        let before = &text[..offset];
        let line = before.rsplit('\n').next().unwrap_or_default();
        Position {
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
            offset,
        }
    }

    #[test]
    fn every_place_of_long_and_short_lines_is_found() {
        let long = "aé漢".repeat(STEP);
        let source = Source::new("a", format!("\n{long}\n\nb{long}{long}\r\n"));
        let positions = Positions::new(&source);
        for offset in (0..source.text.len() + 2).step_by(7) {
            assert_eq!(positions.of(offset), counted(&source.text, offset));
        }
        assert_eq!(positions.of(usize::MAX).line, 5);
        assert_eq!(positions.line(2), Some(1));
        assert_eq!(positions.line(6), None);
        assert_eq!(positions.line(0), None);
    }

    proptest! {
        #[test]
        fn places_of_any_text_are_found(text in "[aé\n]{0,40}", offset in 0..100_usize) {
            let source = Source::new("a", text);
            prop_assert_eq!(Positions::new(&source).of(offset), counted(&source.text, offset));
        }
    }
}
