//! The words of the command line, and the help that teaches them.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use self::help::{
    BENCH_EXAMPLES, DIFF_EXAMPLES, EXIT_CODES, EXPLAIN_EXAMPLES, FMT_EXAMPLES, GENERATE_EXAMPLES,
    LINT_EXAMPLES, MODEL_EXAMPLES, NEW_EXAMPLES, PICTURE_EXAMPLES, RELEASE_EXAMPLES,
    SCHEMA_EXAMPLES, SYNTHESISE_EXAMPLES, TIDY_EXAMPLES, WHERE_EXAMPLES,
};

mod help;

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
    /// Say what a code of `lint`, an error code of a service, or a place in a spec means.
    #[command(after_help = EXPLAIN_EXAMPLES, after_long_help = format!("{EXPLAIN_EXAMPLES}\n\n{EXIT_CODES}"))]
    Explain(Explain),
    /// Start the spec of a service, with the decisions that it must take spelled out.
    #[command(after_help = NEW_EXAMPLES, after_long_help = format!("{NEW_EXAMPLES}\n\n{EXIT_CODES}"))]
    New(New),
    /// Say which place in a spec a Rust path of the generated crate comes from.
    #[command(after_help = WHERE_EXAMPLES, after_long_help = format!("{WHERE_EXAMPLES}\n\n{EXIT_CODES}"))]
    Where(Where),
    /// Print a service as the generator understands it, as JSON.
    #[command(after_help = MODEL_EXAMPLES, after_long_help = format!("{MODEL_EXAMPLES}\n\n{EXIT_CODES}"))]
    Model(Model),
    /// Put specs into canonical form, or say which are not.
    #[command(after_help = FMT_EXAMPLES, after_long_help = format!("{FMT_EXAMPLES}\n\n{EXIT_CODES}"))]
    Fmt(Fmt),
    /// Say what changed in the specs, whom it breaks, and which version it needs.
    #[command(after_help = DIFF_EXAMPLES, after_long_help = format!("{DIFF_EXAMPLES}\n\n{EXIT_CODES}"))]
    Diff(Diff),
    /// Move the version and write the changelog, as far as the specs changed since the last release.
    #[command(after_help = RELEASE_EXAMPLES, after_long_help = format!("{RELEASE_EXAMPLES}\n\n{EXIT_CODES}"))]
    Release(Release),
    /// Draw some findings of `lint`, in color, for the README.
    #[command(after_help = PICTURE_EXAMPLES, after_long_help = format!("{PICTURE_EXAMPLES}\n\n{EXIT_CODES}"))]
    Picture(Picture),
    /// Write what describes the spec format: specs/schema.json, specs/README.md and specs/REFERENCE.md.
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
    /// What to explain: a code, as in `error[CODE]`; an error code of a service; a place in a spec, `FILE:LINE`,
    /// `FILE:LINE:COLUMN` or `FILE#POINTER`, with `REV:` before it for a git revision. A list of all codes if it is
    /// left out.
    #[arg(value_name = "CODE|PLACE")]
    pub(crate) word: Option<String>,

    /// Folder with one JSON file per service [default: specs/ of this repository].
    #[arg(long, value_name = "DIR")]
    pub(crate) specs: Option<PathBuf>,
}

/// The words of `where`.
#[derive(Debug, Args)]
pub(crate) struct Where {
    /// A path into the generated crate, with or without the name of the crate in front.
    #[arg(value_name = "PATH")]
    pub(crate) path: String,

    /// Folder with one JSON file per service [default: specs/ of this repository].
    #[arg(long, value_name = "DIR")]
    pub(crate) specs: Option<PathBuf>,
}

/// The words of `model`.
#[derive(Debug, Args)]
pub(crate) struct Model {
    /// The service, by the name of its spec file.
    #[arg(value_name = "SERVICE")]
    pub(crate) service: String,

    /// Folder with one JSON file per service [default: specs/ of this repository].
    #[arg(long, value_name = "DIR")]
    pub(crate) specs: Option<PathBuf>,
}

/// The words of `new`.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// Id of the service, lower case with dashes: the name of the spec file and of the cargo feature.
    pub(crate) service: String,

    /// Family of the wire protocol.
    #[arg(long, value_enum, default_value_t = Family::RestJson)]
    pub(crate) protocol: Family,

    /// How calls are authenticated. More schemes can be added to the file.
    #[arg(long, value_enum, default_value_t = Scheme::Token)]
    pub(crate) auth: Scheme,

    /// Folder of the specs [default: specs/ of this repository].
    #[arg(long, value_name = "DIR")]
    pub(crate) specs: Option<PathBuf>,
}

/// Families of wire protocol, as specs spell them.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Family {
    /// Method and path select the operation; a JSON body.
    RestJson,
    /// One path, an action name; members in the query.
    RpcQuery,
    /// One path, an action name; a JSON body.
    RpcJson,
}

/// Schemes of authentication, as specs spell them.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Scheme {
    /// Key scoped to date, region and service.
    Sigv4,
    /// Unscoped key, date and nonce in headers.
    Acs3HmacSha256,
    /// Key scoped to date and service.
    Tc3HmacSha256,
    /// Unscoped key, date in a header.
    SdkHmacSha256,
    /// A bare token in a header.
    Token,
    /// No authentication.
    None,
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

/// The words of `picture`.
#[derive(Debug, Args)]
pub(crate) struct Picture {
    /// Write nothing; exit 1 if the picture is out of date.
    #[arg(long)]
    pub(crate) check: bool,
}

/// The words of `schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Write nothing; exit 1 if a file is not what the generator gives.
    #[arg(long)]
    pub(crate) check: bool,
}

/// The words of `synthesise`.
#[derive(Debug, Args)]
pub(crate) struct Synthesise {
    /// How many operations all specs together have.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) operations: NonZeroUsize,

    /// Put all operations into one service, that with the most real ones.
    #[arg(long)]
    pub(crate) in_one: bool,

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
    /// Time, memory, crates and bytes of a program that makes one call, of clients of many operations, and of codecs.
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
    #[arg(long, value_name = "NUMBER", default_value = "3")]
    pub(crate) rounds: NonZeroUsize,

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
    fn every_command_is_told_in_one_sentence() {
        for command in Cli::command().get_subcommands() {
            let about = command.get_about().unwrap().to_string();
            assert!(!about.contains(". "), "{about}");
        }
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
