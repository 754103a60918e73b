//! Where hosts are: looked up when a client first calls one and now and then, but not for each call.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use ureq::unversioned::transport::time;

/// How long an answer is good for. It is less than the services' own records say, so that a host that moves is found.
const FRESH: Duration = Duration::from_secs(30);
/// Hosts that are remembered; a program that calls more of them begins anew.
const HOSTS: usize = 64;

/// The system's resolver with a memory.
///
/// ureq asks for the address before it looks whether a connection is there already, and starts a thread for it,
/// because only a thread can be left behind when the time is up. Clones share what they know.
#[derive(Clone, Debug, Default)]
pub(super) struct Remembering {
    system: Arc<DefaultResolver>,
    known: Arc<Mutex<Vec<Known>>>,
}

#[derive(Debug)]
struct Known {
    host: String,
    addresses: Vec<SocketAddr>,
    since: Instant,
}

impl Remembering {
    /// Looks every host up anew. Where nobody answers, the host may have moved.
    pub(super) fn forget(&self) {
        self.known().clear();
    }

    fn known(&self) -> MutexGuard<'_, Vec<Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn remembered(&self, host: &str) -> Option<ResolvedSocketAddrs> {
        let known = self.known();
        let known = known.iter().find(|known| known.host == host)?;
        if known.since.elapsed() >= FRESH {
            return None;
        }
        let mut addresses = self.empty();
        known
            .addresses
            .iter()
            .for_each(|address| addresses.push(*address));
        Some(addresses)
    }

    fn remember(&self, host: String, addresses: &[SocketAddr]) {
        let mut known = self.known();
        known.retain(|known| known.host != host);
        if known.len() >= HOSTS {
            known.clear();
        }
        known.push(Known {
            host,
            addresses: addresses.to_vec(),
            since: Instant::now(),
        });
    }
}

impl Resolver for Remembering {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        mut timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let address = uri.host().unwrap_or_default();
        if is_address(address) {
            // Nobody is asked, so nothing can take long.
            timeout.after = time::Duration::NotHappening;
            return self.system.resolve(uri, config, timeout);
        }
        let scheme = uri.scheme_str().unwrap_or_default();
        // Without the password that the address of a proxy may have.
        let port = uri.port_u16().unwrap_or_default();
        let host = format!("{scheme}:{address}:{port}");
        if let Some(addresses) = self.remembered(&host) {
            return Ok(addresses);
        }
        let addresses = self.system.resolve(uri, config, timeout)?;
        self.remember(host, &addresses);
        Ok(addresses)
    }
}

/// Whether a host is no name; an address of version 6 stands in brackets.
fn is_address(host: &str) -> bool {
    host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(resolver: &Remembering, uri: &'static str) -> Result<Vec<SocketAddr>, Error> {
        let timeout = NextTimeout {
            after: time::Duration::from_secs(10),
            reason: ureq::Timeout::Resolve,
            per_read: None,
            per_write: None,
        };
        let found = resolver.resolve(&Uri::from_static(uri), &Config::default(), timeout)?;
        Ok(found.to_vec())
    }

    #[test]
    fn names_are_remembered_and_addresses_need_not_be() {
        let resolver = Remembering::default();
        let found = resolve(&resolver, "http://127.0.0.1:8080/").unwrap();
        assert_eq!(found, ["127.0.0.1:8080".parse().unwrap()]);
        let found = resolve(&resolver, "https://[::1]/").unwrap();
        assert_eq!(found, ["[::1]:443".parse().unwrap()]);
        assert!(resolver.known.lock().unwrap().is_empty());

        let planted: SocketAddr = "192.0.2.1:443".parse().unwrap();
        resolver.remember("https:host.invalid:0".to_owned(), &[planted]);
        assert_eq!(
            resolve(&resolver, "https://user:password@host.invalid/").unwrap(),
            [planted]
        );
        assert!(resolve(&resolver, "https://host.invalid:444/").is_err());
        resolver.clone().forget();
        assert!(resolve(&resolver, "https://host.invalid/").is_err());
    }

    #[test]
    fn what_is_no_longer_fresh_is_looked_up_again() {
        let resolver = Remembering::default();
        let planted: SocketAddr = "192.0.2.1:443".parse().unwrap();
        resolver.remember("https:host.invalid:0".to_owned(), &[planted]);
        let long_ago = Instant::now().checked_sub(FRESH).unwrap();
        for known in resolver.known.lock().unwrap().iter_mut() {
            known.since = long_ago;
        }
        assert!(resolve(&resolver, "https://host.invalid/").is_err());
    }

    #[test]
    fn memory_has_an_end() {
        let resolver = Remembering::default();
        for number in 0..=HOSTS {
            resolver.remember(number.to_string(), &[]);
        }
        assert_eq!(resolver.known.lock().unwrap().len(), 1);
    }
}
