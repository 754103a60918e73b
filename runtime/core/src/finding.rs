//! Looking up a value that clients are configured with, such as the id of something that they know by name.

use std::fmt;

use crate::client::{Answered, BlockingClient, Client};
use crate::error::Error;
use crate::error::cause::Cause;
use crate::future::BoxFuture;
use crate::operation::Operation;
use crate::structure::Structure;
use crate::value::Value;

/// An operation whose answer tells a value that clients are configured with.
pub trait FindValue: Operation {
    /// Where the answer holds it.
    const FOUND: &'static Found;
}

/// Where an answer holds a value: in the one item of a list.
#[derive(Debug)]
pub struct Found {
    /// What the value is called where clients are configured with it.
    pub setting: &'static str,
    /// Index of the list in the answer.
    pub items: usize,
    /// Index of the value in an item.
    pub value: usize,
}

impl Found {
    /// The value, if there is exactly one item and it has one.
    fn read(&self, answer: &dyn Structure) -> Result<String, Cause> {
        let found = |count| Cause::Found {
            setting: self.setting,
            count,
        };
        let Value::List(items) = answer.get(self.items) else {
            return Err(found(0));
        };
        match (items.len(), items.get(0)) {
            (1, Value::Structure(item)) => match item.get(self.value) {
                Value::Text(value) if !value.is_empty() => Ok(value.to_owned()),
                _ => Err(found(0)),
            },
            (1, _) => Err(found(0)),
            (count, _) => Err(found(count)),
        }
    }
}

/// Sends an operation and takes a value from the one item that it must answer with. Nothing happens before it is awaited,
/// or [`run`](Self::run) with the blocking client.
///
/// The value is a plain text: look it up once, and give it to the builders of as many clients as need it. With none or
/// several items the error is [`Cause::Found`], which says how many there are.
#[derive(Clone)]
#[must_use = "it does nothing before it is run"]
pub struct Finding<C, O> {
    client: C,
    operation: O,
}

impl<C, O> Finding<C, O> {
    /// A look-up with this request.
    pub fn new(client: C, operation: O) -> Self {
        Self { client, operation }
    }
}

fn found<O: FindValue>(answer: &Answered<O::Output>) -> Result<String, Error<O::Error>> {
    let value = O::FOUND.read(&answer.output);
    value.map_err(|cause| Error::from_wait(O::SPEC, cause, answer.attempts, None))
}

impl<O: FindValue> Finding<Client, O> {
    /// Looks it up. Awaiting the look-up itself does the same.
    ///
    /// # Errors
    ///
    /// If the call fails, or if there is not exactly one item.
    pub async fn run(self) -> Result<String, Error<O::Error>> {
        found::<O>(&self.client.send_detailed(self.operation).await?)
    }
}

impl<O: FindValue> Finding<BlockingClient, O> {
    /// Looks it up.
    ///
    /// # Errors
    ///
    /// If the call fails, or if there is not exactly one item.
    pub fn run(self) -> Result<String, Error<O::Error>> {
        found::<O>(&self.client.send_detailed(self.operation)?)
    }
}

impl<O: FindValue> IntoFuture for Finding<Client, O> {
    type Output = Result<String, Error<O::Error>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

/// Shows the operation and not the request, as what waits for an answer does.
impl<C, O: FindValue> fmt::Debug for Finding<C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finding")
            .field("operation", &O::SPEC.name)
            .field("setting", &O::FOUND.setting)
            .finish_non_exhaustive()
    }
}
