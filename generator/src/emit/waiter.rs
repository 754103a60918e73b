//! The method of an operation's builder that waits.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::builder;
use super::tokens::{ident, inner_doc};
use crate::model::operation::Operation;
use crate::model::paging::{Acceptor, Waiter};

/// One of them.
pub(super) fn declaration(operation: &Operation, waiter: &Waiter) -> TokenStream {
    let Waiter {
        method,
        doc,
        until,
        fail,
        again,
        may_vanish,
        delay,
        timeout,
        ..
    } = waiter;
    let (name, method) = (ident(&operation.input.name), ident(method));
    let doc = inner_doc(doc);
    let builder = operation.input.builder.as_ref().map(builder::complete);
    let waiting = ident(if *may_vanish { "Vanishing" } else { "Waiting" });
    let [least, greatest, timeout] = [delay.0, delay.1, *timeout].map(Literal::u64_unsuffixed);
    let [until, fail, again] = [("until", until), ("fail", fail), ("again", again)].map(ends);
    quote! {
        rt::waiter! {
            #name by #builder;
            #doc
            #method() -> #waiting: every(#least, #greatest).within(#timeout) #until #fail #again;
        }
    }
}

/// What ends an attempt in this way, if anything.
fn ends((way, acceptors): (&str, &Vec<Acceptor>)) -> Option<TokenStream> {
    let way = ident(way);
    let each = acceptors.iter().map(acceptor);
    (!acceptors.is_empty()).then(|| quote!(.#way(&[#(#each),*])))
}

fn acceptor(acceptor: &Acceptor) -> TokenStream {
    match acceptor {
        Acceptor::Error(index) => {
            let index = Literal::usize_unsuffixed(*index);
            quote!(rt::Acceptor::Error(#index))
        }
        Acceptor::ServiceError(index) => {
            let index = Literal::usize_unsuffixed(*index);
            quote!(rt::Acceptor::ServiceError(#index))
        }
        Acceptor::Success => quote!(rt::Acceptor::Success),
        Acceptor::Member(index, values) => {
            let index = Literal::usize_unsuffixed(*index);
            quote!(rt::Acceptor::Member(#index, &[#(#values),*]))
        }
    }
}
