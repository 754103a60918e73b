//! `cargo xtask explain <error code>`: what a code of a service means, and which operations list it.

use specwright_generator::locate::Locator;
use specwright_generator::model::error::Code;
use specwright_generator::model::service::Service;

use crate::console::Console;
use crate::lowered::Lowered;

/// An entry of a spec for an error code, and its path in Rust if it has one.
struct Entry<'m> {
    service: &'m Service,
    code: &'m Code,
    path: Option<String>,
}

/// Says what is known of the code; whether anything is.
pub(super) fn explain(word: &str, lowered: &Lowered, console: &mut Console<'_>) -> bool {
    let entries: Vec<Entry<'_>> = entries(lowered)
        .filter(|entry| entry.code.code.eq_ignore_ascii_case(word))
        .collect();
    for entry in &entries {
        said(entry, lowered, console);
    }
    !entries.is_empty()
}

/// Every code that any service documents.
pub(super) fn codes(lowered: &Lowered) -> impl Iterator<Item = &str> {
    entries(lowered).map(|entry| entry.code.code.as_str())
}

fn entries(lowered: &Lowered) -> impl Iterator<Item = Entry<'_>> {
    lowered.model.services.iter().flat_map(|service| {
        let common = service.table.codes.iter().map(move |code| Entry {
            service,
            code,
            path: None,
        });
        let own = service.operations.iter().flat_map(move |operation| {
            let errors = &operation.errors;
            errors.variants.iter().map(move |variant| Entry {
                service,
                code: &variant.code,
                path: Some(format!(
                    "{}::{}::{}",
                    service.module, errors.name, variant.name
                )),
            })
        });
        common.chain(own)
    })
}

fn said(entry: &Entry<'_>, lowered: &Lowered, console: &mut Console<'_>) {
    let Entry {
        service,
        code,
        path,
    } = entry;
    let path = match path {
        Some(path) => path.clone(),
        None => format!("any operation of {}", service.module),
    };
    let Some(source) = lowered.sources.get(service.source) else {
        return;
    };
    let locator = Locator::new(source);
    let place = locator.position(code.origin.pointer());
    console.say(format_args!(
        "{}:{}:{}: {path}",
        source.name, place.line, place.column
    ));
    let text = |key| locator.text(&format!("{}/{key}", code.origin.pointer()));
    console.say(format_args!("    {}", text("doc").unwrap_or_default()));
    let status = code.status.or(code.documented_status);
    let status = status.map_or_else(String::new, |status| format!(", status {status}"));
    let kind = text("kind").unwrap_or_default();
    let advice = advice(text("retry").unwrap_or(implied(kind)));
    console.say(format_args!("    kind {kind}{status}; {advice}"));
    if let Some(message) = &code.message {
        console.say(format_args!("    only with the message {message:?}"));
    }
}

/// The advice that a kind implies, as the runtime's `ErrorKind::advice` has it.
fn implied(kind: &str) -> &'static str {
    match kind {
        "throttled" => "throttled",
        "busy" => "busy",
        "unavailable" | "internal" => "transient",
        _ => "never",
    }
}

/// What a client does about it.
fn advice(retry: &str) -> &'static str {
    match retry {
        "throttled" => "not processed: it is sent again after a while",
        "busy" => "not processed: it is sent again after a longer while",
        "transient" => "perhaps processed: it is sent again only where twice does no harm",
        "renew-credentials" => "it is sent again once with fresh credentials",
        "correct-clock" => "it is sent again once with a corrected clock",
        _ => "never sent again: the same gives the same",
    }
}
