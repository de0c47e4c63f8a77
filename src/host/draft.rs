//! `cargo xtask draft`: a reading to review.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use analysis::File;
use clap::{Arg, ArgMatches, Command, value_parser};

/// What it is called with.
pub(crate) fn command() -> Command {
    let file = Arg::new("file")
        .value_name("FILE")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help("the document, .txt or .md");
    Command::new("draft").override_usage("cargo xtask draft FILE").arg(file).about(
        "\
Reads a document by rules and writes a reading of it beside it, to be reviewed: FILE with the ending .toml. Comments in it say which
rule found each claim and what is doubtful. The names of a names.toml in the same folder are used. A reading that is there already
is not overwritten.",
    )
}

/// Writes the draft of the document that the arguments name.
///
/// # Errors
/// As [`write_draft`].
pub(crate) fn run(arguments: &ArgMatches) -> Result<(), String> {
    // `command` requires it.
    let file = arguments.get_one::<PathBuf>("file").ok_or("draft wants a file; see --help")?;
    write_draft(file)
}

/// Writes the draft of a document.
///
/// # Errors
/// Where the document cannot be read, or its reading is there already.
fn write_draft(path: &Path) -> Result<(), String> {
    let file = path.display().to_string();
    let reading = path.with_extension("toml");
    let told = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let bytes = fs::read(path).map_err(|error| told(path, error))?;
    let mut files = vec![File { path: file.clone(), bytes }];
    let names = path.with_file_name("names.toml");
    match fs::read(&names) {
        Ok(bytes) => files.push(File { path: names.display().to_string(), bytes }),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(told(&names, error)),
    }
    // The evidence of names.toml stands in other documents of its folder.
    for entry in fs::read_dir(folder_of(path)).map_err(|error| told(path, error))?.flatten() {
        let other = entry.path();
        let is_document = other.extension().is_some_and(|ending| ending == "txt" || ending == "md");
        if is_document && other.file_name() != path.file_name() {
            let bytes = fs::read(&other).map_err(|error| told(&other, error))?;
            files.push(File { path: other.display().to_string(), bytes });
        }
    }
    let (text, findings) = analysis::draft(&files, &file)?;
    for finding in findings.iter().filter(|finding| finding.is_fault()) {
        eprintln!("{finding}");
    }
    // Made anew or not at all, even if two do so at once.
    let made = fs::File::options().write(true).create_new(true).open(&reading);
    let mut made = made.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => format!(
            "{} is there already and is left as it is; move it away to have a draft",
            reading.display()
        ),
        _ => told(&reading, error),
    })?;
    made.write_all(text.as_bytes()).map_err(|error| told(&reading, error))?;
    let n_claims = text.matches("\n[[claim]]\n").count();
    println!("wrote {}, {n_claims} claims to review", reading.display());
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
