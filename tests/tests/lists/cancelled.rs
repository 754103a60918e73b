//! A caller who stops waiting for a page can still go on.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use specwright_runtime::transport::HyperTransport;
use specwright_runtime::{Items, Pages};
use specwright_tests::loopback::Loopback;
use tokio::runtime::Builder;

use crate::callers::{calling, options};
use crate::catalogue::Catalogue;
use crate::listing::{Listing, request};
use crate::services::{VisitLists, visit_lists};

struct Cancelled;

impl VisitLists for Cancelled {
    fn list<L: Listing>(&self) {
        let catalogue = Catalogue::of(50);
        let server = Loopback::answering(move |request| catalogue.reply::<L>(request)).unwrap();
        let transport = HyperTransport::with_options(&options()).unwrap();
        let client = calling::<L>(&server).transport(transport).build().unwrap();
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async move {
            let mut items = Items::new(client, request::<L>(Some(10), None));
            let mut numbers = Vec::new();
            loop {
                // No answer can be there yet when a page is asked for: this wait ends with its first look.
                let mut context = Context::from_waker(Waker::noop());
                let looked = pin!(items.next()).poll(&mut context);
                let item = match looked {
                    Poll::Ready(item) => item,
                    Poll::Pending => items.next().await,
                };
                let Some(item) = item else { break };
                numbers.push(L::number(&item.unwrap()).unwrap());
            }
            assert_eq!(numbers, (0..50).collect::<Vec<_>>(), "{}", L::SPEC.name);
        });
    }
}

#[test]
fn nothing_is_lost_when_a_wait_for_a_page_is_cancelled() {
    visit_lists(&Cancelled);
}

#[test]
fn lists_can_go_to_another_thread() {
    fn sendable<T: Send>() {}
    struct Sendable;
    impl VisitLists for Sendable {
        fn list<L: Listing>(&self) {
            sendable::<Items<specwright_runtime::Client, L>>();
            sendable::<Pages<specwright_runtime::BlockingClient, L>>();
        }
    }
    visit_lists(&Sendable);
}
