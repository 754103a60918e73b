//! One error type for the calls of all operations, so that `?` works across them.

use std::any::TypeId;
use std::fmt;

use super::{Error, OperationError};

/// The error of any call: an [`Error`] whose type no longer says which operation's codes it has.
///
/// Every error of a call becomes one with `?`, and loses nothing: messages, sources and replies are the same, and
/// [`downcast`](AnyError::downcast) or [`AnyCode::get`] bring the typed code back.
pub type AnyError = Error<AnyCode>;

/// A documented code of some operation.
#[derive(Clone, Copy)]
pub struct AnyCode {
    of: TypeId,
    /// Index among the variants; none for the open one.
    index: Option<usize>,
    /// `Debug` of the type that was forgotten.
    show: fn(Option<usize>, &mut fmt::Formatter<'_>) -> fmt::Result,
}

impl AnyCode {
    fn new<E: OperationError>(code: E) -> Self {
        Self {
            of: TypeId::of::<E>(),
            index: E::VARIANTS.iter().position(|variant| *variant == code),
            show: |index, f| at::<E>(index).fmt(f),
        }
    }

    /// The code as one of `E`, if it is one.
    pub fn get<E: OperationError>(&self) -> Option<E> {
        (self.of == TypeId::of::<E>()).then(|| at(self.index))
    }
}

fn at<E: OperationError>(index: Option<usize>) -> E {
    let variant = index.and_then(|index| E::VARIANTS.get(index));
    variant.copied().unwrap_or(E::UNLISTED)
}

impl fmt::Debug for AnyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.show)(self.index, f)
    }
}

impl AnyError {
    /// The error with its typed code, if the service answered with one of `E`.
    ///
    /// # Errors
    ///
    /// The error as it was, if it is of another operation, or if the service answered with no error.
    pub fn downcast<E: OperationError>(self) -> Result<Error<E>, Self> {
        match self.code.and_then(|code| code.get()) {
            Some(code) => Ok(Error {
                code: Some(code),
                inner: self.inner,
            }),
            None => Err(self),
        }
    }
}

impl<E: OperationError> From<Error<E>> for AnyError {
    fn from(error: Error<E>) -> Self {
        Self {
            code: error.code.map(AnyCode::new),
            inner: error.inner,
        }
    }
}
