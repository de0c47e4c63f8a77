//! `counterpoint check`: what is wrong in a folder of documents.

use clap::{ArgMatches, Command};

use super::{build, folder, folder_arg};
use crate::collection::{self, Collection, Refusal};
use crate::site;

/// What it is called with.
pub(crate) fn command() -> Command {
    Command::new("check")
        .about("Reads a folder of documents and names every fault and warning with its place; writes nothing.")
        .arg(folder_arg())
        .after_help("Example:\n  counterpoint check reports")
}

/// Checks the folder.
///
/// # Errors
/// Where a site could not be made of it.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let collection = Collection::read(&folder(arguments), None, false).map_err(Refusal::print)?;
    collection::print(&collection.warnings);
    site::check_questions(&collection)?;
    println!("{}", build::summary(&collection.engine));
    let n = collection.warnings.len();
    println!("no faults, {n} {}", if n == 1 { "warning" } else { "warnings" });
    Ok(())
}
