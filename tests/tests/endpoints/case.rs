//! One case: a configuration, and where its requests go.

use serde_json::Value;
use specwright_runtime::{Config, Options, Service};
use specwright_tests::specs::entries;

const KEYS: [&str; 9] = [
    "name",
    "region",
    "endpoint",
    "fips",
    "dual_stack",
    "allow_http",
    "address",
    "host",
    "error",
];

/// Says what is different from what the case expects.
pub(crate) fn check(service: &'static Service, case: &Value) -> Result<(), String> {
    if let Some((key, _)) = entries(case).find(|(key, _)| !KEYS.contains(key)) {
        return Err(format!("a case has no `{key}`"));
    }
    let region = case["region"].as_str().map(str::to_owned);
    let found = Config::new(service, region, Vec::new(), options(case));
    match (found, case["address"].as_str(), case["error"].as_str()) {
        (Ok(config), Some(address), None) => {
            let endpoint = config.endpoint();
            let found = format!(
                "{}://{}{}",
                endpoint.scheme(),
                endpoint.authority(),
                endpoint.base_path()
            );
            same(&found, address)?;
            case["host"]
                .as_str()
                .map_or(Ok(()), |host| same(endpoint.host(), host))
        }
        (Err(error), None, Some(part)) => {
            let text = error.to_string();
            let clean = !text.contains("pass") && !text.contains(['\r', '\n']);
            match clean && text.contains(part) {
                true => Ok(()),
                false => Err(format!("{text:?}, expected {part:?}")),
            }
        }
        (Ok(config), ..) => Err(format!("goes to {}", config.endpoint().authority())),
        (Err(error), ..) => Err(format!("refused: {error}")),
    }
}

fn options(case: &Value) -> Options {
    let on = |name: &str| case[name].as_bool().unwrap_or_default();
    let mut options = Options::default();
    options.endpoint = case["endpoint"].as_str().map(str::to_owned);
    options.allow_http = on("allow_http");
    options.fips = on("fips");
    options.dual_stack = on("dual_stack");
    options
}

fn same(found: &str, expected: &str) -> Result<(), String> {
    match found == expected {
        true => Ok(()),
        false => Err(format!("{found}, expected {expected}")),
    }
}
