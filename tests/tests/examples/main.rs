//! Every documented example is what it claims to be: a request that can be sent, and an answer that can be read.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod requests;
