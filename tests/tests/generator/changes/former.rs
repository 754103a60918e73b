//! A model under the former names of what was renamed, so that a caller can be made that still uses them.

use std::collections::BTreeMap;

use specwright_generator::model::Model;
use specwright_generator::model::former::{Alias, Former};
use specwright_generator::model::operation::{Operation, Output};
use specwright_generator::model::structure::{Structure, Values, Variant};
use specwright_generator::model::ty::Ty;

/// The model with the first former name of everything that has one; `None` if nothing has.
pub(super) fn former(model: &Model) -> Option<Model> {
    let mut model = model.clone();
    let mut any = false;
    for service in &mut model.services {
        let names = Names::new(&service.aliases);
        any |= !names.0.is_empty();
        for operation in &mut service.operations {
            any |= names.operation(operation);
        }
        for it in &mut service.structures {
            any |= names.structure(it);
        }
        for it in &mut service.enumerations {
            names.replace(&mut it.name);
            any |= match &mut it.values {
                Values::Texts(values) => variants(values),
                Values::Numbers(values) => variants(values),
            };
        }
    }
    any.then_some(model)
}

/// Former names of types by those of today.
struct Names(BTreeMap<String, String>);

impl Names {
    fn new(aliases: &[Alias]) -> Self {
        let names = aliases.iter().rev();
        Self(
            names
                .map(|it| (it.target.clone(), it.name.clone()))
                .collect(),
        )
    }

    fn replace(&self, name: &mut String) {
        if let Some(former) = self.0.get(name) {
            *name = former.clone();
        }
    }

    /// Whether anything in the operation but types has a former name.
    fn operation(&self, operation: &mut Operation) -> bool {
        let mut any = first(&mut operation.method_name, &operation.former_methods);
        any |= self.structure(&mut operation.input);
        match &mut operation.output {
            Output::Own(own) => any |= self.structure(own),
            Output::Shared(name) => self.replace(name),
        }
        self.replace(&mut operation.errors.name);
        for variant in &mut operation.errors.variants {
            any |= first(&mut variant.name, &variant.former);
        }
        if let Some(paging) = &mut operation.paging {
            self.ty(&mut paging.item);
        }
        any
    }

    fn structure(&self, structure: &mut Structure) -> bool {
        let mut any = false;
        self.replace(&mut structure.name);
        if let Some(builder) = &mut structure.builder {
            self.replace(&mut builder.name);
        }
        for member in &mut structure.members {
            self.ty(&mut member.ty);
            self.ty(&mut member.value);
            if let Some(former) = member.former.first() {
                member.name = former.name.clone();
                member.passing = former.passing.clone();
                any = true;
            }
        }
        any
    }

    fn ty(&self, ty: &mut Ty) {
        match ty {
            Ty::Named(name) | Ty::Boxed(name) => self.replace(name),
            Ty::List(inner) | Ty::Map(inner) | Ty::Optional(inner) => self.ty(inner),
            _ => {}
        }
    }
}

fn variants<T>(variants: &mut [Variant<T>]) -> bool {
    let named = variants
        .iter_mut()
        .map(|it| first(&mut it.name, &it.former));
    named.fold(false, |any, named| any | named)
}

fn first(name: &mut String, former: &[Former]) -> bool {
    let first = former.first();
    if let Some(former) = first {
        *name = former.name.clone();
    }
    first.is_some()
}
