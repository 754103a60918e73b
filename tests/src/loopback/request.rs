//! A request as it arrived.

/// One complete request, uninterpreted.
#[derive(Clone, Debug)]
pub struct Received {
    /// Which connection it came on; the first is 1.
    pub connection: usize,
    /// Request line and header lines, without the empty line.
    pub head: String,
    /// The body, as long as `Content-Length` says.
    pub body: Vec<u8>,
}

impl Received {
    /// The first line.
    pub fn request_line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// The request target between method and version, byte for byte.
    pub fn target(&self) -> &str {
        self.request_line().split(' ').nth(1).unwrap_or_default()
    }

    /// The values of every header line with this name, in any case.
    pub fn header(&self, name: &str) -> Vec<&str> {
        header(&self.head, name)
    }

    /// The names of all header lines in lower case, sorted.
    pub fn header_names(&self) -> Vec<String> {
        let lines = self.head.lines().skip(1);
        let mut names: Vec<_> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, _)| name.to_ascii_lowercase())
            .collect();
        names.sort();
        names
    }
}

/// The values of the header lines called `name` in `head`.
pub(super) fn header<'a>(head: &'a str, name: &str) -> Vec<&'a str> {
    let lines = head.lines().skip(1);
    lines
        .filter_map(|line| line.split_once(':'))
        .filter(|(found, _)| found.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim())
        .collect()
}
