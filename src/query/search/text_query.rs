//! The query of a selection, parsed, and the claims that meet it.

use model::Corpus;

use super::{
    SearchIndex,
    entity_names::QueryName,
    phrase_matches::has_phrase,
    query_parser::{self, Phrase},
    searched_texts,
};
use crate::sets::claim_set::ClaimSet;

/// What a reader typed, as phrases, with the names of entities among them.
#[derive(Clone, Debug)]
pub(crate) struct TextQuery {
    /// The phrases, each of which must be met.
    pub(crate) phrases: Vec<Phrase>,
    /// The names among them, each met by any mention of its entities too.
    pub(crate) names: Vec<QueryName>,
}

impl TextQuery {
    /// Parses what a reader typed. `as_written` looks for no names.
    pub(crate) fn read(index: &SearchIndex, q: &str, as_written: bool) -> Self {
        let phrases = query_parser::parse(q);
        let names = if as_written { Vec::new() } else { index.names.in_query(&phrases) };
        Self { phrases, names }
    }

    /// The claims that meet it.
    pub(crate) fn claims(&self, corpus: &Corpus, index: &SearchIndex) -> ClaimSet {
        let mut found = ClaimSet::all(corpus.claims.len());
        for name in &self.names {
            let mut with_name = found.clone();
            for phrase in &self.phrases[name.phrases.clone()] {
                keep_with_phrase(corpus, index, phrase, &mut with_name);
            }
            for &entity in &name.entities {
                with_name.insert_all(index.names.claims(entity));
            }
            found.intersect_with(&with_name);
        }
        let is_in_name = |idx: usize| self.names.iter().any(|name| name.phrases.contains(&idx));
        for (idx, phrase) in self.phrases.iter().enumerate() {
            if !is_in_name(idx) {
                keep_with_phrase(corpus, index, phrase, &mut found);
            }
        }
        found
    }
}

/// Keeps the claims that have a phrase in one of their searched texts.
fn keep_with_phrase(corpus: &Corpus, index: &SearchIndex, phrase: &Phrase, found: &mut ClaimSet) {
    for (idx, word) in phrase.words.iter().enumerate() {
        let n_claims = corpus.claims.len();
        found.intersect_with(&index.words.claims_with(word, phrase.is_prefix(idx), n_claims));
    }
    if 1 < phrase.words.len() {
        // The index knows which words a claim has and not in which order: the few claims that have them all are read again.
        let mut with_phrase = ClaimSet::none(corpus.claims.len());
        for idx in found.iter() {
            let texts = searched_texts::texts(corpus, &corpus.claims[idx as usize]);
            if texts.iter().any(|text| has_phrase(text, phrase)) {
                with_phrase.insert(idx);
            }
        }
        *found = with_phrase;
    }
}
