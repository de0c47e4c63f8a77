//! The five documents that ship, their readings, and what the codebook says of them.

mod codebook;
mod shipped;

use model::{Claim, Corpus, Document, DocumentIdx};

use crate::shipped::ANALYSED;

/// The corpus that ships.
fn corpus() -> &'static Corpus {
    &ANALYSED.0
}

/// The documents with their indices.
fn documents() -> impl Iterator<Item = (DocumentIdx, &'static Document)> {
    corpus().documents.iter().enumerate().map(|(idx, document)| (DocumentIdx(idx as u32), document))
}

/// The claims of a document.
fn claims_of(document: DocumentIdx) -> impl Iterator<Item = &'static Claim> {
    corpus().claims.iter().filter(move |claim| claim.document == document)
}

/// The claim with a key.
#[track_caller]
fn claim(number: &str, key: &str) -> &'static Claim {
    let mut claims = corpus().claims.iter();
    claims
        .find(|claim| {
            claim.key == key && corpus().document(claim.document).stem.starts_with(number)
        })
        .unwrap_or_else(|| panic!("document {number} has a claim '{key}'"))
}
