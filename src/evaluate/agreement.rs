//! `cargo xtask agreement`: how far the two independent readings of the shipped documents agree.

use clap::Command;

use crate::files;

/// What it is called with.
pub(crate) fn command() -> Command {
    Command::new("agreement").about(
        "\
Compares the two independent readings of the documents in seeds/, as they were before they were reconciled
(tests/fixtures/first-reading and tests/fixtures/second-reading), and prints the table that seeds/README.md holds.",
    )
}

/// Prints the table.
///
/// # Errors
/// Says which file cannot be read.
pub(crate) fn print() -> Result<(), String> {
    let (seeds, first, second) = (
        files("seeds")?,
        files("tests/fixtures/first-reading")?,
        files("tests/fixtures/second-reading")?,
    );
    print!("{}", analysis::agreement(&seeds, &first, &second));
    Ok(())
}
