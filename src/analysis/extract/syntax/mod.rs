//! The tokens of a text, and how those of a sentence depend on each other.
//!
//! 1. `tagged_text.rs` cuts a text into tokens (`token.rs`, `token_range.rs`), sentences, paragraphs and quotations, and tags each
//!    token by the lexicon; `finite_forms.rs` tells its finite verbs. `tree.rs` holds the trees of the sentences, as the crate `grammar` parses them.
//! 2. `verb_groups.rs` finds the verbs that attribute, `noun_phrases.rs` the noun phrases around them, `subjects.rs` their subjects,
//!    `time_adjuncts.rs` the words of time beside them.

mod finite_forms;
mod noun_phrases;
mod subjects;
pub(crate) mod tagged_text;
mod time_adjuncts;
mod token;
pub(crate) mod token_range;
mod tree;
pub(crate) mod verb_groups;
