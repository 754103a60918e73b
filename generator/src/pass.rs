//! One spec through the phases that look at no other. What was read of it is forgotten then, before most others are read:
//! the places of everything in a thousand specs would fill the memory.

use crate::advise;
use crate::check::Identity;
use crate::lower;
use crate::model::service::Service;
use crate::problem::{Problem, Problems};
use crate::read;
use crate::source::Source;
use crate::spec::Spec;
use crate::validate::Schema;

/// What is left of a spec.
#[derive(Default)]
pub(crate) struct Passed {
    /// The service with every decision taken, if the text could be read.
    pub(crate) service: Option<Service>,
    /// What is to be checked against other services.
    pub(crate) identity: Option<Identity>,
    /// What is wrong.
    pub(crate) problems: Problems,
    /// What a careful maintainer would want to know, if nothing is.
    pub(crate) warnings: Vec<Problem>,
}

/// Reads and lowers the source of an index, and advises on it.
pub(crate) fn pass(index: usize, source: &Source, schema: &Schema) -> Passed {
    let mut passed = Passed::default();
    let problems = &mut passed.problems;
    let Some(document) = read::read::<Spec>(index, source, schema, problems) else {
        return passed;
    };
    passed.service = Some(lower::lower(&document, problems));
    advise::check(&document, problems);
    if !problems.has_errors() {
        passed.warnings = advise::warnings(&document);
    }
    passed.identity = Identity::of(&document);
    passed
}
