//! Every command of the project: `cargo xtask --help` lists them.
//!
//! 1. [`args`] parses the command line by the definitions in [`commands`];
//! 2. one file of [`commands`] executes the command;
//! 3. what goes wrong comes back as an [`error::Error`] and is printed here, once.
//!
//! Commands are composed of what the other modules know: [`programs`] finds, installs and starts other programs, [`site`] builds
//! the site, measures it and keeps the paths of this machine out of it, and the crate [`server`] serves it.

#![expect(
    clippy::print_stdout,
    reason = "it is a program of the command line: what it prints is what it is for"
)]

mod args;
mod commands;
mod error;
mod programs;
mod progress;
mod project;
mod site;

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let (run, options) =
        args::parse(commands::ALL, env::args_os()).unwrap_or_else(|error| error.exit());
    run(&options).unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::FAILURE
    })
}
