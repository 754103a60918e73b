//! What callers see of an error, vendor by vendor.

#[cfg(test)]
mod advice;
#[cfg(test)]
mod lines;
#[cfg(test)]
mod replies;
