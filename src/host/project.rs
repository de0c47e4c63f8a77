//! The files of the project's folders.

use std::path::Path;

use analysis::File;

/// Every file of a folder, given from the project's root; in the order of their names.
///
/// # Errors
/// Says which file or folder cannot be read.
pub(crate) fn files(folder: &str) -> Result<Vec<File>, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    folder::read(&root.join(folder), folder).map_err(|error| error.to_string())
}
