//! The grammar of English sentences: for each token its part of speech, its head and its relation to it.
//!
//! 1. `features.rs` turns a token into numbers, `tagger.rs` gives each token a tag (`tag.rs`), from left to right.
//! 2. `parser/` joins the tokens to a tree by transitions, and gives each arc a label (`label.rs`).
//! 3. Both choose by a linear model whose weights were learnt (`weights.rs`, `weights.bin`; `NOTICE` says of what).
//! 4. `train/` learns the weights from treebanks and measures them.
//!
//! The tags and labels are those of Universal Dependencies (<https://universaldependencies.org/en/>), with the forms of verbs told
//! apart as in the Penn Treebank. The same tokens give the same tree on every machine: all arithmetic is of integers. The time is
//! linear in the number of tokens.

mod features;
mod label;
mod parser;
mod tag;
mod tagger;
pub mod train;
mod weights;

use std::sync::LazyLock;

use self::features::WordForm;
use self::parser::ParserModel;
use self::weights::Weights;

pub use self::label::Label;
pub use self::tag::{PartOfSpeech, Tag, VerbForm};

/// The learnt weights as they are committed.
pub const WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// The model of the committed weights, read once.
static MODEL: LazyLock<Model> = LazyLock::new(|| Model::read(WEIGHTS));

/// A token in the tree of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its part of speech.
    pub tag: Tag,
    /// The index of its head in the sentence; `None` for the root.
    pub head: Option<usize>,
    /// Its relation to its head.
    pub label: Label,
}

/// The tree of a sentence, given by its tokens. Exactly one token is the root, and every other depends on it, directly or not.
pub fn parse(tokens: &[&str]) -> Vec<Node> {
    MODEL.parse(tokens)
}

/// The learnt weights of tagger and parser.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) tagger: Weights,
    pub(crate) parser: ParserModel<Weights>,
}

impl Model {
    /// # Panics
    /// If the bytes are not what [`Self::write`] writes. A test reads the committed ones.
    pub(crate) fn read(mut bytes: &[u8]) -> Self {
        let tagger = Weights::read(&mut bytes);
        let parser =
            ParserModel { moves: Weights::read(&mut bytes), labels: Weights::read(&mut bytes) };
        Self { tagger, parser }
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for weights in [&self.tagger, &self.parser.moves, &self.parser.labels] {
            weights.write(&mut bytes);
        }
        bytes
    }

    pub(crate) fn parse(&self, tokens: &[&str]) -> Vec<Node> {
        let forms: Vec<WordForm> = tokens.iter().map(|token| WordForm::new(token)).collect();
        let tags = tagger::tags(&self.tagger, &forms);
        parser::parse(&self.parser, &forms, &tags)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_a_tree() {
        let tokens = ["The", "minister", "said", "that", "taxes", "will", "fall", "."];
        let tree = parse(&tokens);
        let words: Vec<(&str, Option<&str>, &str, &str)> = (tokens.iter().zip(&tree))
            .map(|(token, node)| {
                (
                    *token,
                    node.head.map(|head| tokens[head]),
                    node.label.name(),
                    node.tag.part_of_speech().name(),
                )
            })
            .collect();
        assert_eq!(
            words,
            [
                ("The", Some("minister"), "det", "DET"),
                ("minister", Some("said"), "nsubj", "NOUN"),
                ("said", None, "root", "VERB"),
                ("that", Some("fall"), "mark", "SCONJ"),
                ("taxes", Some("fall"), "nsubj", "NOUN"),
                ("will", Some("fall"), "aux", "AUX"),
                ("fall", Some("said"), "ccomp", "VERB"),
                (".", Some("said"), "punct", "PUNCT"),
            ]
        );
    }

    #[test]
    fn nothing_has_no_tree() {
        assert_eq!(parse(&[]), []);
        assert_eq!(parse(&["Yes"])[0].label, Label::Root);
    }

    #[test]
    fn weights_are_read_as_they_were_written() {
        assert_eq!(Model::read(WEIGHTS).write(), WEIGHTS);
    }
}
