//! What the last run of `generate` went by, so that one which would change nothing ends early.
//!
//! A receipt is one checksum over all that the files of a crate come from (this program, the settings, the specs) and
//! over the files as the run left them, and the warnings of that run below it. It lies below `target` and is never
//! committed. One that is missing, garbled or about anything else costs a full run and nothing more.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use specwright_generator::Tree;

use crate::compare;
use crate::disk::{self, Kind};
use crate::places::Places;
use crate::specs::Specs;
use crate::swap;
use crate::target::Target;

/// Where the receipts lie, one for each output folder.
const FOLDER: &str = "target/xtask/receipts";

/// The receipt of one output folder, for a run with these specs.
pub(crate) struct Receipt<'a> {
    path: PathBuf,
    out: &'a Path,
    /// What the files come from; they themselves are still to be added.
    origins: Sha256,
}

/// What a run left that wrote a receipt.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Last {
    /// How many files the output folder holds.
    pub(crate) files: usize,
    /// What was said about the specs.
    pub(crate) warnings: String,
}

impl<'a> Receipt<'a> {
    /// Fails if the system tells nothing of this program. Warnings differ by whether they have `color`.
    pub(crate) fn new(
        places: &Places,
        target: &'a Target,
        specs: &Specs,
        color: bool,
    ) -> io::Result<Self> {
        let mut origins = Sha256::new();
        add(&mut origins, program()?.as_bytes());
        add(
            &mut origins,
            format!("{:?} {color}", target.settings).as_bytes(),
        );
        for source in &specs.sources {
            add(&mut origins, source.name.as_bytes());
            add(&mut origins, source.text.as_bytes());
        }
        for message in &specs.unreadable {
            add(&mut origins, message.as_bytes());
        }
        let out = target.out.as_path();
        let name = hex::encode(Sha256::digest(out.as_os_str().as_encoded_bytes()));
        Ok(Self {
            path: places.root.join(FOLDER).join(name),
            out,
            origins,
        })
    }

    /// The run that wrote this receipt, if all is as it was then.
    pub(crate) fn last(&self) -> Option<Last> {
        let receipt = String::from_utf8(disk::read(&self.path).ok()?).ok()?;
        let (written, warnings) = receipt.split_once('\n')?;
        // Another run is at work, or one was cut off: there is something to do, or to say.
        if swap::unfinished(self.out).is_some() {
            return None;
        }
        let entries = compare::entries(self.out).ok()?;
        let mut sum = self.sum(warnings);
        for (path, kind) in &entries {
            let file = (*kind == Kind::File).then(|| self.out.join(path))?;
            add(&mut sum, path.as_bytes());
            add(&mut sum, &disk::read(&file).ok()?);
        }
        (written == hex::encode(sum.finalize())).then(|| Last {
            files: entries.len(),
            warnings: warnings.to_owned(),
        })
    }

    /// Writes it, now that the output folder holds these files. Should that fail, the next run is a full one.
    pub(crate) fn write(&self, tree: &Tree, warnings: &str) {
        let mut sum = self.sum(warnings);
        for (path, content) in tree {
            add(&mut sum, path.as_bytes());
            add(&mut sum, content.as_bytes());
        }
        let sum = hex::encode(sum.finalize());
        let _ = disk::replace(&self.path, &format!("{sum}\n{warnings}"));
    }

    fn sum(&self, warnings: &str) -> Sha256 {
        let mut sum = self.origins.clone();
        add(&mut sum, warnings.as_bytes());
        sum
    }
}

/// What tells one build of this program from the next. To read all of it would take longer than what is saved.
fn program() -> io::Result<String> {
    let built = fs::metadata(env::current_exe()?)?;
    Ok(format!("{} {:?}", built.len(), built.modified()?))
}

/// Adds bytes with their number, so that none can pass for a part of its neighbour.
fn add(sum: &mut Sha256, bytes: &[u8]) {
    sum.update(bytes.len().to_le_bytes());
    sum.update(bytes);
}

#[cfg(test)]
mod tests {
    use specwright_generator::Source;

    use super::*;
    use crate::cli;

    const WARNINGS: &str = "warning: cats\n  are few\n";

    /// A repository, an output folder and what lies in it.
    struct House {
        root: tempfile::TempDir,
        places: Places,
        target: Target,
        specs: Specs,
    }

    impl House {
        /// After a run that left a receipt.
        fn new() -> Self {
            let root = tempfile::tempdir().unwrap();
            let places = Places {
                root: root.path().canonicalize().unwrap(),
            };
            let request = cli::Generate {
                out: Some(root.path().join("out")),
                ..cli::Generate::default()
            };
            let target = Target::new(&request, &places).unwrap();
            let mut specs = Specs::default();
            specs.sources.push(Source::new("cats.json", "{}"));
            let house = Self {
                root,
                places,
                target,
                specs,
            };
            let tree = Tree::from(["Cargo.toml", "src/a.rs", "src/b/c.rs"].map(|path| {
                house.put(path, path);
                (path.to_owned(), path.to_owned())
            }));
            house.receipt().write(&tree, WARNINGS);
            house
        }

        fn put(&self, path: &str, text: &str) {
            let path = self.target.out.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }

        fn receipt(&self) -> Receipt<'_> {
            Receipt::new(&self.places, &self.target, &self.specs, false).unwrap()
        }

        fn files(&self) -> Option<usize> {
            let last = self.receipt().last()?;
            assert_eq!(last.warnings, WARNINGS);
            Some(last.files)
        }
    }

    #[test]
    fn a_folder_as_the_last_run_left_it_is_known() {
        let house = House::new();
        assert_eq!(house.files(), Some(3));
        house.put("README.md", "not the generator's");
        assert_eq!(house.files(), Some(3));
    }

    #[test]
    fn whatever_changed_since_is_seen() {
        let changes: [fn(&mut House); 11] = [
            |house| house.put("src/a.rs", "edited"),
            |house| house.put("src/mine.rs", "added"),
            |house| fs::remove_file(house.target.out.join("src/b/c.rs")).unwrap(),
            |house| fs::remove_dir_all(&house.target.out).unwrap(),
            |house| {
                let file = house.target.out.join("src/a.rs");
                fs::rename(&file, house.target.out.join("src/d.rs")).unwrap();
            },
            |house| house.specs.sources[0].text.push(' '),
            |house| {
                let text = house.specs.sources[0].text.clone();
                house.specs.sources.push(Source::new("dogs.json", text));
            },
            |house| house.specs.unreadable.push("not UTF-8".to_owned()),
            |house| house.target.settings.runtime_version.push('1'),
            |house| fs::create_dir(house.target.out.join(".xtask-staging")).unwrap(),
            |house| fs::remove_dir_all(house.root.path().join("target")).unwrap(),
        ];
        for (index, change) in changes.into_iter().enumerate() {
            let mut house = House::new();
            change(&mut house);
            assert_eq!(house.files(), None, "change {index}");
        }
    }

    #[test]
    fn a_garbled_receipt_counts_for_nothing_and_is_replaced() {
        let house = House::new();
        let path = house.receipt().path;
        let good = fs::read(&path).unwrap();
        for bad in [&b""[..], &good[1..], &good[..good.len() - 1], b"\xff\xfe"] {
            fs::write(&path, bad).unwrap();
            assert_eq!(house.files(), None);
        }
        let tree = Tree::from(
            ["Cargo.toml", "src/a.rs", "src/b/c.rs"].map(|path| (path.to_owned(), path.to_owned())),
        );
        house.receipt().write(&tree, WARNINGS);
        assert_eq!(house.files(), Some(3));
    }
}
