//! How a list operation is paged.

use schemars::JsonSchema;
use serde::Deserialize;

/// How the pages of a list follow each other. Members are named by their keys.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(tag = "style", rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = super::described)]
pub enum Paging {
    /// The answer holds an opaque token for the next request; without one, the list is at its end.
    Token {
        /// Member of the request that takes the token.
        input: String,
        /// Member of the answer that holds the token.
        output: String,
        /// Member of the answer that holds the items.
        items: String,
        /// Member of the request that limits the size of a page.
        #[serde(default)]
        size: Option<String>,
    },
    /// Pages are numbered; the answer says how many items there are in all.
    PageNumber {
        /// Member of the request that takes the number of the page.
        page: String,
        /// The number of the first page; 1 unless given.
        #[serde(default)]
        first: Option<u64>,
        /// Member of the request that limits the size of a page.
        size: String,
        /// Size of a page where the request does not say.
        default_size: u64,
        /// Member of the answer that counts all items.
        total: String,
        /// Member of the answer that holds the items.
        items: String,
    },
    /// The request says how many items to skip; the answer says how many there are in all.
    Offset {
        /// Member of the request that takes the number of items to skip.
        offset: String,
        /// Member of the request that limits the size of a page.
        size: String,
        /// Member of the answer that counts all items.
        total: String,
        /// Member of the answer that holds the items.
        items: String,
    },
    /// The answer holds the whole list.
    None,
}
