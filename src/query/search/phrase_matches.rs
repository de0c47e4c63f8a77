//! Phrase matching: where the words of a phrase follow each other in a text.

use model::Span;

use super::query_parser::Phrase;

/// Whether a text has a phrase.
pub(crate) fn has_phrase(text: &str, phrase: &Phrase) -> bool {
    PhraseMatches::new(phrase, text).next().is_some()
}

/// The spans at which a text has a phrase, each from its first word to its last.
pub(crate) struct PhraseMatches<'a> {
    phrase: &'a Phrase,
    words: text::WordSpans<'a>,
    /// The current word, folded. A buffer, so that no word costs an allocation.
    folded: String,
}

impl<'a> PhraseMatches<'a> {
    pub(crate) fn new(phrase: &'a Phrase, text: &'a str) -> Self {
        Self { phrase, words: text::word_spans(text), folded: String::new() }
    }

    /// Whether the current word matches the word at `idx` of the phrase.
    fn matches(&self, idx: usize) -> bool {
        let word = self.phrase.words[idx].as_str();
        self.folded == word || self.phrase.is_prefix(idx) && self.folded.starts_with(word)
    }

    /// The span of the phrase that begins with the current word, if its other words follow.
    fn match_from(&mut self, first: Span) -> Option<Span> {
        let mut words = self.words.clone();
        let mut last = first;
        for idx in 1..self.phrase.words.len() {
            last = words.next_folded(&mut self.folded)?;
            if !self.matches(idx) {
                return None;
            }
        }
        Some(Span { start: first.start, end: last.end })
    }
}

impl Iterator for PhraseMatches<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let first = self.words.next_folded(&mut self.folded)?;
            if self.matches(0)
                && let Some(found) = self.match_from(first)
            {
                return Some(found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::query_parser::parse;

    #[track_caller]
    fn check(q: &str, text: &str, expected: &[&str]) {
        let phrases = parse(q);
        let found: Vec<&str> =
            PhraseMatches::new(&phrases[0], text).map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_found_whatever_their_case_and_diacritics() {
        check("DOGU ", "Doğu’s and Doğus, dogu.", &["Doğu’s", "dogu"]);
    }

    #[test]
    fn a_prefix_is_found_at_the_beginning_of_words() {
        check("sanc", "Sanctions, sanctioned and sancta.", &["Sanctions", "sanctioned", "sancta"]);
        check("tit-for-t", "tit for tat, for tat", &["tit for tat"]);
    }

    #[test]
    fn the_words_of_a_phrase_follow_each_other() {
        check("\"a b\"", "a b, a-b; a c b. a a b", &["a b", "a-b", "a b"]);
        check("\"a a\"", "a a a", &["a a", "a a"]);
        check("疆维 ", "新疆维吾尔 疆 维", &["疆维", "疆 维"]);
    }
}
