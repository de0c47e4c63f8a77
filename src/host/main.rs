//! The program that runs natively over a whole corpus. `cargo xtask` starts it; `cargo xtask --help` lists its commands.
#![expect(clippy::print_stdout, reason = "a command-line program answers on standard output")]

mod agreement;
mod draft;
mod extract;
mod project;
mod score;
mod site;
mod synth;

use std::process::ExitCode;

use clap::{ArgMatches, Command};

/// Executes a command with its arguments.
type Run = fn(&ArgMatches) -> Result<(), String>;

/// Every command: what defines its arguments, and what executes it.
const COMMANDS: [(fn() -> Command, Run); 6] = [
    (agreement::command, agreement::run),
    (draft::command, draft::run),
    (extract::command, extract::run),
    (score::command, score::run),
    (site::command, site::run),
    (synth::command, synth::run),
];

fn main() -> ExitCode {
    let matches = parser().get_matches();
    let outcome = matches.subcommand().map_or(Ok(()), |(name, arguments)| {
        let called = COMMANDS.into_iter().find(|(command, _)| command().get_name() == name);
        called.map_or(Ok(()), |(_, run)| run(arguments))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn parser() -> Command {
    Command::new("host")
        .about("The commands that run natively over a whole corpus.")
        .subcommand_required(true)
        .args_override_self(true)
        .subcommands(COMMANDS.map(|(command, _)| command()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_well_defined() {
        parser().debug_assert();
    }
}
