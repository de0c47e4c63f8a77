//! `cargo xtask serve`: from a fresh clone to the page in a browser.

use std::process::ExitCode;

use clap::ArgMatches;

use crate::{
    args::Command,
    error::Result,
    programs::process,
    progress::Progress,
    project::{self, Project},
    site,
};

use super::forwarded;

/// Its entry in the table of commands.
pub(crate) const COMMAND: Command = Command { definition, run };

fn definition() -> clap::Command {
    forwarded::definition(
        "serve",
        "Builds the page of seeds/, serves it on this machine and opens it in a browser; takes the options of `counterpoint serve`.",
    )
}

fn run(arguments: &ArgMatches) -> Result<ExitCode> {
    let project = Project::find()?;
    let more: Vec<_> = forwarded::arguments(arguments).collect();
    let mut serve = site::counterpoint(&project, "serve");
    if forwarded::asks_for_help(&more) {
        return forwarded::exit_code(process::status(serve.arg("--help"))?);
    }
    let mut progress = Progress::new(site::N_PARTS);
    let viewer = site::prepare(&project, &mut progress)?;
    serve.current_dir(&project.root).arg("seeds").arg("--viewer").arg(viewer).args(more);
    if project::is_ci() {
        serve.arg("--no-open");
    }
    forwarded::exit_code(process::status(&mut serve)?)
}
