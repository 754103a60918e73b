//! What a careful maintainer would want to know of specs that are not wrong.
//!
//! Only a file without errors is looked at: in a broken one, a type may seem unused because its name is misspelt. What is
//! found is left out where the spec says, with a reason, that it is meant.

mod accept;
mod example;
mod members;
mod operation;
mod text;
mod unused;

use crate::lower::At;
use crate::problem::{Code, Problem, Problems};
use crate::read::Document;
use crate::spec::Spec;

/// What is wrong with accepting warnings.
pub(crate) fn check(document: &Document<Spec>, problems: &mut Problems) {
    accept::check(document, &accept::gather(&document.value), problems);
}

/// The warnings of a document without errors.
pub(crate) fn warnings(document: &Document<Spec>) -> Vec<Problem> {
    let mut advice = Advice::new(document);
    unused::look(&mut advice);
    example::look(&mut advice);
    operation::look(&mut advice);
    text::look(&mut advice);
    let accepted = accept::gather(&document.value);
    accept::unmatched(document, advice.found, &accepted)
}

/// The warnings of a document before it is asked which of them are meant.
struct Advice<'a> {
    document: &'a Document<Spec>,
    /// Each with the place by which it can be accepted.
    found: Vec<(At, Problem)>,
}

impl<'a> Advice<'a> {
    fn new(document: &'a Document<Spec>) -> Self {
        Self {
            document,
            found: Vec::new(),
        }
    }

    fn spec(&self) -> &'a Spec {
        &self.document.value
    }

    /// A warning to be shown at the key.
    fn at_key(&mut self, code: Code, at: &At, what: impl Into<String>, hint: impl Into<String>) {
        let place = self.document.key_at(at.pointer());
        let problem = Problem::new(code, place, what).hint(hint.into());
        self.found.push((at.clone(), problem));
    }

    /// A warning to be shown at the value.
    fn at_value(&mut self, code: Code, at: &At, what: impl Into<String>, hint: impl Into<String>) {
        let place = self.document.value_at(at.pointer());
        let problem = Problem::new(code, place, what).hint(hint.into());
        self.found.push((at.clone(), problem));
    }

    /// A warning about a value that does not fit what stands elsewhere.
    fn against(&mut self, code: Code, (at, other): (&At, &At), what: String, hint: &str) {
        let place = self.document.value_at(at.pointer());
        let other = self.document.key_at(other.pointer());
        let problem = Problem::new(code, place, what)
            .also(other, "declared here")
            .hint(hint.to_owned());
        self.found.push((at.clone(), problem));
    }
}
