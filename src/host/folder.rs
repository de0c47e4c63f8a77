//! Reading the files of a folder of the project.

use std::fs;
use std::path::{Path, PathBuf};

use analysis::File;

/// Every file of a folder, given from the project's root; in the order of their names.
///
/// # Errors
/// Says which file or folder cannot be read.
pub(crate) fn read(folder: &str) -> Result<Vec<File>, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let told =
        |path: &Path, error| format!("cannot read {}: {error}; is it there?", path.display());
    let at = root.join(folder);
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(&at).map_err(|error| told(&at, error))? {
        let path = entry.map_err(|error| told(&at, error))?.path();
        if path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = fs::read(path).map_err(|error| told(path, error))?;
        Ok(File { path: format!("{folder}/{name}"), bytes })
    };
    paths.iter().map(read).collect()
}
