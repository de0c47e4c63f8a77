//! Measures readings and rules by the fixtures of this checkout. `cargo xtask` starts it.
#![expect(clippy::print_stdout, reason = "a command-line program answers on standard output")]

mod accuracy;
mod agreement;
mod train;

use std::{path::Path, process::ExitCode};

use analysis::File;
use clap::Command;

fn main() -> ExitCode {
    let arguments = command().get_matches();
    let outcome = match arguments.subcommand() {
        Some((accuracy::NAME, _)) => accuracy::write(),
        Some((train::NAME, options)) => train::write(options),
        _ => agreement::print(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn command() -> Command {
    Command::new("evaluate")
        .bin_name("cargo xtask")
        .about("Measures readings and rules by the fixtures of this checkout.")
        .subcommand_required(true)
        .subcommands([accuracy::command(), agreement::command(), train::command()])
}

/// Every file of a folder, given from the project's root; in the order of their names.
///
/// # Errors
/// Says which file or folder cannot be read.
fn files(folder: &str) -> Result<Vec<File>, String> {
    folder::read(&root().join(folder), folder).map_err(|error| error.to_string())
}

/// The project's root.
fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_well_defined() {
        command().debug_assert();
    }
}
