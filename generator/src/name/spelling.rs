//! A wire name prepared for splitting into words.

use std::borrow::Cow;

/// Replaces what carries meaning but is neither letter nor digit: signs before digits always, everything else only if
/// nothing would be left without it. Letters beyond ASCII stay only where no ASCII letter or digit is, and only those
/// of scripts in which no letter looks like one of another script.
pub(super) fn spelled(wire: &str) -> Cow<'_, str> {
    let has_words = wire.bytes().any(|c| c.is_ascii_alphanumeric());
    // Most names are plain: whatever else is in them parts words as it is.
    if has_words && wire.is_ascii() && !wire.contains(['+', '-']) {
        return Cow::Borrowed(wire);
    }
    if has_words {
        return only(&signs(wire), |c| c.is_ascii_alphanumeric()).into();
    }
    if wire.chars().any(is_distinct) {
        return only(wire, is_distinct).into();
    }
    if wire.is_empty() {
        return "empty".into();
    }
    let spelled = wire.chars().map(|c| format!("{} ", spelling(c)));
    spelled.collect::<String>().into()
}

/// The letters that stay; the rest parts words, as a blank does.
fn only(text: &str, stays: impl Fn(char) -> bool) -> String {
    text.chars()
        .map(|c| if stays(c) { c } else { ' ' })
        .collect()
}

/// Han, Kana and Hangul as they are written today. The compiler warns of letters that are easily mistaken for others,
/// and takes letters that are composed in several ways for the same; these are neither.
fn is_distinct(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}' | '\u{ac00}'..='\u{d7a3}')
}

/// A name in ASCII: what is not is spelled by its code points.
pub(super) fn in_ascii(name: &str) -> String {
    let mut ascii = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            c if c.is_ascii() => ascii.push(c),
            c => ascii.push_str(&spelling(c)),
        }
    }
    ascii
}

/// A sign in front of a number is part of it, unless the dash follows a letter or digit and so joins words.
fn signs(wire: &str) -> String {
    let mut spelled = String::with_capacity(wire.len());
    let mut previous = None;
    let mut rest = wire.chars().peekable();
    while let Some(c) = rest.next() {
        let before_digit = rest.peek().is_some_and(char::is_ascii_digit);
        let joins = previous.is_some_and(|p: char| p.is_alphanumeric());
        match c {
            '+' if before_digit => spelled.push_str(" plus "),
            '-' if before_digit && !joins => spelled.push_str(" minus "),
            c => spelled.push(c),
        }
        previous = Some(c);
    }
    spelled
}

fn spelling(c: char) -> String {
    let word = match c {
        ' ' => "space",
        '!' => "exclamation",
        '"' => "quote",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "ampersand",
        '\'' => "apostrophe",
        '(' => "open_parenthesis",
        ')' => "close_parenthesis",
        '*' => "asterisk",
        '+' => "plus",
        ',' => "comma",
        '-' => "minus",
        '.' => "dot",
        '/' => "slash",
        ':' => "colon",
        ';' => "semicolon",
        '<' => "less",
        '=' => "equal",
        '>' => "greater",
        '?' => "question",
        '@' => "at",
        '[' => "open_bracket",
        '\\' => "backslash",
        ']' => "close_bracket",
        '^' => "caret",
        '_' => "underscore",
        '`' => "backtick",
        '{' => "open_brace",
        '|' => "pipe",
        '}' => "close_brace",
        '~' => "tilde",
        other => return format!("u{:x}", u32::from(other)),
    };
    word.to_owned()
}
