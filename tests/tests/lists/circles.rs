//! Pages that lead back to where the list was before end it with an error.

use std::sync::atomic::{AtomicUsize, Ordering};

use specwright_clients::aws_apigateway::GetClientCertificates;
use specwright_runtime::ErrorKind;
use specwright_tests::loopback::{Loopback, Reply};

use crate::callers::list;
use crate::catalogue::{Catalogue, reply};
use crate::listing::{Listing, Page, Style, request};
use crate::services::{VisitLists, visit_lists};

/// A server whose pages of one item lead to each other as the tokens say.
fn leading(tokens: &'static [&'static str]) -> Loopback {
    let pages = tokens.iter().enumerate().map(|(number, token)| Page {
        items: vec![number],
        total: tokens.len(),
        next: Some((*token).to_owned()).filter(|token| !token.is_empty()),
    });
    let replies: Vec<_> = pages
        .map(|page| reply::<GetClientCertificates>(&page))
        .collect();
    Loopback::start(replies).unwrap()
}

#[test]
fn a_token_that_comes_again_ends_the_list() {
    // The caller's own token, those that the pages give, and how many pages lead on. The one
    // that leads back is still given.
    let circles: [(Option<&str>, &'static [&'static str], usize); 5] = [
        (None, &["a", "a", "a"], 1),
        (None, &["a", "b", "a", "b"], 2),
        (None, &["a", "b", "b"], 2),
        (Some("a"), &["a", "a"], 0),
        (Some("a"), &["b", "a", "b"], 1),
    ];
    for (start, tokens, good) in circles {
        let first = request::<GetClientCertificates>(None, start);
        let (listed, server) = list(|| leading(tokens), &first);
        assert_eq!(listed.items, (0..=good).collect::<Vec<_>>(), "{tokens:?}");
        let (kind, text) = listed.error.expect("a circle is an error");
        assert_eq!(kind, ErrorKind::Other, "{tokens:?}");
        assert!(text.contains("given before"), "{text}");
        assert!(!text.contains('\n'), "{text}");
        assert_eq!(server.received().len(), good + 1, "{tokens:?}");
    }
}

#[test]
fn an_empty_token_ends_the_list_and_an_empty_page_with_a_token_does_not() {
    let first = request::<GetClientCertificates>(None, None);
    let (listed, _) = list(|| leading(&["a", ""]), &first);
    assert_eq!((listed.items, listed.error), (vec![0, 1], None));
    let serve = || {
        let page = |items: &[usize], next: Option<&str>| Page {
            items: items.to_vec(),
            total: 2,
            next: next.map(str::to_owned),
        };
        let pages = [
            page(&[0], Some("a")),
            page(&[], Some("b")),
            page(&[1], None),
        ];
        Loopback::start(pages.iter().map(reply::<GetClientCertificates>)).unwrap()
    };
    let (listed, _) = list(serve, &first);
    assert_eq!((listed.items, listed.error), (vec![0, 1], None));
}

/// The body of an answer that does not say how many items there are.
fn uncounted<L: Listing>(page: &Page) -> String {
    let mut answer = L::answer(page);
    let inner = match answer.get("Response").is_some() {
        true => &mut answer["Response"],
        false => &mut answer,
    };
    let members = inner.as_object_mut().unwrap();
    members.retain(|name, _| name != "TotalCount" && name != "total");
    answer.to_string()
}

/// A server that answers every request with the first ten of `total` items, but never with the same token.
fn heedless<L: Listing>(total: usize, counts: bool) -> Loopback {
    let sent = AtomicUsize::new(0);
    Loopback::answering(move |_| {
        let page = Page {
            items: (0..10).collect(),
            total,
            next: Some(format!("a-{}", sent.fetch_add(1, Ordering::Relaxed))),
        };
        match counts {
            true => reply::<L>(&page),
            false => Reply::answer(200, &[], &uncounted::<L>(&page)),
        }
    })
    .unwrap()
}

#[test]
fn a_service_that_does_not_heed_the_position_is_not_followed() {
    struct Heedless;
    impl VisitLists for Heedless {
        fn list<L: Listing>(&self) {
            for (total, counts) in [(100, true), (15, true), (0, false)] {
                let serve = || heedless::<L>(total, counts);
                let (listed, server) = list(serve, &request::<L>(Some(10), None));
                let name = L::SPEC.name;
                // Tokens tell pages apart that look alike, but not without end.
                let pages = if L::STYLE == Style::Token { 101 } else { 1 };
                let items: Vec<_> = (0..10).cycle().take(10 * pages).collect();
                assert_eq!(listed.items, items, "{name}");
                let (kind, text) = listed.error.expect("no progress is an error");
                assert_eq!(kind, ErrorKind::Other, "{name}");
                assert!(text.contains("same items as one before"), "{text}");
                assert_eq!(server.received().len(), pages + 1, "{name}");
            }
        }
    }
    visit_lists(&Heedless);
}

#[test]
fn a_list_without_a_count_that_begins_anew_after_its_end_is_not_followed() {
    struct Round;
    impl VisitLists for Round {
        fn list<L: Listing>(&self) {
            if L::STYLE == Style::Token {
                return; // A token that is given again is told before the page is asked for.
            }
            let serve = || {
                let sent = AtomicUsize::new(0);
                Loopback::answering(move |_| {
                    let start = 10 * (sent.fetch_add(1, Ordering::Relaxed) % 3);
                    let page = Page {
                        items: (start..start + 10).collect(),
                        ..Page::default()
                    };
                    Reply::answer(200, &[], &uncounted::<L>(&page))
                })
                .unwrap()
            };
            let (listed, server) = list(serve, &request::<L>(Some(10), None));
            assert_eq!(
                listed.items,
                (0..30).collect::<Vec<_>>(),
                "{}",
                L::SPEC.name
            );
            assert!(listed.error.is_some(), "{}", L::SPEC.name);
            assert_eq!(server.received().len(), 4, "{}", L::SPEC.name);
        }
    }
    visit_lists(&Round);
}

#[test]
fn a_list_without_a_count_ends_with_an_empty_page() {
    struct Uncounted;
    impl VisitLists for Uncounted {
        fn list<L: Listing>(&self) {
            if L::STYLE == Style::Token {
                return; // Its pages count nothing in any case.
            }
            let serve = || {
                let page = |request: &_| uncounted::<L>(&Catalogue::of(25).page::<L>(request));
                Loopback::answering(move |request| Reply::answer(200, &[], &page(request))).unwrap()
            };
            let (listed, _) = list(serve, &request::<L>(Some(10), None));
            let items = (0..25).collect::<Vec<_>>();
            assert_eq!(
                (listed.items, listed.error),
                (items, None),
                "{}",
                L::SPEC.name
            );
        }
    }
    visit_lists(&Uncounted);
}
