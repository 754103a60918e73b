//! Whole calls through both clients, over a transport that plays a script.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod both;
#[cfg(test)]
mod deadlines;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod ledger;
#[cfg(test)]
mod parcels;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod retries;
#[cfg(test)]
mod secrets;
#[cfg(test)]
mod setup;
#[cfg(test)]
mod structure;
#[cfg(test)]
mod waiters;
