//! Which words occur in which claims.

use std::collections::HashMap;

use model::Corpus;
use serde::{Deserialize, Serialize};

use crate::{bits::Bits, fields, lists::Lists, strings::Strings};

/// Every word of the texts that are searched, with the claims that it occurs in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Terms {
    /// The words, folded.
    words: Strings,
    /// For each word the claims, ascending.
    claims: Lists,
}

impl Terms {
    /// Reads the texts of every claim.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut claims_by_number: Vec<Vec<u32>> = Vec::new();
        for (claim, idx) in corpus.claims.iter().zip(0..) {
            for word in fields::texts(corpus, claim).into_iter().flat_map(text::words) {
                let n_words = numbers.len();
                let number = *numbers.entry(word.folded).or_insert(n_words);
                if number == n_words {
                    claims_by_number.push(Vec::new());
                }
                claims_by_number[number].push(idx);
            }
        }
        let mut words: Vec<(String, usize)> = numbers.into_iter().collect();
        words.sort_unstable();
        let mut claims = Lists::default();
        for &(_, number) in &words {
            claims_by_number[number].dedup();
            claims_by_number[number].iter().for_each(|&claim| claims.push(claim));
            claims.end();
        }
        Self { words: words.iter().map(|(word, _)| word.as_str()).collect(), claims }
    }

    /// The claims in which a word occurs, or a word that begins with it.
    pub(crate) fn claims_with(&self, word: &str, is_unfinished: bool, n_claims: usize) -> Bits {
        let words = if is_unfinished {
            self.words.starting_with(word)
        } else {
            self.words.find(word).map_or(0..0, |idx| idx..idx + 1)
        };
        let mut found = Bits::none(n_claims);
        words.for_each(|idx| found.insert_all(self.claims.get(idx)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::fixture;

    #[track_caller]
    fn check(word: &str, is_unfinished: bool, expected: &[u32]) {
        let corpus = fixture::corpus();
        let found = Terms::of(&corpus).claims_with(word, is_unfinished, corpus.claims.len());
        assert_eq!(found.iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_word_is_found_in_the_quote_the_attribution_and_the_title() {
        check("lies", false, &[2]);
        check("perincek", false, &[2]);
        check("tat", false, &[0, 1, 2]);
    }

    #[test]
    fn a_beginning_is_found_when_it_is_said_to_be_one() {
        check("chair", false, &[]);
        check("chair", true, &[2]);
        check("no such word", true, &[]);
    }
}
