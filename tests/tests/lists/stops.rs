//! Lists end when something is wrong, and when there is less than there was.

use std::sync::atomic::{AtomicUsize, Ordering};

use specwright_runtime::ErrorKind;
use specwright_tests::loopback::{Loopback, Received, Reply};

use crate::callers::list;
use crate::catalogue::{Catalogue, reply};
use crate::listing::{Listing, Page, Style, request};
use crate::services::{VisitLists, visit_lists};

/// A server that knows how many requests came before.
fn counting(answer: impl Fn(usize, &Received) -> Reply + Send + Sync + 'static) -> Loopback {
    let before = AtomicUsize::new(0);
    Loopback::answering(move |request| answer(before.fetch_add(1, Ordering::Relaxed), request))
        .unwrap()
}

/// The error of a list whose third page is this one; what the pages before it held must have come.
fn after_two_pages<L: Listing>(
    third: impl Fn() -> Reply + Clone + Send + Sync + 'static,
) -> (ErrorKind, String) {
    let serve = || {
        let third = third.clone();
        counting(move |before, request| match before {
            2 => third(),
            _ => Catalogue::of(100).reply::<L>(request),
        })
    };
    let (listed, server) = list(serve, &request::<L>(Some(10), None));
    let name = L::SPEC.name;
    assert_eq!(listed.items, (0..20).collect::<Vec<_>>(), "{name}");
    assert_eq!(server.received().len(), 3, "{name}");
    listed.error.expect("the third page ends the list")
}

#[test]
fn an_error_ends_the_list_after_the_items_before_it() {
    struct Broken;
    impl VisitLists for Broken {
        fn list<L: Listing>(&self) {
            let (kind, text) = after_two_pages::<L>(|| Reply::answer(403, &[], "{}"));
            assert_eq!(kind, ErrorKind::Forbidden, "{text}");
        }
    }
    visit_lists(&Broken);
}

#[test]
fn an_empty_page_although_more_is_counted_is_an_error() {
    struct Hollow;
    impl VisitLists for Hollow {
        fn list<L: Listing>(&self) {
            if L::STYLE == Style::Token {
                return; // Its pages count nothing: a token alone says that there is more.
            }
            let hollow = Page {
                total: 100,
                ..Page::default()
            };
            let (kind, text) = after_two_pages::<L>(move || reply::<L>(&hollow));
            assert_eq!(kind, ErrorKind::Other, "{text}");
            assert!(text.contains("empty page"), "{text}");
        }
    }
    visit_lists(&Hollow);
}

#[test]
fn a_list_that_shrinks_meanwhile_ends() {
    struct Shrinking;
    impl VisitLists for Shrinking {
        fn list<L: Listing>(&self) {
            // What is left ends within the page, with it, and before it.
            for left in [25, 30, 15, 0] {
                let serve = move || {
                    counting(move |before, request| {
                        let total = if before < 2 { 100 } else { left };
                        Catalogue::of(total).reply::<L>(request)
                    })
                };
                let (listed, server) = list(serve, &request::<L>(Some(10), None));
                let items = (0..left.max(20)).collect::<Vec<_>>();
                assert_eq!(
                    (listed.items, listed.error),
                    (items, None),
                    "{}",
                    L::SPEC.name
                );
                assert_eq!(server.received().len(), 3, "{}", L::SPEC.name);
            }
        }
    }
    visit_lists(&Shrinking);
}

#[test]
fn a_page_beyond_the_end_is_an_empty_list() {
    struct Beyond;
    impl VisitLists for Beyond {
        fn list<L: Listing>(&self) {
            let start = match L::STYLE {
                Style::Token => "from-900",
                Style::PageNumber | Style::Offset => "900",
            };
            let first = request::<L>(Some(10), Some(start));
            let (listed, server) = list(|| Catalogue::of(100).serve::<L>(), &first);
            assert_eq!(
                (listed.items, listed.error),
                (vec![], None),
                "{}",
                L::SPEC.name
            );
            assert_eq!(server.received().len(), 1, "{}", L::SPEC.name);
        }
    }
    visit_lists(&Beyond);
}
