//! A structure: its fields, and the table by which the runtime reads and writes it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::tokens::{ident, signed, unsigned};
use super::{builder, former};
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
    let name = ident(name);
    let fields = members.iter().map(field);
    let default = default.then(|| quote!(, Default));
    let shown = (!structure.has_former()).then(|| quote!(, Debug, PartialEq));
    let implementations = former::implementations(structure);
    let table = table(structure);
    let builder = structure
        .builder
        .as_ref()
        .map(|it| builder::builder(structure, it, methods));
    quote! {
        #doc
        #extra
        #[derive(Clone #shown #default)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* }

        #implementations
        #table
        #builder
    }
}

/// The attribute of what should not be used any more.
pub(super) fn deprecated(why: Option<&str>) -> Option<TokenStream> {
    why.map(|why| quote!(#[deprecated = #why]))
}

fn field(member: &Member) -> TokenStream {
    let Member { name, ty, doc, .. } = member;
    let name = ident(name);
    let former = former::fields(member);
    quote! {
        #doc
        pub #name: #ty,
        #former
    }
}

fn table(structure: &Structure) -> TokenStream {
    let Structure {
        name,
        members,
        rules,
        ..
    } = structure;
    let (title, name) = (name, ident(name));
    let rows = members.iter().map(row);
    let rules = rules.iter().map(rule);
    let names: Vec<_> = members.iter().map(|member| ident(&member.name)).collect();
    let indices: Vec<_> = (0..members.len()).map(Literal::usize_unsuffixed).collect();
    let index = if members.is_empty() {
        quote!(_)
    } else {
        quote!(index)
    };
    let get = if members.is_empty() {
        quote!(rt::Value::Absent)
    } else {
        let values = members.iter().map(former::value);
        quote!(match index { #(#indices => rt::Field::value(#values),)* _ => rt::Value::Absent })
    };
    let slot = if members.is_empty() {
        quote!(rt::Slot::Ignore)
    } else {
        quote!(match index { #(#indices => rt::Field::slot(&mut self.#names),)* _ => rt::Slot::Ignore })
    };
    let empty = if structure.default {
        quote!(Self::default())
    } else {
        let former: Vec<_> = members.iter().flat_map(former::names).collect();
        quote!(Self { #(#names: rt::Field::empty(),)* #(#former: rt::Field::empty(),)* })
    };
    let expected = former::expected(structure);
    let settle = former::settle(structure);
    quote! {
        #expected
        impl rt::Structure for #name {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape { name: #title, members: &[#(#rows),*], rules: &[#(#rules),*] };
                &SHAPE
            }

            fn get(&self, #index: usize) -> rt::Value<'_> { #get }

            fn slot(&mut self, #index: usize) -> rt::Slot<'_> { #slot }

            fn empty() -> Self { #empty }

            #settle
        }
    }
}

fn row(member: &Member) -> TokenStream {
    let Member { name, row, .. } = member;
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
    } = row;
    let place = match place {
        Place::Path => quote!(path),
        Place::Query => quote!(query),
        Place::Header => quote!(header),
        Place::Body => quote!(body),
        Place::Form => quote!(form),
    };
    let required = required.then(|| quote!(.required()));
    let token = idempotency_token.then(|| quote!(.idempotency_token()));
    let secret = secret.then(|| quote!(.secret()));
    let base64 = base64.then(|| quote!(.base64()));
    let unwrap = unwrap.as_ref().map(|name| quote!(.unwrap(#name)));
    let timestamp = timestamp.map(|format| quote!(.timestamp(#format)));
    let list = list.map(|style| quote!(.list(#style)));
    let bounds = (*bounds != Bounds::default()).then(|| self::bounds(bounds));
    quote!(rt::Member::#place(#name, #wire) #required #token #secret #unwrap #base64 #timestamp #list #bounds)
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
    let pattern = bounds.pattern.as_ref().map(|pattern| {
        quote!(.pattern({ static PATTERN: rt::Pattern = rt::Pattern::new(#pattern); &PATTERN }))
    });
    let prefixes = &bounds.forbidden_prefixes;
    let prefixes = (!prefixes.is_empty()).then(|| quote!(.not_starting_with(&[#(#prefixes),*])));
    quote!(.bounds(rt::Bounds::NONE #chars #bytes #items #range #pattern #prefixes))
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
