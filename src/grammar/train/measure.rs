//! Measures how often tags, heads and labels are right.

use super::conllu::Sentence;
use super::retokenize::retokenized;
use crate::features::WordForm;
use crate::tag::{PartOfSpeech, Tag};
use crate::{Model, parser, tagger};

/// How often tags, heads and labels are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accuracy {
    /// How many tokens were tagged.
    pub n_tokens: usize,
    /// Of these, how many have the right part of speech.
    pub n_parts: usize,
    /// Of these, how many have the right tag, with the form of verbs.
    pub n_tags: usize,
    /// How many tokens other than marks there are.
    pub n_words: usize,
    /// Of all tokens, how many have the right head.
    pub n_heads: usize,
    /// Of all tokens, how many have the right head and the right label.
    pub n_labels: usize,
    /// Of the words, how many have the right head.
    pub n_word_heads: usize,
}

/// Parses sentences by weights, and counts what is right: in the tokens of the treebank, or in ours.
pub fn accuracy(weights: &[u8], sentences: &[Sentence], in_own_tokens: bool) -> Accuracy {
    let model = Model::read(weights);
    let mut counted = Accuracy::default();
    for sentence in sentences {
        match in_own_tokens {
            true => counted.add(&model, &retokenized(sentence).unwrap_or_else(|| sentence.clone())),
            false => counted.add(&model, sentence),
        }
    }
    counted
}

impl Accuracy {
    fn add(&mut self, model: &Model, sentence: &Sentence) {
        let tokens: Vec<&str> = sentence.tokens.iter().map(String::as_str).collect();
        for (idx, node) in model.parse(&tokens).into_iter().enumerate() {
            let part = sentence.tags[idx].part_of_speech();
            let is_word = part != PartOfSpeech::Punctuation;
            let is_head = node.head.unwrap_or(tokens.len()) == sentence.heads[idx];
            self.n_tokens += 1;
            self.n_parts += usize::from(node.tag.part_of_speech() == part);
            self.n_tags += usize::from(node.tag == sentence.tags[idx]);
            self.n_words += usize::from(is_word);
            self.n_heads += usize::from(is_head);
            self.n_labels += usize::from(is_head && node.label == sentence.labels[idx]);
            self.n_word_heads += usize::from(is_head && is_word);
        }
    }
}

/// Tagger and parser by weights, one after the other, so that a caller can time each.
pub struct Stages(Model);

impl Stages {
    /// Reads the weights.
    pub fn new(weights: &[u8]) -> Self {
        Self(Model::read(weights))
    }

    /// The tags of sentences.
    pub fn tags(&self, sentences: &[Sentence]) -> Vec<Vec<Tag>> {
        sentences.iter().map(|sentence| tagger::tags(&self.0.tagger, &forms(sentence))).collect()
    }

    /// Parses sentences that [`Self::tags`] tagged. How many tokens they have.
    pub fn parse(&self, sentences: &[Sentence], tags: &[Vec<Tag>]) -> usize {
        let parse = |(sentence, tags): (&Sentence, &Vec<Tag>)| {
            parser::parse(&self.0.parser, &forms(sentence), tags).len()
        };
        sentences.iter().zip(tags).map(parse).sum()
    }
}

fn forms(sentence: &Sentence) -> Vec<WordForm> {
    sentence.tokens.iter().map(|token| WordForm::new(token)).collect()
}
