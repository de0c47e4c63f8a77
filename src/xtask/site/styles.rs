//! Joins all stylesheets into one.
//!
//! Each view has a stylesheet of its name, in a folder of the same name; the page loads one file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result},
    project::Project,
};

/// The stylesheets that come before all others, since others build on them.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// The stylesheet that comes after all others, since on paper it overrides them.
const LAST: &str = "print.css";

/// Joins the stylesheets below assets/styles into a file.
pub(crate) fn join_into(project: &Project, file: &Path) -> Result<()> {
    let mut joined = String::new();
    for sheet in stylesheets(&project.root.join("assets/styles"))? {
        joined += &fs::read_to_string(&sheet).map_err(|error| Error::file(&sheet, error))?;
        joined.push('\n');
    }
    write_if_changed(file, joined.as_bytes())
}

/// The stylesheets below a folder, in the order in which they are joined.
fn stylesheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = super::files(folder)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "css"));
    sort_by_cascade(&mut paths);
    Ok(paths)
}

/// Sorts stylesheets by [`FIRST`], by path, by [`LAST`]: where two rules are equally specific, the later one applies.
fn sort_by_cascade(paths: &mut [PathBuf]) {
    let rank = |path: &Path| {
        let others = FIRST.len() + usize::from(path.ends_with(LAST));
        FIRST.iter().position(|first| path.ends_with(first)).unwrap_or(others)
    };
    paths.sort_by_cached_key(|path| (rank(path), path.clone()));
}

/// Writes a file only where its bytes change: `trunk serve` builds again whenever one is written.
fn write_if_changed(file: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(file).is_ok_and(|written| written == bytes) {
        return Ok(());
    }
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, bytes))
        .map_err(|error| Error::file(file, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_come_first_then_base_then_the_rest_by_path_and_print_last() {
        let paths = |names: &[&str]| {
            names.iter().map(|name| Path::new("styles").join(name)).collect::<Vec<_>>()
        };
        let mut sorted = paths(&[
            "shared/base.css",
            "print.css",
            "z.css",
            "claim/card.css",
            "tokens.css",
            "a.css",
        ]);
        sort_by_cascade(&mut sorted);
        assert_eq!(
            sorted,
            paths(&[
                "tokens.css",
                "shared/base.css",
                "a.css",
                "claim/card.css",
                "z.css",
                "print.css"
            ])
        );
    }
}
