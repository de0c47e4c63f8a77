//! Reading the files that ship.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use analysis::{File, Finding};

/// The files of `seeds/`.
pub(crate) static SEEDS: LazyLock<Vec<File>> = LazyLock::new(|| folder("seeds"));

/// What the analysis makes of them.
pub(crate) static ANALYSED: LazyLock<(model::Corpus, Vec<Finding>)> =
    LazyLock::new(|| analysis::analyse(&SEEDS));

/// Every file of a folder, given from the project's root.
pub(crate) fn folder(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(root)
        .expect("the project has this folder")
        .map(|entry| entry.expect("a folder of the project can be read").path())
        .collect();
    paths.sort();
    let file = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = fs::read(&path).expect("a file of the project can be read");
        File { path: format!("{folder}/{name}"), bytes }
    };
    paths.into_iter().map(file).collect()
}
