//! Lists of async clients as streams.

use futures_util::{Stream, StreamExt, TryStreamExt};
use specwright_clients::rainbond::ListTeamCertificates;
use specwright_runtime::transport::HyperTransport;
use specwright_runtime::{Items, Pages};
use specwright_tests::loopback::Loopback;
use tokio::runtime::Builder;

use crate::callers::{calling, options};
use crate::catalogue::Catalogue;
use crate::listing::{Listing, request};
use crate::services::{VisitLists, visit_lists};

struct Streams;

impl VisitLists for Streams {
    fn list<L: Listing>(&self) {
        let catalogue = Catalogue::of(50);
        let server = Loopback::answering(move |request| catalogue.reply::<L>(request)).unwrap();
        let transport = HyperTransport::with_options(&options()).unwrap();
        let client = calling::<L>(&server).transport(transport).build().unwrap();
        let first = || request::<L>(Some(10), None);
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let items = Items::new(client.clone(), first());
            let numbers = items.map_ok(|item| L::number(&item).unwrap());
            let odd = numbers.try_filter(|number| std::future::ready(number % 2 == 1));
            let odd: Vec<_> = odd.skip(3).take(3).try_collect().await.unwrap();
            assert_eq!(odd, [7, 9, 11], "{}", L::SPEC.name);

            let pages = Pages::new(client, first()).map_ok(|page| L::items(page).len());
            let (in_all, most) = pages
                .try_fold((0, 0), |(in_all, most), items| {
                    std::future::ready(Ok((in_all + items, items.max(most))))
                })
                .await
                .unwrap();
            assert_eq!((in_all, most), (50, 10), "{}", L::SPEC.name);
        });
        // Two pages hold the items that were taken, five are all; what nobody takes is not asked for.
        assert_eq!(server.received().len(), 2 + 5, "{}", L::SPEC.name);
    }
}

#[test]
fn combinators_take_items_and_pages_and_ask_for_no_more_than_they_need() {
    visit_lists(&Streams);
}

#[test]
fn a_stream_tells_how_much_is_there_at_least() {
    let catalogue = Catalogue::of(15);
    let server =
        Loopback::answering(move |request| catalogue.reply::<ListTeamCertificates>(request));
    let server = server.unwrap();
    let transport = HyperTransport::with_options(&options()).unwrap();
    let setup = calling::<ListTeamCertificates>(&server).transport(transport);
    let first: ListTeamCertificates = request(Some(10), None);
    let mut items = Items::new(setup.build().unwrap(), first);
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        assert_eq!(items.size_hint(), (0, None));
        StreamExt::next(&mut items).await.unwrap().unwrap();
        assert_eq!(items.size_hint(), (9, None));
    });
}
