//! The `endpoint` part of a spec: from region to address.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

/// Where requests go. A client's own endpoint always wins over these rules.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Endpoint {
    /// Address with `{region}` and the variables of the partition, for example `https://api.{region}.{suffix}`.
    /// Left out for products that every user hosts: then the client must be given an endpoint.
    #[serde(default)]
    pub template: Option<String>,
    /// What the address is or how it is found, for the docs of the client.
    #[serde(default)]
    pub doc: Option<String>,
    /// Address for FIPS 140 endpoints.
    #[serde(default)]
    pub fips: Option<String>,
    /// Address for dual-stack (IPv4 and IPv6) endpoints.
    #[serde(default)]
    pub dual_stack: Option<String>,
    /// Address for endpoints that are both.
    #[serde(default)]
    pub fips_dual_stack: Option<String>,
    /// Groups of regions that share the variables of the templates; the longest matching prefix decides.
    #[serde(default)]
    pub partitions: Vec<Partition>,
    /// Regions whose address does not follow the template, region to address. With FIPS or dual stack they are refused.
    #[serde(default)]
    pub exceptions: IndexMap<String, String>,
    /// All regions, if the vendor's list is closed: another one is refused before anything is sent.
    #[serde(default)]
    pub regions: Vec<String>,
    /// Regions of a list that is open. One that is a slip of the pen away from one of these, or from one of `exceptions`,
    /// is refused; any other is taken.
    #[serde(default)]
    pub known_regions: Vec<String>,
}

/// A group of regions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partition {
    /// The vendor's name of the partition.
    pub id: String,
    /// What its regions begin with.
    pub prefixes: Vec<String>,
    /// Regular expression that all its regions match as a whole; others that begin like them are refused.
    #[serde(default)]
    pub pattern: Option<String>,
    /// Values of the variables in the templates.
    #[serde(default)]
    pub variables: IndexMap<String, String>,
    /// Whether it has FIPS 140 endpoints.
    #[serde(default)]
    pub fips: bool,
    /// Whether it has dual-stack endpoints.
    #[serde(default)]
    pub dual_stack: bool,
}
