//! How a list operation is paged, from which methods of its builder follow.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::builder;
use super::tokens::ident;
use crate::model::operation::Operation;
use crate::model::paging::{Paging, PagingStyle};

/// What is said of it.
pub(super) fn declaration(operation: &Operation, paging: &Paging) -> TokenStream {
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
    let builder = operation.input.builder.as_ref().map(builder::complete);
    quote! {
        rt::paginated! {
            #name by #builder;
            paging(items: #items, style: #style);
            items(page) -> Vec<#item> = #list;
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
