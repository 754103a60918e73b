//! From region to address.

mod region;

use http::HeaderValue;

use crate::config::{ConfigError, Options};
use crate::pattern::Pattern;
use crate::protocol::template;
use crate::service::Service;

/// How the address of a service is found.
#[derive(Debug)]
pub struct EndpointRules {
    /// The address, such as `https://api.{region}.{suffix}`, with the region and variables of its partition; none for
    /// products that every user hosts.
    pub template: Option<&'static str>,
    /// The address of FIPS 140 endpoints, in the same form; none if there are none.
    pub fips: Option<&'static str>,
    /// The address of dual-stack (IPv4 and IPv6) endpoints, likewise.
    pub dual_stack: Option<&'static str>,
    /// The address of endpoints that are both, likewise.
    pub fips_dual_stack: Option<&'static str>,
    /// Groups of regions; the longest matching prefix decides.
    pub partitions: &'static [Partition],
    /// Regions whose address does not follow the template, each with its address, which is taken for neither FIPS nor
    /// dual-stack.
    pub exceptions: &'static [(&'static str, &'static str)],
    /// All regions, if the vendor's list is closed; empty if any may be.
    pub regions: &'static [&'static str],
    /// Some of the regions, if the list is open. One that is a slip of the pen away from them is refused.
    pub known_regions: &'static [&'static str],
}

impl EndpointRules {
    /// No address, which users give, and any region.
    pub const NONE: Self = Self {
        template: None,
        fips: None,
        dual_stack: None,
        fips_dual_stack: None,
        partitions: &[],
        exceptions: &[],
        regions: &[],
        known_regions: &[],
    };
}

/// A group of regions.
#[derive(Debug)]
pub struct Partition {
    /// The vendor's name of it.
    pub id: &'static str,
    /// What its regions begin with.
    pub prefixes: &'static [&'static str],
    /// What they match as a whole.
    pub pattern: Option<&'static Pattern>,
    /// The variables of the templates, each name with its value.
    pub variables: &'static [(&'static str, &'static str)],
    /// Whether it has FIPS 140 endpoints.
    pub fips: bool,
    /// Whether it has dual-stack endpoints.
    pub dual_stack: bool,
}

/// An address, taken apart without normalising anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    scheme: &'static str,
    authority: String,
    host: HeaderValue,
    base_path: String,
}

impl Endpoint {
    /// `http` or `https`.
    pub fn scheme(&self) -> &str {
        self.scheme
    }

    /// Host and, if one was given, port: where the connection goes.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The value of the `Host` header, which is also what is signed: without the scheme's default port, unless the
    /// protocol keeps it.
    pub fn host(&self) -> &str {
        // It is part of an authority, which is ASCII.
        self.host.to_str().unwrap_or_default()
    }

    /// [`host`](Self::host) as it is sent, shared by all requests.
    pub(crate) fn host_header(&self) -> &HeaderValue {
        &self.host
    }

    /// The path before every operation's path, without a slash at its end; empty for most services.
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    pub(crate) fn find(
        service: &Service,
        region: Option<&str>,
        options: &Options,
    ) -> Result<Self, ConfigError> {
        let address = match &options.endpoint {
            Some(_) if options.fips || options.dual_stack => {
                return Err(ConfigError::new(
                    "an endpoint of your own cannot be combined with `fips` or `dual_stack`",
                ));
            }
            Some(own) => own.clone(),
            None => by_region(service, region, options)?,
        };
        Self::parse(
            &address,
            service.protocol.keep_default_port,
            options.allow_http,
        )
    }

