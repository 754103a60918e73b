//! Specs as git remembers them, read without a checkout.

use std::io::ErrorKind;
use std::process::{Command, Output};

use crate::console::quoted;
use crate::outcome::Failure;
use crate::places::Places;
use crate::specs::Specs;

/// What a revision holds.
pub(crate) struct Revision {
    /// Its specs.
    pub(crate) specs: Specs,
    /// The manifest of the workspace, if it had one.
    pub(crate) manifest: Option<String>,
}

/// Reads the specs of a revision.
pub(crate) fn read(places: &Places, revision: &str) -> Result<Revision, Failure> {
    of_folder(places, revision, "specs")
}

/// Reads those in another folder of the repository.
pub(crate) fn of_folder(
    places: &Places,
    revision: &str,
    folder: &str,
) -> Result<Revision, Failure> {
    let git = Git { places };
    if !git.run(&["rev-parse", "--git-dir"])?.status.success() {
        return Err(Failure::invalid(
            "this is no git repository, so it has no revisions; compare two folders instead, or name a file: \
             `cargo xtask diff OLD_DIR NEW_DIR`, `cargo xtask explain FILE:LINE`",
        ));
    }
    let commit = git.commit(revision)?;
    let commit = commit.trim();
    let listed = git.text(&[
        "ls-tree",
        "--name-only",
        "-z",
        commit,
        "--",
        &format!("{folder}/"),
    ])?;
    let mut files = Vec::new();
    for path in listed.split('\0').filter(|path| path.ends_with(".json")) {
        let text = git.bytes(&["cat-file", "blob", &format!("{commit}:./{path}")])?;
        files.push((path.to_owned(), text));
    }
    let specs = Specs::given(files, &format!("{revision}:"));
    if specs.sources.is_empty() && specs.unreadable.is_empty() {
        return Err(Failure::invalid(format!(
            "there is no spec in `{revision}:{folder}/`; `git ls-tree -r --name-only {}` lists what there is",
            quoted(revision)
        )));
    }
    let manifest = git.text(&["cat-file", "blob", &format!("{commit}:./Cargo.toml")]);
    Ok(Revision {
        specs,
        manifest: manifest.ok(),
    })
}

/// The program, which is asked from the root of the repository.
struct Git<'a> {
    places: &'a Places,
}

impl Git<'_> {
    /// The commit that a revision means.
    fn commit(&self, revision: &str) -> Result<String, Failure> {
        // What stands behind the revision keeps a path from being taken for one, what stands before it an option.
        let commit = format!("{revision}^{{commit}}");
        let words = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
        self.text(&[&words[..], &[&commit]].concat()).map_err(|_| {
            let hint = match self.is_shallow() {
                true => "this clone is shallow and may lack it: `git fetch --unshallow`",
                false => "it is a commit, a tag or a branch, as `git log --oneline` and `git branch --all` list them",
            };
            Failure::invalid(format!("git knows no revision `{revision}`; {hint}"))
        })
    }

    fn is_shallow(&self) -> bool {
        let said = self.text(&["rev-parse", "--is-shallow-repository"]);
        said.is_ok_and(|said| said.trim() == "true")
    }

    fn text(&self, words: &[&str]) -> Result<String, Failure> {
        let bytes = self.bytes(words)?;
        String::from_utf8(bytes)
            .map_err(|_| Failure::invalid("git named a file whose name is not UTF-8"))
    }

    fn bytes(&self, words: &[&str]) -> Result<Vec<u8>, Failure> {
        let Output {
            status,
            stdout,
            stderr,
        } = self.run(words)?;
        if status.success() {
            return Ok(stdout);
        }
        let said = String::from_utf8_lossy(&stderr);
        Err(Failure::invalid(format!(
            "`git {}` failed: {}",
            words.join(" "),
            said.trim()
        )))
    }

    fn run(&self, words: &[&str]) -> Result<Output, Failure> {
        let mut command = Command::new("git");
        let command = command.arg("-C").arg(&self.places.root).args(words);
        command.output().map_err(|why| match why.kind() {
            ErrorKind::NotFound => Failure::invalid(
                "the program `git` was not found, and without it revisions cannot be read; compare two folders \
                 instead, or name a file: `cargo xtask diff OLD_DIR NEW_DIR`, `cargo xtask explain FILE:LINE`",
            ),
            _ => Failure::invalid(format!("git cannot be run: {why}")),
        })
    }
}
