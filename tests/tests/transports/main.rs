//! Both built-in transports against the same loopback server.

#[cfg(test)]
mod client;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod idle;
#[cfg(test)]
mod proxies;
#[cfg(test)]
mod tls;
#[cfg(test)]
mod wire;
