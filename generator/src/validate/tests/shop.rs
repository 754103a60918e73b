//! A struct with a member of every shape that serde and `schemars` know.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shop {
    /// Name over the door.
    /// Second line of it. And more.
    name: String,
    #[serde(default)]
    open: bool,
    rating: Option<f64>,
    floor: Option<i8>,
    /// Least and most
    /// items in stock.
    #[schemars(length(min = 2))]
    stock: Option<(u32, u32)>,
    #[schemars(length(min = 1, max = 3))]
    motto: Option<String>,
    sign: Option<char>,
    #[serde(default)]
    tags: BTreeSet<String>,
    retry: Option<Retry>,
    currency: Option<Currency>,
    place: Option<Place>,
    payment: Option<Payment>,
    contact: Option<Contact>,
    /// What is sold, by name.
    #[serde(default)]
    items: BTreeMap<String, Item>,
    #[serde(default)]
    shelves: BTreeMap<u32, String>,
    anything: Option<Value>,
    parent: Option<Box<Shop>>,
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
enum Retry {
    /// May be sent twice.
    Idempotent,
    /// Must not.
    Never,
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
enum Currency {
    Euro,
    Yen,
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
#[serde(tag = "in", rename_all = "kebab-case", deny_unknown_fields)]
enum Place {
    Street { number: u32 },
    Mall(Mall),
    Web,
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
struct Mall {
    /// Floor of the mall.
    level: u32,
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
enum Payment {
    Cash,
    Card(Card),
    Invoice { days: u32 },
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Card {
    brand: String,
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
#[serde(untagged)]
enum Contact {
    Mail(String),
    Post(Post),
    Form(Form),
    Lines(Vec<u32>),
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Post {
    street: String,
    town: String,
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Form {
    url: String,
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
// Serde cannot refuse unknown keys beside a flattened enum; the schema can.
#[schemars(extend("unevaluatedProperties" = false))]
struct Item {
    #[serde(flatten)]
    price: Price,
    #[schemars(range(min = 1, max = 9))]
    amount: Option<u8>,
}

#[derive(Debug, Deserialize, JsonSchema, Serialize)]
#[serde(tag = "price", rename_all = "snake_case")]
enum Price {
    Fixed { cents: u64 },
    Free,
}
