//! Reading text the same way at build and in the browser.
//!
//! Two texts are compared by their **folded** form, and cut into **words** after Unicode Standard Annex 29. Neither may differ
//! between the index, which is made at build, and the query, which is typed in the browser: both call the functions here.
//! What rules about language are written over stands here too: **tokens**, **sentences** and **quotations**. What they mean (names,
//! attribution) is found in `analysis`.
//!
//! The tables of Unicode are our own: they take 3 KB each for folding and for words, compressed, where those of the crates
//! `unicode-normalization` and `unicode-segmentation` take 21 KB and 8 KB. The tests hold ours against theirs, character by character.

mod fold;
mod letters;
mod quotes;
mod ranges;
mod sentences;
mod tokens;
mod words;

pub use fold::fold;
pub use quotes::{Quotation, quotations, unpaired};
pub use sentences::{sentences, sentences_of};
pub use tokens::{Token, TokenKind, tokens};
pub use words::{Spans, Word, spans, words};
