//! `counterpoint draft`: a reading or a register to review.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use analysis::File;
use clap::{Arg, ArgMatches, Command, value_parser};

use crate::collection;

/// What it is called with.
pub(crate) fn command() -> Command {
    let file = Arg::new("file")
        .value_name("FILE")
        .required_unless_present("names")
        .value_parser(value_parser!(PathBuf))
        .help("the document, .txt or .md");
    let names = Arg::new("names")
        .long("names")
        .value_name("FOLDER")
        .conflicts_with("file")
        .value_parser(value_parser!(PathBuf))
        .help("draft names.toml for this folder instead: the names that rules find in it and names.toml does not have");
    let out = Arg::new("out")
        .long("out")
        .value_name("FILE")
        .requires("names")
        .value_parser(value_parser!(PathBuf))
        .help("where the names are written, if not to names.toml in the folder");
    Command::new("draft").args([file, names, out]).about(
        "\
Reads a document by rules and writes a reading of it beside it, to be reviewed: FILE with the ending .toml. Comments in it say which
rule found each claim and what is doubtful. The names of a names.toml in the same folder are used. With --names, writes the names
that the rules find in a folder, each spelling with its evidence, and comments out what is doubtful. A file that is there already is
not overwritten.",
    )
}

/// Writes the draft of the document, or of the names of the folder, that the arguments name.
///
/// # Errors
/// As [`write_draft`] and [`write_names`].
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    let path = |name: &str| arguments.get_one::<PathBuf>(name);
    if let Some(folder) = path("names") {
        let own = folder.join("names.toml");
        return write_names(folder, path("out").unwrap_or(&own));
    }
    // `command` requires it.
    let file = path("file").ok_or("draft wants a file; see --help")?;
    write_draft(file)
}

/// Writes the names that rules find in a folder.
///
/// # Errors
/// Where the folder cannot be read, or the file is there already.
fn write_names(folder: &Path, out: &Path) -> Result<(), String> {
    let (text, n_names, findings) = analysis::draft_names(&collection::files(folder)?);
    for finding in findings.iter().filter(|finding| finding.is_fault()) {
        eprintln!("{finding}");
    }
    write_new(out, &text)?;
    println!("wrote {}, {n_names} names to review", out.display());
    Ok(())
}

/// Writes the draft of a document.
///
/// # Errors
/// Where the document cannot be read, or its reading is there already.
fn write_draft(path: &Path) -> Result<(), String> {
    let file = path.display().to_string();
    let reading = path.with_extension("toml");
    let (text, findings) = analysis::draft(&files_around(&file)?, &file)?;
    for finding in findings.iter().filter(|finding| finding.is_fault()) {
        eprintln!("{finding}");
    }
    write_new(&reading, &text)?;
    let n_claims = text.matches("\n[[claim]]\n").count();
    println!("wrote {}, {n_claims} claims to review", reading.display());
    Ok(())
}

/// The document with the names.toml of its folder, and the other documents there, which have the evidence of that.
fn files_around(file: &str) -> Result<Vec<File>, String> {
    let path = Path::new(file);
    let bytes = fs::read(path).map_err(|error| at(path, error))?;
    let own_name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_wanted = |name: &str| {
        name == "names.toml"
            || name != own_name && (name.ends_with(".txt") || name.ends_with(".md"))
    };
    let name = path.parent().unwrap_or(Path::new(""));
    let folder = if name.as_os_str().is_empty() { Path::new(".") } else { name };
    let mut files = folder::read_matching(folder, &name.display().to_string(), is_wanted)
        .map_err(|error| error.to_string())?;
    files.push(File { path: file.to_owned(), bytes });
    Ok(files)
}

/// Writes a file anew or not at all, even if two do so at once.
fn write_new(path: &Path, text: &str) -> Result<(), String> {
    let file = fs::File::options().write(true).create_new(true).open(path);
    let mut file = file.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => format!(
            "{} is there already and is left as it is; move it away to have a draft",
            path.display()
        ),
        _ => at(path, error),
    })?;
    file.write_all(text.as_bytes()).map_err(|error| at(path, error))
}

fn at(path: &Path, error: std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
