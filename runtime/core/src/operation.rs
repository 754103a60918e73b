//! An operation as a plain value: built once, inspected, sent by any client, or turned into signed HTTP parts.

use std::fmt;

use bytes::Bytes;

use crate::config::Config;
use crate::error::code::Code;
use crate::error::{Error, OperationError};
use crate::example::Example;
use crate::limiter::RateLimit;
use crate::request::{self, Signing};
use crate::response;
use crate::retry::RetrySafety;
use crate::service::Service;
use crate::structure::Structure;
use crate::validate;

/// A request of one operation, with everything that the runtime must know of it.
pub trait Operation: Structure + Clone + fmt::Debug + Send + Sync + 'static {
    /// What a success answers.
    type Output: Structure + Clone + fmt::Debug + Send + 'static;

    /// The documented error codes.
    type Error: OperationError;

    /// The static description.
    const SPEC: &'static OperationSpec;

    /// Checks the documented bounds and rules; all violations are reported together.
    ///
    /// # Errors
    ///
    /// The violations, by member and never with the values.
    fn validate(&self) -> Result<(), Error<Self::Error>>
    where
        Self: Sized,
    {
        validate::structure(self)
            .map_err(|violations| Error::from_cause(Self::SPEC, violations.into()))
    }

    /// The request as it goes out: signed HTTP parts. Needs no clock, no randomness and no socket.
    ///
    /// # Errors
    ///
    /// If a value cannot be sent (an empty path segment, a line break in a header), if the configuration lacks
    /// something, or if the credentials do not fit the service.
    fn sign(
        &self,
        config: &Config,
        signing: &Signing<'_>,
    ) -> Result<http::Request<Bytes>, Error<Self::Error>>
    where
        Self: Sized,
    {
        request::signed(Self::SPEC, self, config, signing)
            .map_err(|cause| Error::from_cause(Self::SPEC, cause))
    }

    /// Reads an answer.
    ///
    /// # Errors
    ///
    /// The error that the answer reports, or a decoding error if it cannot be understood.
    fn decode(response: &http::Response<Bytes>) -> Result<Self::Output, Error<Self::Error>>
    where
        Self: Sized,
    {
        let mut output = Self::Output::empty();
        response::read(Self::SPEC, response, &mut output)
            .map_err(|cause| Error::from_cause(Self::SPEC, cause))?;
        Ok(output)
    }
}

/// The static description of an operation.
#[derive(Debug)]
pub struct OperationSpec {
    /// Its documented name.
    pub name: &'static str,
    /// The service that it belongs to.
    pub service: &'static Service,
    /// The HTTP method.
    pub method: http::Method,
    /// The path, with `{name}` for members and values of the configuration.
    pub path: &'static str,
    /// The documented status of success. Any status of success is taken for one.
    pub success: u16,
    /// Whether it may be sent again when it is unclear whether it was processed.
    pub retry: RetrySafety,
    /// Whether it is sent without credentials, whatever the client has.
    pub anonymous: bool,
    /// How many requests of this operation the documentation allows an account.
    pub rate_limit: Option<RateLimit>,
    /// The documented error codes, in the order of the variants of [`Operation::Error`].
    pub codes: &'static [Code],
    /// The documented examples.
    pub examples: &'static [Example],
}

impl OperationSpec {
    /// An operation that answers a success with 200 and is not safe to retry, without codes and examples.
    pub const fn new(
        service: &'static Service,
        name: &'static str,
        method: http::Method,
        path: &'static str,
    ) -> Self {
        Self {
            name,
            service,
            method,
            path,
            success: 200,
            retry: RetrySafety::Unsafe,
            anonymous: false,
            rate_limit: None,
            codes: &[],
            examples: &[],
        }
    }

    /// The documented status of success.
    pub const fn success(mut self, status: u16) -> Self {
        self.success = status;
        self
    }

    /// Whether it may be sent again when it is unclear whether it was processed.
    pub const fn retry(mut self, safety: RetrySafety) -> Self {
        self.retry = safety;
        self
    }

    /// It is sent without credentials, whatever the client has.
    pub const fn anonymous(mut self) -> Self {
        self.anonymous = true;
        self
    }

    /// How many requests of it the documentation allows an account.
    pub const fn rate_limit(mut self, limit: RateLimit) -> Self {
        self.rate_limit = Some(limit);
        self
    }

    /// The documented error codes.
    pub const fn codes(mut self, codes: &'static [Code]) -> Self {
        self.codes = codes;
        self
    }

    /// The documented examples.
    pub const fn examples(mut self, examples: &'static [Example]) -> Self {
        self.examples = examples;
        self
    }
}
