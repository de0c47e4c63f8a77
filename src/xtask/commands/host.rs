//! Commands that the host binary carries out: they need the layers of the app, which this crate knows nothing of.

use std::{
    ffi::OsString,
    process::{Command, ExitCode},
};

use crate::{
    args::{self, Run},
    error::Result,
    process,
    project::Project,
};

/// Compares the two readings of each document.
pub(crate) const AGREEMENT: args::Command =
    passed_on("agreement", "Computes how far two independent readings of the corpus agree.");

/// Writes a reading to review.
pub(crate) const DRAFT: args::Command =
    passed_on("draft", "Writes a reading of a document, made by rules, for review.");

/// Runs the rules over any documents.
pub(crate) const EXTRACT: args::Command = passed_on(
    "extract",
    "Writes who says what in documents that are given as JSON Lines, found by rules.",
);

/// Measures the rules.
pub(crate) const SCORE: args::Command = passed_on(
    "score",
    "Compares what the rules find with the readings, or with an annotated corpus.",
);

/// A command of this name in `src/host`; it reads its own arguments, `--help` too.
const fn passed_on(name: &'static str, summary: &'static str) -> args::Command {
    args::Command { name, summary, flags: &[], run: Run::Host }
}

/// Starts the host binary with its command and all that followed it, and ends as it ends.
pub(crate) fn run(name: &str, rest: Vec<OsString>) -> Result<ExitCode> {
    let project = Project::find()?;
    let status = process::status(
        Command::new("cargo")
            .args(["run", "--quiet", "--locked", "--manifest-path"])
            .arg(project.root.join("Cargo.toml"))
            .args(["--package", "host", "--", name])
            // Files are named from where the command was given.
            .args(rest),
    )?;
    // Ended by a signal, it has no code.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
