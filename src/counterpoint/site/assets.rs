//! The files that the page consists of: those of the viewer, and the corpus.

use std::io::Write as _;

use data_encoding::{BASE64, HEXLOWER};
use flate2::{Compression, GzBuilder};
use sha2::{Digest as _, Sha256};
use wasm_encoder::{CustomSection, Section as _};

use crate::viewer::Viewer;

/// The section of the program's file that holds the corpus; `assets/start.js` reads it.
const SECTION: &str = "counterpoint.corpus";

/// The largest corpus, in bytes of its pack, that stands in the program's file. A larger one is a file of its own, which is loaded
/// beside the program, and kept by browsers where only the program changes.
const MAX_EMBEDDED: usize = 4 << 20;

/// A file of the page.
#[derive(Debug)]
pub(crate) struct Asset {
    /// Its name in the site; it holds a hash, so that a name always means the same bytes.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) bytes: Vec<u8>,
}

impl Asset {
    /// A file whose name is a stem, the beginning of its hash, and an ending.
    fn new(stem: &str, ending: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self { name: format!("{stem}-{}{ending}", short_hash(&bytes)), bytes }
    }

    /// The value of an `integrity` attribute.
    pub(crate) fn integrity(&self) -> String {
        integrity(&self.bytes)
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
pub(crate) struct Assets {
    /// The stylesheet.
    pub(crate) styles: Asset,
    /// The script that runs before anything is painted.
    pub(crate) root: Asset,
    /// The JavaScript that the program calls and is called by.
    pub(crate) glue: Asset,
    /// The script that starts the program.
    pub(crate) start: Asset,
    /// The script that registers the service worker.
    pub(crate) offline: Asset,
    /// The program; with its corpus, unless that is a file of its own.
    pub(crate) program: Asset,
    /// The part of the program that is loaded when it is asked for.
    pub(crate) chunk: Asset,
    /// The corpus, where it is a file of its own.
    pub(crate) corpus: Option<Asset>,
    /// The icon.
    pub(crate) icon: Asset,
}

impl Assets {
    /// The viewer's files, with a corpus as a pack.
    ///
    /// # Errors
    /// Where the corpus cannot be compressed.
    pub(crate) fn new(viewer: &Viewer, pack: &[u8]) -> Result<Self, String> {
        let (program, corpus) = if pack.len() <= MAX_EMBEDDED {
            (with_corpus(&viewer.program, pack), None)
        } else {
            let corpus = Asset::new("corpus", ".pack.gz", compressed(pack)?);
            (viewer.program.clone(), Some(corpus))
        };
        Ok(Self {
            styles: Asset::new("viewer", ".css", &*viewer.styles),
            root: Asset::new("root", ".js", &*viewer.root),
            glue: Asset::new("viewer", ".js", &*viewer.glue),
            start: Asset::new("start", ".js", &*viewer.start),
            offline: Asset::new("offline", ".js", &*viewer.offline),
            program: Asset::new("viewer", ".wasm", program),
            chunk: Asset::new("chunk", ".wasm", &*viewer.chunk),
            corpus,
            icon: Asset::new("icon", ".svg", &*viewer.icon),
        })
    }

    /// All files, in the order in which a page names them.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Asset> {
        let Self { styles, root, glue, start, offline, program, chunk, corpus, icon } = self;
        [styles, root, glue, start, offline, program, chunk, icon].into_iter().chain(corpus)
    }
}

/// A program with a corpus in a section at its end: nothing of the program itself differs.
pub(crate) fn with_corpus(program: &[u8], pack: &[u8]) -> Vec<u8> {
    let mut joined = program.to_vec();
    CustomSection { name: SECTION.into(), data: pack.into() }.append_to(&mut joined);
    joined
}

/// Bytes as gzip, without a time or a name.
///
/// # Errors
/// Where that fails.
pub(crate) fn compressed(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let message = |error| format!("cannot compress the program or the corpus: {error}");
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    writer.write_all(bytes).map_err(message)?;
    writer.finish().map_err(message)
}

#[cfg(test)]
mod tests {
    use wasmparser::{Parser, Payload};

    use super::*;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The example of the W3C's recommendation on content security policy.
        assert_eq!(
            policy_hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn a_program_keeps_its_bytes_whatever_corpus_it_has() {
        let viewer = Viewer::empty();
        for pack in [&b"one"[..], b"another corpus"] {
            let joined = Assets::new(&viewer, pack).unwrap().program.bytes;
            assert!(joined.starts_with(&viewer.program));
            let sections: Vec<_> = Parser::new(0)
                .parse_all(&joined)
                .filter_map(|payload| match payload.unwrap() {
                    Payload::CustomSection(section) => Some((section.name(), section.data())),
                    _ => None,
                })
                .collect();
            assert_eq!(sections, [(SECTION, pack)]);
        }
    }

    #[test]
    fn a_large_corpus_is_a_file_of_its_own() {
        let viewer = Viewer::empty();
        let embedded = Assets::new(&viewer, &vec![7; MAX_EMBEDDED]).unwrap();
        assert!(embedded.corpus.is_none() && embedded.all().count() == 8);
        let beside = Assets::new(&viewer, &vec![7; MAX_EMBEDDED + 1]).unwrap();
        assert_eq!(beside.program.bytes, viewer.program);
        assert_eq!(beside.all().count(), 9);
        let corpus = beside.corpus.unwrap();
        assert!(corpus.name.starts_with("corpus-") && corpus.name.ends_with(".pack.gz"));
        assert!(corpus.bytes.len() < 10_000);
    }
}
