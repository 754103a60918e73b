//! What a refusal is about that has nothing to do with the input.

use super::case::Case;
use super::input;
use super::registry::Driver;
use super::subject::Subject;

/// What of a client's configuration a refusal is about, as far as its text tells.
pub(super) enum Topic {
    Region,
    Credentials,
    /// A value of the service's own configuration.
    Value(&'static str),
    Endpoint,
    /// An option without a counterpart.
    Foreign,
}

impl Topic {
    /// The topic; none if the refusal is about the input.
    pub(super) fn of(case: &Case<'_>, driver: &dyn Driver) -> Option<Self> {
        let text = [case.text("/surfaced/str"), case.text("/note")];
        let text = text
            .map(Option::unwrap_or_default)
            .join(" ")
            .to_ascii_lowercase();
        let members = input::members(case);
        // A refusal that names a member is about the input, whatever else it says.
        let about_input = text.contains("parameter validation");
        let mut keys = driver.spec().service.config.iter();
        let key = keys.find(|key| !key.values.is_empty() && text.contains(key.name));
        match () {
            () if about_input => None,
            () if key.is_some() => key.map(|key| Self::Value(key.name)),
            () if text.contains("region") => Some(Self::Region),
            () if [
                "credential",
                "access key",
                "accesskey",
                "secretid",
                "secretkey",
            ]
            .iter()
            .any(|word| text.contains(word)) =>
            {
                Some(Self::Credentials)
            }
            () if text.contains("endpoint") => Some(Self::Endpoint),
            () if text.contains("method") || members.is_none() => Some(Self::Foreign),
            () => None,
        }
    }

    /// Configures a client like that, which must be refused.
    ///
    /// # Errors
    ///
    /// If it is not.
    pub(super) fn check(&self, subject: &Subject<'_>) -> Result<(), String> {
        let case = &subject.case;
        let service = subject.driver.spec().service;
        let mut settings = subject.settings();
        let named = || quoted(case.text("/surfaced/str").unwrap_or_default());
        match self {
            Self::Foreign => return Ok(()),
            Self::Credentials => {
                return match settings.setup().build_blocking() {
                    Err(error) if error.to_string().contains("credentials") => Ok(()),
                    Err(error) => Err(format!("refused for another reason: {error}")),
                    Ok(_) => Err("a client without credentials was accepted".to_owned()),
                };
            }
            Self::Region => {
                let given = case.text("/client/region");
                let given = given.or_else(|| case.at("/input").is_none().then(named)?);
                settings.region = given.map(str::to_owned);
                settings.options.endpoint = None;
            }
            Self::Value(name) => {
                let given = case
                    .text(&format!("/client/{name}"))
                    .unwrap_or("xx-not-allowed");
                settings.values.retain(|(key, _)| key != name);
                settings.values.push((name, given.to_owned()));
            }
            Self::Endpoint => {
                let needs_region = service
                    .endpoint
                    .template
                    .is_none_or(|it| it.contains("{region}"));
                if settings.options.endpoint.is_none() {
                    settings.region = None;
                    settings.options.endpoint =
                        (!needs_region).then(|| "not an address".to_owned());
                }
            }
        }
        match settings.config() {
            Err(_) => Ok(()),
            Ok(_) => Err("the configuration was accepted".to_owned()),
        }
    }
}

/// The first text between single quotes.
fn quoted(text: &str) -> Option<&str> {
    text.split('\'').nth(1)
}
