//! Tokens that lead back to where the list was before end it with an error.

use specwright_clients::aws_apigateway::GetClientCertificates;
use specwright_runtime::ErrorKind;
use specwright_tests::loopback::Loopback;

use crate::callers::list;
use crate::catalogue::reply;
use crate::listing::{Page, request};

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
