//! Reads `seeds/`, prints the findings, and writes what the page embeds.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use analysis::Finding;

/// The folder of documents, readings, register and topics, from this crate's folder.
const SEEDS: &str = "../../seeds";

/// Set by `cargo xtask build --quotes-only`: no document is embedded whole.
const QUOTES_ONLY: &str = "COUNTERPOINT_QUOTES_ONLY";

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed={QUOTES_ONLY}");
    println!("cargo::rerun-if-changed={SEEDS}");
    // Messages name the files as a person in the project's root would.
    let files = match folder::read(Path::new(SEEDS), "seeds") {
        Ok(files) => files,
        Err(error) => panic!("{error}"),
    };
    let (corpus, findings) = analysis::analyse(&files);
    print(&findings);
    if findings.iter().any(Finding::is_fault) {
        return ExitCode::FAILURE;
    }
    let corpus = analysis::excerpts(corpus, std::env::var_os(QUOTES_ONLY).is_some());
    let index = query::index(&corpus);
    write("corpus.pack", &model::pack::pack(&corpus));
    write("index.pack", &model::pack::pack(&index));
    ExitCode::SUCCESS
}

/// Warnings go through Cargo, which shows them even when the build goes on; faults are printed all at once before it stops.
fn print(findings: &[Finding]) {
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
