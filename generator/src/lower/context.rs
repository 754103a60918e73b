//! What every part of lowering needs: the document with its places, and the problems found so far.

use crate::json::pointer::{escaped, pointer};
use crate::model::origin::Origin;
use crate::problem::words::{few, list, quoted};
use crate::problem::{Code, Guesses, Problem, Problems};
use crate::read::Document;
use crate::spec::Spec;

/// A place in a document, as a JSON pointer (RFC 6901).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At(String);

impl At {
    /// The whole document.
    pub(crate) fn root() -> Self {
        Self(String::new())
    }

    /// The member `name` of the object here.
    pub(crate) fn key(&self, name: &str) -> Self {
        let name = escaped(name);
        let mut pointer = String::with_capacity(self.0.len() + 1 + name.len());
        pointer.push_str(&self.0);
        pointer.push('/');
        pointer.push_str(&name);
        Self(pointer)
    }

    /// What these keys lead to from the whole document, one after the other.
    pub(crate) fn below(keys: &[&str]) -> Self {
        Self(pointer(keys.iter().copied()))
    }

    /// The element `index` of the list here.
    pub(crate) fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    pub(crate) fn pointer(&self) -> &str {
        &self.0
    }

    /// The place as the model keeps it.
    pub(crate) fn origin(&self) -> Origin {
        Origin::new(self.0.clone())
    }
}

/// The document and the problems.
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document<Spec>,
    pub(crate) problems: &'a mut Problems,
    pub(crate) guesses: Guesses,
}

impl Context<'_> {
    /// Where a part of what stands at `at` has its place; `at` itself, if the document says nothing of it.
    pub(crate) fn part(&self, at: &At, key: &str) -> Origin {
        let part = at.key(key);
        match self.document.node.at(part.pointer()) {
            Some(_) => part.origin(),
            None => at.origin(),
        }
    }

    /// A mistake to be shown at the key.
    pub(crate) fn at_key(
        &mut self,
        code: Code,
        at: &At,
        what: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let place = self.document.key_at(at.pointer());
        self.report(Problem::new(code, place, what), hint.into());
    }

    /// A mistake to be shown at the value.
    pub(crate) fn at_value(
        &mut self,
        code: Code,
        at: &At,
        what: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let place = self.document.value_at(at.pointer());
        self.report(Problem::new(code, place, what), hint.into());
    }

    /// A mistake that two keys make together.
    pub(crate) fn at_both(
        &mut self,
        code: Code,
        (at, other): (&At, &At),
        what: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let place = self.document.key_at(at.pointer());
        let other = self.document.key_at(other.pointer());
        self.report(
            Problem::new(code, place, what).also(other, "the other one"),
            hint.into(),
        );
    }

    fn report(&mut self, problem: Problem, hint: String) {
        self.problems
            .push(problem.hint((!hint.is_empty()).then_some(hint)));
    }
}

impl Context<'_> {
    /// "did you mean" for the nearest of the candidates, or else a list of them.
    pub(crate) fn suggestion<'a>(
        &self,
        wrong: &str,
        candidates: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
    ) -> String {
        let candidates = candidates.into_iter();
        if let Some(near) = self.guesses.nearest(wrong, candidates.clone()) {
            return format!("did you mean {}?", quoted(near));
        }
        let mut first = candidates.clone();
        match (first.next(), first.next()) {
            (None, _) => "there are none".to_owned(),
            (Some(only), None) => format!("there is only {}", quoted(only)),
            _ if self.guesses.are_spent() => format!("there are {}", few(candidates)),
            _ => format!("there are {}", list(candidates, "and")),
        }
    }
}
