//! What Trunk has written, by what it is for.

use std::fs;
use std::path::Path;

use data_encoding::BASE64;
use sha2::{Digest as _, Sha256};

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

    /// It as text.
    ///
    /// # Errors
    /// Where it is none.
    pub(crate) fn text(&self) -> Result<&str, String> {
        std::str::from_utf8(&self.bytes)
            .map_err(|error| format!("{}: {error}; it should be text", self.name))
    }
}

/// The value of an `integrity` attribute for some bytes. By SHA-256: hashes do not compress, and a page names many files.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(bytes)))
}

/// How a content security policy names an inline script or style.
pub(crate) fn policy_hash(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

/// What the page consists of.
#[derive(Debug)]
pub(crate) struct Bundle {
    /// The stylesheet.
    pub(crate) styles: Asset,
    /// What runs before anything is painted.
    pub(crate) root: Asset,
    /// What wasm-bindgen writes.
    pub(crate) glue: Asset,
    /// What starts the program.
    pub(crate) start: Asset,
    /// What registers the service worker.
    pub(crate) offline: Asset,
    /// The program with its corpus.
    pub(crate) program: Asset,
    /// The icon.
    pub(crate) icon: Asset,
}

impl Bundle {
    /// Reads them from the folder that Trunk has written to.
    ///
    /// # Errors
    /// Says what is not there exactly once, or cannot be read.
    pub(crate) fn find(dist: &Path) -> Result<Self, String> {
        let told =
            |error| format!("cannot read {}: {error}; run `cargo xtask build`", dist.display());
        let mut names: Vec<String> = Vec::new();
        for entry in fs::read_dir(dist).map_err(told)? {
            names.push(entry.map_err(told)?.file_name().to_string_lossy().into_owned());
        }
        let find = |start: &str, end: &str| {
            // A hash stands between the two, and nothing else: `counterpoint-0f.js` is not `counterpoint-0f_bg.wasm`.
            let is_it = |name: &&String| {
                let middle = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
                middle.is_some_and(|hash| {
                    !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
                })
            };
            let found: Vec<&String> = names.iter().filter(is_it).collect();
            match found.as_slice() {
                [name] => {
                    let bytes = fs::read(dist.join(name))
                        .map_err(|error| format!("cannot read {name}: {error}"))?;
                    Ok(Asset { name: (*name).clone(), bytes })
                }
                other => Err(format!(
                    "{} has {} files named {start}…{end} where there should be one; run `cargo xtask build`",
                    dist.display(),
                    other.len()
                )),
            }
        };
        Ok(Self {
            styles: find("counterpoint-", ".css")?,
            root: find("root-", ".js")?,
            glue: find("counterpoint-", ".js")?,
            start: find("start-", ".js")?,
            offline: find("offline-", ".js")?,
            program: find("counterpoint-", "_bg.wasm")?,
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
