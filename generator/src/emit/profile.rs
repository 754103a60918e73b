//! The tables of a service's files of profiles.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::optional;
use crate::model::profile::{
    Conditions, KeyNames, ProfileFile, ProfileLayout, ProfileRead, ProfileSource,
};

/// One file.
pub(super) fn file(file: &ProfileFile) -> TokenStream {
    let ProfileFile {
        paths,
        path_env,
        disabled_env,
        profile_env,
        continues,
        ..
    } = file;
    let layout = layout(&file.layout);
    let read = file.read.iter().map(read);
    quote! {
        rt::ProfileFile {
            paths: &[#(#paths),*],
            path_env: &[#(#path_env),*],
            disabled_env: &[#(#disabled_env),*],
            profile_env: &[#(#profile_env),*],
            continues: #continues,
            layout: #layout,
            read: &[#(#read),*],
        }
    }
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
    let ProfileRead { unless, .. } = read;
    let when = conditions(&read.when);
    let source = match &read.source {
        ProfileSource::Keys(names) => {
            let names = keys(names);
            quote!(rt::ProfileSource::Keys(#names))
        }
        ProfileSource::Process(key, when, output) => {
            let (when, output) = (conditions(when), keys(output));
            quote!(rt::ProfileSource::Process { key: #key, when: #when, output: #output })
        }
    };
    quote!(rt::ProfileRead { when: #when, unless: &[#(#unless),*], source: #source })
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
    quote! {
        rt::KeyNames {
            access_key_id: &[#(#access_key_id),*],
            secret_access_key: &[#(#secret_access_key),*],
            session_token: &[#(#session_token),*],
            expires_at: &[#(#expires_at),*],
        }
    }
}
