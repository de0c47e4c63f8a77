//! `cargo xtask agreement`: how far the two independent readings of the shipped documents agree.

use crate::folder;

/// What the command says of itself.
pub(crate) const HELP: &str = "\
cargo xtask agreement

Compares the two independent readings of the documents in seeds/, as they were before they were reconciled
(tests/fixtures/first-reading and tests/fixtures/second-reading), and prints the table that seeds/README.md holds.";

/// Prints the table.
pub(crate) fn run() -> Result<(), String> {
    let seeds = folder::read("seeds")?;
    let first = folder::read("tests/fixtures/first-reading")?;
    let second = folder::read("tests/fixtures/second-reading")?;
    print!("{}", analysis::agreement(&seeds, &first, &second));
    Ok(())
}
