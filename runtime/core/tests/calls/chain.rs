//! Where credentials are looked for, in which order, and what is said when there are none.

use specwright_core::client::Setup;
use specwright_core::transport::{Fault, Scripted};
use specwright_core::{Credentials, CredentialsChain, ProvideCredentials};

use crate::both::{answer, send};
use crate::home::Home;
use crate::parcels::{PARCELS, UNSAFE, parcel};

const CREDENTIALS: &str = ".parcels/credentials";
const CONFIG: &str = ".parcels/config";
const JSON: &str = ".parcels/config.json";

const WANTED: &str =
    "no credentials in the environment: set PARCELS_ID with PARCELS_KEY; or PARCELS_TOKEN; ";
const NO_INI: &str =
    "there is no ~/.parcels/credentials or ~/.parcels/old; there is no ~/.parcels/config; ";
const NO_JSON: &str = "there is no ~/.parcels/config.json; ";
const NO_OBJECT: &str = "there is no ~/.parcels/default.json";

#[track_caller]
fn check(files: &[(&str, &str)], variables: &[(&str, &str)], expected: &str) {
    let home = Home::new(files);
    assert_eq!(home.shown(home.chain(variables).resolve()), expected);
}

#[test]
fn the_environment_comes_first_and_then_the_files_in_order() {
    let all = [
        (CREDENTIALS, "[default]\nid = first\nkey = k"),
        (CONFIG, "[default]\nid = second\nkey = k"),
        (
            JSON,
            r#"{"profiles":[{"name":"default","mode":"key","id":"third","key":"k"}]}"#,
        ),
        (".parcels/default.json", r#"{"id":"fourth","key":"k"}"#),
    ];
    let variables = [
        ("PARCELS_ID", "env"),
        ("PARCELS_KEY", "k"),
        ("PARCELS_SESSION", "s"),
        ("PARCELS_END", "2999-01-01T00:00:00Z"),
    ];
    check(&all, &variables, "env k s 2999-01-01T00:00:00Z");
    for (skipped, expected) in ["first k", "second k", "third k", "fourth k"]
        .into_iter()
        .enumerate()
    {
        check(&all[skipped..], &[], expected);
    }
}

#[test]
fn nothing_anywhere_lists_every_place() {
    check(&[], &[], &format!("{WANTED}{NO_INI}{NO_JSON}{NO_OBJECT}"));
    let files = [
        (CREDENTIALS, "[other]\nid = canary\nkey = canary"),
        (CONFIG, "[default]\nregion = canary"),
        (
            JSON,
            r#"{"current":"x","profiles":[{"name":"y","mode":"key","id":"canary","key":"canary"}]}"#,
        ),
        (".parcels/default.json", r#"{"id":"","key":null}"#),
    ];
    let places = "there is no [default] in ~/.parcels/credentials; \
                  [default] in ~/.parcels/config holds no credentials; \
                  there is no profile `x` in ~/.parcels/config.json; \
                  ~/.parcels/default.json holds no credentials";
    check(&files, &[], &format!("{WANTED}{places}"));
}

#[test]
fn profiles_are_chosen_by_name() {
    let ini = "[default]\nid = d\nkey = k\n[work]\nid = w\nkey = k\n";
    check(&[(CREDENTIALS, ini)], &[], "d k");
    check(&[(CREDENTIALS, ini)], &[("PARCELS_PROFILE", "work")], "w k");
    let config = "[default]\nid = plain\nkey = k\n[profile default]\nid = d\nkey = k\n[profile work]\nid = w\nkey = k\n";
    check(&[(CONFIG, config)], &[], "d k");
    check(&[(CONFIG, config)], &[("PARCELS_PROFILE", "work")], "w k");
    let json = r#"{"current":"work","profiles":[{"name":"default","mode":"key","id":"d","key":"k"},
        {"name":"work","mode":"session","id":"w","key":"k","session":"s","end":32503680000}]}"#;
    check(&[(JSON, json)], &[], "w k s 3000-01-01T00:00:00Z");
    check(&[(JSON, json)], &[("PARCELS_PROFILE", "default")], "d k");
    let object = [(".parcels/work.json", r#"{"id":"w","key":"k"}"#)];
    check(&object, &[("PARCELS_PROFILE", "work")], "w k");
}

/// The same profile in both files that share their profiles; the third file is another tool's.
#[test]
fn a_profile_that_asks_for_a_role_is_not_used_with_its_source_keys() {
    let keys = "[work]\nid = canary\nkey = canary\n[other]\nid = o\nkey = k\n";
    let role = "[profile work]\nrole = canary\n";
    let work = [("PARCELS_PROFILE", "work")];
    let why = |place: &str| {
        format!(
            "no credentials in the environment: set PARCELS_ID with PARCELS_KEY; or PARCELS_TOKEN; `role` of {place} asks \
             another service for credentials: get them there and give them, or choose another profile"
        )
    };
    let in_config = why("[profile work] in ~/.parcels/config");
    check(&[(CREDENTIALS, keys), (CONFIG, role)], &work, &in_config);
    let (keys_in_config, role_beside) = (
        "[profile work]\nid = canary\nkey = canary\n",
        "[work]\nrole = canary\n",
    );
    let files = [(CREDENTIALS, role_beside), (CONFIG, keys_in_config)];
    check(&files, &work, &why("[work] in ~/.parcels/credentials"));
    // Nor are the keys of another tool, which may be somebody else's.
    let object = (".parcels/work.json", r#"{"id":"canary","key":"canary"}"#);
    let files = [(CREDENTIALS, keys), (CONFIG, role), object];
    check(&files, &work, &in_config);
    // Other profiles, programs and the environment are as good as ever, and so is what comes before.
    let other = [("PARCELS_PROFILE", "other")];
    check(&[(CREDENTIALS, keys), (CONFIG, role)], &other, "o k");
    let file = (
        ".parcels/work.json",
        r#"{"id":"canary","key":"canary","role":"canary"}"#,
    );
    check(
        &[(CREDENTIALS, "[work]\nid = w\nkey = k"), file],
        &work,
        "w k",
    );
    let set = [
        ("PARCELS_PROFILE", "work"),
        ("PARCELS_ID", "env"),
        ("PARCELS_KEY", "k"),
    ];
    check(&[(CREDENTIALS, keys), (CONFIG, role)], &set, "env k");
    // A file that cannot be understood might ask for a role.
    let broken = (CONFIG, "canary");
    check(
        &[(CREDENTIALS, keys), broken],
        &work,
        "~/.parcels/config:1: this stands before any section",
    );
}

#[test]
fn a_profile_of_a_kind_that_is_not_offered_ends_the_search() {
    let later = (".parcels/default.json", r#"{"id":"canary","key":"canary"}"#);
    let why = "`mode` of profile `x` in ~/.parcels/config.json is none of key, session, cached, so it takes another \
               service or tool to get credentials: get them there and give them, or choose another profile";
    for profile in [
        r#"{"name":"x","mode":"canary","id":"canary","key":"canary"}"#,
        r#"{"name":"x","id":"canary","key":"canary"}"#,
    ] {
        let json = format!(r#"{{"current":"x","profiles":[{profile}]}}"#);
        let expected = format!("{WANTED}{NO_INI}{why}");
        check(&[(JSON, &json), later], &[], &expected);
        let named = json.replace("current", "other");
        let files = [(JSON, &*named), (".parcels/x.json", later.1)];
        check(&files, &[("PARCELS_PROFILE", "x")], &expected);
    }
    // One that is of the right kind and empty is as good as none.
    let json = r#"{"current":"x","profiles":[{"name":"x","mode":"key","id":"","key":""}]}"#;
    let later = (".parcels/default.json", r#"{"id":"d","key":"k"}"#);
    check(&[(JSON, json), later], &[], "d k");
}

#[test]
fn a_profile_that_the_program_asks_for_leaves_the_environment_out() {
    let home = Home::new(&[(CREDENTIALS, "[work]\nid = w\nkey = k")]);
    let variables = [
        ("PARCELS_ID", "env"),
        ("PARCELS_KEY", "k"),
        ("PARCELS_PROFILE", "play"),
    ];
    let chain = |name| home.chain(&variables).profile(name);
    assert_eq!(home.shown(chain("work").resolve()), "w k");
    assert_eq!(
        home.shown(chain("none").resolve()),
        format!(
            "no credentials of the profile `none`; there is no [none] in ~/.parcels/credentials; \
             there is no ~/.parcels/config; {NO_JSON}there is no ~/.parcels/none.json"
        )
    );
    assert_eq!(
        home.shown(chain("../x").resolve()),
        "the name of a profile cannot be part of a path with `/` or `\\` in it"
    );
}

#[test]
fn what_is_half_there_is_an_error_and_not_passed_over() {
    let good = (CONFIG, "[default]\nid = good\nkey = k");
    for (text, what) in [
        (
            "[default]\nid = canary",
            "[default] in ~/.parcels/credentials: half of an access key pair: id or key_id is set, but key is not",
        ),
        (
            "[default]\nkey = canary\nid =",
            "[default] in ~/.parcels/credentials: half of an access key pair: key is set, but id or key_id is not",
        ),
        (
            "[default]\nid = canary\nkey = canary\nend = canary",
            "[default] in ~/.parcels/credentials: end is not a point in time",
        ),
        (
            "[default]\nid = canary\nkey = canary\nend = 2001-01-01",
            "the credentials of [default] in ~/.parcels/credentials have expired at 2001-01-01T00:00:00Z by the clock of this machine",
        ),
        (
            "[default]\nid = canary\ncanary",
            "~/.parcels/credentials:3: neither a section nor `key = value`",
        ),
    ] {
        check(&[(CREDENTIALS, text), good], &[], what);
    }
    check(
        &[good],
        &[("PARCELS_ID", "canary")],
        "half of an access key pair: PARCELS_ID is set, but PARCELS_KEY is not",
    );
    check(
        &[good],
        &[
            ("PARCELS_ID", "i"),
            ("PARCELS_KEY", "k"),
            ("PARCELS_END", "0"),
        ],
        "the credentials of the environment have expired at 1970-01-01T00:00:00Z by the clock of this machine",
    );
    check(
        &[(JSON, "{\n\"canary\"}")],
        &[],
        "~/.parcels/config.json:2:9: not JSON",
    );
}

#[test]
fn variables_move_the_file_and_switch_it_off() {
    let files = [
        (CREDENTIALS, "[default]\nid = usual\nkey = k"),
        ("elsewhere", "[default]\nid = moved\nkey = \"k\""),
        (".parcels/old", "[default]\nid = old\nkey = k"),
    ];
    check(&files, &[("PARCELS_FILE", "~/elsewhere")], "moved k");
    check(
        &files,
        &[("PARCELS_FILE", "~/nowhere")],
        "PARCELS_FILE names ~/nowhere, which does not exist",
    );
    check(&files[1..], &[], "old k");
    let json = (
        JSON,
        r#"{"profiles":[{"name":"default","mode":"key","id":"d","key":"k","session":"stale"}]}"#,
    );
    check(&[json], &[("PARCELS_NO_JSON", "false")], "d k");
    check(
        &[json],
        &[("PARCELS_NO_JSON", "TRUE")],
        &format!(
            "{WANTED}{NO_INI}PARCELS_NO_JSON switches ~/.parcels/config.json off; {NO_OBJECT}"
        ),
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let home = Home::new(&[(".parcels/credentials/folder", "")]);
    let error = home.shown(home.chain(&[]).resolve());
    assert!(
        error.starts_with("~/.parcels/credentials cannot be read: "),
        "{error}"
    );
    let home = Home::new(&[]);
    home.write(CREDENTIALS, b"[default]\nid = canary\xFF");
    assert_eq!(
        home.shown(home.chain(&[]).resolve()),
        "~/.parcels/credentials is not read: it is not UTF-8"
    );
    home.write(CREDENTIALS, "#".repeat(1024 * 1024 + 1));
    assert_eq!(
        home.shown(home.chain(&[]).resolve()),
        "~/.parcels/credentials is not read: it is larger than 1 MiB"
    );
}

#[cfg(unix)]
#[test]
fn files_of_others_are_refused_on_request_only() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;

    let home = Home::new(&[(CREDENTIALS, "[default]\nid = d\nkey = k")]);
    for (mode, strict) in [
        (0o600, "d k"),
        (0o400, "d k"),
        (
            0o640,
            "~/.parcels/credentials is not read: others than its owner may read or change it; \
             `chmod 600` changes that",
        ),
    ] {
        let path = home.path().join(CREDENTIALS);
        set_permissions(path, Permissions::from_mode(mode)).unwrap();
        assert_eq!(home.shown(home.chain(&[]).resolve()), "d k");
        let chain = home.chain(&[]).private_files(true);
        assert_eq!(home.shown(chain.resolve()), strict);
        let folder = home.path().to_owned();
        let setup = Setup::new(&PARCELS)
            .region("north-1")
            .value("depot", "d7")
            .env(move |name| (name == "HOME").then(|| folder.clone().into_os_string()))
            .blocking_transport(Scripted::new([Fault::Connect]))
            .private_files(true);
        match setup.build_blocking() {
            Ok(_) => assert_eq!(strict, "d k"),
            Err(error) => assert!(error.to_string().contains("`chmod 600`"), "{error}"),
        }
    }
}

#[test]
fn clients_use_the_chain_unless_they_are_given_credentials() {
    let home = Home::new(&[(CREDENTIALS, "[default]\nid = from-file\nkey = canary")]);
    let folder = home.path().to_owned();
    let setup = || {
        let folder = folder.clone();
        let vars = move |name: &str| (name == "HOME").then(|| folder.clone().into_os_string());
        let setup = Setup::new(&PARCELS).region("north-1").value("depot", "d7");
        setup.env(vars)
    };
    for seen in send(setup, &[answer(200, &[], "{}")], &parcel::<UNSAFE>()) {
        let request = &seen.script.requests()[0];
        let authorization = request.headers()["authorization"].to_str().unwrap();
        assert!(authorization.contains("from-file"), "{authorization}");
    }
    home.write(CREDENTIALS, "[default]\nid = canary");
    let transport = Scripted::new([Fault::Connect]);
    let error = setup()
        .transport(transport)
        .build()
        .unwrap_err()
        .to_string();
    assert!(error.contains("key is not; or give them with"), "{error}");
    assert!(!error.contains("canary"), "{error}");
}

#[test]
fn what_the_profile_of_the_credentials_holds_is_used_unless_it_is_set() {
    let home = Home::new(&[(
        CREDENTIALS,
        "[default]\nid = i\nkey = k\ndepot = from-file\nmode = slow\n[other]\ndepot = other",
    )]);
    let folder = home.path().to_owned();
    let setup = |variables: &'static [(&'static str, &'static str)]| {
        let folder = folder.clone();
        let vars = move |name: &str| match name {
            "HOME" => Some(folder.clone().into_os_string()),
            _ => variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| value.into()),
        };
        Setup::new(&PARCELS).region("north-1").env(vars)
    };
    let depot = |setup: Setup| {
        let client = setup.transport(Scripted::new([Fault::Connect])).build();
        client.map(|client| client.config().value("depot").map(str::to_owned))
    };
    let from_env = &[("PARCELS_DEPOT", "from-env")];
    let keys = &[("PARCELS_ID", "i"), ("PARCELS_KEY", "k")];
    for (setup, expected) in [
        (setup(&[]), Some("from-file")),
        (setup(from_env), Some("from-env")),
        (setup(from_env).value("depot", "set"), Some("set")),
        // Another account's keys have nothing to do with the profile.
        (setup(keys), None),
        (setup(&[]).credentials(Credentials::new("i", "k")), None),
    ] {
        assert_eq!(depot(setup).unwrap().as_deref(), expected);
    }
    home.write(CREDENTIALS, "[default]\nid = i\nkey = k\nmode = canary");
    let error = depot(setup(&[])).unwrap_err().to_string();
    assert_eq!(error, "`mode` must be one of fast, slow");
}

#[test]
fn asked_as_a_provider_it_looks_anew() {
    let home = Home::new(&[]);
    let chain: CredentialsChain = home.chain(&[]);
    let provide = || specwright_core::block_on::block_on(chain.provide());
    assert!(provide().is_err());
    home.write(CREDENTIALS, "[default]\nid = canary-id\nkey = canary");
    assert_eq!(provide().unwrap().access_key_id(), Some("canary-id"));
    let shown = format!("{chain:?} {chain:#?}");
    assert!(!shown.contains("canary"), "{shown}");
}
