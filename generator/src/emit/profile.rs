//! The tables of a service's files of profiles.

use proc_macro2::TokenStream;
use quote::quote;

use super::table::{always, list, on, table};
use super::tokens::optional;
use crate::model::profile::{
    Conditions, KeyNames, ProfileFile, ProfileLayout, ProfileRead, ProfileSource,
};

/// One file.
pub(super) fn file(file: &ProfileFile) -> TokenStream {
    let fields = [
        ("paths", list(&file.paths)),
        ("path_env", list(&file.path_env)),
        ("disabled_env", list(&file.disabled_env)),
        ("profile_env", list(&file.profile_env)),
        ("continues", on(file.continues)),
        ("layout", always(layout(&file.layout))),
        ("read", list(file.read.iter().map(read))),
    ];
    table("ProfileFile", quote!(rt::ProfileFile::NONE), &fields)
}

fn layout(layout: &ProfileLayout) -> TokenStream {
    match layout {
        ProfileLayout::Ini(sections, default_sections) => quote! {
            rt::ProfileLayout::Ini {
                sections: &[#(#sections),*],
                default_sections: &[#(#default_sections),*],
            }
        },
        ProfileLayout::JsonObject => quote!(rt::ProfileLayout::JsonObject),
        ProfileLayout::JsonList(list, name, current) => {
            let current = optional(current.as_ref());
            quote!(rt::ProfileLayout::JsonList { list: #list, name: #name, current: #current })
        }
    }
}

fn read(read: &ProfileRead) -> TokenStream {
    let held = match &read.source {
        ProfileSource::Keys(names) => {
            let names = keys(names);
            quote!(keys(#names))
        }
        ProfileSource::Process(key, when, output) => {
            let (when, output) = (conditions(when), keys(output));
            quote!(process(#key, #when, #output))
        }
    };
    let when = conditions(&read.when);
    let when = (!read.when.is_empty()).then(|| quote!(.when(#when)));
    let unless = list(&read.unless).map(|keys| quote!(.unless(#keys)));
    quote!(rt::ProfileRead::#held #when #unless)
}

fn conditions(conditions: &Conditions) -> TokenStream {
    let each = conditions
        .iter()
        .map(|(key, values)| quote!((#key, &[#(#values),*])));
    quote!(&[#(#each),*])
}

fn keys(names: &KeyNames) -> TokenStream {
    let KeyNames {
        access_key_id,
        secret_access_key,
        session_token,
        expires_at,
    } = names;
    let session_token = list(session_token).map(|names| quote!(.session_token(#names)));
    let expires_at = list(expires_at).map(|names| quote!(.expires_at(#names)));
    quote! {
        rt::KeyNames::new(&[#(#access_key_id),*], &[#(#secret_access_key),*]) #session_token #expires_at
    }
}
