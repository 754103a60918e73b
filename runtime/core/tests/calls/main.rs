//! Whole calls through both clients, over a transport that plays a script.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod any_error;
#[cfg(test)]
mod at_hand;
#[cfg(test)]
mod both;
#[cfg(test)]
#[cfg(feature = "profiles")]
mod chain;
#[cfg(test)]
mod deadlines;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod files;
#[cfg(test)]
#[cfg(feature = "profiles")]
mod home;
#[cfg(test)]
mod ledger;
#[cfg(test)]
mod observers;
#[cfg(test)]
mod overrides;
#[cfg(test)]
mod parcels;
#[cfg(test)]
mod probe;
#[cfg(test)]
#[cfg(feature = "profiles")]
mod programs;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod remedies;
#[cfg(test)]
mod retries;
#[cfg(test)]
mod scripts;
#[cfg(test)]
mod secrets;
#[cfg(test)]
mod setup;
#[cfg(test)]
mod structure;
#[cfg(test)]
mod threads;
#[cfg(test)]
#[cfg(all(feature = "profiles", feature = "tracing"))]
mod traces;
#[cfg(test)]
mod waiters;
#[cfg(test)]
#[cfg(not(feature = "profiles"))]
mod without_files;
