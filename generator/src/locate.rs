//! From places in a spec to lines and columns of its text, and back.

use crate::json::{self, Kind, Node, pointer::escaped};
use crate::problem::Problems;
use crate::source::{self, Positions, Source};

/// A spec that was parsed so that many places in it can be looked up.
#[derive(Clone, Debug)]
pub struct Locator<'a> {
    text: &'a str,
    node: Option<Node>,
    positions: Positions<'a>,
}

/// A place in a text, as editors count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl<'a> Locator<'a> {
    /// Parses the text. In one that is not JSON, every place is the top of the file.
    #[must_use]
    pub fn new(source: &'a Source) -> Self {
        let text = source.text.as_str();
        Self {
            text,
            node: json::parse(0, text, &mut Problems::default()),
            positions: Positions::new(source),
        }
    }

    /// Where the key stands that a JSON pointer names, or the value if it has no key, or the nearest value around it
    /// if there is no such place.
    #[must_use]
    pub fn position(&self, pointer: &str) -> Position {
        let node = self.node.as_ref();
        let byte = node.map_or(0, |node| node.nearest(pointer).name_range().start);
        let source::Position { line, column, .. } = self.positions.of(byte);
        Position { line, column }
    }

    /// Whether there is such a place.
    #[must_use]
    pub fn contains(&self, pointer: &str) -> bool {
        self.node
            .as_ref()
            .is_some_and(|node| node.at(pointer).is_some())
    }

    /// The text that a JSON pointer names, if it names one.
    #[must_use]
    pub fn text(&self, pointer: &str) -> Option<&str> {
        match &self.node.as_ref()?.at(pointer)?.value.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// A line of the text without its end, counted from 1.
    #[must_use]
    pub fn line(&self, line: usize) -> &'a str {
        let start = self.positions.line(line);
        let rest = start.and_then(|start| self.text.get(start..));
        rest.and_then(|rest| rest.lines().next())
            .unwrap_or_default()
    }

    /// The JSON pointer to the innermost key or value at a position; with no column, to the one that begins first on
    /// the line, or else around it. `None` if the text has no such line.
    #[must_use]
    pub fn pointer(&self, line: usize, column: Option<usize>) -> Option<String> {
        let start = self.positions.line(line)?;
        let text = self.line(line);
        let indent = text.len() - text.trim_start().len();
        let within = match column {
            Some(column) => text
                .char_indices()
                .nth(column.saturating_sub(1))
                .map_or(text.len(), |(at, _)| at),
            None => indent,
        };
        let mut pointer = String::new();
        walk(self.node.as_ref()?, start + within, &mut pointer);
        Some(pointer)
    }
}

/// Follows the members and items around a byte.
fn walk(node: &Node, byte: usize, pointer: &mut String) {
    match &node.kind {
        Kind::Array(items) => {
            let index = items.partition_point(|item| item.range.end <= byte);
            let item = items.get(index);
            if let Some(item) = item.filter(|item| item.range.contains(&byte)) {
                pointer.push_str(&format!("/{index}"));
                walk(item, byte, pointer);
            }
        }
        Kind::Object(members) => {
            let end = |(key, value): &(json::Key, Node)| value.range.end.max(key.range.end);
            let index = members.partition_point(|member| end(member) <= byte);
            let member = members.get(index);
            if let Some((key, value)) = member.filter(|(key, _)| key.range.start <= byte) {
                pointer.push('/');
                pointer.push_str(&escaped(&key.text));
                walk(value, byte, pointer);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"ä/b\": [10, { \"c\": true }],\n\n  \"d\": {}\n}\n";

    #[test]
    fn places_have_positions_and_positions_places() {
        let source = Source::new("a.json", TEXT);
        let locator = Locator::new(&source);
        for (pointer, line, column) in [
            ("", 1, 1),
            ("/ä~1b", 2, 3),
            ("/ä~1b/0", 2, 11),
            ("/ä~1b/1/c", 2, 17),
            ("/d", 4, 3),
        ] {
            let position = locator.position(pointer);
            assert_eq!(position, Position { line, column }, "{pointer}");
            assert_eq!(
                locator.pointer(line, Some(column)).as_deref(),
                Some(pointer)
            );
        }
        assert_eq!(locator.position("/ä~1b/7"), locator.position("/ä~1b"));
        assert!(!locator.contains("/ä~1b/7"));
    }

    #[test]
    fn a_line_stands_for_what_begins_on_it() {
        let source = Source::new("a.json", TEXT);
        let locator = Locator::new(&source);
        assert_eq!(locator.pointer(2, None).as_deref(), Some("/ä~1b"));
        assert_eq!(locator.pointer(3, None).as_deref(), Some(""));
        assert_eq!(locator.pointer(2, Some(999)).as_deref(), Some(""));
        assert_eq!(locator.pointer(0, None), None);
        assert_eq!(locator.pointer(99, None), None);
        assert_eq!(locator.line(4), "  \"d\": {}");
    }

    #[test]
    fn of_many_places_each_is_found() {
        let lines = (0..30_000).map(|line| format!("[\"{line}\",\n{{ \"{line}\": 1 }}],\n"));
        let text = format!("[\n{}{{}}]", String::from_iter(lines));
        let source = Source::new("a.json", text);
        let locator = Locator::new(&source);
        for place in 0..30_000 {
            let (line, expected) = (place * 2 + 3, format!("/{place}/1/{place}"));
            assert_eq!(locator.pointer(line, Some(4)), Some(expected));
            assert_eq!(locator.pointer(line, Some(1)), Some(format!("/{place}/1")));
        }
    }

    #[test]
    fn what_is_no_json_has_only_a_top() {
        let source = Source::new("a.json", "{");
        let locator = Locator::new(&source);
        let top = Position { line: 1, column: 1 };
        assert_eq!(locator.position("/a"), top);
        assert_eq!(locator.pointer(1, None), None);
    }
}
