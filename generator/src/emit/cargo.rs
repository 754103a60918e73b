//! Its `Cargo.toml`.

use crate::model::Model;
use crate::model::service::Service;
use crate::tree::Settings;

/// The manifest: a member of the workspace, or a crate that stands alone.
pub(super) fn manifest(model: &Model, settings: &Settings) -> String {
    let package = package(settings);
    let features: String = model.services.iter().map(feature).collect();
    let runtime = runtime(settings);
    let lints = if settings.standalone {
        LINTS
    } else {
        "[lints]\nworkspace = true\n"
    };
    let all: Vec<String> = model
        .services
        .iter()
        .map(|service| format!("{:?}", service.feature))
        .collect();
    let all = all.join(", ");
    format!(
        "{package}
[package.metadata.docs.rs]
all-features = true

[features]
default = [\"patterns\", \"profiles\", \"proxies\", \"scripted\"]
# The async transport: hyper with rustls.
async = [\"specwright-runtime/hyper\"]
# The blocking transport: ureq with rustls.
blocking = [\"specwright-runtime/ureq\"]
# Lists of async clients are streams, by the trait of the crate futures-core.
stream = [\"specwright-runtime/stream\"]
# A span for each call, with the crate tracing.
tracing = [\"specwright-runtime/tracing\"]
# Values and names of regions are held against the regular expressions of the documentation, with the crate regex-lite.
patterns = [\"specwright-runtime/patterns\"]
# Credentials are looked for in the vendors' files of profiles, too, and the programs that those name are run.
profiles = [\"specwright-runtime/profiles\"]
# The async transport goes over the proxies that the environment names, instead of refusing; the blocking one always does.
proxies = [\"specwright-runtime/proxies\"]
# A transport that answers by a script, for the tests of a caller's code.
scripted = [\"specwright-runtime/scripted\"]
# Every service.
all-services = [{all}]
{features}
[dependencies]
specwright-runtime = {runtime} # everything that acts: protocols, signatures, transports, retry

{lints}"
    )
}

fn package(settings: &Settings) -> String {
    let name = &settings.package;
    let common =
        "description = \"Typed Rust clients of cloud APIs, generated from readable specs.\"\n";
    if settings.standalone {
        // A workspace of its own, so that a parent folder's workspace does not claim it.
        return format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n{common}\n[workspace]\n"
        );
    }
    let inherited: String = [
        "version",
        "edition",
        "rust-version",
        "license",
        "repository",
    ]
    .map(|key| format!("{key}.workspace = true\n"))
    .concat();
    format!("[package]\nname = {name:?}\n{common}{inherited}")
}

fn feature(service: &Service) -> String {
    format!("# {}.\n{} = []\n", service.title, service.feature)
}

fn runtime(settings: &Settings) -> String {
    let version = &settings.runtime_version;
    match &settings.runtime_path {
        Some(path) if settings.standalone => {
            format!("{{ version = {version:?}, path = {path:?}, default-features = false }}")
        }
        _ if settings.standalone => {
            format!("{{ version = {version:?}, default-features = false }}")
        }
        _ => "{ workspace = true }".to_owned(),
    }
}

/// The lints of the workspace that concern generated code, for a crate outside of it.
const LINTS: &str = "[lints.rust]
missing_docs = \"warn\"
unreachable_pub = \"warn\"
unsafe_code = \"forbid\"

[lints.clippy]
all = { level = \"warn\", priority = -1 }
";
