//! `cargo xtask build`: the page in dist/, ready to copy to any static host.

use std::process::ExitCode;

use crate::{
    args::{Command, Given, Run},
    budget::{PAGE, Sizes},
    error::Result,
    leaks,
    progress::Progress,
    project::Project,
    site,
    tools::{self, Tools},
};

/// Its line in the table of commands.
pub(crate) const COMMAND: Command = Command {
    name: "build",
    summary: "Builds the page for release into dist/, ready to copy to any static host, and checks it.",
    flags: &[],
    run: Run::Here(run),
};

fn run(_given: &Given) -> Result<ExitCode> {
    let project = Project::find()?;
    let mut progress = Progress::new(tools::N_PARTS + 2);
    let tools = Tools::prepare(&project, &mut progress)?;
    progress.part("building the page for release", || site::build(&project, &tools))?;
    progress.part("checking dist/", || check(&project))?;
    Ok(ExitCode::SUCCESS)
}

/// Fails where the built page names this machine or is larger than it may be; prints its sizes.
pub(crate) fn check(project: &Project) -> Result<()> {
    leaks::check(project)?;
    let sizes = Sizes::of(&project.dist())?;
    println!("{}", sizes.table());
    PAGE.check(sizes.page())
}
