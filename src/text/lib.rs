//! Reading text the same way at build and in the browser.
//!
//! Two texts are compared by their **folded** form, and cut into **words** after Unicode Standard Annex 29. Neither may differ
//! between the index, which is made at build, and the query, which is typed in the browser: both call the functions here.
//! What words mean (names, attribution, quotations) is found in `analysis`.
//!
//! The tables of Unicode are our own, a few kilobytes: those of the crates `unicode-normalization` and `unicode-segmentation`
//! take 20 KB and 10 KB of the page, compressed. The tests hold ours against theirs, character by character.

mod fold;
mod letters;
mod quotes;
mod ranges;
mod words;

pub use fold::fold;
pub use quotes::unpaired;
pub use words::{Spans, Word, fold_word, spans, words};
