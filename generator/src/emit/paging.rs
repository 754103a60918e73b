//! How a list operation is paged, and the methods of its builder that follow from it.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::tokens::ident;
use crate::model::operation::Operation;
use crate::model::paging::{Acceptor, Paging, PagingStyle, Waiter};

/// The implementation of paging.
pub(super) fn implementation(operation: &Operation, paging: &Paging) -> TokenStream {
    let Paging {
        items,
        member,
        optional,
        item,
        style,
        ..
    } = paging;
    let name = ident(&operation.input.name);
    let (items, member, style) = (
        Literal::usize_unsuffixed(*items),
        ident(member),
        self::style(style),
    );
    let list = match optional {
        true => quote!(page.#member.unwrap_or_default()),
        false => quote!(page.#member),
    };
    quote! {
        impl rt::Paginated for #name {
            type Item = #item;

            const PAGING: &'static rt::Paging = &rt::Paging { items: #items, style: #style };

            fn items(page: Self::Output) -> Vec<Self::Item> { #list }
        }
    }
}

fn style(style: &PagingStyle) -> TokenStream {
    let index = |index: &usize| Literal::usize_unsuffixed(*index);
    let number = |number: &u64| Literal::u64_unsuffixed(*number);
    match style {
        PagingStyle::Token { input, output } => {
            let (input, output) = (index(input), index(output));
            quote!(rt::PagingStyle::Token { input: #input, output: #output })
        }
        PagingStyle::PageNumber {
            page,
            first,
            size,
            default_size,
            total,
        } => {
            let (page, size, total) = (index(page), index(size), index(total));
            let (first, default_size) = (number(first), number(default_size));
            quote! {
                rt::PagingStyle::PageNumber { page: #page, first: #first, size: #size, default_size: #default_size, total: #total }
            }
        }
        PagingStyle::Offset { offset, total } => {
            let (offset, total) = (index(offset), index(total));
            quote!(rt::PagingStyle::Offset { offset: #offset, total: #total })
        }
    }
}

/// The builder's methods that iterate.
pub(super) fn methods(operation: &Operation, bounds: &TokenStream) -> TokenStream {
    let name = ident(&operation.input.name);
    let client = client(operation);
    quote! {
        /// The pages, from the one that is asked for.
        pub fn pages(self) -> rt::Pages<#client, #name> #bounds { rt::Pages::new(self.client, self.value) }

        /// The items of all pages, from the one that is asked for.
        pub fn items(self) -> rt::Items<#client, #name> #bounds { rt::Items::new(self.client, self.value) }
    }
}

/// The builder's method that waits.
pub(super) fn waiter(operation: &Operation, waiter: &Waiter, bounds: &TokenStream) -> TokenStream {
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
    let client = client(operation);
    let (title, method) = (method, ident(method));
    let name = ident(&operation.input.name);
    let until = until.iter().map(acceptor);
    let fail = fail.iter().map(acceptor);
    let again = again.iter().map(acceptor);
    let waiting = ident(if *may_vanish { "Vanishing" } else { "Waiting" });
    let [least, greatest, timeout] = [delay.0, delay.1, *timeout].map(Literal::u64_unsuffixed);
    quote! {
        #doc
        pub fn #method(self) -> rt::#waiting<#client, #name> #bounds {
            static WAITER: rt::Waiter = rt::Waiter {
                name: #title,
                until: &[#(#until),*],
                fail: &[#(#fail),*],
                again: &[#(#again),*],
                delay: (#least, #greatest),
                timeout: #timeout,
            };
            rt::#waiting::new(self.client, self.value, &WAITER)
        }
    }
}

/// The builder's type parameter for the client.
pub(super) fn client(operation: &Operation) -> Option<Ident> {
    let builder = operation.input.builder.as_ref();
    builder
        .and_then(|builder| builder.client.as_ref())
        .map(|client| ident(client))
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
