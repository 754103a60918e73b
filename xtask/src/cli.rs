//! The words of the command line, and the help that teaches them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

const EXIT_CODES: &str = "\
Exit codes:
  0  done, or nothing to complain about
  1  the disk is not as it should be: generated files out of date, edited or foreign; findings of `tidy`;
     warnings under `lint --strict`; a file or folder that cannot be written
  2  a spec is invalid or cannot be read, or the command itself was misspelt";

const GENERATE_EXAMPLES: &str = "\
Examples:
  cargo xtask generate                          all of generated/ from all of specs/
  cargo xtask generate huawei-roma              write the files of one service only
  cargo xtask generate --check                  what CI runs: nothing is written, a diff says what is off
  cargo xtask generate --specs my --out /tmp/c  a crate of its own, from specs of your own

Either all files are replaced or none; unchanged ones keep their time stamp, and those that no spec gives
any more are removed. Only `Cargo.toml` and `src/` of the output folder belong to the generator: a file in
there that it did not make is never touched but reported, and all other files are not looked at.

An interrupted run is mended by the next one.";

const LINT_EXAMPLES: &str = "\
Examples:
  cargo xtask lint                         every spec in specs/
  cargo xtask lint specs/huawei-roma.json  one file while it is being written
  cargo xtask lint --strict                what CI runs: a warning ends with 1, too
  cargo xtask lint --format github         annotations of a pull request, from a workflow
  cargo xtask lint --format sarif          a log for code scanning and editors

Errors keep a spec from being generated. Warnings do not; one that is meant is silenced in the spec, where it
stands, with a reason: `\"accept\": { \"CODE\": \"…\" }`. `cargo xtask explain CODE` says what is wrong and why.
The text goes to standard error, the other formats go to standard output.

JSON is one object: `version` (1), `errors`, `warnings`, `problems` and `unreadable`. A problem has `code`,
`severity`, `message`, `label`, `hint`, `file`, `start`, `end` and `also` (other places, with `label`). Places
have `line` and `column`, in characters from 1, and `offset`, in bytes from 0.";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  cargo xtask explain                   every code of a mistake, with its meaning
  cargo xtask explain secret-undecided  what `error[secret-undecided]` is about, and how to mend it";

const FMT_EXAMPLES: &str = "\
Examples:
  cargo xtask fmt                         every spec in specs/
  cargo xtask fmt specs/huawei-roma.json  one file
  cargo xtask fmt --check                 what CI runs: nothing is written, a diff says what is off

The order of a spec stays, and so does its meaning. What fits on a line stands on one; what does not is packed, with
each operation, member, type and error code, and each `doc`, on lines of its own. If one of the files is not JSON,
none is written.";

const DIFF_EXAMPLES: &str = "\
Examples:
  cargo xtask diff main                        what the working tree changes in the specs of a git revision
  cargo xtask diff v0.1.0 --markdown           the same for a pull request
  cargo xtask diff HEAD~1 --json               the same for a program; `--schema` prints what it can rely on
  cargo xtask diff specs/released/0.1.0 specs  two folders of specs, without git

Each change is one of: breaking (something that callers may write stops compiling: naming types, variants and
methods, calling builders and clients, reading and assigning fields, matching with an arm for the rest),
compatible, behaviour only, prose only. Prose of truth values and of values of enums, and texts whose numbers,
units, defaults, limits or negations changed, are marked for a person to look at.

The exit code is 0 whatever changed, and 2 if one side cannot be read.";

const RELEASE_EXAMPLES: &str = "\
Examples:
  cargo xtask release           move the version and write the changelog, as far as the specs changed
  cargo xtask release --check   what CI runs: exit 1 and name what is missing
  cargo xtask release --record  once it is published: its specs are what the next one is compared with

The last release is recorded in the tree, as `specs/released/<version>/`. What people write in the changelog
between the heading of a version and its first `###` is kept. A version may move further than it must.";

const SCHEMA_EXAMPLES: &str = "\
Examples:
  cargo xtask schema          write specs/schema.json, for editors to complete and check with
  cargo xtask schema --check  only say whether it is what the generator's types give";

const SYNTHESISE_EXAMPLES: &str = "\
Examples:
  cargo xtask synthesise --operations 1000 --out /tmp/specs   some 170 specs
  cargo xtask generate --specs /tmp/specs --out /tmp/clients  the crate that they give

