//! The one binary of this repository: reads specs, drives the generator, compares with the disk, tidies up.
//!
//! The generator is a function from text to text; every file that is read or written and every message that
//! is printed on its behalf goes through here.

mod bench;
mod check;
mod cli;
mod compare;
mod console;
mod diff;
mod disk;
mod excerpt;
mod explain;
mod fmt;
mod generate;
mod layout;
mod lint;
mod lowered;
mod model;
mod new;
mod outcome;
mod picture;
mod places;
mod receipt;
mod release;
mod schema;
mod selection;
mod specs;
mod stamp;
mod swap;
mod synthesise;
mod target;
mod tidy;
mod r#where;

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

use crate::cli::{Cli, Command};
use crate::console::Console;
use crate::outcome::{Failure, Outcome};
use crate::places::Places;

/// Tokens, names and documents are many small pieces, which the system's allocator is slow to give and take back.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut console = Console::terminal();
    let ended = run(&cli, &mut console);
    let said = console.end();
    let mut outcome = Outcome::Clean;
    for result in [ended, said.map(|()| Outcome::Clean)] {
        let next = result.unwrap_or_else(|failure| {
            console.complain(format_args!("error: {failure}"));
            failure.outcome
        });
        outcome = outcome.max(next);
    }
    outcome.into()
}

fn run(cli: &Cli, console: &mut Console<'_>) -> Result<Outcome, Failure> {
    let places = Places::find()?;
    match &cli.command {
        Command::Bench(request) => bench::run(request, &places, console),
        Command::Generate(request) if request.check => check::run(request, &places, console),
        Command::Generate(request) => generate::run(request, &places, console),
        Command::Lint(request) => lint::run(request, &places, console),
        Command::New(request) => new::run(request, &places, console),
        Command::Explain(request) => explain::run(request, &places, console),
        Command::Where(request) => r#where::run(request, &places, console),
        Command::Model(request) => model::run(request, &places, console),
        Command::Fmt(request) => fmt::run(request, &places, console),
        Command::Diff(request) => diff::run(request, &places, console),
        Command::Release(request) => release::run(request, &places, console),
        Command::Picture(request) => picture::run(request, &places, console),
        Command::Schema(request) => schema::run(request, &places, console),
        Command::Synthesise(request) => synthesise::run(request, &places, console),
        Command::Tidy => tidy::run(&places, console),
    }
}
