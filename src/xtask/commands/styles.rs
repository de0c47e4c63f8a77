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
        .about("Joins assets/styles/*.css into target/styles/counterpoint.css; Trunk calls it.")
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

/// The stylesheets of a folder in the order they are joined.
fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Error::file(folder, error))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    Ok(ordered(
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "css")).collect(),
    ))
}

/// Tokens, base, and the others by name.
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
    fn tokens_come_first_then_base_then_the_rest_by_name() {
        let paths = |names: &[&str]| {
            names.iter().map(|name| Path::new("styles").join(name)).collect::<Vec<_>>()
        };
        assert_eq!(
            ordered(paths(&["a.css", "base.css", "card.css", "tokens.css", "b.css"])),
            paths(&["tokens.css", "base.css", "a.css", "b.css", "card.css"])
        );
    }
}
