//! `cargo xtask accuracy`: how far the rules are right on the shipped documents, written where tests hold it and the page shows it.

use std::fs;

use clap::Command;

use crate::{files, root};

/// The name of the command.
pub(crate) const NAME: &str = "accuracy";

/// How far each rule is right.
const RULES: &str = "src/analysis/extract/rules/rules.tsv";

/// How far all of them are.
const TABLE: &str = "tests/fixtures/accuracy.md";

/// What it is called with.
pub(crate) fn command() -> Command {
    Command::new(NAME).about(
        "\
Reads the documents in seeds/ by the rules, as if they had no readings, compares what is found with the readings, prints the figures
and writes them into src/analysis/extract/rules/rules.tsv and tests/fixtures/accuracy.md, where tests hold them.",
    )
}

/// Writes the figures.
///
/// # Errors
/// Says which file cannot be read or written.
pub(crate) fn write() -> Result<(), String> {
    let accuracy = analysis::accuracy(&files("seeds")?);
    println!("{accuracy}");
    for (path, text) in [(RULES, accuracy.rules()), (TABLE, accuracy.to_string())] {
        fs::write(root().join(path), text)
            .map_err(|error| format!("cannot write {path}: {error}"))?;
        println!("wrote {path}");
    }
    Ok(())
}
