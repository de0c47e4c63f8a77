//! The command `counterpoint` as people get it: one program with the viewer in it, which needs nothing else.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    programs::process,
    project::Project,
};

use super::remap;

/// The variable by which the program's build script knows the folder of the viewer.
const VIEWER: &str = "COUNTERPOINT_VIEWER";

/// What lies beside the program in its archive, from the project's root.
const BESIDE: [&str; 5] = [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "src/analysis/countries/LICENSE-UNICODE",
    "src/grammar/NOTICE",
];

/// Compiles the program with the viewer of a folder in it, for `target`, or else for this machine; returns where it lies.
pub(crate) fn compile(project: &Project, viewer: &Path, target: Option<&str>) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--locked", "--profile", "dist", "--bin", "counterpoint"]);
    cargo.args(target.into_iter().flat_map(|target| ["--target", target]));
    cargo.env(VIEWER, viewer).current_dir(&project.root);
    remap::apply_to_all(&mut cargo, project)?;
    process::run(&mut cargo)?;
    let folder = target.map_or_else(|| project.target(), |target| project.target().join(target));
    let folder = folder.join("dist");
    process::in_folder(&folder, "counterpoint").ok_or_else(|| Error::Missing {
        what: format!("counterpoint in {}", folder.display()),
        remedy: "it should be there by now; see above".to_owned(),
    })
}

/// Puts the program with its licences and the README into one archive; returns where that lies.
pub(crate) fn archive(project: &Project, program: &Path, target: &str) -> Result<PathBuf> {
    let name = format!("counterpoint-{}-{target}", env!("CARGO_PKG_VERSION"));
    let folder = project.target().join("archive");
    let inner = folder.join(&name);
    let copy = |from: &Path| {
        let to = inner.join(from.file_name().unwrap_or_default());
        fs::copy(from, &to).map_err(|error| Error::file(from, error))
    };
    fs::create_dir_all(&inner).map_err(|error| Error::file(&inner, error))?;
    copy(program)?;
    for file in BESIDE {
        copy(&project.root.join(file))?;
    }
    let archive = folder.join(format!("{name}.tar.gz"));
    let mut tar = Command::new("tar");
    tar.arg("-czf").arg(&archive).arg("-C").arg(&folder).arg(&name);
    process::run(&mut tar)?;
    Ok(archive)
}

/// The kind of machine that this is, as rustc names it.
pub(crate) fn this_machine() -> Result<String> {
    let version = process::output(Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| Error::Missing {
        what: "the name of this kind of machine".to_owned(),
        remedy: "`rustc -vV` should say it; is rustup's rustc the first on the PATH?".to_owned(),
    })
}
