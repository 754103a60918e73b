//! One profile, whatever it was read from, and what is understood of it.

use std::borrow::Cow;

use super::super::{Credentials, CredentialsError};
use super::ini::Section;
use super::json::Json;
use super::veto::Veto;
use super::{Conditions, Found, KeyNames, ProfileRead, ProfileSource, Settings};
use crate::service::ConfigKey;
use crate::tree::Tree;

/// Keys with values.
pub(super) enum Record<'a> {
    Section(&'a Section<'a>),
    Object(&'a Tree),
}

/// What became of a profile: something was found, or why there is nothing in it.
pub(super) enum Read {
    Found(Found),
    Nothing(String),
    /// The way to its credentials is not offered here, and why.
    Elsewhere(String),
}

/// A program that gives credentials.
pub(in super::super) struct Process {
    /// Which key of which profile holds the command, for messages.
    pub(in super::super) place: String,
    pub(in super::super) command: String,
    pub(in super::super) when: Conditions,
    pub(in super::super) output: KeyNames,
}

impl Record<'_> {
    /// Whether there is a value, be it an empty one in quotes.
    pub(super) fn holds(&self, key: &str) -> bool {
        self.line(key).is_some()
    }

    /// What the profile holds; `place` says where it is, for messages.
    pub(super) fn read(
        &self,
        reads: &[ProfileRead],
        place: &str,
        vetoes: &[Veto],
    ) -> Result<Read, CredentialsError> {
        let mut usable = false;
        let mut vetoed = None;
        let mut unmet = None;
        for read in reads {
            if let Some(key) = self.unmet(read.when) {
                unmet = unmet.or(Some(key));
                continue;
            }
            if let Some(veto) = vetoes.iter().find(|veto| read.unless.contains(&veto.key)) {
                vetoed = Some(veto);
                continue;
            }
            usable = true;
            if let Some(found) = self.find(read.source, place)? {
                return Ok(Read::Found(found));
            }
        }
        Ok(match (vetoed, unmet) {
            (Some(veto), _) => Read::Elsewhere(veto.why()),
            (None, Some(key)) if !usable => Read::Elsewhere(not_offered(key, reads, place)),
            _ => Read::Nothing(format!("{place} holds no credentials")),
        })
    }

    fn find(&self, source: ProfileSource, place: &str) -> Result<Option<Found>, CredentialsError> {
        let place = place.to_owned();
        Ok(match source {
            ProfileSource::Keys(names) => self
                .keys(&names, &place)?
                .map(|credentials| Found::Credentials { credentials, place }),
            ProfileSource::Process { key, when, output } => self.line(key).map(|command| {
                Found::Process(Process {
                    place: format!("`{key}` of {place}"),
                    command: command.into_owned(),
                    when,
                    output,
                })
            }),
        })
    }

    /// Values of the client's configuration.
    pub(super) fn settings(&self, config: &[ConfigKey]) -> Settings {
        let values = config.iter().filter_map(|key| {
            let value = key.profile.iter().find_map(|name| self.value(name))?;
            Some((key.name, value))
        });
        values.collect()
    }

    fn keys(&self, names: &KeyNames, place: &str) -> Result<Option<Credentials>, CredentialsError> {
        let read = |names: &[&'static str]| Ok(names.iter().find_map(|name| self.value(name)));
        names
            .read(read)
            .map_err(|error| CredentialsError::new(format!("{place}: {error}")))
    }

    fn fulfils(&self, conditions: Conditions) -> bool {
        self.unmet(conditions).is_none()
    }

    /// The first key that has none of the values that it may have.
    fn unmet(&self, conditions: Conditions) -> Option<&'static str> {
        let unmet = conditions.iter().find(|(key, values)| {
            !self
                .value(key)
                .is_some_and(|value| values.contains(&value.as_str()))
        });
        unmet.map(|(key, _)| *key)
    }

    /// A value without the quotes that some tools write around it; an empty one counts as missing.
    fn value(&self, key: &str) -> Option<String> {
        let line = self.line(key)?;
        let value = match self {
            Self::Section(_) => unquoted(&line),
            Self::Object(_) => &line,
        };
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// A value as it stands, borrowed because nobody would wipe a copy.
    fn line(&self, key: &str) -> Option<Cow<'_, str>> {
        let line = match self {
            Self::Section(section) => section.value(key)?.into(),
            Self::Object(object) => match object.member(key)? {
                Tree::Text(text) => text.as_str().into(),
                Tree::Number(number) => number.to_string().into(),
                _ => return None,
            },
        };
        Some(line).filter(|line: &Cow<'_, str>| !line.is_empty())
    }
}

impl Process {
    /// The credentials in what the program wrote.
    pub(in super::super) fn read(&self, output: &str) -> Result<Credentials, CredentialsError> {
        let wrong = |what: &str| CredentialsError::new(format!("{} {what}", self.place));
        let json = Json::parse(output).map_err(|_| wrong("wrote something else than JSON"))?;
        let object = json
            .object()
            .map(Record::Object)
            .ok_or_else(|| wrong("wrote something else than a JSON object"))?;
        if !object.fulfils(self.when) {
            let wanted: Vec<_> = self
                .when
                .iter()
                .map(|(key, values)| format!("`{key}` as {}", values.join(" or ")))
                .collect();
            return Err(wrong(&format!("did not write {}", wanted.join(", "))));
        }
        object
            .keys(&self.output, &self.place)?
            .ok_or_else(|| wrong("wrote no credentials"))
    }
}

/// Why nothing in a profile is understood whose `key` has none of the values that would have been.
fn not_offered(key: &str, reads: &[ProfileRead], place: &str) -> String {
    let conditions = reads.iter().flat_map(|read| read.when);
    let same = conditions.filter(|(other, _)| *other == key);
    let values: Vec<_> = same.flat_map(|(_, values)| *values).copied().collect();
    format!(
        "`{key}` of {place} is none of {}, so it takes another service or tool to get credentials: get them there and \
         give them, or choose another profile",
        values.join(", ")
    )
}

fn unquoted(value: &str) -> &str {
    ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote))
        .unwrap_or(value)
}
