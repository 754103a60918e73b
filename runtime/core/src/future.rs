//! The boxed future that the crate's object-safe traits return.

use std::future::Future;
use std::pin::Pin;

/// A future on the heap, so that traits with asynchronous methods can be used behind `dyn`.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
