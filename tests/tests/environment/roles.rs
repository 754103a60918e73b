//! Profiles that ask for a role, in the vendor's own files.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use specwright_clients::aws_apigateway::SERVICE;
use specwright_clients::{alibaba_vpc, tencent_gaap};
use specwright_runtime::{CredentialsChain, Service};

/// What the profile `work` gives with these two files: the id of a key, or an error.
fn resolved(test: &str, credentials: &str, config: &str) -> Result<String, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.into_os_string()
    };
    let (credentials, config) = (file("credentials", credentials), file("config", config));
    let chain = CredentialsChain::new(&SERVICE).env(move |name| match name {
        "AWS_SHARED_CREDENTIALS_FILE" => Some(credentials.clone()),
        "AWS_CONFIG_FILE" => Some(config.clone()),
        "AWS_PROFILE" => Some(OsString::from("work")),
        _ => None,
    });
    let resolved = chain.resolve().map_err(|error| error.to_string());
    resolved.map(|credentials| credentials.access_key_id().unwrap().to_owned())
}

const KEYS: &str = "[work]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = canary\n";

#[test]
fn source_keys_are_not_used_where_the_other_file_names_a_role() {
    let region = "[profile work]\nregion = eu-west-1\n";
    assert_eq!(
        resolved("region", KEYS, region),
        Ok("AKIDEXAMPLE".to_owned())
    );
    for (key, line) in [
        ("role_arn", "role_arn = canary\nsource_profile = work\n"),
        (
            "sso_account_id",
            "sso_account_id = canary\nsso_role_name = canary\n",
        ),
    ] {
        let config = format!("{region}{line}");
        let why = resolved(key, KEYS, &config).unwrap_err();
        assert!(
            why.contains(&format!("`{key}` of [profile work] in ")),
            "{why}"
        );
        assert!(!why.contains("canary"), "{why}");
    }
}

/// What a service's chain gives in a home folder with these files.
fn at_home(
    test: &str,
    service: &'static Service,
    files: &[(&str, &str)],
) -> Result<String, String> {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    for (path, text) in files {
        let path = home.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let chain = CredentialsChain::new(service).env(|_| None).home(home);
    let resolved = chain.resolve().map_err(|error| error.to_string());
    resolved.map(|credentials| credentials.access_key_id().unwrap().to_owned())
}

/// A name, the service, its files, and where the first of them asks for a role.
type Case = (
    &'static str,
    &'static Service,
    &'static [(&'static str, &'static str)],
    &'static str,
);

#[test]
fn keys_of_another_file_are_not_used_where_the_profile_in_use_asks_for_a_role() {
    let roles: [Case; 2] = [
        (
            "ram-role",
            &alibaba_vpc::SERVICE,
            &[
                (
                    ".aliyun/config.json",
                    r#"{"current":"ci","profiles":[{"name":"ci","mode":"RamRoleArn","access_key_id":"canary",
                        "access_key_secret":"canary","ram_role_arn":"canary"}]}"#,
                ),
                (
                    ".alibabacloud/credentials.ini",
                    "[default]\ntype = access_key\naccess_key_id = canary\naccess_key_secret = canary\n",
                ),
            ],
            "`mode` of profile `ci` in ",
        ),
        (
            "cam-role",
            &tencent_gaap::SERVICE,
            &[
                (
                    ".tencentcloud/credentials",
                    "[default]\nsecret_id = canary\nsecret_key = canary\nrole_arn = canary\n",
                ),
                (
                    ".tccli/default.credential",
                    r#"{"secretId":"canary","secretKey":"canary"}"#,
                ),
            ],
            "`role_arn` of [default] in ",
        ),
    ];
    for (test, service, files, place) in roles {
        let why = at_home(test, service, files).unwrap_err();
        assert!(why.contains(place) && why.contains(files[0].0), "{why}");
        assert!(why.contains("choose another profile"), "{why}");
        assert!(!why.contains("canary"), "{why}");
    }
}
