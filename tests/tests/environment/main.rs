//! What clients take from the environment, under the names that the specs give.

#[cfg(test)]
mod credentials;
#[cfg(test)]
mod process;
#[cfg(test)]
mod roles;
