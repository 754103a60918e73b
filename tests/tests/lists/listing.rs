//! What the tests know of a list operation, on their own and not from its tables.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use specwright_runtime::Paginated;
use specwright_runtime::example::from_json;
use specwright_tests::loopback::Received;

/// How a request says where its page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// By a token that the page before has given.
    Token,
    /// By the number of the page, from 1.
    PageNumber,
    /// By the number of items before it.
    Offset,
}

/// A list operation; names are those on the wire.
pub(crate) trait Listing: Paginated {
    /// How its pages are told apart.
    const STYLE: Style;
    /// What takes the begin of the page.
    const START: &'static str;
    /// What takes the size of the page.
    const SIZE: &'static str;
    /// Items on a page unless the request says.
    const DEFAULT_SIZE: usize;
    /// The most items that may be asked for at once.
    const GREATEST_SIZE: usize;
    /// What every request needs.
    const GIVEN: &'static [(&'static str, &'static str)];

    /// The body of an answer.
    fn answer(page: &Page) -> Value;

    /// Which item it is.
    fn number(item: &Self::Item) -> Option<usize>;
}

/// What an answer shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    /// The items, by their numbers.
    pub(crate) items: Vec<usize>,
    /// How many there are in all.
    pub(crate) total: usize,
    /// Token of the next page.
    pub(crate) next: Option<String>,
}

impl Page {
    /// The items as JSON.
    pub(crate) fn items(&self, item: impl Fn(usize) -> Value) -> Value {
        self.items.iter().copied().map(item).collect()
    }
}

/// A request; what is not given is not sent.
pub(crate) fn request<L: Listing>(size: Option<usize>, start: Option<&str>) -> L {
    let mut input = json!({});
    for (name, value) in L::GIVEN {
        input[*name] = json!(value);
    }
    if let Some(size) = size {
        input[L::SIZE] = json!(size);
    }
    if let Some(start) = start {
        input[L::START] = match L::STYLE {
            Style::Token => json!(start),
            Style::PageNumber | Style::Offset => json!(start.parse::<u64>().unwrap()),
        };
    }
    from_json(&input.to_string()).unwrap()
}

/// What a request on the wire asks for: begin and size of a page.
pub(crate) fn asked<L: Listing>(received: &Received) -> (Option<String>, Option<usize>) {
    let mut members = BTreeMap::new();
    if let Some((_, query)) = received.target().split_once('?') {
        members.extend(form_urlencoded::parse(query.as_bytes()).into_owned());
    }
    if let Ok(Value::Object(body)) = serde_json::from_slice(&received.body) {
        members.extend(body.into_iter().map(|(name, value)| (name, text(&value))));
    }
    let size = members.get(L::SIZE).map(|size| size.parse().unwrap());
    (members.get(L::START).cloned(), size)
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
