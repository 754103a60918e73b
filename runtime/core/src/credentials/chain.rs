//! The usual places of credentials, one after the other.

use std::ffi::OsString;
use std::fmt;
#[cfg(feature = "profiles")]
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use super::env::wanted;
use super::profile::{Found, Settings, search};
#[cfg(feature = "profiles")]
use super::surroundings::Home;
use super::surroundings::Surroundings;
use super::{Cached, Credentials, CredentialsError, ProvideCredentials};
use crate::future::BoxFuture;
use crate::service::Service;
use crate::thread::on_thread;

/// Looks for credentials where the vendor's own tools look, as far as that needs no other service: in the environment,
/// then (with the feature `profiles`) in the files of profiles, which may name a program that gives them. Clients that are
/// given no credentials use this.
///
/// What is missing is passed over, what is half there or malformed is an error: it would be worse to go on and to call
/// with the key of somebody else. For the same reason the search ends at a profile that is there but leads to another
/// service or tool, such as one of a role: neither its own keys, which are only good for getting others, nor those of a
/// later file are used. Errors list every place that was looked at and show no value.
///
/// It looks anew each time that it is asked, on a thread of its own; wrap it in [`Cached`], as clients do. To choose the
/// profile in the program:
///
/// ```
/// # #[cfg(feature = "profiles")] {
/// # use specwright_core::{Cached, CredentialsChain, Service, Setup};
///
/// fn setup(service: &'static Service) -> Setup {
///     let chain = CredentialsChain::new(service).profile("work");
///     Setup::new(service).credentials(Cached::new(chain))
/// }
/// # }
/// ```
#[derive(Clone)]
pub struct CredentialsChain {
    service: &'static Service,
    surroundings: Surroundings,
}

impl CredentialsChain {
    /// The usual places of a service.
    #[must_use]
    pub fn new(service: &'static Service) -> Self {
        Self::within(service, Surroundings::of_process())
    }

    pub(crate) fn within(service: &'static Service, surroundings: Surroundings) -> Self {
        Self {
            service,
            surroundings,
        }
    }

    /// Takes this profile of the files, whatever the environment says: neither keys nor the name of another profile are
    /// read from it. Needs the feature `profiles`.
    #[cfg(feature = "profiles")]
    #[must_use]
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.surroundings.files.profile = Some(name.into());
        self
    }

    /// Whether files are refused that others than their owner may read or change. Off unless set, as in the vendors'
    /// tools: where a container gets its secrets as files, all of its users may often read them. Keys that are taken from
    /// such a file are then told to traces. It has no effect where there are no Unix
    /// permissions. Needs the feature `profiles`.
    #[cfg(feature = "profiles")]
    #[must_use]
    pub fn private_files(mut self, only: bool) -> Self {
        self.surroundings.files.private = only;
        self
    }

    /// Where variables are looked up, instead of the environment of the process. The home folder is then that of its
    /// `HOME` or `USERPROFILE`.
    #[must_use]
    pub fn env(
        mut self,
        lookup: impl Fn(&str) -> Option<OsString> + Send + Sync + 'static,
    ) -> Self {
        self.surroundings = self.surroundings.with_env(Arc::new(lookup));
        self
    }

    /// The folder that `~/` stands for, instead of the user's home. Needs the feature `profiles`.
    #[cfg(feature = "profiles")]
    #[must_use]
    pub fn home(mut self, folder: impl Into<PathBuf>) -> Self {
        self.surroundings.files.home = Home::Given(folder.into());
        self
    }

    /// Looks now, and blocks meanwhile: for reading files, and up to 60 s for a program.
    ///
    /// # Errors
    ///
    /// If there are no credentials, with all places that were looked at. If a place holds half of a pair, is malformed or
    /// cannot be read. If a program fails. If what stands in the environment or in a file has expired by the clock of
    /// this machine; whether what a program has just given has, is for the service to say.
    pub fn resolve(&self) -> Result<Credentials, CredentialsError> {
        match self.find()?.0 {
            Found::Credentials { credentials, place } => usable(credentials, &place),
            #[cfg(feature = "profiles")]
            Found::Process(process) => process.run(),
        }
    }

    /// Looks now, but runs no program: that waits for the first call. What the profile holds of the client's
    /// configuration comes along.
    pub(crate) fn prepare(self) -> Result<(Cached<Self>, Settings), CredentialsError> {
        let (found, settings) = self.find()?;
        let cached = match found {
            Found::Credentials { credentials, place } => {
                Cached::new(self).holding(usable(credentials, &place)?)
            }
            #[cfg(feature = "profiles")]
            Found::Process(_) => Cached::new(self),
        };
        Ok((cached, settings))
    }

    fn find(&self) -> Result<(Found, Settings), CredentialsError> {
        let mut places = Vec::new();
        if let Some(found) = self.in_environment(&mut places)? {
            return Ok((found, Settings::new()));
        }
        let Service {
            profile_files,
            config,
            ..
        } = self.service;
        if let Some(found) = search(profile_files, config, &self.surroundings, &mut places)? {
            return Ok(found);
        }
        let is_chosen = self.surroundings.chosen_profile().is_some();
        if is_chosen || !anonymous_is_enough(self.service) {
            return Err(CredentialsError::new(places.join("; ")));
        }
        let found = Found::Credentials {
            credentials: Credentials::anonymous(),
            place: "nowhere".to_owned(),
        };
        Ok((found, Settings::new()))
    }

    fn in_environment(&self, places: &mut Vec<String>) -> Result<Option<Found>, CredentialsError> {
        if let Some(profile) = self.surroundings.chosen_profile() {
            places.push(format!("no credentials of the profile `{profile}`"));
            return Ok(None);
        }
        let env = &self.service.credentials_env;
        let found = Credentials::find_in_env(env, |name| self.surroundings.var(name))?;
        if found.is_none() {
            let wanted = wanted(env);
            places.push(format!("no credentials in the environment: {wanted}"));
        }
        Ok(found.map(|credentials| Found::Credentials {
            credentials,
            place: "the environment".to_owned(),
        }))
    }
}

fn anonymous_is_enough(service: &Service) -> bool {
    let anonymous = Credentials::anonymous();
    service.auth.iter().any(|scheme| scheme.matches(&anonymous))
}

fn usable(credentials: Credentials, place: &str) -> Result<Credentials, CredentialsError> {
    match credentials.expires_at() {
        Some(end) if credentials.expired(SystemTime::now().into()) => {
            Err(CredentialsError::new(format!(
                "the credentials of {place} have expired at {end} by the clock of this machine"
            )))
        }
        _ => Ok(credentials),
    }
}

impl ProvideCredentials for CredentialsChain {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let chain = self.clone();
            match on_thread("credentials", move || chain.resolve()).await {
                Ok(resolved) => resolved,
                Err(error) => {
                    let what = "credentials could not be looked for";
                    Err(CredentialsError::new(what).with_source(error))
                }
            }
        })
    }
}

impl fmt::Debug for CredentialsChain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialsChain")
            .field("service", &self.service.id)
            .field("surroundings", &self.surroundings)
            .finish()
    }
}
