//! Both clients, listing.

use specwright_runtime::transport::{HyperTransport, TransportOptions, UreqTransport};
use specwright_runtime::{ErrorKind, Items, Paginated, RetryPolicy, Setup};
use specwright_tests::loopback::Loopback;
use specwright_tests::setup::setup;
use tokio::runtime::Builder;

use crate::listing::Listing;

/// What a list gave until it ended.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The items, by their numbers.
    pub(crate) items: Vec<usize>,
    /// The error at its end.
    pub(crate) error: Option<(ErrorKind, String)>,
}

impl Listed {
    fn take<L: Listing>(&mut self, item: Result<L::Item, specwright_runtime::Error<L::Error>>) {
        assert_eq!(self.error, None, "something came after an error");
        match item {
            Ok(item) => self.items.push(L::number(&item).unwrap()),
            Err(error) => self.error = Some((error.kind(), error.to_string())),
        }
    }
}

/// A setup that calls the server without repetitions, and the server's own options.
pub(crate) fn calling<O: Paginated>(server: &Loopback) -> Setup {
    setup(O::SPEC.service)
        .endpoint(format!("http://{}", server.address()))
        .retry(RetryPolicy::off())
}

/// No proxy of the machine shall stand before the loopback address.
pub(crate) fn options() -> TransportOptions {
    TransportOptions::new().proxy_from_env(false)
}

/// Takes items until there is none, and some more.
pub(crate) fn list_async<L: Listing>(server: &Loopback, first: L) -> Listed {
    let transport = HyperTransport::with_options(&options()).unwrap();
    let client = calling::<L>(server).transport(transport).build().unwrap();
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async move {
        let mut listed = Listed::default();
        let mut items = Items::new(client, first);
        while let Some(item) = items.next().await {
            listed.take::<L>(item);
        }
        assert!(items.next().await.is_none(), "it ended");
        listed
    })
}

/// Takes items until there is none, and some more.
pub(crate) fn list_blocking<L: Listing>(server: &Loopback, first: L) -> Listed {
    let transport = UreqTransport::with_options(&options()).unwrap();
    let setup = calling::<L>(server).blocking_transport(transport);
    let mut listed = Listed::default();
    let mut items = Items::new(setup.build_blocking().unwrap(), first);
    for item in &mut items {
        listed.take::<L>(item);
    }
    assert!(items.next().is_none(), "it ended");
    listed
}

/// What a list gives, with each client from a server of its own, and how many requests that took.
pub(crate) fn list<L: Listing>(serve: impl Fn() -> Loopback, first: &L) -> (Listed, Loopback) {
    let (server, other) = (serve(), serve());
    let listed = list_async(&server, first.clone());
    assert_eq!(
        list_blocking(&other, first.clone()),
        listed,
        "{}",
        L::SPEC.name
    );
    assert_eq!(other.received().len(), server.received().len());
    (listed, server)
}
