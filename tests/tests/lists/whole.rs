//! Every item comes exactly once and in order, however the list is cut into pages.

use specwright_clients::{Credentials, alibaba_vpc};
use specwright_runtime::transport::UreqTransport;

use crate::callers::{Listed, list, options};
use crate::catalogue::{Catalogue, token};
use crate::listing::{Listing, Style, asked, request};
use crate::services::{VisitLists, visit_lists};

/// All of them, in order, and no error.
fn whole(items: impl IntoIterator<Item = usize>) -> Listed {
    Listed {
        items: items.into_iter().collect(),
        error: None,
    }
}

#[test]
fn ten_thousand_items_come_once_and_in_order() {
    struct Many;
    impl VisitLists for Many {
        fn list<L: Listing>(&self) {
            let first = request::<L>(Some(L::GREATEST_SIZE), None);
            let (listed, server) = list(|| Catalogue::of(10_000).serve::<L>(), &first);
            assert_eq!(listed, whole(0..10_000), "{}", L::SPEC.name);
            let pages = 10_000 / L::GREATEST_SIZE;
            assert_eq!(server.received().len(), pages, "{}", L::SPEC.name);
        }
    }
    visit_lists(&Many);
}

#[test]
fn without_a_size_pages_are_as_the_service_likes() {
    struct Unsized;
    impl VisitLists for Unsized {
        fn list<L: Listing>(&self) {
            let total = 3 * L::DEFAULT_SIZE + 1;
            let serve = || Catalogue::of(total).serve::<L>();
            let (listed, server) = list(serve, &request::<L>(None, None));
            assert_eq!(listed, whole(0..total), "{}", L::SPEC.name);
            assert_eq!(server.received().len(), 4, "{}", L::SPEC.name);
            assert_eq!(asked::<L>(&server.received()[0]), (None, None));
        }
    }
    visit_lists(&Unsized);
}

#[test]
fn the_callers_size_and_start_are_kept() {
    struct Started;
    impl VisitLists for Started {
        fn list<L: Listing>(&self) {
            let starts = match L::STYLE {
                Style::Token => [token(70), token(77), token(84)],
                Style::PageNumber => ["11", "12", "13"].map(str::to_owned),
                Style::Offset => ["70", "77", "84"].map(str::to_owned),
            };
            let first = request::<L>(Some(7), Some(&starts[0]));
            let (listed, server) = list(|| Catalogue::of(88).serve::<L>(), &first);
            assert_eq!(listed, whole(70..88), "{}", L::SPEC.name);
            let received: Vec<_> = server.received().iter().map(asked::<L>).collect();
            assert_eq!(received, starts.map(|start| (Some(start), Some(7))));
        }
    }
    visit_lists(&Started);
}

#[test]
fn an_empty_list_takes_one_request() {
    struct Empty;
    impl VisitLists for Empty {
        fn list<L: Listing>(&self) {
            let first = request::<L>(None, None);
            let (listed, server) = list(|| Catalogue::of(0).serve::<L>(), &first);
            assert_eq!(listed, Listed::default(), "{}", L::SPEC.name);
            assert_eq!(server.received().len(), 1, "{}", L::SPEC.name);
        }
    }
    visit_lists(&Empty);
}

#[test]
fn pages_may_be_smaller_than_what_was_asked_for() {
    struct Capped;
    impl VisitLists for Capped {
        fn list<L: Listing>(&self) {
            let serve = || Catalogue { total: 88, cap: 8 }.serve::<L>();
            let (listed, server) = list(serve, &request::<L>(Some(50), None));
            assert_eq!(listed, whole(0..88), "{}", L::SPEC.name);
            assert_eq!(server.received().len(), 11, "{}", L::SPEC.name);
        }
    }
    visit_lists(&Capped);
}

#[test]
fn smaller_pages_lose_nothing_when_the_list_is_entered_in_the_middle() {
    struct Entered;
    impl VisitLists for Entered {
        fn list<L: Listing>(&self) {
            // What lies before the page is told by the size of the pages that the service gives: the third of them,
            // and the last one, which is not full.
            for pages in [2, 10] {
                let before = 8 * pages;
                let start = match L::STYLE {
                    Style::Token => token(before),
                    Style::PageNumber => (pages + 1).to_string(),
                    Style::Offset => before.to_string(),
                };
                let serve = || Catalogue { total: 85, cap: 8 }.serve::<L>();
                let (listed, _) = list(serve, &request::<L>(Some(50), Some(&start)));
                assert_eq!(listed, whole(before..85), "{}", L::SPEC.name);
            }
        }
    }
    visit_lists(&Entered);
}

#[test]
fn what_a_page_says_of_itself_is_there() {
    let server = Catalogue::of(25).serve::<alibaba_vpc::DescribeSslVpnClientCerts>();
    let client = alibaba_vpc::Client::builder()
        .region("cn-hangzhou")
        .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
        .endpoint(format!("http://{}", server.address()))
        .setup(|setup| setup.blocking_transport(UreqTransport::with_options(&options()).unwrap()))
        .build_blocking()
        .unwrap();
    let list = client
        .describe_ssl_vpn_client_certs()
        .region_id("cn-hangzhou");
    let pages: Vec<_> = list.pages().map(Result::unwrap).collect();
    let totals: Vec<_> = pages.iter().map(|page| page.total_count).collect();
    assert_eq!(totals, [Some(25); 3]);
    let sizes = pages
        .iter()
        .map(|page| page.ssl_vpn_client_certs.as_ref().unwrap().len());
    assert_eq!(sizes.collect::<Vec<_>>(), [10, 10, 5]);
}
