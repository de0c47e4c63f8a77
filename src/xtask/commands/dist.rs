//! `cargo xtask dist`: the command `counterpoint` in one archive, for machines without Rust.

use std::process::ExitCode;

use clap::{Arg, ArgMatches};

use crate::{
    args::Command,
    error::Result,
    progress::Progress,
    project::Project,
    site::{self, program},
};

/// Its entry in the table of commands.
pub(crate) const COMMAND: Command = Command { definition, run };

fn definition() -> clap::Command {
    let target = Arg::new("target")
        .long("target")
        .value_name("TRIPLE")
        .help("the kind of machine it is for, as rustc names it; without it, this one");
    clap::Command::new("dist")
        .about("Builds the command `counterpoint` with the viewer in it, and puts it into one archive with its licences.")
        .arg(target)
}

fn run(arguments: &ArgMatches) -> Result<ExitCode> {
    let project = Project::find()?;
    let mut progress = Progress::new(site::N_PARTS + 2);
    let viewer = site::prepare(&project, &mut progress)?;
    let target = arguments.get_one::<String>("target").map(String::as_str);
    let program = progress.part("compiling counterpoint for release", || {
        program::compile(&project, &viewer, target)
    })?;
    let archive = progress.part("putting it into an archive", || {
        let target = target.map_or_else(program::this_machine, |target| Ok(target.to_owned()))?;
        program::archive(&project, &program, &target)
    })?;
    println!("{}", archive.display());
    Ok(ExitCode::SUCCESS)
}
