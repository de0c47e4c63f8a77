//! Paths: the folders of the project, and of the Rust tools on this machine.

use std::{env, path::PathBuf};

use crate::error::{Error, Result};

/// The folder that holds the workspace.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// Its absolute path.
    pub(crate) root: PathBuf,
}

impl Project {
    /// Finds the project that `cargo xtask` was called in.
    pub(crate) fn find() -> Result<Self> {
        // Cargo says at run time where the manifest is; a path taken at compile time would be wrong once the folder is moved.
        let manifest_dir = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        match manifest_dir.as_deref().and_then(|dir| dir.ancestors().nth(2)) {
            Some(root) => Ok(Self { root: root.to_owned() }),
            None => Err(Error::Missing {
                what: "the folder of the project".to_owned(),
                remedy: "run this as `cargo xtask`, from inside the project".to_owned(),
            }),
        }
    }

    /// The built page, ready to copy to any host.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where Cargo builds.
    pub(crate) fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), PathBuf::from)
    }

    /// Tools that only this project uses.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }
}

/// The home folder of the user, unless it is the root of the file system, which says nothing about a machine.
pub(crate) fn home() -> Option<PathBuf> {
    env::home_dir().filter(|home| home.parent().is_some())
}

/// Where Cargo keeps the sources of dependencies.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(home()?.join(".cargo")))
}

/// Where rustup keeps toolchains.
pub(crate) fn rustup_home() -> Option<PathBuf> {
    env::var_os("RUSTUP_HOME").map(PathBuf::from).or_else(|| Some(home()?.join(".rustup")))
}

/// The folders of the registries Cargo has fetched from, sorted; each is named after a host.
pub(crate) fn registries() -> Vec<PathBuf> {
    // A folder that is not there holds no sources: nothing was fetched yet.
    let folders = cargo_home().and_then(|home| home.join("registry/src").read_dir().ok());
    let mut folders: Vec<_> =
        folders.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// Whether this runs in continuous integration, where nobody watches.
pub(crate) fn is_ci() -> bool {
    env::var_os("CI").is_some_and(|ci| !ci.is_empty() && ci != "false")
}
