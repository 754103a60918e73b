//! What a script does when an operation is called.

use std::fmt;
use std::marker::PhantomData;

use http::StatusCode;

use super::expectation::Expectation;
use super::{Scripted, Step, reply};
use crate::error::OperationError;
use crate::example;
use crate::operation::Operation;
use crate::structure::Structure as _;

/// One step for one operation; each of the methods adds it to the script.
#[must_use = "it does nothing before it is told what to play"]
pub struct On<'s, O> {
    script: &'s Scripted,
    operation: PhantomData<O>,
}

impl<'s, O: Operation> On<'s, O> {
    pub(super) fn new(script: &'s Scripted) -> Self {
        Self {
            script,
            operation: PhantomData,
        }
    }

    /// Answers with this output, as the service would write it.
    pub fn reply(self, output: &O::Output) -> &'s Scripted {
        self.add(Ok(reply::success(O::SPEC, output).into()))
    }

    /// Answers with the first documented example that shows an answer, or with nothing where a success answers nothing.
    /// If there is no such example, the call fails and says so.
    pub fn example(self) -> &'s Scripted {
        let shown = O::SPEC.examples.iter().find_map(|example| example.output);
        let output = match shown {
            Some(text) => example::output_from_json::<O>(text).map_err(|error| error.to_string()),
            None => Some(O::Output::empty())
                .filter(|output| output.shape().members.is_empty())
                .ok_or_else(|| "no documented example shows an answer".to_owned()),
        };
        self.add(output.map(|output| reply::success(O::SPEC, &output).into()))
    }

    /// Answers with a documented error. The open variant stands for no code; if it is asked for, the call fails and
    /// says so.
    pub fn fail(self, code: O::Error) -> &'s Scripted {
        let index = O::Error::VARIANTS.iter().position(|known| *known == code);
        let row = index.and_then(|index| O::SPEC.codes.get(index));
        let answer = row.map(|row| reply::failure(O::SPEC, row).into());
        self.add(answer.ok_or_else(|| format!("{code:?} is no documented code; use `fail_with`")))
    }

    /// Answers with any error, documented or not, in the form of the service.
    pub fn fail_with(self, status: StatusCode, code: &str, message: &str) -> &'s Scripted {
        self.add(Ok(reply::error(O::SPEC, status, code, message).into()))
    }

    /// Plays any answer or fault.
    pub fn play(self, step: impl Into<Step>) -> &'s Scripted {
        self.add(Ok(step.into()))
    }

    fn add(self, step: Result<Step, String>) -> &'s Scripted {
        let operation = Some(O::SPEC);
        self.script.expect(Expectation { operation, step });
        self.script
    }
}

impl<O: Operation> fmt::Debug for On<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("On").field(&O::SPEC.name).finish()
    }
}
