//! `cargo xtask agreement`: how far the two independent readings of the shipped documents agree.

use clap::{ArgMatches, Command};

use crate::folder;

/// What it is called with.
pub(crate) fn command() -> Command {
    Command::new("agreement").override_usage("cargo xtask agreement").about(
        "\
Compares the two independent readings of the documents in seeds/, as they were before they were reconciled
(tests/fixtures/first-reading and tests/fixtures/second-reading), and prints the table that seeds/README.md holds.",
    )
}

/// Prints the table.
pub(crate) fn run(_arguments: &ArgMatches) -> Result<(), String> {
    let seeds = folder::read("seeds")?;
    let first = folder::read("tests/fixtures/first-reading")?;
    let second = folder::read("tests/fixtures/second-reading")?;
    print!("{}", analysis::agreement(&seeds, &first, &second));
    Ok(())
}
