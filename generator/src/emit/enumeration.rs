//! An open enum.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::renamed;
use super::tokens::ident;
use crate::model::structure::{Enumeration, Values, Variant};

/// The enum with its conversions.
pub(super) fn enumeration(enumeration: &Enumeration) -> TokenStream {
    let Enumeration {
        name, doc, values, ..
    } = enumeration;
    let name = ident(name);
    let (definition, conversions) = match values {
        Values::Texts(variants) => (
            self::variants(variants, quote!(rt::UnlistedText)),
            texts(&name, variants),
        ),
        Values::Numbers(variants) => (
            self::variants(variants, quote!(rt::UnlistedNumber)),
            numbers(&name, variants),
        ),
    };
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name { #definition }

        #conversions
    }
}

fn variants<T>(variants: &[Variant<T>], unlisted: TokenStream) -> TokenStream {
    let docs = variants.iter().map(|variant| &variant.doc);
    let names = variants.iter().map(|variant| ident(&variant.name));
    quote! {
        #(#docs #names,)*
        /// A value that the documentation does not list. It is kept, and written back unchanged.
        Unlisted(#unlisted),
    }
}

/// The variants under their former names.
fn former<T>(variants: &[Variant<T>]) -> TokenStream {
    variants
        .iter()
        .map(|variant| renamed::variants(&variant.name, &variant.former))
        .collect()
}

fn texts(name: &Ident, variants: &[Variant<String>]) -> TokenStream {
    let names: Vec<_> = variants
        .iter()
        .map(|variant| ident(&variant.name))
        .collect();
    let wires: Vec<_> = variants.iter().map(|variant| &variant.wire).collect();
    let former = former(variants);
    quote! {
        impl #name {
            #former

            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self { #(Self::#names => #wires,)* Self::Unlisted(value) => value.as_str() }
            }
        }

        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value { #(#wires => Self::#names,)* value => Self::Unlisted(rt::UnlistedText::new(value)) }
            }
        }

        impl rt::Field for #name {
            fn value(&self) -> rt::Value<'_> { rt::Value::Text(self.as_str()) }

            fn slot(&mut self) -> rt::Slot<'_> { rt::Slot::TextEnum(self) }

            fn empty() -> Self { Self::from("") }
        }

        impl rt::TextEnumSlot for #name {
            fn set(&mut self, text: &str) { *self = Self::from(text); }
        }
    }
}

fn numbers(name: &Ident, variants: &[Variant<i64>]) -> TokenStream {
    let names: Vec<_> = variants
        .iter()
        .map(|variant| ident(&variant.name))
        .collect();
    let wires: Vec<_> = variants
        .iter()
        .map(|variant| Literal::i64_unsuffixed(variant.wire))
        .collect();
    let former = former(variants);
    quote! {
        impl #name {
            #former

            /// The value on the wire.
            pub fn get(&self) -> i64 {
                match self { #(Self::#names => #wires,)* Self::Unlisted(value) => value.get() }
            }
        }

        impl From<i64> for #name {
            fn from(value: i64) -> Self {
                match value { #(#wires => Self::#names,)* value => Self::Unlisted(rt::UnlistedNumber::new(value)) }
            }
        }

        impl rt::Field for #name {
            fn value(&self) -> rt::Value<'_> { rt::Value::Integer(self.get()) }

            fn slot(&mut self) -> rt::Slot<'_> { rt::Slot::NumberEnum(self) }

            fn empty() -> Self { Self::from(0) }
        }

        impl rt::NumberEnumSlot for #name {
            fn set(&mut self, number: i64) { *self = Self::from(number); }
        }
    }
}
