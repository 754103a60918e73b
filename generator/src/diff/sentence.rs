//! Sentences of a text as sequences of words, without what a reader does not notice.

use super::words::{decides, fills, goes_on, is_amount, turns};

/// One word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// The word in small letters, unless capital ones make another word of it.
    pub(super) text: String,
    pub(super) weight: Weight,
}

/// How much hangs on a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// Others would do.
    Light,
    /// No other word would do.
    Turning,
    /// Its whole sentence hangs on it.
    Deciding,
}

/// A sentence.
pub(super) type Sentence = Vec<Word>;

/// The words of a sentence as texts.
pub(super) fn texts(sentence: &[Word]) -> Vec<&str> {
    sentence.iter().map(|word| word.text.as_str()).collect()
}

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let chars: Vec<char> = text.chars().map(plain).collect();
    let mut reader = Reader::default();
    let mut before = None;
    for (index, c) in chars.iter().copied().enumerate() {
        let after = chars.get(index + 1).copied();
        reader.read(before, c, after);
        if is_stop(c) {
            let mut rest = chars.get(index + 1..).unwrap_or_default().iter();
            let next = rest.find(|c| !c.is_whitespace()).copied();
            reader.stop(c, after, next);
        }
        before = Some(c);
    }
    reader.end_sentence();
    reader.sentences
}

/// Signs that look alike are one.
fn plain(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{201c}' | '\u{201d}' | '\u{2026}' | '\u{2022}' | '\u{ab}' | '\u{bb}' => ' ',
        c => c,
    }
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    sentences: Vec<Sentence>,
    sentence: Sentence,
    word: String,
    /// The last word, which may have been shortened.
    last: String,
    is_code: bool,
}

impl Reader {
    fn read(&mut self, before: Option<char>, c: char, after: Option<char>) {
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_numeric());
        let is_inner = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_sign = matches!(c, '-' | '+' | '~') && is_digit(after) && !is_inner(before);
        let joins = match c {
            '\'' | '.' | '_' => is_inner(before) && is_inner(after),
            ',' => is_digit(before) && is_digit(after),
            _ => false,
        };
        if is_sign {
            self.end_word();
        }
        if c.is_alphanumeric() || c == '%' || joins || is_sign {
            self.word.push(c);
            return;
        }
        self.end_word();
        let is_symbol = match c {
            '<' | '>' | '=' | '^' | '$' => true,
            '!' => after == Some('='),
            c => !c.is_ascii() && !c.is_whitespace() && !is_stop(c),
        };
        if is_symbol {
            self.push(c.to_string(), Weight::Deciding);
        }
        if c == '`' {
            self.is_code = !self.is_code;
        }
    }

    /// Ends the sentence at a stop if it ends there; `next` is the next letter.
    fn stop(&mut self, c: char, after: Option<char>, next: Option<char>) {
        let is_apart = after.is_none_or(char::is_whitespace);
        let begins = next.is_none_or(|next| !next.is_ascii_lowercase());
        let goes_on = c == '.' && goes_on(&self.last);
        if !c.is_ascii() || is_apart && begins && !goes_on {
            self.end_sentence();
        }
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        if word.is_empty() {
            return;
        }
        let lower = word.to_lowercase();
        let weight = match () {
            () if decides(&word) => Weight::Deciding,
            () if turns(&word) || self.is_code => Weight::Turning,
            () => Weight::Light,
        };
        // Of bits and bytes, of names and of codes the case tells.
        let has_digit = word.contains(|c: char| c.is_ascii_digit());
        let is_exact = self.is_code || is_amount(&lower) || has_digit;
        if self.is_code || !fills(&word, self.sentence.is_empty()) {
            let text = if is_exact { word.clone() } else { lower };
            self.push(text, weight);
        }
        self.last = word;
    }

    fn push(&mut self, text: String, weight: Weight) {
        self.sentence.push(Word { text, weight });
    }

    fn end_sentence(&mut self) {
        self.end_word();
        let sentence = std::mem::take(&mut self.sentence);
        if !sentence.is_empty() {
            self.sentences.push(sentence);
        }
    }
}

fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '。' | '！' | '？' | '；' | '，' | '、' | '：'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_fall_into_sentences_of_words() {
        let read = |text: &str| -> Vec<String> {
            let sentences = sentences(text);
            sentences.iter().map(|it| texts(it).join(" ")).collect()
        };
        let cases: [(&str, &[&str]); 7] = [
            ("The name. Its age!", &["name", "its age"]),
            ("Red, e.g. `Blue`. So", &["red e.g Blue", "so"]),
            ("v1.2 of x.y", &["v1.2 of x.y"]),
            ("-5 to 1,000 (4-50)", &["-5 to 1,000 4 50"]),
            ("Up to 5GB/s <", &["up to 5GB s <"]),
            ("猫。狗", &["猫", "狗"]),
            (" . !", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