The first specs are the real ones; then all of them come again under other ids. The same number gives the
same bytes.";

const BENCH_EXAMPLES: &str = "\
Examples:
  cargo xtask bench compile --rounds 5       what a program with one call costs to build
  cargo xtask bench call --only ours-async   one subject again, the others as they were measured last
  cargo xtask bench report --check           whether tables, charts and README.md show the results

Subject after subject is measured, then all of them again, and ratios are taken within a round. Every round is
written to tests/bench/results/ when it is complete. See tests/bench/README.md.";

const TIDY_EXAMPLES: &str = "\
Checked are: at most 400 lines and an opening `//!` in each hand-written .rs file; which module may import
which; that the generator names no vendor and no service; marks of unfinished work and lints switched off;
that paths and commands cited in the documentation exist; a reason beside every dependency.

Every finding is one line, `file:line: what is wrong`.";

/// Everything that is done to this repository beyond what cargo does.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = EXIT_CODES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Turn the specs into the crate of clients, or check that this has been done.
    #[command(after_help = GENERATE_EXAMPLES, after_long_help = format!("{GENERATE_EXAMPLES}\n\n{EXIT_CODES}"))]
    Generate(Generate),
    /// Read and check specs, and show every problem at once.
    #[command(after_help = LINT_EXAMPLES, after_long_help = format!("{LINT_EXAMPLES}\n\n{EXIT_CODES}"))]
    Lint(Lint),
    /// Say what a code of `lint` means, why it is a mistake, and how to mend it.
    #[command(after_help = EXPLAIN_EXAMPLES, after_long_help = format!("{EXPLAIN_EXAMPLES}\n\n{EXIT_CODES}"))]
    Explain(Explain),
    /// Put specs into canonical form, or say which are not.
    #[command(after_help = FMT_EXAMPLES, after_long_help = format!("{FMT_EXAMPLES}\n\n{EXIT_CODES}"))]
    Fmt(Fmt),
    /// Say what changed in the specs, whom it breaks, and which version it needs.
    #[command(after_help = DIFF_EXAMPLES, after_long_help = format!("{DIFF_EXAMPLES}\n\n{EXIT_CODES}"))]
    Diff(Diff),
    /// Move the version and write the changelog, as far as the specs changed since the last release.
    #[command(after_help = RELEASE_EXAMPLES, after_long_help = format!("{RELEASE_EXAMPLES}\n\n{EXIT_CODES}"))]
    Release(Release),
    /// Write the JSON Schema of the spec format, specs/schema.json.
    #[command(after_help = SCHEMA_EXAMPLES, after_long_help = format!("{SCHEMA_EXAMPLES}\n\n{EXIT_CODES}"))]
    Schema(Schema),
    /// Make specs of any number of operations out of the real ones, to measure and to test with.
    #[command(after_help = SYNTHESISE_EXAMPLES, after_long_help = format!("{SYNTHESISE_EXAMPLES}\n\n{EXIT_CODES}"))]
    Synthesise(Synthesise),
    /// Measure this project, its peers and the floor: to compile, to call, to generate.
    #[command(after_help = BENCH_EXAMPLES, after_long_help = format!("{BENCH_EXAMPLES}\n\n{EXIT_CODES}"))]
    Bench(Bench),
    /// Check the rules of the house that the compiler does not know.
    #[command(after_help = TIDY_EXAMPLES, after_long_help = format!("{TIDY_EXAMPLES}\n\n{EXIT_CODES}"))]
    Tidy,
}

/// The words of `generate`.
#[derive(Debug, Default, Args)]
pub(crate) struct Generate {
    /// Services whose files are to be written or checked, by the names of their spec files; all if none is
    /// named. Every spec is read and checked all the same, and files that several services share are left.
    #[arg(value_name = "SERVICE")]
    pub(crate) services: Vec<String>,

    /// Write nothing; exit 1 and show what differs if the output is not what the specs give.
    #[arg(long)]
    pub(crate) check: bool,

    /// Folder with one JSON file per service [default: specs/ of this repository].
    #[arg(long, value_name = "DIR")]
    pub(crate) specs: Option<PathBuf>,

    /// Folder of the crate to write; made if missing [default: generated/ of this repository].
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// The words of `lint`.
#[derive(Debug, Args)]
pub(crate) struct Lint {
    /// Spec files to check; all of specs/ if none is named. The schema itself is passed over.
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// How to write what was found.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,

