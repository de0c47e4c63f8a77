//! Every command of the project: `cargo xtask --help` lists them.
//!
//! 1. [`args`] parses the command line by the definitions in [`commands`];
//! 2. one file of [`commands`] executes the command;
//! 3. what goes wrong comes back as an [`error::Error`] and is printed here, once.
//!
//! Commands put together what the other files know: [`tools`] and [`browsers`] find and install programs,
//! [`site`] builds the page, [`remap`] and [`leaks`] keep this machine out of it, [`budget`] weighs it, and the crate [`server`] shows it.

#![expect(
    clippy::print_stdout,
    reason = "it is a program of the command line: what it prints is what it is for"
)]

mod args;
mod browsers;
mod budget;
mod checkers;
mod commands;
mod css;
mod debian;
mod error;
mod leaks;
mod process;
mod progress;
mod project;
mod readers;
mod remap;
mod site;
mod tally;
mod tools;

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let (run, options) =
        args::parse(commands::ALL, env::args_os()).unwrap_or_else(|error| error.exit());
    run(&options).unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::FAILURE
    })
}
