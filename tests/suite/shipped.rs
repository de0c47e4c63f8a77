//! Reading the files that ship.

use std::path::Path;
use std::sync::LazyLock;

use analysis::{File, Finding};

/// The files of `seeds/`.
pub(crate) static SEEDS: LazyLock<Vec<File>> = LazyLock::new(|| folder("seeds"));

/// What the analysis makes of them.
pub(crate) static ANALYSED: LazyLock<(model::Corpus, Vec<Finding>)> =
    LazyLock::new(|| analysis::analyse(&SEEDS));

/// Every file of a folder, given from the project's root.
pub(crate) fn folder(folder: &str) -> Vec<File> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    folder::read(&path, folder).expect("the project has this folder")
}
