//! Every word of the interface, a file for each part of the page, and how counts, dates and names are put.
//!
//! The same words serve every speaker and every side. Words of documents are never here: they come from the corpus as they are written.
//! What exported files say too stands in [`export::labels`](::export::labels), in the same words.

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

/// The name of the product.
pub const NAME: &str = "Counterpoint";
/// What it is for.
pub const TAGLINE: &str = "Who said what about whom, in their own words";
/// A number of claims.
pub fn claims(n: usize) -> String {
    some(n, "claim", "claims")
}
/// A number of things, by what one and what several of them are called.
fn some(n: usize, one: &str, several: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { several })
}
