//! The clients, on top of everything that does no I/O: one for async code, one for blocking code.

mod answered;
mod asynchronous;
mod blocking;
pub(crate) mod core;
mod overrides;
mod setup;
mod within;

pub use self::answered::Answered;
pub use self::asynchronous::Client;
pub use self::blocking::BlockingClient;
pub use self::overrides::Overrides;
pub use self::setup::Setup;

use crate::operation::Operation;

/// What sending with `Self` gives. It is told apart from [`Sender`] so that a builder without a client has a type for its
/// `send` too: the compiler then reports that there is no client, and not that there is no such function.
pub trait Sending: Clone {
    /// A result, or a future of one.
    type Sent<O: Operation>;

    /// The same with an [`Answered`] as its success.
    type Detailed<O: Operation>;
}

/// A builder that came from no client.
impl Sending for () {
    type Sent<O: Operation> = ();
    type Detailed<O: Operation> = ();
}

/// What a builder of an operation sends with: a [`Client`] or a [`BlockingClient`].
#[diagnostic::on_unimplemented(
    message = "this operation was built without a client, so it cannot be sent from here",
    label = "there is no client behind this builder",
    note = "take the builder from a client, or `build()` the operation and pass it to `client.send(…)`"
)]
pub trait Sender: Sending {
    /// Sends an operation.
    fn send<O: Operation>(&self, operation: O) -> Self::Sent<O>;

    /// Sends an operation, and tells how the call went.
    fn send_detailed<O: Operation>(&self, operation: O) -> Self::Detailed<O>;

    /// The same with a different configuration.
    #[must_use]
    fn with(&self, overrides: Overrides) -> Self;
}
