//! The built page: how it is made, and what it consists of.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    process,
    project::Project,
    remap,
    tools::Tools,
};

/// Builds the page for release into dist/.
pub(crate) fn build(project: &Project, tools: &Tools) -> Result<()> {
    // The sources of dependencies must be there before their folders can be renamed.
    process::run(Command::new("cargo").args(["fetch", "--locked"]).current_dir(&project.root))?;
    let mut trunk = tools.trunk();
    trunk
        .args([
            "build",
            "--release",
            "--public-url",
            "./",
            "--locked",
            "--offline",
            "--skip-version-check",
        ])
        .arg("--dist")
        .arg(project.dist())
        .current_dir(&project.root);
    remap::apply(&mut trunk, project)?;
    // Trunk 0.21 refuses the usual `NO_COLOR=1`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    process::run(&mut trunk)
}

/// All files below a folder, sorted.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let at_folder = |error| Error::file(folder, error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(at_folder)? {
        let path = entry.map_err(at_folder)?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
