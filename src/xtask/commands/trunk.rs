//! `cargo xtask trunk`: what index.html names for Trunk, which calls this before each build.

use std::{fs, process::ExitCode};

use clap::ArgMatches;

use crate::{
    args::Command,
    error::{Error, Result},
    programs::process,
    project::Project,
    site::{self, styles},
};

/// Its entry in the table of commands.
pub(crate) const COMMAND: Command = Command { definition, run };

fn definition() -> clap::Command {
    clap::Command::new("trunk")
        .about("Writes the stylesheet and the corpus that index.html names into target/trunk; Trunk calls it.")
}

fn run(_arguments: &ArgMatches) -> Result<ExitCode> {
    let project = Project::find()?;
    // In the project even where CARGO_TARGET_DIR is elsewhere: index.html names it.
    let folder = project.root.join("target/trunk");
    fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    styles::join_into(&project, &folder.join("viewer.css"))?;
    let mut pack = site::counterpoint(&project, "pack");
    pack.current_dir(&project.root).arg("seeds").arg("--out").arg(folder.join("corpus.pack.gz"));
    process::run(&mut pack)?;
    Ok(ExitCode::SUCCESS)
}
