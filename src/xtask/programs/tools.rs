//! What a build needs beside what Cargo fetches: rustup, a C toolchain, the standard library for the browser; and the driver of
//! Firefox, which is compiled into `.tools`, which git ignores.

use std::process::Command;

use crate::{
    error::{Error, Result},
    progress::Progress,
    project::Project,
};

use super::process;

/// The version of the driver of Firefox; no package of Debian holds it.
const GECKODRIVER: &str = "0.37.1";

/// What the page is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The version of the compiler.
pub(crate) fn rustc_version() -> Result<String> {
    let output = process::output(Command::new("rustc").arg("--version"))?;
    Ok(version(&output).unwrap_or("unknown").to_owned())
}

/// Checks for the prerequisites, which this program cannot install.
pub(crate) fn check_prerequisites() -> Result<()> {
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
pub(crate) fn add_wasm_target(progress: &mut Progress) -> Result<()> {
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

/// The version in what `--version` prints: `rustc 1.95.0 (…)`.
fn version(output: &str) -> Option<&str> {
    output.lines().next()?.split_whitespace().nth(1)
}

/// Compiles the driver of Firefox into `.tools`: fast to compile rather than fast to run.
pub(crate) fn install_geckodriver(project: &Project) -> Result<()> {
    println!("installing geckodriver {GECKODRIVER} into .tools");
    // Outside of the project's own build, and kept until it succeeds, so that a second try goes on where the first ended.
    let build_folder = project.tools().join("build");
    process::run(
        Command::new("cargo")
            .args(["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--root"])
            .arg(project.tools())
            .env("CARGO_TARGET_DIR", &build_folder)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    )?;
    std::fs::remove_dir_all(&build_folder).map_err(|error| Error::file(&build_folder, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(version("rustc 1.95.0 (abcdef 2026-01-01)\n"), Some("1.95.0"));
        assert_eq!(version("rustc"), None);
        assert_eq!(version(""), None);
    }
}
