//! The command `counterpoint`: makes sites of folders of documents, and shows, checks and measures what is found in them.
#![expect(clippy::print_stdout, reason = "a command-line program answers on standard output")]

mod collection;
mod commands;
mod live;
mod progress;
mod site;
mod viewer;

use std::process::ExitCode;

use clap::Command;

fn main() -> ExitCode {
    let matches = parser().get_matches();
    let outcome = matches.subcommand().map_or(Ok(()), |(name, arguments)| {
        let called = commands::ALL.iter().find(|entry| (entry.command)().get_name() == name);
        called.map_or(Ok(()), |entry| (entry.run)(arguments))
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
    Command::new("counterpoint")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Who said what about whom, quoted from the reports: makes a site of a folder of documents.")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .args_override_self(true)
        .subcommands(commands::ALL.iter().map(|entry| (entry.command)()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_well_defined() {
        parser().debug_assert();
    }
}
