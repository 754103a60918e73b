//! Every documented code comes back as what it is documented to be, and an unknown one loses nothing.

use specwright_runtime::{ErrorKind, Operation, OperationError};
use specwright_tests::loopback::Loopback;
use specwright_tests::operations::{Visit, visit_all};
use specwright_tests::specs::{Code, Spec, spec_of};

use crate::callers::{callers, example, single};
use crate::draft::{Draft, REQUEST_ID, forms};

const MESSAGE: &str = "what the vendor says";

#[test]
fn every_documented_code_has_its_variant_and_kind() {
    struct EveryCode;
    impl Visit for EveryCode {
        fn operation<O: Operation>(&mut self) {
            let spec = spec_of::<O>().unwrap();
            let own = spec.codes(O::SPEC.name);
            assert_eq!(own.len(), O::Error::VARIANTS.len());
            let variants = own.iter().zip(O::Error::VARIANTS);
            let mut table: Vec<_> = variants.map(|(code, variant)| (code, *variant)).collect();
            let shared = spec.service_codes();
            // The operation's own meaning of a code goes before the service's.
            let hidden = |code: &&Code<'_>| {
                own.iter()
                    .any(|own| own.code == code.code && own.message.is_none())
            };
            let visible = shared.iter().filter(|code| !hidden(code));
            table.extend(visible.map(|code| (code, family::<O>(&spec, &own, code.code))));
            check::<O>(&spec, &table);
        }
    }
    visit_all(&mut EveryCode);
}

/// The variant for a code that only the service knows: that of the nearest family among the operation's.
fn family<O: Operation>(spec: &Spec, own: &[Code<'_>], code: &str) -> O::Error {
    let separator = spec.service()["errors"]["family_separator"].as_str();
    let parents = std::iter::successors(Some(code), |code| Some(code.rsplit_once(separator?)?.0));
    let mut known = parents.filter_map(|parent| {
        own.iter()
            .position(|own| own.code == parent && own.message.is_none())
    });
    known
        .next()
        .map_or(O::Error::UNLISTED, |index| O::Error::VARIANTS[index])
}

fn check<O: Operation>(spec: &Spec, table: &[(&Code<'_>, O::Error)]) {
    let draft = |code: &Code<'_>| -> Draft {
        let message = code.message.unwrap_or(MESSAGE);
        forms(spec, code.code, message, code.status.unwrap_or(400)).remove(0)
    };
    for caller_index in 0..2 {
        let replies = table.iter().map(|(code, _)| draft(code).reply());
        let server = Loopback::start(replies).unwrap();
        let caller = &callers(|| single::<O>(&server))[caller_index];
        for (code, variant) in table {
            let error = caller.call(&example::<O>()).unwrap_err();
            let at = format!("{caller}: {} {code:?}: {error}", O::SPEC.name);
            assert_eq!(error.raw_code(), Some(code.code), "{at}");
            assert_eq!(error.code(), Some(variant), "{at}");
            assert_eq!(error.kind(), kind(code.kind), "{at}");
            assert_eq!(
                error.message(),
                Some(code.message.unwrap_or(MESSAGE)),
                "{at}"
            );
        }
    }
}

/// A kind as the specs spell it.
fn kind(name: &str) -> ErrorKind {
    let kinds = [
        ("not-found", ErrorKind::NotFound),
        ("forbidden", ErrorKind::Forbidden),
        ("unauthenticated", ErrorKind::Unauthenticated),
        ("invalid", ErrorKind::Invalid),
        ("conflict", ErrorKind::Conflict),
        ("throttled", ErrorKind::Throttled),
        ("quota", ErrorKind::Quota),
        ("busy", ErrorKind::Busy),
        ("unavailable", ErrorKind::Unavailable),
        ("internal", ErrorKind::Internal),
        ("unsupported", ErrorKind::Unsupported),
    ];
    let found = kinds.iter().find(|(known, _)| *known == name);
    found
        .map(|(_, kind)| *kind)
        .unwrap_or_else(|| panic!("kind `{name}`"))
}

#[test]
fn an_unknown_code_keeps_everything_in_every_form() {
    struct Unknown;
    impl Visit for Unknown {
        fn operation<O: Operation>(&mut self) {
            let spec = spec_of::<O>().unwrap();
            for code in ["Never-Heard", "99999"] {
                unknown::<O>(code, &forms(&spec, code, MESSAGE, 418));
            }
        }
    }
    visit_all(&mut Unknown);
}

fn unknown<O: Operation>(code: &str, forms: &[Draft]) {
    for caller_index in 0..2 {
        let server = Loopback::start(forms.iter().map(Draft::reply)).unwrap();
        let caller = &callers(|| single::<O>(&server))[caller_index];
        for form in forms {
            let error = caller.call(&example::<O>()).unwrap_err();
            let at = format!("{caller}: {} {form:?}: {error}", O::SPEC.name);
            assert_eq!(error.code(), Some(&O::Error::UNLISTED), "{at}");
            assert_eq!(error.raw_code(), Some(code), "{at}");
            assert_eq!(error.message(), Some(MESSAGE), "{at}");
            assert_eq!(error.request_id(), Some(REQUEST_ID), "{at}");
            assert_eq!(error.status().unwrap(), form.status, "{at}");
            assert_eq!(*error.body().unwrap(), form.body(), "{at}");
            assert!(error.was_sent(), "{at}");
        }
    }
}
