//! Rotations in all five clouds: over a script that knows the operations, and over a socket.

#[cfg(test)]
mod clouds;
#[cfg(test)]
mod in_place;
#[cfg(test)]
mod one_by_one;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod socket;
