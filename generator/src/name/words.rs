//! A wire name prepared for splitting into words.

/// Replaces what carries meaning but is neither letter nor digit: signs before digits always, everything else only if
/// nothing would be left without it. Letters beyond ASCII stay only where no ASCII letter or digit is.
pub(super) fn spelled(wire: &str) -> String {
    let signed = signs(wire);
    if signed.chars().any(|c| c.is_ascii_alphanumeric()) {
        // The rest parts words, as a blank does.
        return signed
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' })
            .collect();
    }
    if wire.chars().any(char::is_alphanumeric) {
        return wire
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { ' ' })
            .collect();
    }
    if wire.is_empty() {
        return "empty".to_owned();
    }
    wire.chars().map(|c| format!("{} ", spelling(c))).collect()
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
