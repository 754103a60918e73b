//! How fast calls follow each other: documented rates, and questions for a state that takes its time.

#[cfg(test)]
mod arrivals;
#[cfg(test)]
mod busy;
#[cfg(test)]
mod clocked;
#[cfg(test)]
mod deletion;
#[cfg(test)]
mod paused;
#[cfg(test)]
mod together;
#[cfg(test)]
mod turns;
