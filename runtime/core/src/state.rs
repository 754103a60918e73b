//! What a builder's type says of its required members: set, or not yet.

use std::marker::PhantomData;

/// The states of all required members of a builder.
pub type State<T> = PhantomData<T>;

/// The member is set. Generated builders have a trait for each required member that this implements and [`Unset`] does
/// not; a builder in which something is missing cannot be built or sent, and the compiler says what is missing.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// The member is not set yet.
#[derive(Clone, Copy, Debug)]
pub struct Unset;
