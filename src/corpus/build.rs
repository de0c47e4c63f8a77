//! Reads `seeds/`, says what is to be said about it, and writes what the page embeds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use analysis::{File, Finding};

/// The folder of documents, readings, register and topics, from this crate's folder.
const SEEDS: &str = "../../seeds";

/// Set by `cargo xtask build --quotes-only`: no document is embedded whole.
const QUOTES_ONLY: &str = "COUNTERPOINT_QUOTES_ONLY";

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed={QUOTES_ONLY}");
    println!("cargo::rerun-if-changed={SEEDS}");
    let files = read_folder(Path::new(SEEDS));
    let (corpus, findings) = analysis::analyse(&files);
    tell(&findings);
    if findings.iter().any(Finding::is_fault) {
        return ExitCode::FAILURE;
    }
    let corpus = analysis::excerpts(corpus, std::env::var_os(QUOTES_ONLY).is_some());
    let index = query::index(&corpus);
    write("corpus.pack", &model::pack::pack(&corpus));
    write("index.pack", &model::pack::pack(&index));
    ExitCode::SUCCESS
}

/// Every file of the folder, named as a person standing in the project's root would name it.
fn read_folder(folder: &Path) -> Vec<File> {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("cannot read {}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok())
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = fs::read(path)
            .unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
        File { path: format!("seeds/{name}"), bytes }
    };
    paths.iter().map(read).collect()
}

/// Warnings go through Cargo, which shows them even when the build goes on; faults are printed all at once before it stops.
fn tell(findings: &[Finding]) {
    for finding in findings {
        if finding.is_fault() {
            eprintln!("{finding}");
            println!("cargo::error={finding}");
        } else {
            println!("cargo::warning={finding}");
        }
    }
}

fn write(name: &str, bytes: &[u8]) {
    let folder = std::env::var_os("OUT_DIR").expect("Cargo sets OUT_DIR for build scripts");
    let path = Path::new(&folder).join(name);
    fs::write(&path, bytes)
        .unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
}