    fn parse(
        address: &str,
        keep_default_port: bool,
        allow_http: bool,
    ) -> Result<Self, ConfigError> {
        let refuse = |why: &str| {
            Err(ConfigError::new(format!(
                "endpoint `{}`: {why}",
                showable(address)
            )))
        };
        let (scheme, rest) = match address.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https", rest),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http", rest),
            Some(_) => return refuse("only http and https are known"),
            None => ("https", address),
        };
        if rest.contains(['?', '#', '@', '\\']) {
            return refuse("it must be scheme, host, port and path only");
        }
        let (authority, path) = rest
            .find('/')
            .map_or((rest, ""), |slash| rest.split_at(slash));
        let Ok(parsed) = authority.parse::<http::uri::Authority>() else {
            return refuse("the host is not valid");
        };
        if parsed.host().is_empty() {
            return refuse("the host is missing");
        }
        if !has_usable_port(authority, parsed.host()) {
            return refuse("the port must be a number from 1 to 65535");
        }
        if path.parse::<http::uri::PathAndQuery>().is_err() && !path.is_empty() {
            return refuse("the path is not valid");
        }
        if path.split('/').any(|segment| matches!(segment, "." | "..")) {
            return refuse("the path must not hold dot segments");
        }
        if scheme == "http" && !allow_http && !is_loopback(parsed.host()) {
            return refuse(
                "plain HTTP would show credentials and keys to the network; call `allow_http(true)` if that is meant",
            );
        }
        let default_port = if scheme == "https" { 443 } else { 80 };
        let host = if parsed.port_u16() == Some(default_port) && !keep_default_port {
            parsed.host()
        } else {
            authority
        };
        let Ok(host) = HeaderValue::from_str(host) else {
            return refuse("the host is not valid");
        };
        Ok(Self {
            scheme,
            authority: authority.to_owned(),
            host,
            base_path: path.trim_end_matches('/').to_owned(),
        })
    }
}

/// What is shown of an address that is refused: a user name, a password and a query in it stay out, and so do line
/// breaks, since the message is one line.
fn showable(address: &str) -> String {
    let host = address.rsplit_once('@').map_or(address, |(_, host)| host);
    let bare = host.split(['?', '#']).next().unwrap_or_default();
    bare.replace(char::is_control, " ")
}

/// `http::uri::Authority` takes any text for a port, and none after a colon.
fn has_usable_port(authority: &str, host: &str) -> bool {
    let port = authority.strip_prefix(host).unwrap_or_default();
    let Some(digits) = port.strip_prefix(':') else {
        return port.is_empty();
    };
    // `parse` would take a sign as well.
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && digits.parse::<u16>().is_ok_and(|port| port != 0)
}

/// Whether a host is this machine, so that what is sent to it stays here.
#[doc(hidden)]
pub fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || bare
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

fn by_region(
    service: &Service,
    region: Option<&str>,
    options: &Options,
) -> Result<String, ConfigError> {
    let rules = &service.endpoint;
    let template = match (options.fips, options.dual_stack) {
        (false, false) => rules.template,
        (true, false) => rules.fips,
        (false, true) => rules.dual_stack,
        (true, true) => rules.fips_dual_stack,
    };
    let Some(template) = template else {
        return Err(ConfigError::new(format!(
            "{} has no such endpoint of its own; give one with `endpoint(…)`",
            service.title
        )));
    };
    if let Some(region) = region {
        region::check(service, region)?;
        if let Some((_, address)) = rules.exceptions.iter().find(|(name, _)| *name == region) {
            return match (options.fips, options.dual_stack) {
                (false, false) => Ok((*address).to_owned()),
                (fips, _) => Err(ConfigError::new(format!(
                    "region `{region}` of {} has an address of its own, which is not known to offer {}; leave that out or \
                     give an address with `endpoint(…)`",
                    service.title,
                    if fips { "FIPS" } else { "dual stack" },
                ))),
            };
        }
    }
    let partition = region.and_then(|region| region::partition(rules, region));
    if options.fips && !partition.is_none_or(|partition| partition.fips) {
        return Err(ConfigError::new(
            "the partition of this region has no FIPS endpoints",
        ));
    }
    if options.dual_stack && !partition.is_none_or(|partition| partition.dual_stack) {
        return Err(ConfigError::new(
            "the partition of this region has no dual-stack endpoints",
        ));
    }
    template::fill(template, |name| match name {
        "region" => region,
        name => partition
            .and_then(|partition| partition.variables.iter().find(|(key, _)| *key == name))
            .map(|(_, value)| *value),
    })
    .map_err(|missing| match missing {
        "region" => ConfigError::new(format!(
            "{} needs a region; give one with `region(…)`",
            service.title
        )),
        _ => ConfigError::new(format!(
            "region `{}` belongs to no known partition of {}; give the address with `endpoint(…)`",
            region.unwrap_or_default(),
            service.title
        )),
    })
}
