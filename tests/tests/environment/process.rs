//! The environment of a whole process, which is another one than that of the tests.

use std::process::Command;

use specwright_tests::specs::{Spec, entries, read_all, texts};

const REGION: &str = "cn-north-1";

/// Where the requests of a service go in a process with these variables and no others, or what is said instead.
fn destination(service: &str, variables: &[(String, String)]) -> Result<String, String> {
    let output = Command::new(env!("CARGO_BIN_EXE_destination"))
        .arg(service)
        .env_clear()
        .envs(variables.iter().cloned())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    match output.status.success() {
        true => Ok(text(output.stdout)),
        false => Err(text(output.stderr)),
    }
}

/// The variables that suffice for one of a service's schemes, by the first name of each.
fn credentials(scheme: &serde_json::Value) -> Vec<(String, String)> {
    let env = &scheme["env"];
    let names = [&env["access_key_id"], &env["secret_access_key"], env];
    let first = names
        .iter()
        .filter_map(|names| texts(names).first().copied());
    first
        .map(|name| (name.to_owned(), "canary".to_owned()))
        .collect()
}

/// The variables of the region and of the configuration.
fn configuration(spec: &Spec) -> Vec<(String, String)> {
    let service = spec.service();
    let region = texts(&service["region_env"])
        .first()
        .map(|name| (*name, REGION.to_owned()));
    let keys = entries(&service["config"]).filter_map(|(key, config)| {
        let name = *texts(&config["env"]).first()?;
        Some((name, format!("value-of-{key}")))
    });
    let all = region.into_iter().chain(keys);
    all.map(|(name, value)| (name.to_owned(), value)).collect()
}

#[test]
fn a_client_needs_nothing_but_the_environment() {
    for spec in read_all().unwrap() {
        for scheme in spec.service()["auth"].as_array().unwrap() {
            let mut variables = credentials(scheme);
            if variables.is_empty() {
                continue;
            }
            variables.extend(configuration(&spec));
            let target = destination(spec.service_id(), &variables).unwrap();
            let template = spec.service()["endpoint"]["template"].as_str();
            if template.is_some_and(|template| template.contains("{region}")) {
                assert!(target.contains(&format!(".{REGION}.")), "{target}");
            }
            for (target, name) in target.lines().zip(spec.operations()) {
                let path = spec.operation(name)["http"]["path"]
                    .as_str()
                    .unwrap_or_default();
                for (key, _) in entries(&spec.service()["config"]) {
                    let expected = path.contains(&format!("{{{key}}}"));
                    assert_eq!(
                        target.contains(&format!("/value-of-{key}/")),
                        expected,
                        "{target}"
                    );
                }
            }
        }
    }
}

#[test]
fn an_empty_environment_is_told_and_no_value_of_a_half_filled_one_is() {
    for spec in read_all().unwrap() {
        let told = destination(spec.service_id(), &configuration(&spec));
        let mut schemes = spec.service()["auth"].as_array().unwrap().iter();
        if schemes.any(|scheme| scheme["scheme"] == "none") {
            told.unwrap();
        } else {
            let why = told.unwrap_err();
            assert!(why.contains("no credentials in the environment"), "{why}");
        }
        let scheme = &spec.service()["auth"][0];
        for (name, value) in credentials(scheme).into_iter().skip(1) {
            let half = [configuration(&spec), vec![(name.clone(), value)]].concat();
            let why = destination(spec.service_id(), &half).unwrap_err();
            assert!(why.contains(&name) && !why.contains("canary"), "{why}");
        }
    }
}
