//! The inverted index: which words occur in which claims.

use std::collections::HashMap;

use model::Corpus;
use serde::{Deserialize, Serialize};

use super::searched_texts;
use crate::sets::{claim_set::ClaimSet, csr_lists::CsrLists, string_table::StringTable};

/// Every word of the [searched texts](searched_texts), with the claims that it occurs in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct InvertedIndex {
    /// The words, folded.
    words: StringTable,
    /// For each word the claims, ascending.
    claims: CsrLists,
}

impl InvertedIndex {
    /// Indexes the texts of every claim.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let mut sorted: Vec<(String, Vec<u32>)> = claims_by_word(corpus).into_iter().collect();
        sorted.sort_unstable();
        let mut claims = CsrLists::default();
        for (_, claims_of_word) in &sorted {
            claims_of_word.iter().for_each(|&claim| claims.push(claim));
            claims.close_list();
        }
        Self { words: sorted.iter().map(|(word, _)| word.as_str()).collect(), claims }
    }

    /// The claims in which a word occurs; for a prefix, those in which any word occurs that begins with it.
    pub(crate) fn claims_with(&self, word: &str, is_prefix: bool, n_claims: usize) -> ClaimSet {
        let words = if is_prefix {
            self.words.starting_with(word)
        } else {
            self.words.find(word).map_or(0..0, |idx| idx..idx + 1)
        };
        let mut found = ClaimSet::none(n_claims);
        words.for_each(|idx| found.insert_all(self.claims.get(idx)));
        found
    }
}

/// The claims in which each word occurs, ascending and each once.
fn claims_by_word(corpus: &Corpus) -> HashMap<String, Vec<u32>> {
    let mut claims_by_word: HashMap<String, Vec<u32>> = HashMap::new();
    let mut word = String::new();
    for (claim, idx) in corpus.claims.iter().zip(0..) {
        for text in searched_texts::texts(corpus, claim) {
            let mut spans = text::word_spans(text);
            while spans.next_folded(&mut word).is_some() {
                match claims_by_word.get_mut(&word) {
                    Some(claims) if claims.last() == Some(&idx) => {}
                    Some(claims) => claims.push(idx),
                    None => {
                        claims_by_word.insert(word.clone(), vec![idx]);
                    }
                }
            }
        }
    }
    claims_by_word
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::fixture;

    #[track_caller]
    fn check(word: &str, is_prefix: bool, expected: &[u32]) {
        let corpus = fixture::corpus();
        let found = InvertedIndex::of(&corpus).claims_with(word, is_prefix, corpus.claims.len());
        assert_eq!(found.iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_word_is_found_in_the_quote_the_attribution_and_the_title() {
        check("lies", false, &[2]);
        check("perincek", false, &[2]);
        check("tat", false, &[0, 1, 2]);
    }

    #[test]
    fn a_beginning_is_found_as_a_prefix_only() {
        check("chair", false, &[]);
        check("chair", true, &[2]);
        check("no such word", true, &[]);
    }
}
