//! The commands, each in its file.

mod build;
mod check;
mod draft;
mod extract;
mod pack;
mod score;
mod serve;
mod synth;

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

/// A command: what it is called with, and what executes it.
pub(crate) struct Entry {
    /// Its name, its summary and its arguments.
    pub(crate) command: fn() -> Command,
    /// Executes it with the arguments that were given.
    pub(crate) run: fn(&ArgMatches) -> Result<(), String>,
}

/// All commands, in the order in which help lists them.
pub(crate) const ALL: [Entry; 8] = [
    Entry { command: build::command, run: build::run },
    Entry { command: serve::command, run: serve::run },
    Entry { command: check::command, run: check::run },
    Entry { command: draft::command, run: draft::run },
    Entry { command: extract::command, run: extract::run },
    Entry { command: score::command, run: score::run },
    Entry { command: pack::command, run: pack::run },
    Entry { command: synth::command, run: synth::run },
];

/// The argument that names a folder of documents.
fn folder_arg() -> Arg {
    Arg::new("folder")
        .value_name("FOLDER")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help("the folder of the documents (.txt, .md), with their readings, names.toml, topics.toml and corpus.toml, where there are any")
}

/// The folder that [`folder_arg`] was given.
fn folder(arguments: &ArgMatches) -> PathBuf {
    arguments.get_one::<PathBuf>("folder").cloned().unwrap_or_default()
}

/// The argument that names the viewer's files.
fn viewer_arg() -> Arg {
    Arg::new("viewer")
        .long("viewer")
        .value_name("DIR")
        .value_parser(value_parser!(PathBuf))
        .help("take the viewer's files from this folder, and not those within this program")
}
