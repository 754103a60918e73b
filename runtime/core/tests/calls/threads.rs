//! What goes from thread to thread. That it compiles is the test.

use specwright_core::client::{BlockingClient, Client, Overrides};
use specwright_core::paging::{Items, Pages, Paginated};
use specwright_core::transport::{Fault, Scripted};
use specwright_core::{Answered, AnyError, Error, Operation, Setup, Vanishing, Waiting};

use crate::parcels::{Parcel, ParcelError, READ_ONLY, parcel, setup};

fn shared<T: Clone + Send + Sync + 'static>() {}

fn moved<T: Send + 'static>(_: T) {}

/// Errors go where `Box<dyn Error + Send + Sync>` goes.
fn errors(
    typed: Error<ParcelError>,
    any: AnyError,
) -> [Box<dyn std::error::Error + Send + Sync>; 2] {
    [typed.into(), any.into()]
}

/// The futures of all lists and of all waits.
fn futures<O: Paginated>(
    mut pages: Pages<Client, O>,
    mut items: Items<Client, O>,
    all: Items<Client, O>,
    waiting: Waiting<Client, O>,
    vanishing: Vanishing<Client, O>,
) {
    moved(async move { pages.next().await });
    moved(async move { items.next().await });
    moved(all.all());
    moved(waiting.run_detailed());
    moved(vanishing.into_future());
}

/// The calls of all operations.
fn calls<O: Operation>(client: &Client, operation: O) {
    moved(client.send(operation.clone()));
    moved(client.send_detailed(operation.clone()));
    moved(client.with(|call| call.region("south-2")).send(operation));
}

/// A list only by its types.
type Listing = crate::probe::Probe;

#[test]
fn clients_and_their_futures_go_from_thread_to_thread() {
    shared::<Client>();
    shared::<BlockingClient>();
    shared::<Scripted>();
    shared::<Answered<Parcel>>();
    moved(setup());
    moved(Overrides::default());
    let script = Scripted::new([Fault::Connect]);
    let client = Setup::transport(setup(), script).build().unwrap();
    calls(&client, parcel::<READ_ONLY>());
    let _ = (errors, futures::<Listing>);
}
