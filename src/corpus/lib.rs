//! The documents of `seeds/` and their index, embedded at build.
//!
//! `build.rs` writes the two packs; nothing is computed here that could be computed there.

use model::Corpus;
use model::pack::{UnpackError, unpack};
use query::Index;

/// The embedded corpus and its index.
///
/// # Errors
/// When the embedded bytes are no pack of this version: the page and its corpus were not built together.
pub fn load() -> Result<(Corpus, Index), UnpackError> {
    let corpus = unpack(include_bytes!(concat!(env!("OUT_DIR"), "/corpus.pack")))?;
    let index = unpack(include_bytes!(concat!(env!("OUT_DIR"), "/index.pack")))?;
    Ok((corpus, index))
}
