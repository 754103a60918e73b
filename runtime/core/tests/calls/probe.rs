//! An operation whose members travel in the query in every form that there is.

use specwright_core::client::BlockingClient;
use specwright_core::retry::{RetryPolicy, RetrySafety};
use specwright_core::transport::Scripted;
use specwright_core::{Example, ListStyle, Map, Member, Operation, OperationSpec, Shape};
use specwright_core::{Paginated, Paging, PagingStyle, Timestamp, TimestampFormat};

use crate::ledger::{Entry, EntryError};
use crate::parcels::{PARCELS, setup};
use crate::structure::structure;

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Probe {
    pub(crate) on: Option<bool>,
    pub(crate) repeated: Option<Vec<String>>,
    pub(crate) joined: Option<Vec<i64>>,
    pub(crate) indexed: Option<Vec<Spot>>,
    pub(crate) json: Option<Vec<Spot>>,
    pub(crate) labels: Option<Map<String>>,
    pub(crate) spot: Option<Spot>,
    pub(crate) since: Option<Timestamp>,
    pub(crate) encoded: Option<String>,
}

static PROBE: Shape = Shape {
    name: "Probe",
    members: &[
        Member::query("on", "On"),
        Member::query("repeated", "Repeated"),
        Member::query("joined", "Joined").list(ListStyle::CommaJoined),
        Member::query("indexed", "Indexed").list(ListStyle::Indexed(1)),
        Member::query("json", "Json").list(ListStyle::Json),
        Member::query("labels", "Labels"),
        Member::query("spot", "Spot"),
        Member::query("since", "Since").timestamp(TimestampFormat::EpochMillis),
        Member::query("encoded", "Encoded").base64(),
    ],
    rules: &[],
};

structure!([] Probe, &PROBE, 0 => on, 1 => repeated, 2 => joined, 3 => indexed, 4 => json, 5 => labels, 6 => spot,
    7 => since, 8 => encoded);

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Spot {
    pub(crate) x: Option<i64>,
    pub(crate) names: Option<Vec<String>>,
}

static SPOT: Shape = Shape {
    name: "Spot",
    members: &[
        Member::body("x", "X"),
        Member::body("names", "Names").list(ListStyle::Indexed(0)),
    ],
    rules: &[],
};

structure!([] Spot, &SPOT, 0 => x, 1 => names);

impl Operation for Probe {
    type Output = Entry;
    type Error = EntryError;

    const SPEC: &'static OperationSpec = &OperationSpec {
        name: "Probe",
        service: &PARCELS,
        method: http::Method::GET,
        path: "/probe",
        success: 203,
        retry: RetrySafety::ReadOnly,
        anonymous: false,
        rate_limit: None,
        codes: &[],
        examples: &[
            Example {
                title: "Without an answer",
                input: "{}",
                output: None,
            },
            Example {
                title: "With an answer",
                input: "{}",
                output: Some(r#"{"Number":7}"#),
            },
        ],
    };
}

/// It is no list; it only has the types of one.
impl Paginated for Probe {
    type Item = i64;

    const PAGING: &'static Paging = &Paging {
        items: 0,
        style: PagingStyle::Offset {
            offset: 0,
            total: 0,
        },
    };

    fn items(page: Entry) -> Vec<i64> {
        page.number.into_iter().collect()
    }
}

/// Something in every member.
pub(crate) fn full() -> Probe {
    let spot = |x, names: &[&str]| Spot {
        x: Some(x),
        names: Some(names.iter().map(|name| (*name).to_owned()).collect()),
    };
    Probe {
        on: Some(false),
        repeated: Some(vec!["a=b".to_owned(), "&".to_owned()]),
        joined: Some(vec![1, -2, 3]),
        indexed: Some(vec![spot(1, &["a", "b.c"]), spot(2, &["d"])]),
        json: Some(vec![spot(3, &["\"e\"", "ä"])]),
        labels: Some(Map::from([
            ("k.1".to_owned(), "v".to_owned()),
            ("l".to_owned(), String::new()),
        ])),
        spot: Some(spot(4, &["f"])),
        since: Timestamp::from_millis(1_234_567_890_123).ok(),
        encoded: Some("plain".to_owned()),
    }
}

pub(crate) fn client(script: &Scripted) -> BlockingClient {
    let setup = setup().retry(RetryPolicy::off());
    setup
        .blocking_transport(script.clone())
        .build_blocking()
        .unwrap()
}
