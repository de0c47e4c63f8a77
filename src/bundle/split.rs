//! Parts the compiled program in two: what is loaded first, and the chunk with the views that are not needed for that.
//!
//! Where the program is parted is written in `src/app/view/chunk.rs`.

use std::fs;
use std::path::Path;

use wasm_split_cli_support::{Options, transform};

/// The program that is loaded first, and the chunk.
///
/// It passes through files of a folder, since that is how the library gives what it makes.
///
/// # Errors
/// Where the file is no such program, or is parted in other than two.
pub(crate) fn parted(program: &Path, folder: &Path) -> Result<(Vec<u8>, Vec<u8>), String> {
    let at = super::at;
    let bytes = fs::read(program).map_err(at(program))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&bytes);
    (options.output_dir, options.main_out_path) = (folder, &main);
    let parts = transform(options).map_err(|error| format!("{}: {error:#}", program.display()))?;
    let [chunk] = &parts.split_modules[..] else {
        return Err(format!(
            "{}: it is parted in {} chunks; it should in one",
            program.display(),
            parts.split_modules.len()
        ));
    };
    let files = (fs::read(&main).map_err(at(&main))?, fs::read(chunk).map_err(at(chunk))?);
    fs::remove_dir_all(folder).map_err(at(folder))?;
    Ok(files)
}
