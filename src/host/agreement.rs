//! `cargo xtask agreement`: how far the two independent readings of the shipped documents agree.

use clap::{ArgMatches, Command};

use crate::project;

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
    let seeds = project::files("seeds")?;
    let first = project::files("tests/fixtures/first-reading")?;
    let second = project::files("tests/fixtures/second-reading")?;
    print!("{}", analysis::agreement(&seeds, &first, &second));
    Ok(())
}
