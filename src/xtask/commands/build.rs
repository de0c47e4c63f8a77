//! `cargo xtask build`: the site of seeds/ in dist/, ready to copy to any static host.

use std::{ffi::OsString, process::ExitCode};

use clap::ArgMatches;

use crate::{
    args::Command,
    error::Result,
    programs::process,
    progress::Progress,
    project::Project,
    site::{
        self,
        budget::{ALL, GRAMMAR, PAGE, PLAIN, SINGLE},
        machine_paths,
        sizes::{self, Sizes},
    },
};

use super::forwarded;

/// Its entry in the table of commands.
pub(crate) const COMMAND: Command = Command { definition, run };

fn definition() -> clap::Command {
    forwarded::definition(
        "build",
        "Builds the site of seeds/ into dist/, ready to copy to any static host, and checks it; takes the options of `counterpoint build`.",
    )
}

fn run(arguments: &ArgMatches) -> Result<ExitCode> {
    let project = Project::find()?;
    let more: Vec<&OsString> = forwarded::arguments(arguments).collect();
    if forwarded::asks_for_help(&more) {
        return forwarded::exit_code(process::status(
            site::counterpoint(&project, "build").arg("--help"),
        )?);
    }
    let mut progress = Progress::new(site::N_PARTS + 2);
    let viewer = site::prepare(&project, &mut progress)?;
    let names_out = more.iter().any(|argument| {
        ["--out", "--single"].iter().any(|name| argument.to_string_lossy().starts_with(name))
    });
    let status = progress.part("making the site", || {
        let mut build = site::counterpoint(&project, "build");
        build.current_dir(&project.root).arg("seeds").arg("--viewer").arg(viewer).args(&more);
        process::status(&mut build)
    })?;
    if !status.success() || names_out {
        progress.nothing_to_do("not checked: it is not in dist/");
        return forwarded::exit_code(status);
    }
    progress.part("checking dist/", || {
        machine_paths::check(&project)?;
        // Budgets are those of the shipped documents: others make a larger site, which is as good.
        if let Err(over) = check_sizes(&Sizes::of(&project.dist())?) {
            println!("note: {over}");
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Fails where the built page names this machine or is larger than it may be; prints its sizes.
pub(crate) fn check(project: &Project) -> Result<()> {
    machine_paths::check(project)?;
    check_sizes(&Sizes::of(&project.dist())?)?;
    check_grammar(project)
}

/// Prints how large the weights of the grammar are, and fails where they are over their budget.
pub(crate) fn check_grammar(project: &Project) -> Result<()> {
    let bytes = sizes::compressed_file(&project.root.join("src/grammar/weights.bin"))?;
    println!("{:<56} {:>9.1} KB", GRAMMAR.what, bytes as f64 / 1000.0);
    GRAMMAR.check(bytes)
}

/// Prints the sizes of a built site, and fails where one is over its budget.
pub(crate) fn check_sizes(sizes: &Sizes) -> Result<()> {
    println!("{}", sizes.table());
    PAGE.check(sizes.page())?;
    ALL.check(sizes.all())?;
    PLAIN.check(sizes.plain())?;
    SINGLE.check(sizes.single())
}
