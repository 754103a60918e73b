//! Whole calls of the generated operations, with the built-in transports, over a socket.

#[cfg(test)]
mod callers;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod draft;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod plain_http;
#[cfg(test)]
mod successes;
#[cfg(test)]
mod tokens;
#[cfg(test)]
mod waits;
