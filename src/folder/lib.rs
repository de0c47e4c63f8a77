//! Reading the files of a folder of seeds: the one place where files for the analysis are opened.

use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use analysis::File;

/// A file or folder that cannot be read.
#[derive(Debug)]
pub struct ReadError {
    path: PathBuf,
    error: io::Error,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read {}: {}; is it there?", self.path.display(), self.error)
    }
}

impl std::error::Error for ReadError {}

/// Every file of a folder, in the order of their names; the path of each is `name` and its own name, as messages
/// refer to it.
///
/// # Errors
/// Where the folder or a file of it cannot be read.
pub fn read(folder: &Path, name: &str) -> Result<Vec<File>, ReadError> {
    read_matching(folder, name, |_| true)
}

/// The files of a folder whose names are wanted; else as [`read`].
///
/// # Errors
/// Where the folder or such a file cannot be read.
pub fn read_matching(
    folder: &Path,
    name: &str,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Vec<File>, ReadError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        let file_name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_file() && is_wanted(&file_name) {
            let bytes = fs::read(&path).map_err(at(&path))?;
            files.push(File {
                path: Path::new(name).join(&*file_name).display().to_string(),
                bytes,
            });
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> ReadError {
    let path = path.to_owned();
    |error| ReadError { path, error }
}
