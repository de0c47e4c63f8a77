//! Commands that the host binary carries out: they need the layers of the app, which this crate knows nothing of.

use std::{
    ffi::OsString,
    process::{Command, ExitCode},
};

use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::{args, error::Result, programs::process, project::Project};

/// Compares the two readings of each document.
pub(crate) const AGREEMENT: args::Command = args::Command {
    definition: || {
        forwarded("agreement", "Computes how far two independent readings of the corpus agree.")
    },
    run: |options| run("agreement", options),
};

/// Writes a reading to review.
pub(crate) const DRAFT: args::Command = args::Command {
    definition: || forwarded("draft", "Writes a reading of a document, made by rules, for review."),
    run: |options| run("draft", options),
};

/// Runs the rules over any documents.
pub(crate) const EXTRACT: args::Command = args::Command {
    definition: || {
        forwarded("extract", "Finds by rules who says what, in documents given as JSON Lines.")
    },
    run: |options| run("extract", options),
};

/// Measures the rules.
pub(crate) const SCORE: args::Command = args::Command {
    definition: || {
        forwarded(
            "score",
            "Compares what the rules find with the readings, or with an annotated corpus.",
        )
    },
    run: |options| run("score", options),
};

/// The name under which all arguments of a forwarded command are kept.
const FORWARDED: &str = "arguments";

/// A command that the host binary has under the same name; all its arguments are forwarded, `--help` too.
fn forwarded(name: &'static str, summary: &'static str) -> clap::Command {
    let arguments = Arg::new(FORWARDED)
        .value_parser(value_parser!(OsString))
        .action(ArgAction::Append)
        .num_args(0..)
        .trailing_var_arg(true)
        .allow_hyphen_values(true);
    clap::Command::new(name).about(summary).disable_help_flag(true).arg(arguments)
}

/// Runs the host binary with its command and all that followed it, and exits with its exit code.
fn run(name: &str, options: &ArgMatches) -> Result<ExitCode> {
    let project = Project::find()?;
    let status = process::status(
        Command::new("cargo")
            .args(["run", "--quiet", "--locked", "--manifest-path"])
            .arg(project.root.join("Cargo.toml"))
            .args(["--package", "host", "--", name])
            // Files are named from where the command was given.
            .args(options.get_many::<OsString>(FORWARDED).into_iter().flatten()),
    )?;
    // Terminated by a signal, it has no code.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
