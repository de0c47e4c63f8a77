//! Builds the viewer's files into the program, where `COUNTERPOINT_VIEWER` names their folder; `cargo xtask dist` sets it.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

/// The folder of the viewer's files; without it, the program holds none and takes `--viewer`.
const VIEWER: &str = "COUNTERPOINT_VIEWER";

fn main() {
    println!("cargo::rerun-if-env-changed={VIEWER}");
    let mut entries = String::new();
    if let Some(folder) = env::var_os(VIEWER).map(PathBuf::from) {
        println!("cargo::rerun-if-changed={}", folder.display());
        let read = fs::read_dir(&folder)
            .unwrap_or_else(|error| panic!("cannot read {}: {error}", folder.display()));
        let mut files: Vec<PathBuf> = read.flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            write!(entries, "({name:?}, include_bytes!({:?})), ", file.display().to_string())
                .expect("a string can be written to");
        }
    }
    let out = env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR for build scripts");
    let path = PathBuf::from(out).join("viewer.rs");
    fs::write(&path, format!("&[{entries}]"))
        .unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
}
