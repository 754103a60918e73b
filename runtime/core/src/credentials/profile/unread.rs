//! What is said where files of profiles are not read.

use super::super::CredentialsError;
use super::super::surroundings::Surroundings;
use super::{Found, ProfileFile, Settings};
use crate::service::ConfigKey;

/// Finds nothing where there are no files.
///
/// # Errors
///
/// If there are files, for what they hold would have been meant: a service that anyone may call is not called as nobody.
pub(in super::super) fn search(
    files: &[ProfileFile],
    _: &[ConfigKey],
    _: &Surroundings,
    places: &mut Vec<String>,
) -> Result<Option<(Found, Settings)>, CredentialsError> {
    if files.is_empty() {
        return Ok(None);
    }
    places.push("files of profiles are only read with the feature `profiles`".to_owned());
    Err(CredentialsError::new(places.join("; ")))
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
        let search = |files: &[ProfileFile]| {
            let mut places = vec!["nothing elsewhere".to_owned()];
            search(files, &[], &Surroundings::of_process(), &mut places)
        };
        assert!(search(&[]).unwrap().is_none());
        let error = search(&[file]).err().unwrap().to_string();
        assert!(error.starts_with("nothing elsewhere; "), "{error}");
        assert!(error.contains("the feature `profiles`"), "{error}");
    }
}
