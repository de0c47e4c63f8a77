//! Folds texts and cuts them into words, tokens, sentences and quotations.
//!
//! Two texts are compared by their **folded** form, and cut into **words** after Unicode Standard Annex 29. Neither may differ
//! between the index, which is made at build, and the query, which is typed in the browser: both call the functions here.
//! The units that rules about language need are here too: **tokens**, **sentences** and **quotations**. What they mean (names,
//! attribution) is the matter of `analysis`.
//!
//! The tables of Unicode are our own: they take 3 KB each for folding and for words, compressed, where those of the crates
//! `unicode-normalization` and `unicode-segmentation` take 21 KB and 8 KB. The tests hold ours against theirs, character by character.

mod base_letters;
mod fold;
mod inversion_list;
mod partner_mark;
mod quotation_marks;
mod quotations;
mod sentences;
mod tokens;
mod unpaired;
mod word_break;
mod words;

pub use fold::fold;
pub use partner_mark::with_partner_marks;
pub use quotations::{Quotation, quotations};
pub use sentences::{sentences, sentences_of};
pub use tokens::{Token, TokenKind, is_invisible, tokens};
pub use unpaired::unpaired;
pub use words::{Word, WordSpans, word_spans, words};
