//! Commands that other programs of this checkout execute: they need the layers of the app, which this crate knows nothing of.

use std::{
    ffi::OsString,
    process::{Command, ExitCode, ExitStatus},
};

use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::{args, error::Result, programs::process, project::Project, site};

/// Writes a reading to review.
pub(crate) const DRAFT: args::Command = args::Command {
    definition: || {
        definition("draft", "Writes a reading of a document, made by rules, for review.")
    },
    run: |options| run(options, |project| site::counterpoint(project, "draft")),
};

/// Runs the rules over any documents.
pub(crate) const EXTRACT: args::Command = args::Command {
    definition: || {
        definition("extract", "Finds by rules who says what, in documents given as JSON Lines.")
    },
    run: |options| run(options, |project| site::counterpoint(project, "extract")),
};

/// Measures the rules on the shipped documents.
pub(crate) const SCORE: args::Command = args::Command {
    definition: || {
        definition(
            "score",
            "Compares what the rules find with the readings in seeds/, or with an annotated corpus.",
        )
    },
    run: |options| {
        run(options, |project| {
            let mut score = site::counterpoint(project, "score");
            score.arg(project.root.join("seeds"));
            score
        })
    },
};

/// Measures the rules, and writes the figures that tests hold.
pub(crate) const ACCURACY: args::Command = args::Command {
    definition: || {
        definition(
            "accuracy",
            "Measures how far the rules are right on seeds/, and writes the figures that tests hold.",
        )
    },
    run: |options| run(options, |project| evaluate(project, "accuracy")),
};

/// Compares the two readings of each document.
pub(crate) const AGREEMENT: args::Command = args::Command {
    definition: || {
        definition("agreement", "Computes how far two independent readings of the corpus agree.")
    },
    run: |options| run(options, |project| evaluate(project, "agreement")),
};

/// Learns the weights of the grammar.
pub(crate) const TRAIN: args::Command = args::Command {
    definition: || {
        definition(
            "train",
            "Learns from treebanks the weights of tagger and parser, and measures them.",
        )
    },
    run: |options| run(options, |project| evaluate(project, "train")),
};

/// The program that measures by the fixtures of this checkout, with one of its commands.
fn evaluate(project: &Project, command: &str) -> Command {
    let mut evaluate = Command::new("cargo");
    evaluate
        .args(["run", "--quiet", "--locked", "--manifest-path"])
        .arg(project.root.join("Cargo.toml"))
        .args(["--bin", "evaluate", "--", command]);
    evaluate
}

/// The name under which all arguments of a forwarded command are kept.
const FORWARDED: &str = "arguments";

/// A command that another program has under the same name; all its arguments are forwarded, `--help` too.
pub(crate) fn definition(name: &'static str, summary: &'static str) -> clap::Command {
    let arguments = Arg::new(FORWARDED)
        .value_parser(value_parser!(OsString))
        .action(ArgAction::Append)
        .num_args(0..)
        .trailing_var_arg(true)
        .allow_hyphen_values(true);
    clap::Command::new(name).about(summary).disable_help_flag(true).arg(arguments)
}

/// The arguments to forward.
pub(crate) fn arguments(options: &ArgMatches) -> impl Iterator<Item = &OsString> {
    options.get_many::<OsString>(FORWARDED).into_iter().flatten()
}

/// Whether the arguments ask for help alone.
pub(crate) fn asks_for_help(arguments: &[&OsString]) -> bool {
    arguments.iter().any(|argument| *argument == "--help" || *argument == "-h")
}

/// Runs a program with all arguments that followed the command, and exits with its exit code.
fn run(options: &ArgMatches, program: impl Fn(&Project) -> Command) -> Result<ExitCode> {
    let project = Project::find()?;
    // Files are named from where the command was given.
    exit_code(process::status(program(&project).args(arguments(options)))?)
}

/// The exit code of a program that has ended.
pub(crate) fn exit_code(status: ExitStatus) -> Result<ExitCode> {
    // Terminated by a signal, it has no code.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
