//! The texts of the interface, one file for each part of the page.
//!
//! The same texts serve every speaker and every side. Text of documents is never here: it comes from the corpus, unchanged.
//! Texts that exported files have as well are in [`export::labels`](::export::labels).

pub mod about;
pub mod claim;
pub mod claims;
pub mod compare;
pub mod document;
pub mod entities;
pub mod export;
pub mod filters;
pub mod header;
pub mod method;
pub mod notices;
pub mod plain;
pub mod shared;
pub mod terms;
pub mod timeline;
pub mod topics;

use model::Corpus;

/// The name of the product.
pub const NAME: &str = "Counterpoint";
/// What it shows: in the header, in titles and descriptions.
pub const TAGLINE: &str = "Who said what about whom, quoted from the reports";
/// What a corpus is called: as its editors say, else as the product.
pub fn collection(corpus: &Corpus) -> &str {
    corpus.about.title.as_deref().unwrap_or(NAME)
}
/// A number of claims.
pub fn claims(n: usize) -> String {
    some(n, "claim", "claims")
}
/// A number with a noun, by its singular and its plural.
fn some(n: usize, one: &str, several: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { several })
}
