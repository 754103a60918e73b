//! Looks for credentials in one file of profiles.

use super::super::CredentialsError;
use super::super::surroundings::Surroundings;
use super::ini::Ini;
use super::json::Json;
use super::open::{Content, Opened};
use super::record::{Read, Record};
use super::veto::Veto;
use super::{Found, ProfileFile, ProfileLayout, Settings};
use crate::observe;
use crate::service::ConfigKey;

/// The profile that is meant if none is named.
const DEFAULT: &str = "default";

/// What became of a file.
pub(super) enum Look {
    Found(Found, Settings),
    /// There is nothing in it, and why.
    Nothing(String),
    /// The profile that is meant is there, but the way to its credentials is not offered here, and why. To look further
    /// would be to call as somebody else.
    Elsewhere(String),
}

/// The profile that is meant, or why there is none.
pub(super) enum Located<T> {
    Profile(T),
    Nothing(String),
}

/// Where a profile stands.
pub(super) struct Place<'a> {
    /// The profile and its file, for messages.
    pub(super) name: String,
    file: &'a Content,
}

impl ProfileFile {
    /// Looks for credentials in this file, and beside them for values of the client's configuration.
    ///
    /// There is nothing in it if the file, the profile or everything that is understood is missing. Its credentials are
    /// elsewhere if the profile asks another service by one of `vetoes`, or is of a kind that is not understood.
    ///
    /// # Errors
    ///
    /// If a variable names a file that does not exist, if the file cannot be read or is malformed, or if it holds half of
    /// a pair.
    pub(super) fn look(
        &self,
        surroundings: &Surroundings,
        vetoes: &[Veto],
        config: &[ConfigKey],
    ) -> Result<Look, CredentialsError> {
        let read = |record: Record<'_>, place: &Place<'_>| {
            let read = record.read(self.read, &place.name, vetoes)?;
            if place.file.exposed && matches!(read, Read::Found(Found::Credentials { .. })) {
                observe::exposed(&place.file.path);
            }
            Ok(match read {
                Read::Found(found) => Look::Found(found, record.settings(config)),
                Read::Nothing(why) => Look::Nothing(why),
                Read::Elsewhere(why) => Look::Elsewhere(why),
            })
        };
        Ok(match self.locate(surroundings, read)? {
            Located::Profile(look) => look,
            Located::Nothing(why) => Look::Nothing(why),
        })
    }

    /// Reads the profile that is meant with `read`, which is told where it stands.
    pub(super) fn locate<T>(
        &self,
        surroundings: &Surroundings,
        read: impl FnOnce(Record<'_>, &Place<'_>) -> Result<T, CredentialsError>,
    ) -> Result<Located<T>, CredentialsError> {
        if let Some(variable) = surroundings.switched_on(self.disabled_env) {
            let paths = self.paths.join(" or ");
            return Ok(Located::Nothing(format!("{variable} switches {paths} off")));
        }
        let named = surroundings.profile(self.profile_env)?;
        let profile = named.as_deref().unwrap_or(DEFAULT);
        if self.is_named_after_profile() && profile.contains(['/', '\\', '\0']) {
            return Err(CredentialsError::new(
                "the name of a profile cannot be part of a path with `/` or `\\` in it",
            ));
        }
        let file = match self.open(profile, surroundings)? {
            Opened::File(file) => file,
            Opened::Missing(what) => return Ok(Located::Nothing(what)),
        };
        let (path, text) = (&file.path, &file.text);
        let shown = path.display();
        let read = |record: Record<'_>, name: String| {
            let place = Place { name, file: &file };
            read(record, &place).map(Located::Profile)
        };
        match self.layout {
            ProfileLayout::Ini {
                sections,
                default_sections,
            } => {
                let ini = Ini::parse(text).map_err(|error| error.at(path))?;
                let sections = sections_of(profile, sections, default_sections);
                match sections.iter().find_map(|name| ini.section(name)) {
                    Some(section) => {
                        let place = format!("[{}] in {shown}", section.name);
                        read(Record::Section(section), place)
                    }
                    None => nothing(&format!("[{}] in {shown}", sections.join("] or ["))),
                }
            }
            ProfileLayout::JsonObject => {
                let json = Json::parse(text).map_err(|error| error.at(path))?;
                match json.object() {
                    Some(object) => read(Record::Object(object), shown.to_string()),
                    None => nothing(&format!("object in {shown}")),
                }
            }
            ProfileLayout::JsonList {
                list,
                name,
                current,
            } => {
                let json = Json::parse(text).map_err(|error| error.at(path))?;
                let in_use = current.and_then(|pointer| json.text(pointer));
                let profile = named.as_deref().or(in_use).unwrap_or(DEFAULT);
                let place = format!("profile `{profile}` in {shown}");
                match json.element(list, name, profile) {
                    Some(object) => read(Record::Object(object), place),
                    None => nothing(&place),
                }
            }
        }
    }
}

fn nothing<T>(what: &str) -> Result<Located<T>, CredentialsError> {
    Ok(Located::Nothing(format!("there is no {what}")))
}

fn sections_of(profile: &str, sections: &[&str], default_sections: &[&str]) -> Vec<String> {
    let sections = if profile == DEFAULT && !default_sections.is_empty() {
        default_sections
    } else {
        sections
    };
    let named = sections
        .iter()
        .map(|section| section.replace("{profile}", profile));
    named.collect()
}
