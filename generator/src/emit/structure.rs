//! A structure: its fields, and the table by which the runtime reads and writes it.

use proc_macro2::TokenStream;
use quote::quote;

use super::builder::{self, Parts};
use super::tokens::{ident, inner_doc, moved, signed, text, unsigned};
use super::{former, setter};
use crate::model::structure::{Bounds, Condition, Member, Place, Row, Rule, Structure};

/// Further methods of a builder, given the bounds under which everything required is set.
pub(super) type Methods<'a> = &'a dyn Fn(&TokenStream) -> TokenStream;

/// The structure with its table, and its builder if it has one. `extra` stands between its doc comment and its fields.
pub(super) fn structure(
    structure: &Structure,
    extra: TokenStream,
    methods: Methods<'_>,
) -> TokenStream {
    let Structure {
        name,
        doc,
        members,
        default,
        ..
    } = structure;
    let (name, doc) = (ident(name), inner_doc(doc));
    let extra = moved(extra);
    let default = default.then(|| quote!(#[derive(Default)]));
    let parts = structure.builder.as_ref().map(Parts::new);
    let parts = parts.as_ref();
    let fields = members.iter().map(|member| moved(field(parts, member)));
    let rules: Vec<_> = structure.rules.iter().map(rule).collect();
    let rules = (!rules.is_empty()).then(|| quote!(rules { #(#rules,)* }));
    let declared = parts.map(|parts| builder::declaration(structure, parts));
    let implementation = parts.and_then(|parts| builder::implementation(structure, parts, methods));
    quote! {
        rt::structure! {
            #doc
            #extra
            #default
            pub struct #name { #(#fields)* }
            #rules
            #declared
        }

        #implementation
    }
}

/// A field, its row in the table, and its setter if there is a builder.
fn field(parts: Option<&Parts<'_>>, member: &Member) -> TokenStream {
    let Member { name, ty, doc, .. } = member;
    let (name, doc, row) = (ident(name), inner_doc(doc), moved(row(member)));
    let former = former::fields(member);
    match parts {
        Some(parts) => {
            let deprecated = deprecated(member.deprecated.as_deref());
            let setter = moved(setter::setter(parts, member));
            quote!(#doc #deprecated pub #name: #ty = #row #setter #former;)
        }
        None => quote!(#doc pub #name: #ty = #row #former,),
    }
}

/// The attribute of what should not be used any more.
pub(super) fn deprecated(why: Option<&str>) -> Option<TokenStream> {
    why.map(|why| quote!(#[deprecated = #why]))
}

/// What follows the type of a field: its row in the table.
fn row(member: &Member) -> TokenStream {
    let Row {
        place,
        unwrap,
        wire,
        required,
        idempotency_token,
        secret,
        base64,
        timestamp,
        list,
        bounds,
    } = &member.row;
    let place = match place {
        Place::Path => quote!(path),
        Place::Query => quote!(query),
        Place::Header => quote!(header),
        Place::Body => quote!(body),
        Place::Form => quote!(form),
    };
    let wire = text(wire);
    let required = required.then(|| quote!(.required()));
    let token = idempotency_token.then(|| quote!(.idempotency_token()));
    let secret = secret.then(|| quote!(.secret()));
    let base64 = base64.then(|| quote!(.base64()));
    let unwrap = unwrap.as_ref().map(|name| quote!(.unwrap(#name)));
    let timestamp = timestamp.map(|format| quote!(.timestamp(#format)));
    let list = list.map(|style| quote!(.list(#style)));
    let bounds = moved(self::bounds(bounds));
    quote!(#place(#wire) #required #token #secret #unwrap #base64 #timestamp #list #bounds)
}

fn bounds(bounds: &Bounds) -> TokenStream {
    let chars = bounds
        .chars
        .map(unsigned)
        .map(|limits| quote!(.chars(#limits)));
    let bytes = bounds
        .bytes
        .map(unsigned)
        .map(|limits| quote!(.bytes(#limits)));
    let items = bounds
        .items
        .map(unsigned)
        .map(|limits| quote!(.items(#limits)));
    let range = bounds
        .range
        .map(signed)
        .map(|limits| quote!(.range(#limits)));
    let pattern = bounds
        .pattern
        .as_ref()
        .map(|pattern| quote!(.pattern(rt::pattern!(#pattern))));
    let prefixes = &bounds.forbidden_prefixes;
    let prefixes = (!prefixes.is_empty()).then(|| quote!(.not_starting_with(&[#(#prefixes),*])));
    quote!(#chars #bytes #items #range #pattern #prefixes)
}

fn rule(rule: &Rule) -> TokenStream {
    match rule {
        Rule::RequiredWhen(member, conditions) => {
            let conditions = conditions.iter().map(condition);
            quote!(rt::Rule::RequiredWhen(#member, &[#(#conditions),*]))
        }
        Rule::OnlyWhen(member, conditions) => {
            let conditions = conditions.iter().map(condition);
            quote!(rt::Rule::OnlyWhen(#member, &[#(#conditions),*]))
        }
        Rule::ExactlyOneOf(members) => quote!(rt::Rule::ExactlyOneOf(&[#(#members),*])),
        Rule::AtLeastOneOf(members) => quote!(rt::Rule::AtLeastOneOf(&[#(#members),*])),
        Rule::AtMostOneOf(members) => quote!(rt::Rule::AtMostOneOf(&[#(#members),*])),
        Rule::Together(members) => quote!(rt::Rule::Together(&[#(#members),*])),
    }
}

fn condition(condition: &Condition) -> TokenStream {
    let Condition { member, values, .. } = condition;
    quote!(rt::Condition::new(#member, &[#(#values),*]))
}
