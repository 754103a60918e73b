//! What is said where files of profiles are not read.

use super::super::CredentialsError;
use super::super::surroundings::Surroundings;
use super::{Found, ProfileFile, Settings};
use crate::service::ConfigKey;

/// Finds nothing, and says why.
pub(in super::super) fn search(
    files: &[ProfileFile],
    _: &[ConfigKey],
    _: &Surroundings,
    places: &mut Vec<String>,
) -> Result<Option<(Found, Settings)>, CredentialsError> {
    if !files.is_empty() {
        places.push("files of profiles are only read with the feature `profiles`".to_owned());
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::{ProfileFile, Surroundings, search};
    use crate::credentials::ProfileLayout;

    #[test]
    fn the_feature_is_named_where_there_are_files_of_profiles() {
        let file = ProfileFile {
            paths: &["~/.parcels"],
            path_env: &[],
            disabled_env: &[],
            profile_env: &[],
            layout: ProfileLayout::JsonObject,
            continues: false,
            read: &[],
        };
        for (files, said) in [(vec![file], 1), (vec![], 0)] {
            let mut places = Vec::new();
            let found = search(&files, &[], &Surroundings::of_process(), &mut places).unwrap();
            assert!(found.is_none());
            assert_eq!(places.len(), said, "{places:?}");
        }
    }
}
