//! Looks for credentials in the files of profiles, one after the other.

use super::super::CredentialsError;
use super::super::surroundings::Surroundings;
use super::look::Look;
use super::veto::vetoes;
use super::{Found, ProfileFile, Settings};
use crate::service::ConfigKey;

/// What the first file holds that holds anything; `places` gets why nothing is in those before it.
///
/// # Errors
///
/// As [`ProfileFile::look`], and if a profile is there but its credentials are elsewhere.
pub(in super::super) fn search(
    files: &[ProfileFile],
    config: &[ConfigKey],
    surroundings: &Surroundings,
    places: &mut Vec<String>,
) -> Result<Option<(Found, Settings)>, CredentialsError> {
    for files in files.chunk_by(|_, next| next.continues) {
        let vetoes = vetoes(files, surroundings)?;
        let mut elsewhere = None;
        for file in files {
            match file.look(surroundings, &vetoes, config)? {
                Look::Found(found, settings) => return Ok(Some((found, settings))),
                Look::Nothing(why) => places.push(why),
                Look::Elsewhere(why) => elsewhere = Some(why),
            }
        }
        if let Some(why) = elsewhere {
            places.push(why);
            return Err(CredentialsError::new(places.join("; ")));
        }
    }
    Ok(None)
}
