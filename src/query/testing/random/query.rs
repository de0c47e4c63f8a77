//! Random queries: what a reader might type to find words of a corpus.

use model::Corpus;
use proptest::{collection::vec, prelude::*, sample::select};

use super::{NAMES, VOCABULARY};

/// The parts of a query, so that the oracle need not parse it.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    pub(crate) parts: Vec<Part>,
    /// Whether white space follows the last part.
    pub(crate) is_finished: bool,
}

/// A part of a query.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// A word, as typed.
    Word(String),
    /// Words in quotation marks.
    Phrase(Vec<String>),
}

impl Query {
    /// What the reader types.
    pub(super) fn typed(&self) -> String {
        let parts: Vec<String> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Word(word) => word.clone(),
                Part::Phrase(words) => format!("\"{}\"", words.join(" ")),
            })
            .collect();
        parts.join(" ") + if self.is_finished { " " } else { "" }
    }
}

/// What queries are taken from, each as words: the documents, the spellings of names, and words that may occur nowhere.
pub(super) fn texts(corpus: &Corpus) -> Vec<Vec<String>> {
    let documents = corpus.documents.iter().map(|document| document.text.as_str());
    let spellings = corpus.entities.iter().flat_map(|entity| &entity.spellings);
    let words = |text: &str| {
        text.split_whitespace().map(|word| word.trim_end_matches(',').into()).collect()
    };
    documents
        .chain(spellings.map(|spelling| spelling.words.as_str()))
        .chain(NAMES.iter().copied())
        .map(words)
        .chain([VOCABULARY.iter().copied().map(String::from).collect()])
        .collect()
}

pub(super) fn query(texts: Vec<Vec<String>>) -> impl Strategy<Value = Query> {
    let part = (excerpt(texts), 0..7_u8).prop_map(|(words, form)| match form {
        0..2 => vec![Part::Phrase(words)],
        2 => vec![Part::Word(words.join("-"))],
        _ => words.into_iter().map(Part::Word).collect(),
    });
    // Mostly one part: each further one must be met by the same claim.
    let parts = (vec(part, 0..4), prop::bool::weighted(0.7)).prop_map(|(mut parts, is_short)| {
        parts.truncate(if is_short { 1 } else { 3 });
        parts
    });
    (parts, any::<bool>())
        .prop_map(|(parts, is_finished)| Query { parts: parts.concat(), is_finished })
}

/// Words that follow each other in a text, the last of them sometimes cut short.
fn excerpt(texts: Vec<Vec<String>>) -> impl Strategy<Value = Vec<String>> {
    let n_cut = prop_oneof![3 => Just(0), 1 => 1..4_usize];
    (select(texts), 0..30_usize, 1..4_usize, n_cut).prop_map(|(text, start, len, n_cut)| {
        let start = start % text.len();
        let mut words = text[start..(start + len).min(text.len())].to_vec();
        if let Some(last) = words.last_mut() {
            let n_kept = last.chars().count().saturating_sub(n_cut).max(1);
            *last = last.chars().take(n_kept).collect();
        }
        words
    })
}
