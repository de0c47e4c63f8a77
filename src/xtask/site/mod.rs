//! The built site: how it is made, which files it has, and what is checked of them.

pub(crate) mod budget;
pub(crate) mod machine_paths;
pub(crate) mod program;
mod remap;
pub(crate) mod sizes;
pub(crate) mod styles;
pub(crate) mod viewer;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use server::Server;

use crate::{
    error::{Error, Result},
    programs::{process, tools},
    progress::Progress,
    project::Project,
};

/// How many parts of a [`Progress`] [`prepare`] counts.
pub(crate) const N_PARTS: usize = 3;

/// Makes the viewer ready, from the prerequisites on; returns the folder of its files.
pub(crate) fn prepare(project: &Project, progress: &mut Progress) -> Result<PathBuf> {
    tools::check_prerequisites()?;
    tools::add_wasm_target(progress)?;
    progress.part("compiling the page and the programs that make a site of it", || {
        viewer::compile(project)
    })?;
    progress.part("bundling the viewer", || viewer::bundle(project))
}

/// The command `counterpoint` of this checkout, with one of its commands.
pub(crate) fn counterpoint(project: &Project, command: &str) -> Command {
    let mut counterpoint = Command::new("cargo");
    counterpoint
        .args(["run", "--quiet", "--locked", "--manifest-path"])
        .arg(project.root.join("Cargo.toml"))
        // By the name of the program and not of its package: so features are those of the whole workspace, as in `cargo test`, and
        // nothing is compiled twice.
        .args(["--bin", "counterpoint", "--", command]);
    counterpoint
}

/// The folder of the seeds that ship.
pub(crate) const SEEDS: &str = "seeds";

/// Makes the site of a folder of seeds, named from the project's root, in another, with more arguments of `counterpoint build`.
pub(crate) fn build(
    project: &Project,
    viewer: &Path,
    seeds: &str,
    out: &Path,
    more: &[&str],
) -> Result<()> {
    let mut build = counterpoint(project, "build");
    // Seeds are named as a person in the project's root would.
    build.current_dir(&project.root).arg(seeds).arg("--viewer").arg(viewer);
    process::run(build.arg("--out").arg(out).args(more))
}

/// A server of the built site.
pub(crate) fn listen(dist: &Path, port: Option<u16>) -> Result<Server> {
    let error =
        |source| Error::Listen { address: format!("127.0.0.1:{}", port.unwrap_or(0)), source };
    Server::listen(dist, port).map_err(error)
}

/// The files that two built sites do not have alike, each by its name from the root.
pub(crate) fn differing(first: &Path, second: &Path) -> Result<Vec<PathBuf>> {
    let named = |folder: &Path| -> Result<Vec<PathBuf>> {
        let files = files(folder)?.into_iter();
        Ok(files.map(|file| file.strip_prefix(folder).unwrap_or(&file).to_owned()).collect())
    };
    let mut names = named(first)?;
    names.extend(named(second)?);
    names.sort();
    names.dedup();
    // What cannot be read in one of them is not alike.
    let read = |folder: &Path, name: &Path| fs::read(folder.join(name)).ok();
    names.retain(|name| {
        let bytes = read(first, name);
        bytes.is_none() || bytes != read(second, name)
    });
    Ok(names)
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

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    #[test]
    fn two_sites_differ_by_bytes_and_by_files() {
        let folder = env::temp_dir().join(format!("counterpoint-differing-{}", std::process::id()));
        let write = |site: &str, file: &str, text: &str| {
            let path = folder.join(site).join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        for site in ["a", "b"] {
            write(site, "index.html", "same");
            write(site, "doc/x.html", site);
        }
        write("b", "more.js", "");
        let found = differing(&folder.join("a"), &folder.join("b")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found, [Path::new("doc/x.html"), Path::new("more.js")]);
    }
}
