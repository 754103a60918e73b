//! The options of a recorded client as the configuration of ours.

use serde_json::Value;
use specwright_runtime::{Config, ConfigError, Options, Service, Setup};

use super::case::Case;
use super::deviations::{self, Deviation};
use super::vendor::Vendor;

/// What our client is configured with.
pub(super) struct Settings {
    service: &'static Service,
    pub(super) region: Option<String>,
    pub(super) values: Vec<(&'static str, String)>,
    pub(super) options: Options,
}

impl Settings {
    /// Without region, values and endpoint.
    pub(super) fn bare(service: &'static Service) -> Self {
        let mut options = Options::default();
        options.allow_http = true;
        options.validate = false;
        Self {
            service,
            region: None,
            values: Vec::new(),
            options,
        }
    }

    /// The options of a case. Bounds are not checked: recorded requests break them on purpose.
    pub(super) fn of(case: &Case<'_>, vendor: Vendor, service: &'static Service) -> Self {
        let mut settings = Self::bare(service);
        settings.options.use_get = service.protocol.get.is_some() && is_get(case);
        settings.options.fips = case.is_on("/client/use_fips_endpoint");
        settings.options.dual_stack = case.is_on("/client/use_dualstack_endpoint");
        settings.values = values(case, vendor, service);
        settings.options.endpoint = given_address(case);
        settings.region = match case.0.pointer("/client/region") {
            Some(_) => case.text("/client/region").map(str::to_owned),
            None if settings.options.endpoint.is_some() && vendor == Vendor::Huawei => None,
            None => vendor.usual_region().map(str::to_owned),
        };
        settings.options.endpoint = settings.address(case, vendor);
        settings
    }

    /// The address if it is not the one of the region: recordings state the address of the region as well.
    fn address(&self, case: &Case<'_>, vendor: Vendor) -> Option<String> {
        let plain = case.text("/client/protocol") == Some("http");
        let given = self.options.endpoint.clone().or_else(|| {
            let root = case.text("/client/root")?;
            Some(format!("{}.{root}", product(self.service)?))
        });
        let by_region = self.by_region();
        let address = match given {
            Some(given) if vendor == Vendor::Huawei && same_address(&given, by_region.as_ref()) => {
                return None;
            }
            Some(given) => given,
            None if plain => by_region?.endpoint().authority().to_owned(),
            None => return None,
        };
        match plain && !address.contains("://") {
            true => Some(format!("http://{address}")),
            false => Some(address),
        }
    }

    fn by_region(&self) -> Option<Config> {
        let mut options = self.options.clone();
        options.endpoint = None;
        Config::new(
            self.service,
            self.region.clone(),
            self.values.clone(),
            options,
        )
        .ok()
    }

    /// Takes the address that the recorded client came to, where that is neither the one of the region nor known to
    /// have been given by the caller.
    pub(super) fn follow(&mut self, case: &Case<'_>, vendor: Vendor) -> Option<&'static Deviation> {
        let resolved = case.text("/client/resolved_endpoint")?;
        let by_region = self.by_region();
        let foreign = match vendor {
            Vendor::Alibaba => !same_address(resolved, by_region.as_ref()),
            _ => self.options.endpoint.is_none() && by_region.is_none(),
        };
        if !foreign {
            return None;
        }
        let plain = case.text("/client/protocol") == Some("http") && !resolved.contains("://");
        self.options.endpoint = Some(format!("{}{resolved}", if plain { "http://" } else { "" }));
        self.options.fips = false;
        self.options.dual_stack = false;
        Some(match vendor {
            Vendor::Alibaba => &deviations::ADDRESS_FROM_TABLE,
            _ => &deviations::UNKNOWN_REGION,
        })
    }

    pub(super) fn config(&self) -> Result<Config, ConfigError> {
        Config::new(
            self.service,
            self.region.clone(),
            self.values.clone(),
            self.options.clone(),
        )
    }

    /// The same for a whole client, whatever the environment of this process says.
    pub(super) fn setup(&self) -> Setup {
        let options = &self.options;
        let mut setup = Setup::new(self.service)
            .env(|_| None)
            .allow_http(options.allow_http)
            .validate(options.validate)
            .use_get(options.use_get)
            .fips(options.fips)
            .dual_stack(options.dual_stack);
        if let Some(region) = &self.region {
            setup = setup.region(region.as_str());
        }
        if let Some(endpoint) = &options.endpoint {
            setup = setup.endpoint(endpoint.as_str());
        }
        for (name, value) in &self.values {
            setup = setup.value(name, value.as_str());
        }
        setup
    }
}

fn is_get(case: &Case<'_>) -> bool {
    case.text("/client/method")
        .is_some_and(|method| method.eq_ignore_ascii_case("get"))
}

/// The address that the caller gave; one SDK takes a list, of which it uses the first.
fn given_address(case: &Case<'_>) -> Option<String> {
    ["endpoint_url", "endpoint", "base_url"]
        .iter()
        .find_map(|key| {
            let given = case.at(&format!("/client/{key}"))?;
            let text = given
                .as_str()
                .or_else(|| given.as_array()?.first()?.as_str())?;
            (!text.is_empty()).then(|| text.to_owned())
        })
}

/// The first label of the service's host.
fn product(service: &Service) -> Option<&'static str> {
    let template = service.endpoint.template?;
    template.rsplit_once("://")?.1.split('.').next()
}

fn same_address(address: &str, config: Option<&Config>) -> bool {
    let bare = address.strip_prefix("https://").unwrap_or(address);
    let bare = bare.strip_prefix("http://").unwrap_or(bare);
    config.is_some_and(|config| config.endpoint().authority() == bare.trim_end_matches('/'))
}

/// The values of the service that a case has, or some that serve where a case has none.
fn values(case: &Case<'_>, vendor: Vendor, service: &Service) -> Vec<(&'static str, String)> {
    let value = |name: &str| {
        let places = [format!("/client/{name}"), format!("/credentials/{name}")];
        let found = places.iter().find_map(|place| case.0.pointer(place));
        match found {
            Some(given) => given
                .as_str()
                .filter(|text| !text.is_empty())
                .map(str::to_owned),
            // The SDK of this vendor always asks for a language.
            None if vendor == Vendor::Tencent => Some("zh-CN".to_owned()),
            None if case.object("/credentials").is_some() => None,
            None if asks_for(case, name) => None,
            None => Some("0123456789abcdef0123456789abcdef".to_owned()),
        }
    };
    let keys = service.config.iter();
    keys.filter_map(|key| Some((key.name, value(key.name)?)))
        .collect()
}

/// Whether the recorded client had no such value: it asked another service for it, or its place stayed empty.
pub(super) fn asks_for(case: &Case<'_>, name: &str) -> bool {
    let placeholder = format!("%7B{name}%7D");
    let sent = case.at("/sent_target").and_then(Value::as_array);
    let left_empty = sent
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .any(|target| target.contains(&placeholder));
    let answers = [
        "/scripted_response/body_utf8",
        "/scripted_responses/0/body_utf8",
    ];
    let asked = answers
        .iter()
        .filter_map(|place| case.text(place))
        .any(|body| body.starts_with("{\"projects\""));
    let demanded = case.text("/surfaced/str").is_some_and(|text| {
        let text = text.to_ascii_lowercase();
        text.contains(name) || text.contains(&name.replace('_', " "))
    });
    left_empty || asked || demanded || case.at("/captured_requests").is_some()
}
