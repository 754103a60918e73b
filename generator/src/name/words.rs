//! The words of a name or text.

use heck::ToSnakeCase;

/// The words in small letters, which begin where the case or a separator says so.
pub(crate) fn words(text: &str) -> Vec<String> {
    // Most words of texts are plain, and need nobody to part them.
    let is_plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
    if !text.is_empty() && text.bytes().all(is_plain) {
        return vec![text.to_owned()];
    }
    let words = text.to_snake_case();
    let words = words.split('_').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn case_and_separators_part_words() {
        let expected = ["get", "http", "server2", "for", "i", "ps", "or"];
        assert_eq!(words("getHTTPServer2 for-IPs, or_"), expected);
        assert_eq!(words("plain2"), ["plain2"]);
        assert!(words("").is_empty() && words(" _").is_empty());
    }
}
