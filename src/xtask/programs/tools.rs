//! The programs a build needs beside Rust: which, in which versions, and how each is installed.
//!
//! A tool of exactly the pinned version is used wherever it is; otherwise it is compiled into `.tools`, which git
//! ignores. The tools a person has installed for other projects are left alone.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    progress::Progress,
    project::Project,
};

use super::process;

/// A program that Cargo can install.
#[derive(Debug)]
struct Tool {
    /// The program.
    name: &'static str,
    /// The package it comes from.
    package: &'static str,
    /// The only version that is used: see `wasm-bindgen` and `rust-version` in Cargo.toml, which it has to fit.
    version: &'static str,
}

/// Builds the page. From 0.22.0 on it wants a newer Rust than rust-toolchain.toml pins.
const TRUNK: Tool = Tool { name: "trunk", package: "trunk", version: "0.21.14" };

/// Writes the bridge between wasm and JavaScript. Must equal the library of that name in Cargo.lock.
const WASM_BINDGEN: Tool =
    Tool { name: "wasm-bindgen", package: "wasm-bindgen-cli", version: "0.2.129" };

/// Drives Firefox; no package of Debian holds it.
const GECKODRIVER: Tool = Tool { name: "geckodriver", package: "geckodriver", version: "0.37.1" };

/// Compiles the driver of Firefox into `.tools`.
pub(crate) fn install_geckodriver(project: &Project) -> Result<()> {
    println!("installing {} {} into .tools", GECKODRIVER.name, GECKODRIVER.version);
    install(&GECKODRIVER, project)
}

/// What the page is compiled for.
const WASM: &str = "wasm32-unknown-unknown";

/// How many parts of a [`Progress`] [`Tools::prepare`] counts.
pub(crate) const N_PARTS: usize = 3;

/// The tools, once they are known to be there.
#[derive(Debug)]
pub(crate) struct Tools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
}

impl Tools {
    /// Finds or installs all of them.
    pub(crate) fn prepare(project: &Project, progress: &mut Progress) -> Result<Self> {
        check_prerequisites()?;
        add_wasm_target(progress)?;
        Ok(Self {
            trunk: find_or_install(&TRUNK, project, progress)?,
            wasm_bindgen: find_or_install(&WASM_BINDGEN, project, progress)?,
        })
    }

    /// Trunk, to be given its arguments; it finds its own tools.
    pub(crate) fn trunk(&self) -> Command {
        let mut trunk = Command::new(&self.trunk);
        if let Some(path) = path_with_first(self.wasm_bindgen.parent()) {
            trunk.env("PATH", path);
        }
        trunk
    }
}

/// What builds the page, by name and version.
pub(crate) fn versions() -> Result<Vec<(&'static str, String)>> {
    let rustc = process::output(Command::new("rustc").arg("--version"))?;
    Ok(vec![
        ("rustc", version(&rustc).unwrap_or("unknown").to_owned()),
        (TRUNK.name, TRUNK.version.to_owned()),
        (WASM_BINDGEN.name, WASM_BINDGEN.version.to_owned()),
    ])
}

/// Checks for the prerequisites, which this program cannot install.
fn check_prerequisites() -> Result<()> {
    let find =
        |name: &str| process::on_path(name).is_some().then_some(()).ok_or_else(|| name.to_owned());
    find("rustup").map_err(|what| Error::Missing {
        what,
        remedy: "get it from https://rustup.rs and open a new terminal".to_owned(),
    })?;
    // On Windows, rustup itself sees to a linker, which goes by another name.
    if cfg!(windows) {
        return Ok(());
    }
    find("cc").map_err(|name| Error::Missing {
        what: format!("a C toolchain (`{name}`)"),
        remedy: if cfg!(target_os = "macos") {
            "run `xcode-select --install`".to_owned()
        } else {
            "install your system's (Debian, Ubuntu: `apt-get install build-essential`; \
             Fedora: `dnf install gcc`; Arch: `pacman -S base-devel`)"
                .to_owned()
        },
    })
}

/// Adds the standard library for the browser to the pinned toolchain.
fn add_wasm_target(progress: &mut Progress) -> Result<()> {
    let installed =
        process::output(Command::new("rustup").args(["target", "list", "--installed"]))?;
    if installed.lines().any(|target| target == WASM) {
        progress.nothing_to_do(&format!("rustup, a C toolchain and {WASM} are here"));
        return Ok(());
    }
    progress.part(&format!("adding {WASM}"), || {
        process::run(Command::new("rustup").args(["target", "add", WASM]))
    })
}

/// The path of a tool of the pinned version.
fn find_or_install(tool: &Tool, project: &Project, progress: &mut Progress) -> Result<PathBuf> {
    let Tool { name, version, .. } = tool;
    let own = project.tools().join("bin");
    let candidates = [process::in_folder(&own, name), process::on_path(name)];
    if let Some(path) = candidates.into_iter().flatten().find(|path| is_pinned(tool, path)) {
        progress.nothing_to_do(&format!("{name} {version} is here: {}", path.display()));
        return Ok(path);
    }
    progress
        .part(&format!("installing {name} {version} into .tools"), || install(tool, project))?;
    process::in_folder(&own, name).ok_or_else(|| Error::Missing {
        what: format!("{name} {version}"),
        remedy: format!("it should be in {} by now; delete .tools and try again", own.display()),
    })
}

/// Whether the program is of the pinned version.
fn is_pinned(tool: &Tool, path: &Path) -> bool {
    // A program that cannot print its version is not the pinned one.
    let output = process::output(Command::new(path).arg("--version")).ok();
    output.as_deref().and_then(version) == Some(tool.version)
}

/// The version in what `--version` prints: `trunk 0.21.14`.
fn version(output: &str) -> Option<&str> {
    output.lines().next()?.split_whitespace().nth(1)
}

/// Compiles a tool; fast to compile rather than fast to run, for it runs once a build.
///
/// Trunk in its own release profile took ten minutes on two cores, most of it link-time optimisation; so it took 4 min 29 s.
fn install(tool: &Tool, project: &Project) -> Result<()> {
    // Outside of the project's own build, and kept until it succeeds, so that a second try goes on where the first ended.
    let build_folder = project.tools().join("build");
    process::run(
        Command::new("cargo")
            .args(["install", tool.package, "--version", tool.version, "--locked", "--root"])
            .arg(project.tools())
            .env("CARGO_TARGET_DIR", &build_folder)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    )?;
    std::fs::remove_dir_all(&build_folder).map_err(|error| Error::file(&build_folder, error))
}

/// The PATH with a folder before all others; `None` where such a PATH cannot be written.
fn path_with_first(folder: Option<&Path>) -> Option<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = folder.map(Path::to_owned).into_iter().chain(env::split_paths(&path));
    env::join_paths(folders).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(version("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version("wasm-bindgen 0.2.129 (abcdef 2026-01-01)"), Some("0.2.129"));
        assert_eq!(version("trunk"), None);
        assert_eq!(version(""), None);
    }

    #[test]
    fn the_bridge_is_of_one_version() {
        let lock = include_str!("../../../Cargo.lock");
        let package = format!("name = \"wasm-bindgen\"\nversion = \"{}\"", WASM_BINDGEN.version);
        assert!(lock.contains(&package), "Cargo.lock holds no `{package}`");
    }

    #[test]
    fn a_folder_can_come_first() {
        let path = path_with_first(Some(Path::new("first"))).unwrap();
        assert_eq!(env::split_paths(&path).next(), Some(PathBuf::from("first")));
    }
}
