//! `counterpoint pack`: the corpus of a folder of documents as one file, for whoever builds the page in another way.

use std::fs;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::{build, folder, folder_arg};
use crate::collection::{self, Collection, Refusal};
use crate::site;

/// What it is called with.
pub(crate) fn command() -> Command {
    let out = Arg::new("out")
        .long("out")
        .value_name("FILE")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help("the file to write");
    Command::new("pack")
        .about("Writes the corpus of a folder of documents with its index as one file, compressed by gzip; the hook of Trunk.toml calls it.")
        .args([folder_arg(), out])
        .after_help("Example:\n  counterpoint pack reports --out corpus.pack.gz")
}

/// Writes the pack.
///
/// # Errors
/// Says what is wrong in the folder, or what cannot be written.
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let out = arguments.get_one::<PathBuf>("out").cloned().unwrap_or_default();
    let collection = Collection::read(&folder(arguments), None, false).map_err(Refusal::print)?;
    collection::print_first(&collection.warnings);
    let pack = site::compressed(&collection.engine.pack())?;
    fs::write(&out, pack).map_err(|error| format!("cannot write {}: {error}", out.display()))?;
    println!("{}", build::summary(&collection.engine));
    Ok(())
}