    /// Exit 1 if there are warnings.
    #[arg(long)]
    pub(crate) strict: bool,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub(crate) enum Format {
    /// For people, each with the lines that it is about
    #[default]
    Text,
    /// One JSON object, for scripts
    Json,
    /// Workflow commands of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
}

/// The words of `explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// What to explain: a code, as in `error[CODE]`; a list of all codes if it is left out.
    #[arg(value_name = "CODE")]
    pub(crate) word: Option<String>,
}

/// The words of `fmt`.
#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// Spec files to format; all of specs/ if none is named. The schema itself is passed over.
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Write nothing; exit 1 and show what differs if a file is not in canonical form.
    #[arg(long)]
    pub(crate) check: bool,
}

/// The words of `diff`.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// A git revision, whose specs are compared with those of the working tree; or a folder of specs.
    #[arg(value_name = "REV|OLD_DIR")]
    pub(crate) old: Option<String>,

    /// The folder of specs that the first one is compared with.
    #[arg(value_name = "NEW_DIR")]
    pub(crate) new: Option<PathBuf>,

    /// Print JSON.
    #[arg(long, conflicts_with = "markdown")]
    pub(crate) json: bool,

    /// Print Markdown.
    #[arg(long)]
    pub(crate) markdown: bool,

    /// Print the JSON Schema of what `--json` prints, and compare nothing.
    #[arg(long, conflicts_with_all = ["old", "json", "markdown"])]
    pub(crate) schema: bool,
}

/// The words of `release`.
#[derive(Debug, Args)]
pub(crate) struct Release {
    /// Write nothing; exit 1 and name what is missing if version and changelog are not what the changes need.
    #[arg(long)]
    pub(crate) check: bool,

    /// Take the version for published: remember its specs as those of the last release.
    #[arg(long, conflicts_with = "check")]
    pub(crate) record: bool,
}

/// The words of `schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Write nothing; exit 1 if the file is not what the generator gives.
    #[arg(long)]
    pub(crate) check: bool,
}

/// The words of `synthesise`.
#[derive(Debug, Args)]
pub(crate) struct Synthesise {
    /// How many operations all specs together have.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) operations: usize,

    /// Folder for the specs; it must be empty or new.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,

    /// Folder of the specs that are repeated [default: specs/ of this repository].
    #[arg(long, value_name = "DIR")]
    pub(crate) specs: Option<PathBuf>,
}

/// The words of `bench`.
#[derive(Debug, Args)]
pub(crate) struct Bench {
    #[command(subcommand)]
    pub(crate) question: Question,
}

/// What is measured.
#[derive(Debug, Subcommand)]
pub(crate) enum Question {
    /// Time, memory, crates and bytes of a program that makes one call, and of clients of many operations.
    Compile(Rounds),
    /// Processor time, allocations and instructions of a call, over loopback and without a network.
    Call(Rounds),
    /// Time and memory of generating 34, 1,000 and 10,000 operations.
    Generate(Rounds),
    /// Write tables, charts and the section of README.md from the results.
    Report(Report),
}

/// How often is measured, and what.
#[derive(Debug, Args)]
pub(crate) struct Rounds {
    /// How often every subject is measured.
    #[arg(long, value_name = "NUMBER", default_value_t = 3)]
    pub(crate) rounds: usize,

    /// Subjects to measure; all if none is named.
    #[arg(long, value_name = "SUBJECT")]
    pub(crate) only: Vec<String>,
}

/// The words of `bench report`.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// Write nothing; exit 1 if a table, a chart or README.md does not show the results.
    #[arg(long)]
    pub(crate) check: bool,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_of_the_command_line_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_example_in_the_help_parses() {
        let cli = Cli::command();
        let texts = cli.get_subcommands().filter_map(|command| {
            let help = command.get_after_help()?;
            Some(help.to_string())
        });
        let texts: Vec<String> = texts.collect();
        let lines = texts.iter().flat_map(|text| text.lines());
        let examples: Vec<_> = lines
            .filter_map(|line| line.strip_prefix("  cargo xtask "))
            .collect();
        assert!(examples.len() > 5);
        for example in examples {
            let words = example.split("  ").next().unwrap().split(' ');
            let parsed = Cli::try_parse_from(std::iter::once("xtask").chain(words));
            assert!(parsed.is_ok(), "{example}");
        }
    }
}
