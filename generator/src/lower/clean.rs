//! One paragraph of text from a spec, as Markdown that shows it.

use std::borrow::Cow;

/// Text on one line, whatever it held.
pub(crate) fn flat(text: &str) -> String {
    text.chars()
        .map(|c| if is_blank(c) { ' ' } else { c })
        .collect()
}

/// A name from a vendor as inline code on one line; a blank one is shown by the sign for it.
pub(crate) fn quoted(name: &str) -> String {
    if name.chars().all(is_blank) {
        return "`␣`".to_owned();
    }
    let mut quoted = String::with_capacity(name.len() + 2);
    quoted.push('`');
    quoted.extend(name.chars().map(|c| match c {
        '`' => '\'',
        c if is_blank(c) => ' ',
        c => c,
    }));
    quoted.push('`');
    quoted
}

fn is_blank(c: char) -> bool {
    c.is_control() || c.is_whitespace()
}

/// One paragraph in which nothing but inline code has a meaning for Markdown.
pub(super) fn cleaned(text: &str) -> Cow<'_, str> {
    let flat = spaced(text);
    // In an address, more than these has a meaning.
    if !flat.bytes().any(is_markup) && !flat.contains("://") {
        return flat;
    }
    let mut clean = String::with_capacity(flat.len() + flat.len() / 8);
    // Backticks that do not pair up would swallow the rest of the text.
    let pair_up = flat.matches('`').count().is_multiple_of(2);
    let codes = if pair_up { '`' } else { '\0' };
    for (index, part) in flat.split(codes).enumerate() {
        if index % 2 == 1 {
            code(part, &mut clean);
        } else {
            prose(part, &mut clean);
        }
    }
    Cow::Owned(clean)
}

/// The words with one blank between them.
fn spaced(text: &str) -> Cow<'_, str> {
    // Most texts are so already.
    let mut previous = ' ';
    let stays = text.chars().all(|c| {
        let twice = c == ' ' && previous == ' ';
        previous = c;
        !twice && (c == ' ' || !is_blank(c))
    });
    if stays && !text.ends_with(' ') {
        return Cow::Borrowed(text);
    }
    let mut spaced = String::with_capacity(text.len());
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    Cow::Owned(spaced)
}

/// Inline code; an empty pair of backticks would be the start of a fence.
fn code(text: &str, clean: &mut String) {
    let code = text.trim();
    if !code.is_empty() {
        clean.push('`');
        clean.push_str(code);
        clean.push('`');
    }
}

fn prose(text: &str, clean: &mut String) {
    if !text.contains("://") {
        return punctuated(text, clean);
    }
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            clean.push(' ');
        }
        if word.starts_with("https://") || word.starts_with("http://") {
            let address = word.trim_end_matches(['.', ',', ';', ')', '>', '<', '\\']);
            let rest = word.get(address.len()..).unwrap_or_default();
            clean.push('<');
            clean.extend(address.chars().filter(|c| !matches!(c, '<' | '>')));
            clean.push('>');
            punctuated(rest, clean);
        } else {
            punctuated(word, clean);
        }
    }
}

fn punctuated(text: &str, clean: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_markup) {
        let (plain, markup) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let (sign, after) = markup.split_at_checked(1).unwrap_or((markup, ""));
        clean.push_str(plain);
        clean.push('\\');
        clean.push_str(sign);
        rest = after;
    }
    clean.push_str(rest);
}

/// Whether Markdown may take a character for something else than itself.
fn is_markup(byte: u8) -> bool {
    matches!(
        byte,
        b'[' | b']' | b'<' | b'>' | b'*' | b'_' | b'\\' | b'`' | b'~' | b'|' | b'&' | b'$'
    )
}
