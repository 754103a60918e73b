//! Every generated operation against a script: examples, documented errors, and what was sent.

#[cfg(test)]
mod operations;
#[cfg(test)]
mod sign_in;
#[cfg(test)]
mod tokens;
