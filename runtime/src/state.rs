//! What a builder's type says of its required members: set, or not yet.

use std::marker::PhantomData;

/// The states of all required members of a builder.
pub type State<T> = PhantomData<T>;

/// The member is set.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// The member is not set yet.
#[derive(Clone, Copy, Debug)]
pub struct Unset;

/// The required member that is called `M` is set. Only [`Set`] is; a builder in which something is missing cannot be
/// built or sent, and the compiler says what is missing.
#[diagnostic::on_unimplemented(
    message = "the required member `{M}` is not set",
    label = "`{M}` is missing",
    note = "call `.{M}(…)` before this"
)]
pub trait Given<M> {}

impl<M> Given<M> for Set {}
