//! The structures that an operation sends and answers with, to which indices of the model lead.

use super::naming::Naming;
use crate::lower::core;
use crate::model::operation::{Operation, Output};
use crate::model::paging::{Acceptor, PagingStyle};
use crate::model::service::Service;
use crate::model::shared::Shared;
use crate::model::structure::Structure;
use crate::model::ty::Ty;

/// Both sides of an operation.
pub(super) struct Sides<'a> {
    pub(super) service: &'a Service,
    shared: &'a Shared<'a>,
    pub(super) operation: &'a Operation,
    output: Option<&'a Structure>,
}

impl<'a> Sides<'a> {
    pub(super) fn new(
        service: &'a Service,
        shared: &'a Shared<'a>,
        operation: &'a Operation,
    ) -> Self {
        Self {
            output: operation.output.structure(shared),
            service,
            shared,
            operation,
        }
    }

    /// The structure that it answers with.
    pub(super) fn output(&self, naming: Naming) -> String {
        let name = match &self.operation.output {
            Output::Own(own) => &own.name,
            Output::Shared(name) => name,
        };
        naming.of(&self.service.module, name)
    }

    fn sent(&self, index: usize, naming: Naming) -> String {
        self.member(Some(&self.operation.input), index, naming)
    }

    /// A member of the answer.
    pub(super) fn answered(&self, index: usize, naming: Naming) -> String {
        self.member(self.output, index, naming)
    }

    fn member(&self, structure: Option<&Structure>, index: usize, naming: Naming) -> String {
        let named = structure.and_then(|structure| {
            let member = structure.members.get(index)?;
            let holder = Naming::Whole.of(&self.service.module, &structure.name);
            Some(naming.of(&holder, &member.name))
        });
        named.unwrap_or_default()
    }

    /// How pages follow one another.
    pub(super) fn style(&self, style: &PagingStyle, naming: Naming) -> String {
        let sent = |index: &usize| self.sent(*index, naming);
        let answered = |index: &usize| self.answered(*index, naming);
        match style {
            PagingStyle::Token { input, output } => {
                format!("token from {} to {}", answered(output), sent(input))
            }
            PagingStyle::PageNumber {
                page,
                first,
                size,
                default_size,
                total,
            } => format!(
                "{} from {first}, {} or {default_size}, of {}",
                sent(page),
                sent(size),
                answered(total)
            ),
            PagingStyle::Offset { offset, total } => {
                format!("{} of {}", sent(offset), answered(total))
            }
        }
    }

    /// The members on the way to a value in the answer.
    pub(super) fn way(&self, indices: &[usize], naming: Naming) -> Option<String> {
        let mut structure = self.output;
        let mut names = Vec::new();
        for index in indices {
            let member = structure?.members.get(*index)?;
            names.push(self.member(structure, *index, naming));
            structure = match core(&member.value) {
                Ty::Named(name) | Ty::Boxed(name) => self.shared.named(name),
                _ => None,
            };
        }
        (!names.is_empty()).then(|| names.join("."))
    }

    /// What a waiter takes for a sign; `None` if there is nothing.
    pub(super) fn accepted(&self, acceptors: &[Acceptor], naming: Naming) -> Option<String> {
        let words = acceptors.iter().map(|it| self.sign(it, naming));
        (!acceptors.is_empty()).then(|| words.collect::<Vec<_>>().join(" or "))
    }

    fn sign(&self, acceptor: &Acceptor, naming: Naming) -> String {
        match acceptor {
            Acceptor::Error(index) => {
                let errors = &self.operation.errors;
                let variant = errors.variants.get(*index);
                let holder = Naming::Whole.of(&self.service.module, &errors.name);
                let name = variant.map(|variant| naming.of(&holder, &variant.name));
                format!("error {}", name.unwrap_or_default())
            }
            Acceptor::ServiceError(index) => {
                let code = self.service.table.codes.get(*index);
                let code = code.map_or("", |it| it.code.as_str());
                format!("error {code} of the service")
            }
            Acceptor::Success => "success".to_owned(),
            Acceptor::Member(index, values) => {
                let member = self.answered(*index, naming);
                format!("{member} = {}", values.join(" | "))
            }
        }
    }
}
