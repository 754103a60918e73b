//! From region and options to address, for the cases in `tests/endpoints/<service>.json`.
//!
//! A case gives `region`, `endpoint`, `fips`, `dual_stack` and `allow_http` as far as it needs them, and then either
//! the `address` (and `host`, the `Host` header, where it is worth telling) or a part of the `error`.

#[cfg(test)]
mod case;

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use serde_json::Value;
    use specwright_runtime::Service;
    use specwright_tests::operations::services;

    use crate::case::check;

    fn cases(service: &Service) -> Vec<Value> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("endpoints");
        let path = folder.join(format!("{}.json", service.id));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"))
    }

    #[test]
    fn addresses_are_found_or_refused() {
        let mut failures = Vec::new();
        for service in services() {
            let cases = cases(service);
            assert!(!cases.is_empty(), "{}", service.id);
            for case in cases {
                if let Err(why) = check(service, &case) {
                    failures.push(format!("{}: {}: {why}", service.id, case["name"]));
                }
            }
        }
        assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    }
}
