//! The files that the page consists of: those that Trunk has built, with the scripts minified and the imports of the program shortened.

use std::fs;
use std::path::Path;

use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest as _, Sha256};

use super::imports::shortened;
use super::script::minified;

/// A file of the page.
#[derive(Debug)]
pub(crate) struct Asset {
    /// Its name in dist/; it holds a hash, so that a name always means the same bytes.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) bytes: Vec<u8>,
}

impl Asset {
    /// The value of an `integrity` attribute.
    pub(crate) fn integrity(&self) -> String {
        integrity(&self.bytes)
    }

    /// Its text.
    ///
    /// # Errors
    /// Where it is not text.
    pub(crate) fn text(&self) -> Result<&str, String> {
        std::str::from_utf8(&self.bytes)
            .map_err(|error| format!("{}: {error}; it should be text", self.name))
    }
}

/// The beginning of a file's hash, by which its name holds what the file holds.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes)[..8])
}

/// The value of an `integrity` attribute for some bytes. By SHA-256: hashes do not compress, and a page names many files.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(bytes)))
}

/// How a content security policy names an inline script or style.
pub(crate) fn policy_hash(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

/// The files that the page consists of.
#[derive(Debug)]
pub(crate) struct Bundle {
    /// The stylesheet.
    pub(crate) styles: Asset,
    /// The script that runs before anything is painted.
    pub(crate) root: Asset,
    /// The JavaScript that wasm-bindgen writes.
    pub(crate) glue: Asset,
    /// The script that starts the program.
    pub(crate) start: Asset,
    /// The script that registers the service worker.
    pub(crate) offline: Asset,
    /// The program with its corpus.
    pub(crate) program: Asset,
    /// The icon.
    pub(crate) icon: Asset,
}

impl Bundle {
    /// Reads them from the folder that Trunk has built in, and replaces the scripts there by the minified ones, and the program by one
    /// with short names of imports.
    ///
    /// # Errors
    /// Names what is not there exactly once, or cannot be read or written.
    pub(crate) fn read(dist: &Path) -> Result<Self, String> {
        let names = file_names(dist)?;
        let find = |start: &str, end: &str| find(dist, &names, start, end);
        let script = |stem: &str| {
            let written = find(&format!("{stem}-"), ".js")?;
            let minified = minified(&written.name, written.text()?)?;
            replace(dist, &written, stem, ".js", minified.into_bytes())
        };
        let (written_glue, written_program) =
            (find("counterpoint-", ".js")?, find("counterpoint-", "_bg.wasm")?);
        let (glue, program) = shortened(written_glue.text()?, &written_program.bytes)?;
        let glue = minified(&written_glue.name, &glue)?.into_bytes();
        Ok(Self {
            styles: find("counterpoint-", ".css")?,
            root: script("root")?,
            glue: replace(dist, &written_glue, "counterpoint", ".js", glue)?,
            start: script("start")?,
            offline: script("offline")?,
            program: replace(dist, &written_program, "counterpoint", "_bg.wasm", program)?,
            icon: find("icon-", ".svg")?,
        })
    }

    /// All files, in the order in which a page names them.
    pub(crate) fn assets(&self) -> [&Asset; 7] {
        [
            &self.styles,
            &self.root,
            &self.glue,
            &self.start,
            &self.offline,
            &self.program,
            &self.icon,
        ]
    }
}

/// The names of the files in a folder.
fn file_names(dist: &Path) -> Result<Vec<String>, String> {
    let message =
        |error| format!("cannot read {}: {error}; run `cargo xtask build`", dist.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(dist).map_err(message)? {
        names.push(entry.map_err(message)?.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}

/// The one file in `dist` whose name has a hash between `start` and `end`, and nothing else:
/// `counterpoint-0f.js` is not `counterpoint-0f_bg.wasm`.
fn find(dist: &Path, names: &[String], start: &str, end: &str) -> Result<Asset, String> {
    let is_it = |name: &&String| {
        let middle = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        middle.is_some_and(|hash| {
            !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    };
    let found: Vec<&String> = names.iter().filter(is_it).collect();
    let [name] = found.as_slice() else {
        return Err(format!(
            "{} has {} files named {start}…{end} where there should be one; run `cargo xtask build`",
            dist.display(),
            found.len()
        ));
    };
    let bytes =
        fs::read(dist.join(name)).map_err(|error| format!("cannot read {name}: {error}"))?;
    Ok(Asset { name: (*name).clone(), bytes })
}

/// Replaces a file that Trunk wrote. The name holds the hash of the new bytes: under another, a later build could have other bytes than
/// a browser keeps.
fn replace(
    dist: &Path,
    written: &Asset,
    stem: &str,
    end: &str,
    bytes: Vec<u8>,
) -> Result<Asset, String> {
    let name = format!("{stem}-{}{end}", short_hash(&bytes));
    let message = |error| format!("cannot put {name} in the place of {}: {error}", written.name);
    fs::remove_file(dist.join(&written.name)).map_err(message)?;
    fs::write(dist.join(&name), &bytes).map_err(message)?;
    Ok(Asset { name, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The example of the W3C's recommendation on content security policy.
        assert_eq!(
            policy_hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }
}
