//! A structure that holds itself by value.

use std::ops::{Deref, DerefMut};

use crate::field::Field;
use crate::slot::Slot;
use crate::structure::Structure;
use crate::value::Value;

/// A boxed structure, where a structure could otherwise not have a size because it holds itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Boxed<T>(Box<T>);

impl<T> Boxed<T> {
    /// The structure itself.
    pub fn into_inner(self) -> T {
        *self.0
    }
}

impl<T> From<T> for Boxed<T> {
    fn from(inner: T) -> Self {
        Self(Box::new(inner))
    }
}

impl<T> Deref for Boxed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Boxed<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Structure> Field for Boxed<T> {
    fn value(&self) -> Value<'_> {
        Value::Structure(&*self.0)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Structure(&mut *self.0)
    }

    fn empty() -> Self {
        T::empty().into()
    }
}
