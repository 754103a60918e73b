//! Credentials of every service from its variables.

use std::ffi::OsString;

use serde_json::Value;
use specwright_runtime::{Credentials, CredentialsError, Service, Setup};
use specwright_tests::operations::{is_open, services};
use specwright_tests::setup;
use specwright_tests::specs::{Spec, read_all, texts};

/// The variables of one service, by what they hold.
#[derive(Debug)]
struct Names {
    id: Vec<String>,
    secret: Vec<String>,
    session: Vec<String>,
    bearer: Vec<String>,
}

impl Names {
    fn of(spec: &Spec) -> Self {
        let schemes = spec.service()["auth"].as_array().unwrap();
        let collect = |part: fn(&Value) -> &Value| -> Vec<String> {
            let found = schemes.iter().flat_map(|scheme| texts(part(scheme)));
            found.map(str::to_owned).collect()
        };
        Self {
            id: collect(|scheme| &scheme["env"]["access_key_id"]),
            secret: collect(|scheme| &scheme["env"]["secret_access_key"]),
            session: collect(|scheme| &scheme["env"]["session_token"]),
            bearer: collect(|scheme| &scheme["env"]),
        }
    }
}

fn read(service: &Service, variables: &[(&str, &str)]) -> Result<Credentials, CredentialsError> {
    Credentials::from_lookup(&service.credentials_env, |name| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| OsString::from(value))
    })
}

/// Runs a check for every service.
fn for_every_service(check: impl Fn(&'static Service, &Names)) {
    let specs = read_all().unwrap();
    for service in services() {
        let mut specs = specs.iter();
        let spec = specs.find(|spec| spec.service_id() == service.id).unwrap();
        check(service, &Names::of(spec));
    }
}

#[test]
fn every_documented_name_is_read() {
    fn check(service: &'static Service, names: &Names) {
        for id in &names.id {
            for secret in &names.secret {
                let pair = read(service, &[(id, "id"), (secret, "secret")]).unwrap();
                assert_eq!(pair.access_key_id(), Some("id"), "{names:?}");
                assert_eq!(pair.secret_access_key().unwrap().expose(), "secret");
                assert!(pair.session_token().is_none());
                for session in &names.session {
                    let variables = [(&**id, "id"), (secret, "secret"), (session, "session")];
                    let temporary = read(service, &variables).unwrap();
                    assert_eq!(temporary.session_token().unwrap().expose(), "session");
                }
            }
        }
        for bearer in &names.bearer {
            let credentials = read(service, &[(bearer, "token")]).unwrap();
            assert_eq!(credentials.bearer_token().unwrap().expose(), "token");
        }
        assert!(
            !names.id.is_empty() || !names.bearer.is_empty(),
            "{}",
            service.id
        );
    }
    for_every_service(check);
}

#[test]
fn the_first_name_that_is_set_wins_and_empty_is_unset() {
    fn check(service: &'static Service, names: &Names) {
        for pair in names.session.windows(2) {
            let [first, second] = pair else {
                unreachable!("windows of two")
            };
            let with = |value| {
                let variables = [
                    (&*names.id[0], "id"),
                    (&*names.secret[0], "secret"),
                    (&**first, value),
                    (&**second, "second"),
                ];
                read(service, &variables)
                    .unwrap()
                    .session_token()
                    .unwrap()
                    .expose()
                    .to_owned()
            };
            assert_eq!(
                (with("first"), with("")),
                ("first".to_owned(), "second".to_owned())
            );
        }
    }
    for_every_service(check);
}

#[test]
fn half_a_pair_or_nothing_at_all_is_refused_with_the_names_and_without_values() {
    fn check(service: &'static Service, names: &Names) {
        let halves = [(&names.id, &names.secret), (&names.secret, &names.id)];
        for (present, missing) in halves {
            for name in present {
                let why = read(service, &[(name, "canary")]).unwrap_err().to_string();
                assert!(
                    why.contains(name.as_str()) && why.contains(&missing[0]),
                    "{why}"
                );
                assert!(!why.contains("canary"), "{why}");
            }
        }
        let nothing = Setup::new(service)
            .endpoint("https://example.com")
            .env(|_| None);
        let nothing = setup::values(service)
            .into_iter()
            .fold(nothing, |setup, (name, value)| setup.value(name, value));
        let built = nothing.build_blocking();
        if is_open(service) {
            built.unwrap();
            return;
        }
        let why = built.unwrap_err().to_string();
        for name in names.id.iter().chain(&names.secret).chain(&names.bearer) {
            assert!(why.contains(name.as_str()), "{why}");
        }
    }
    for_every_service(check);
}
