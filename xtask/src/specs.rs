//! Reads spec files from the disk, all of them, and collects what could not be read.

use std::path::{Path, PathBuf};

use specwright_generator::{Problems, Source};

use crate::console::{Console, quoted};
use crate::disk;
use crate::outcome::Failure;
use crate::places::{self, Places};

use self::text::{decoded, text};

mod text;

/// The name of the schema, which lies among the specs and is none.
pub(crate) const SCHEMA: &str = "schema.json";

/// The specs of a run, in the order of their names.
#[derive(Default)]
pub(crate) struct Specs {
    /// What was read.
    pub(crate) sources: Vec<Source>,
    /// What could not be read, as messages that begin with the place.
    pub(crate) unreadable: Vec<String>,
    /// Where each of them lies.
    pub(crate) paths: Vec<PathBuf>,
}

impl Specs {
    /// Reads every `*.json` of a folder but the schema and hidden files, which are editors' own.
    pub(crate) fn folder(folder: &Path) -> Result<Self, Failure> {
        let paths = disk::list(folder).map_err(|failure| unlisted(folder, &failure))?;
        let specs = Self::files(paths.iter().filter(|path| is_spec(path)));
        if specs.sources.is_empty() && specs.unreadable.is_empty() {
            return Err(Failure::invalid(format!(
                "there is no spec in {}; a spec is a file `<service>.json`, and `cargo xtask new SERVICE --specs {}` starts one",
                places::shown(folder),
                quoted(&places::shown(folder))
            )));
        }
        Ok(specs)
    }

    /// Reads the files that a command names, or all of the repository if it names none.
    pub(crate) fn named(files: &[PathBuf], places: &Places) -> Result<Self, Failure> {
        if files.is_empty() {
            return Self::folder(&places.specs());
        }
        // A shell's `specs/*.json` names the schema too.
        Ok(Self::files(
            files.iter().filter(|file| !file.ends_with(SCHEMA)),
        ))
    }

    /// Reads the files that were named.
    pub(crate) fn files<'a>(paths: impl Iterator<Item = &'a PathBuf>) -> Self {
        let mut specs = Self::default();
        for path in paths {
            let name = places::shown(path);
            specs.take(path, text(path, &name), name);
        }
        specs
    }

    /// Takes files that something else has read, those that are specs; `prefix` is shown before their paths.
    pub(crate) fn given(files: Vec<(String, Vec<u8>)>, prefix: &str) -> Self {
        let mut specs = Self::default();
        for (path, bytes) in files {
            let name = format!("{prefix}{path}");
            let path = Path::new(&path);
            if is_spec(path) {
                specs.take(path, decoded(bytes, &name), name);
            }
        }
        specs
    }

    fn take(&mut self, path: &Path, text: Result<String, String>, name: String) {
        match text {
            Ok(text) => {
                self.paths.push(path.to_owned());
                self.sources.push(Source { name, text });
            }
            Err(message) => self.unreadable.push(message),
        }
    }

    /// The names of the services: those of the files, without their ending.
    pub(crate) fn services(&self) -> Vec<String> {
        self.paths.iter().map(|path| stem(path)).collect()
    }

    /// Prints everything that is wrong: what could not be read, and what the generator found in the rest.
    pub(crate) fn complain(&self, problems: &Problems, console: &mut Console<'_>) {
        for message in &self.unreadable {
            console.complain(format_args!("error: {message}"));
        }
        if !problems.is_empty() {
            console.complain(problems.render(&self.sources, console.color).trim_end());
        }
    }
}

fn is_spec(path: &Path) -> bool {
    let json = path
        .extension()
        .is_some_and(|extension| extension == "json");
    let name = path.file_name().unwrap_or_default();
    json && name != SCHEMA && !name.to_string_lossy().starts_with('.')
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Why a folder of specs could not be listed.
fn unlisted(folder: &Path, failure: &Failure) -> Failure {
    let shown = places::shown(folder);
    Failure::invalid(match folder.try_exists() {
        Ok(false) => format!(
            "there is no folder {shown}; name the one that holds the specs, a file `<service>.json` for each service"
        ),
        Ok(true) if folder.is_file() => {
            format!("{shown} is a file, not a folder of specs; name the folder that it lies in")
        }
        _ => failure.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_folder_is_read_in_order_and_everything_unreadable_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
        put("b.json", b"{}");
        put("a-c.json", b"{ }");
        put("schema.json", b"not a spec");
        put(".#b.json", b"not a spec");
        put("notes.md", b"not a spec");
        put("latin.json", b"{\n  \"\xc3\xa9\xe9\": 1 }");
        fs::create_dir(folder.path().join("dir.json")).unwrap();

        let specs = Specs::folder(folder.path()).unwrap();
        assert_eq!(specs.services(), ["a-c", "b"]);
        assert_eq!(
            specs
                .sources
                .iter()
                .map(|source| source.text.as_str())
                .collect::<Vec<_>>(),
            ["{ }", "{}"]
        );
        let shown = places::shown(folder.path());
        assert_eq!(
            specs.unreadable,
            [
                format!("{shown}/dir.json: is a folder, not a spec; name the files in it"),
                format!("{shown}/latin.json:2:5: not UTF-8; save the file in that encoding"),
            ]
        );
    }

    #[test]
    fn a_missing_or_empty_folder_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        let refusal = |path: &Path| Specs::folder(path).err().unwrap().to_string();
        assert!(refusal(folder.path()).starts_with("there is no spec in /"));
        assert!(refusal(&folder.path().join("gone")).starts_with("there is no folder /"));
        let file = folder.path().join("a.json");
        fs::write(&file, "{}").unwrap();
        assert!(refusal(&file).ends_with(
            "/a.json is a file, not a folder of specs; name the folder that it lies in"
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_one_that_leads_nowhere_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a"), "{}").unwrap();
        std::os::unix::fs::symlink("a", path("a.json")).unwrap();
        std::os::unix::fs::symlink("gone", path("b.json")).unwrap();
        let specs = Specs::folder(folder.path()).unwrap();
        assert_eq!(specs.services(), ["a"]);
        assert!(specs.unreadable[0].ends_with(
            "/b.json: cannot be read: it is a link that leads nowhere; mend or remove it"
        ));
    }
}
