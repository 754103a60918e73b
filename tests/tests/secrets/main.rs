//! Planted secrets are seen by the service and by nobody else.
//!
//! What is guaranteed: no `Debug` and no `Display` of anything in this workspace shows credentials, a secret member,
//! a header, or the body of an answer. What is not: the code, the message and the request id of an error are the
//! vendor's words and are shown; a vendor that repeats a key in its message gives it away, as the last test states.

#[cfg(test)]
mod builders;
#[cfg(test)]
mod canary;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod rest;
#[cfg(test)]
mod wire;
