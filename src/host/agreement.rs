//! `cargo xtask agreement`: how far the two independent readings of the shipped documents agree.

use crate::project;

/// What the command says of itself.
pub(crate) const HELP: &str = "\
cargo xtask agreement

Compares the two independent readings of the documents in seeds/, as they were before they were reconciled
(tests/fixtures/first-reading and tests/fixtures/second-reading), and prints the table that seeds/README.md holds.";

/// Prints the table.
pub(crate) fn run() -> Result<(), String> {
    let seeds = project::files("seeds")?;
    let first = project::files("tests/fixtures/first-reading")?;
    let second = project::files("tests/fixtures/second-reading")?;
    print!("{}", analysis::agreement(&seeds, &first, &second));
    Ok(())
}
