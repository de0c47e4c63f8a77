//! Keeps the building machine out of what it builds.
//!
//! Rust writes the path of a source file beside every place that can panic: the home folder of who built it, and the
//! host of the registry a dependency came from. Each such folder is given a name that is the same everywhere, which
//! also makes the builds of two machines equal. The folders are asked of the environment and written in no file.
//!
//! What else rustc is told for the page goes with them, since Cargo takes all of it from one variable.

use std::{ffi::OsString, path::PathBuf, process::Command};

use crate::{
    error::Result,
    programs::process,
    project::{self, Project},
};

/// Flags for rustc that are in force for the wasm of a child process and for nothing else.
///
/// Given as the flags of one target: others would reach the programs that run while it is compiled, and compile them anew.
pub(crate) fn apply(command: &mut Command, project: &Project) -> Result<()> {
    let mut flags = flags(&folders(project)?);
    // By these, `bundle` finds what the parts of the program need of each other.
    flags.push("-Clink-arg=--emit-relocs".into());
    // These two take precedence, and would undo the others.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    let (variable, value) = variable(&flags);
    command.env(variable, value);
    Ok(())
}

/// The same flags for everything that a child process compiles.
pub(crate) fn apply_to_all(command: &mut Command, project: &Project) -> Result<()> {
    let flags = flags(&folders(project)?);
    command.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}".as_ref()));
    Ok(())
}

/// Each folder with the name it gets; where several begin a path, the last of them holds.
fn folders(project: &Project) -> Result<Vec<(PathBuf, String)>> {
    let checkouts = project::cargo_home().map(|home| home.join("git/checkouts"));
    let by_name = [
        (project::home(), "home"),
        (project::rustup_home(), "rustup"),
        (project::cargo_home(), "cargo"),
        (checkouts, "git"),
        (Some(project.root.clone()), "counterpoint"),
    ];
    let crates = project::registries().into_iter().map(|folder| (Some(folder), "crates"));
    let named = by_name.into_iter().chain(crates);
    let named = named.filter_map(|(folder, name)| Some((folder?, name.to_owned())));
    Ok(named.chain([standard_library()?]).collect())
}

/// The sources of the standard library, by the name that rustc itself gives them where they are not installed.
fn standard_library() -> Result<(PathBuf, String)> {
    let rustc = |question: &[&str]| process::output(Command::new("rustc").args(question));
    let sysroot = PathBuf::from(rustc(&["--print", "sysroot"])?.trim());
    let version = rustc(&["--version", "--verbose"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let name = format!("/rustc/{}", commit.unwrap_or("unknown"));
    Ok((sysroot.join("lib/rustlib/src/rust"), name))
}

/// The folders as flags.
fn flags(folders: &[(PathBuf, String)]) -> Vec<OsString> {
    let flag = |(folder, name): &(PathBuf, String)| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=");
        flag.push(name);
        flag
    };
    folders.iter().map(flag).collect()
}

/// The variable of the environment that carries the flags to Cargo, and its value.
fn variable(flags: &[OsString]) -> (&'static str, OsString) {
    let is_spaced = flags.iter().any(|flag| flag.to_string_lossy().contains(char::is_whitespace));
    // Cargo splits the first at spaces; where a folder has one, the flags reach the native build too.
    match is_spaced {
        false => ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" ".as_ref())),
        true => ("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}".as_ref())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(folders: &[(&str, &str)], variable_name: &str, value: &str) {
        let folders: Vec<_> = folders
            .iter()
            .map(|(folder, name)| (PathBuf::from(folder), (*name).to_owned()))
            .collect();
        assert_eq!(variable(&flags(&folders)), (variable_name, OsString::from(value)));
    }

    #[test]
    fn folders_become_flags_of_the_wasm_target() {
        check(
            &[("/home/a", "home"), ("/home/a/.cargo/registry/src/index.example-0f", "crates")],
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            "--remap-path-prefix=/home/a=home \
             --remap-path-prefix=/home/a/.cargo/registry/src/index.example-0f=crates",
        );
    }

    #[test]
    fn spaces_in_a_folder_are_kept() {
        check(
            &[("/home/a b", "home"), ("/src", "counterpoint")],
            "CARGO_ENCODED_RUSTFLAGS",
            "--remap-path-prefix=/home/a b=home\u{1f}--remap-path-prefix=/src=counterpoint",
        );
    }

    #[test]
    fn rustc_says_where_its_library_is() {
        let (folder, name) = standard_library().unwrap();
        assert!(folder.ancestors().nth(4).unwrap().join("bin").is_dir(), "{}", folder.display());
        assert_eq!(name.trim_start_matches("/rustc/").len(), 40, "{name}");
    }

    #[test]
    fn the_narrower_folder_comes_after_the_wider() {
        let project = Project { root: project::home().unwrap_or_default().join("counterpoint") };
        let folders = folders(&project).unwrap();
        for (idx, (wide, _)) in folders.iter().enumerate() {
            let shadowed = folders[..idx]
                .iter()
                .find(|(narrow, _)| narrow != wide && narrow.starts_with(wide));
            assert_eq!(shadowed, None, "{} would undo it", wide.display());
        }
    }
}
