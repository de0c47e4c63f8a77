//! `cargo xtask styles`: one stylesheet out of the many.
//!
//! A component's rules stand in a file of its name. Trunk starts this before each build, so that the page loads one file.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::ArgMatches;

use crate::{
    args::Command,
    css,
    error::{Error, Result},
    project::Project,
};

/// Its entry in the table of commands.
pub(crate) const COMMAND: Command = Command { definition, run };

fn definition() -> clap::Command {
    clap::Command::new("styles")
        .about("Joins assets/styles/**/*.css into target/styles/counterpoint.css; Trunk calls it.")
}

/// The files that later ones build on.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

fn run(_arguments: &ArgMatches) -> Result<ExitCode> {
    let project = Project::find()?;
    let mut joined = String::new();
    for sheet in sheets(&project.root.join("assets/styles"))? {
        let css = fs::read_to_string(&sheet).map_err(|error| Error::file(&sheet, error))?;
        joined += &css::minify(&css);
        joined.push('\n');
    }
    // In the project even where CARGO_TARGET_DIR is elsewhere: index.html names it.
    write_if_changed(&project.root.join("target/styles/counterpoint.css"), &joined)?;
    Ok(ExitCode::SUCCESS)
}

/// The stylesheets of a folder and the folders within it, in the order they are joined.
fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Error::file(&folder, error))?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "css") {
                found.push(path);
            }
        }
    }
    Ok(ordered(found))
}

/// Tokens, base, and the others by path.
fn ordered(mut sheets: Vec<PathBuf>) -> Vec<PathBuf> {
    let rank = |sheet: &PathBuf| {
        FIRST.iter().position(|first| sheet.ends_with(first)).unwrap_or(FIRST.len())
    };
    sheets.sort_by_key(|sheet| (rank(sheet), sheet.clone()));
    sheets
}

/// Leaves a file that is as it should be untouched: `trunk serve` builds again whenever one is written.
fn write_if_changed(file: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|written| written == text) {
        return Ok(());
    }
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .map_err(|error| Error::file(file, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_come_first_then_base_then_the_rest_by_path() {
        let paths = |names: &[&str]| {
            names.iter().map(|name| Path::new("styles").join(name)).collect::<Vec<_>>()
        };
        assert_eq!(
            ordered(paths(&["b.css", "base.css", "claim/card.css", "tokens.css", "claim.css"])),
            paths(&["tokens.css", "base.css", "b.css", "claim/card.css", "claim.css"])
        );
    }
}
