//! Where words that follow each other stand in a text.

use model::Span;

use crate::language::Unit;

/// Whether the words of a unit stand in a text.
pub(crate) fn is_in(unit: &Unit, text: &str) -> bool {
    Finder::new(unit, text).next().is_some()
}

/// The places where the words of a unit stand in a text, each from its first word to its last.
pub(crate) struct Finder<'a> {
    unit: &'a Unit,
    words: text::Spans<'a>,
    /// The word that is looked at, folded. Kept here so that no word costs an allocation.
    folded: String,
}

impl<'a> Finder<'a> {
    pub(crate) fn new(unit: &'a Unit, text: &'a str) -> Self {
        Self { unit, words: text::spans(text), folded: String::new() }
    }

    /// Whether the word that is looked at is the one at `idx` of the unit.
    fn is_at(&self, idx: usize) -> bool {
        let word = self.unit.words[idx].as_str();
        let is_beginning = self.unit.is_unfinished && idx + 1 == self.unit.words.len();
        self.folded == word || is_beginning && self.folded.starts_with(word)
    }

    /// The place of the unit whose first word has just been found, if its other words follow.
    fn from(&mut self, first: Span) -> Option<Span> {
        let mut words = self.words.clone();
        let mut last = first;
        for idx in 1..self.unit.words.len() {
            last = words.next_folded(&mut self.folded)?;
            if !self.is_at(idx) {
                return None;
            }
        }
        Some(Span { start: first.start, end: last.end })
    }
}

impl Iterator for Finder<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let first = self.words.next_folded(&mut self.folded)?;
            if self.is_at(0)
                && let Some(found) = self.from(first)
            {
                return Some(found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::parse;

    #[track_caller]
    fn check(q: &str, text: &str, expected: &[&str]) {
        let units = parse(q);
        let found: Vec<&str> = Finder::new(&units[0], text).map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_found_whatever_their_case_and_diacritics() {
        check("DOGU ", "Doğu’s and Doğus, dogu.", &["Doğu’s", "dogu"]);
    }

    #[test]
    fn an_unfinished_word_is_found_by_its_beginning() {
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
