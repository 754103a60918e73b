//! The ways to authenticate, and where credentials are looked for.

use super::context::{At, Context};
use super::profile;
use crate::model::profile::ProfileFile;
use crate::model::service::{Auth, CredentialsEnv};
use crate::problem::Code;
use crate::spec::auth::{Auth as Spec, KeyEnv};
use crate::spec::profile::ProfileFile as SpecFile;

/// Lowers one way to authenticate.
pub(crate) fn scheme(auth: &Spec) -> Auth {
    match auth {
        Spec::Sigv4 { service, .. } => Auth::SigV4(service.clone()),
        Spec::Acs3HmacSha256 { .. } => Auth::Acs3,
        Spec::Tc3HmacSha256 { service, .. } => Auth::Tc3(service.clone()),
        Spec::SdkHmacSha256 { .. } => Auth::SdkHmac,
        Spec::Token { header, .. } => Auth::Token(header.clone()),
        Spec::None => Auth::Anonymous,
    }
}

/// The environment variables of all schemes together: a pair and a token do not get into each other's way.
pub(crate) fn env(schemes: &[Spec]) -> CredentialsEnv {
    let mut env = CredentialsEnv::default();
    for scheme in schemes {
        if let Spec::Token { env: tokens, .. } = scheme {
            env.bearer_token.extend_from_slice(tokens);
        }
        if let Some((keys, _)) = access_key(scheme) {
            env.access_key_id.extend_from_slice(&keys.access_key_id);
            env.secret_access_key
                .extend_from_slice(&keys.secret_access_key);
            env.session_token.extend_from_slice(&keys.session_token);
            env.expires_at.extend_from_slice(&keys.expires_at);
        }
    }
    env
}

/// The files of profiles of all schemes, which stand at `at`.
pub(crate) fn profiles(cx: &mut Context<'_>, at: &At, schemes: &[Spec]) -> Vec<ProfileFile> {
    let mut files = Vec::new();
    for (index, scheme) in schemes.iter().enumerate() {
        let at = at.index(index).key("profiles");
        let profiles = access_key(scheme).map_or(&[][..], |(_, profiles)| profiles);
        if profiles.first().is_some_and(|file| file.continues) {
            cx.at_value(
                Code::ProfileContinues,
                &at.index(0).key("continues"),
                "there is no file before this one",
                "list the file that it continues first",
            );
        }
        for (index, file) in profiles.iter().enumerate() {
            files.push(profile::lower(cx, &at.index(index), file));
        }
    }
    files
}

/// Where credentials are looked for if the client is given none, as a sentence; empty if nowhere.
pub(crate) fn places(schemes: &[Spec]) -> String {
    let env = env(schemes);
    let variables = [
        env.access_key_id,
        env.secret_access_key,
        env.session_token,
        env.expires_at,
        env.bearer_token,
    ];
    let files = schemes.iter().filter_map(access_key);
    let paths = files.flat_map(|(_, files)| files.iter().flat_map(|file| file.paths.clone()));
    let variables = quoted(variables.into_iter().flatten());
    let paths = quoted(paths);
    match (variables.is_empty(), paths.is_empty()) {
        (true, true) => String::new(),
        (false, true) => format!("Read from the environment if not given: {variables}."),
        (true, false) => {
            format!("Read from the vendor's files if not given (feature `profiles`): {paths}.")
        }
        (false, false) => format!(
            "Read from the environment if not given: {variables}. If they are not set, read from the vendor's files (feature `profiles`): {paths}."
        ),
    }
}

fn quoted(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

/// Where the access key of a scheme that signs is looked for.
fn access_key(scheme: &Spec) -> Option<(&KeyEnv, &[SpecFile])> {
    match scheme {
        Spec::Sigv4 { env, profiles, .. }
        | Spec::Acs3HmacSha256 { env, profiles }
        | Spec::Tc3HmacSha256 { env, profiles, .. }
        | Spec::SdkHmacSha256 { env, profiles } => Some((env, profiles)),
        Spec::Token { .. } | Spec::None => None,
    }
}
