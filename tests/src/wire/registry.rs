//! The generated operations by name: one line for each, and the same functions for all.

use std::marker::PhantomData;

use http::{Request, Response};
use specwright_runtime::block_on::block_on;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::example::from_json;
use specwright_runtime::{
    BlockingClient, Client, Config, Operation, OperationSpec, Shape, Signing, Structure,
};

use super::ending::{Ending, Failure};
use crate::operations::{Visit, visit_all};

/// An operation without its types.
pub(super) trait Driver: Sync {
    fn spec(&self) -> &'static OperationSpec;

    /// The table of the answer's members.
    fn output(&self) -> &'static Shape;

    /// Builds a request from a JSON object with names on the wire; the error says why it is none.
    fn build(&self, json: &str) -> Result<Box<dyn Built>, String>;

    fn decode(&self, response: &Response<Bytes>) -> Ending;
}

/// A request without its types.
pub(super) trait Built {
    fn input(&self) -> &dyn Structure;

    fn sign(&self, config: &Config, signing: &Signing<'_>) -> Result<Request<Bytes>, Box<Failure>>;

    fn send(&self, client: &BlockingClient) -> Ending;

    fn send_async(&self, client: &Client) -> Ending;
}

/// The operation of a service with this documented name; without a name, any operation of the service.
pub(super) fn find(service: &str, operation: Option<&str>) -> Option<&'static dyn Driver> {
    let mut search = Search {
        service,
        operation,
        found: None,
    };
    visit_all(&mut search);
    search.found
}

struct Search<'a> {
    service: &'a str,
    operation: Option<&'a str>,
    found: Option<&'static dyn Driver>,
}

impl Visit for Search<'_> {
    fn operation<O: Operation>(&mut self) {
        let matches = O::SPEC.service.id == self.service
            && self.operation.is_none_or(|name| O::SPEC.name == name);
        if matches && self.found.is_none() {
            self.found = Some(Typed::<O>::DRIVER);
        }
    }
}

struct Typed<O>(PhantomData<fn() -> O>);

impl<O: Operation> Typed<O> {
    const DRIVER: &'static dyn Driver = &Self(PhantomData);
}

impl<O: Operation> Driver for Typed<O> {
    fn spec(&self) -> &'static OperationSpec {
        O::SPEC
    }

    fn output(&self) -> &'static Shape {
        O::Output::empty().shape()
    }

    fn build(&self, json: &str) -> Result<Box<dyn Built>, String> {
        match from_json::<O>(json) {
            Ok(operation) => Ok(Box::new(Holder(operation))),
            Err(error) => Err(error.to_string()),
        }
    }

    fn decode(&self, response: &Response<Bytes>) -> Ending {
        Ending::of(O::decode(response))
    }
}

struct Holder<O>(O);

impl<O: Operation> Built for Holder<O> {
    fn input(&self) -> &dyn Structure {
        &self.0
    }

    fn sign(&self, config: &Config, signing: &Signing<'_>) -> Result<Request<Bytes>, Box<Failure>> {
        let signed = self.0.sign(config, signing);
        signed.map_err(|error| Box::new(Failure::of(&error)))
    }

    fn send(&self, client: &BlockingClient) -> Ending {
        Ending::of(client.send(self.0.clone()))
    }

    fn send_async(&self, client: &Client) -> Ending {
        Ending::of(block_on(client.send(self.0.clone())))
    }
}
