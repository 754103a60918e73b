//! Its `operation/<name>.rs`: request, builder, answer, error codes of one operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{ident, idents, moved, raw};
use super::{error, example, finding, issued, paging, rate, structure, waiter};
use crate::model::example::Example;
use crate::model::operation::{Operation, Output};
use crate::model::service::Service;
use crate::tree::RustFile;

/// The file of an operation.
pub(super) fn operation<'m>(
    crate_name: &str,
    service: &Service,
    operation: &'m Operation,
) -> RustFile<'m> {
    let imports = imports(operation);
    let shown = example::doc(crate_name, service, operation);
    let input = moved(structure::structure(&operation.input, shown, &|bounds| {
        methods(operation, bounds)
    }));
    let implementation = moved(implementation(operation));
    let output = match &operation.output {
        Output::Own(own) => Some(moved(structure::structure(own, quote!(), &|_| quote!()))),
        Output::Shared(_) => None,
    };
    let errors = moved(error::enumeration(&operation.errors));
    let paging = operation
        .paging
        .as_ref()
        .map(|paging| paging::declaration(operation, paging));
    let waiters = operation.waiters.iter();
    let waiters = waiters.map(|waiter| waiter::declaration(operation, waiter));
    let issued = operation
        .issued
        .as_ref()
        .map(|issued| issued::implementation(operation, issued));
    let finding = operation
        .finding
        .as_ref()
        .map(|finding| finding::implementation(operation, finding));
    let items = quote! {
        use specwright_runtime as rt;

        use super::super::service::SERVICE;
        #imports

        #input
        #implementation
        #paging
        #(#waiters)*
        #issued
        #finding
        #output
        #errors
    };
    RustFile::new(&operation.module_doc, items)
}

/// The methods of the builder that are spelled out.
fn methods(operation: &Operation, bounds: &TokenStream) -> TokenStream {
    let issued = operation
        .issued
        .as_ref()
        .map(|_| issued::method(operation, bounds));
    let finding = operation
        .finding
        .as_ref()
        .map(|finding| finding::method(operation, finding, bounds));
    quote!(#issued #finding)
}

fn imports(operation: &Operation) -> Option<TokenStream> {
    let names = idents(&operation.imports);
    match names.as_slice() {
        [] => None,
        [name] => Some(quote!(use super::super::types::#name;)),
        names => Some(quote!(use super::super::types::{#(#names),*};)),
    }
}

fn implementation(operation: &Operation) -> TokenStream {
    let Operation {
        wire,
        http_method,
        path,
        retry,
        input,
        output,
        errors,
        examples,
        ..
    } = operation;
    let name = ident(&input.name);
    let output = match output {
        Output::Own(own) => ident(&own.name),
        Output::Shared(name) => ident(name),
    };
    let (error, method, retry) = (ident(&errors.name), ident(http_method), ident(retry));
    let success = (operation.success != 200).then(|| {
        let success = proc_macro2::Literal::u16_unsuffixed(operation.success);
        quote!(.success(#success))
    });
    let anonymous = operation.anonymous.then(|| quote!(.anonymous()));
    let rate_limit = operation.rate_limit.map(rate::limit);
    let rate_limit = rate_limit.map(|limit| quote!(.rate_limit(#limit)));
    let examples = examples.iter().map(self::example);
    quote! {
        rt::operation! {
            #name -> Result<#output, #error>;
            SERVICE #wire: #method(#path) #success .retry(rt::RetrySafety::#retry) #anonymous #rate_limit;
            #(#examples)*
        }
    }
}

fn example(example: &Example) -> TokenStream {
    let Example {
        title,
        input,
        output,
        ..
    } = example;
    let input = raw(input);
    let output = output.as_ref().map(|output| {
        let output = raw(output);
        quote!(output: #output,)
    });
    quote!(example #title { input: #input, #output })
}
