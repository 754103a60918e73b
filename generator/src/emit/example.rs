//! Examples as doc comments that compile.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::tokens::{block, ident};
use crate::model::example::{Expr, Reading, Setting, Stop};
use crate::model::operation::Operation;
use crate::model::service::Service;

/// The doc lines of an operation's example; none if it has none.
pub(super) fn doc(crate_name: &str, service: &Service, operation: &Operation) -> TokenStream {
    let Some(sample) = &operation.sample else {
        return TokenStream::new();
    };
    let module = ident(&service.module);
    let method = ident(&operation.method_name);
    let calls = sample.iter().map(call);
    let root = ident(crate_name);
    let endpoint = service
        .client
        .needs_endpoint
        .then(|| quote!(.endpoint("https://api.example.com")));
    let nobody = operation
        .anonymous
        .then(|| quote!(.credentials(#root::Credentials::anonymous())));
    let comment = match nobody {
        None => "// Credentials and configuration come from the environment.",
        Some(_) => "// It is sent without credentials; configuration comes from the environment.",
    };
    let reading = operation.reading.as_ref();
    let read = reading.map(self::reading);
    let request = quote!(client.#method() #(#calls)*);
    let sending = match operation.paging {
        Some(_) => quote! {
            let mut items = #request.items();
            while let Some(item) = items.next().await {
                let item = item?;
                println!("{item:?}");
            }
        },
        None => quote! {
            let output = #request.send().await?;
            println!("{output:?}");
        },
    };
    let code = body(quote! {
        let client = Client::builder() #endpoint #nobody .build()?;
        #read
        #sending
    });
    let title = [String::new(), "# Example".to_owned(), String::new()];
    let head = [
        "```no_run".to_owned(),
        "# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        format!("use {crate_name}::{module}::*;"),
        String::new(),
        comment.to_owned(),
    ];
    let tail = ["# Ok(())", "# }", "```"].map(str::to_owned);
    let lines = title
        .into_iter()
        .chain(reading.into_iter().flat_map(preface));
    let lines = lines.chain(head).chain(code).chain(tail);
    block(&lines.collect::<Vec<_>>())
}

/// What stands above an example that begins with reading.
fn preface(reading: &Reading) -> Vec<String> {
    let mut lines = reading.why.0.clone();
    let ty = &reading.ty;
    lines.push(format!("So the example begins with [`{ty}`](super::{ty})."));
    lines.push(String::new());
    lines
}

/// The call that reads, and what keeps the example from going on.
fn reading(reading: &Reading) -> TokenStream {
    let method = ident(&reading.method);
    let calls = reading.setters.iter().map(call);
    let stops = reading.stops.iter().map(stop);
    quote!(let before = client.#method() #(#calls)* .send().await?; #(#stops)*)
}

fn stop(stop: &Stop) -> TokenStream {
    let (member, says) = (ident(&stop.member), &stop.says);
    let holds = match stop.optional {
        true => quote!(before.#member == Some(true)),
        false => quote!(before.#member),
    };
    quote!(if #holds { return Err(#says.into()); })
}

/// The lines of statements.
fn body(statements: TokenStream) -> Vec<String> {
    let Ok(file) = syn::parse2::<syn::File>(quote!(fn main() { #statements })) else {
        return Vec::new();
    };
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines
        .get(1..lines.len().saturating_sub(1))
        .unwrap_or_default();
    inner
        .iter()
        .map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned())
        .collect()
}

fn call(setting: &Setting) -> TokenStream {
    let name = ident(&setting.name);
    let value = expression(&setting.value);
    quote!(.#name(#value))
}

/// The argument of a setter, which converts texts and collects lists itself.
fn expression(expr: &Expr) -> TokenStream {
    match expr {
        Expr::List(elements) => {
            let elements = elements.iter().map(element);
            quote!([#(#elements),*])
        }
        Expr::Map(entries) => {
            let entries = entries.iter().map(|(name, value)| {
                let value = element(value);
                quote!((#name, #value))
            });
            quote!([#(#entries),*])
        }
        other => value(other),
    }
}

/// An element of what a setter collects: texts are still converted, but what is nested is taken as it is.
fn element(expr: &Expr) -> TokenStream {
    match expr {
        Expr::Text(text) => quote!(#text),
        other => exact(other),
    }
}

/// A value of the very type.
fn exact(expr: &Expr) -> TokenStream {
    match expr {
        Expr::Text(text) => quote!(#text.into()),
        Expr::Blob(_) => {
            let bytes = value(expr);
            quote!(#bytes.into())
        }
        Expr::List(elements) => {
            let elements = elements.iter().map(exact);
            quote!(vec![#(#elements),*])
        }
        Expr::Map(entries) => {
            let entries = entries.iter().map(|(name, value)| {
                let value = exact(value);
                quote!((#name.into(), #value))
            });
            quote!([#(#entries),*].into())
        }
        Expr::Optional(None) => quote!(None),
        Expr::Optional(Some(inner)) => {
            let inner = exact(inner);
            quote!(Some(#inner))
        }
        other => value(other),
    }
}

/// What reads the same everywhere.
fn value(expr: &Expr) -> TokenStream {
    match expr {
        Expr::Literal(text) => text.parse().unwrap_or_default(),
        Expr::Text(text) => quote!(#text),
        Expr::Timestamp(text) => quote!(#text.parse()?),
        Expr::Blob(bytes) => {
            let bytes = bytes.iter().map(|byte| Literal::u8_unsuffixed(*byte));
            quote!(vec![#(#bytes),*])
        }
        Expr::Variant(ty, variant) => {
            let (ty, variant) = (ident(ty), ident(variant));
            quote!(#ty::#variant)
        }
        Expr::Unlisted(ty, wire) => {
            let (ty, wire) = (ident(ty), value(wire));
            quote!(#ty::from(#wire))
        }
        Expr::Structure(ty, settings) => {
            let ty = ident(ty);
            let calls = settings.iter().map(call);
            quote!(#ty::builder() #(#calls)* .build())
        }
        Expr::Read {
            member: name,
            blank,
            demanded,
        } => {
            let member = ident(name);
            let others = blank.iter().map(|text| quote!(it != #text));
            let filter = (!blank.is_empty()).then(|| quote!(.filter(|it| #(#others)&&*)));
            let lack = format!("the answer has no `{name}`");
            let demand = demanded.then(|| quote!(.ok_or(#lack)?));
            quote!(before.#member #filter #demand)
        }
        Expr::List(_) | Expr::Map(_) | Expr::Optional(_) => exact(expr),
    }
}
