//! Lists of all paging styles, from a server that holds the items, through both clients with their built-in transports.

#[cfg(test)]
mod callers;
#[cfg(test)]
mod cancelled;
#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod circles;
#[cfg(test)]
mod listing;
#[cfg(test)]
mod services;
#[cfg(test)]
mod stops;
#[cfg(test)]
mod streams;
#[cfg(test)]
mod whole;
