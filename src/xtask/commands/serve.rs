//! `cargo xtask serve`: from a fresh clone to the page in a browser.

use std::{
    env,
    process::{Command, ExitCode},
};

use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::{
    args,
    error::Result,
    programs::{
        process,
        tools::{self, Tools},
    },
    progress::Progress,
    project::{self, Project},
    site::{self, Options},
};

/// Its entry in the table of commands.
pub(crate) const COMMAND: args::Command = args::Command { definition, run };

fn definition() -> clap::Command {
    let port = Arg::new("port")
        .long("port")
        .value_name("N")
        .value_parser(value_parser!(u16))
        .help("listen on this port; without it, on a free one");
    let no_open =
        Arg::new("no-open").long("no-open").action(ArgAction::SetTrue).help("open no browser");
    clap::Command::new("serve")
        .about("Builds the page, serves it on this machine and opens it in a browser.")
        .args([port, no_open])
}

fn run(arguments: &ArgMatches) -> Result<ExitCode> {
    let port = arguments.get_one("port").copied();
    let project = Project::find()?;
    // Before the minutes of a build: a port that is taken should be known at once.
    let server = site::listen(&project.dist(), port)?;

    let mut progress = Progress::new(tools::N_PARTS + 1);
    let tools = Tools::prepare(&project, &mut progress)?;
    progress.part("building the site for release", || {
        site::build(&project, &tools, &Options::default())
    })?;

    println!("Counterpoint is at {} (Ctrl+C stops)", server.url());
    if !arguments.get_flag("no-open") && !project::is_ci() && has_display() {
        open(&server.url());
    }
    server.serve();
    Ok(ExitCode::SUCCESS)
}

/// Whether a browser could show a window.
fn has_display() -> bool {
    let is_set = |variable| env::var_os(variable).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Opens a page in the person's own browser.
fn open(url: &str) {
    let mut command = if cfg!(windows) {
        // `start` is a word of the shell; what comes first after it in quotation marks is the title of a window.
        let mut shell = Command::new("cmd");
        shell.args(["/C", "start", ""]);
        shell
    } else {
        Command::new(if cfg!(target_os = "macos") { "open" } else { "xdg-open" })
    };
    // The address stands above: a browser that does not open is no reason to stop serving.
    if let Err(error) = process::run(command.arg(url)) {
        eprintln!("no browser opened: {error}");
    }
}
