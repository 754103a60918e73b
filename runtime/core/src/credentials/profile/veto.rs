//! Keys with which a profile asks another service for its credentials, so that what else it holds is not to be used.

use super::super::CredentialsError;
use super::super::surroundings::Surroundings;
use super::ProfileFile;
use super::look::Located;

/// Such a key, and where it stands.
pub(super) struct Veto {
    pub(super) key: &'static str,
    /// The profile and its file, for messages.
    pub(super) place: String,
}

impl Veto {
    /// Why the profile is not used, and what can be done.
    pub(super) fn why(&self) -> String {
        let Self { key, place } = self;
        format!(
            "`{key}` of {place} asks another service for credentials: get them there and give them, or choose another \
             profile"
        )
    }
}

/// The keys that rule the profile out in files that share their profiles.
///
/// # Errors
///
/// As [`ProfileFile::look`]: a file that cannot be understood might hold such a key.
pub(super) fn vetoes(
    files: &[ProfileFile],
    surroundings: &Surroundings,
) -> Result<Vec<Veto>, CredentialsError> {
    let reads = files.iter().flat_map(|file| file.read);
    let mut keys: Vec<_> = reads.flat_map(|read| read.unless).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    let mut vetoes = Vec::new();
    if keys.is_empty() {
        return Ok(vetoes);
    }
    for file in files {
        let located = file.locate(surroundings, |record, place| {
            let there = keys.iter().filter(|key| record.holds(key));
            Ok(there
                .map(|key| Veto {
                    key,
                    place: place.name.clone(),
                })
                .collect::<Vec<_>>())
        })?;
        if let Located::Profile(found) = located {
            vetoes.extend(found);
        }
    }
    Ok(vetoes)
}
