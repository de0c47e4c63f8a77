//! Names that are similar to a registered one, by edit distance, and might be misspellings of it.

use std::collections::BTreeMap;

use model::Span;

use super::Mentions;
use crate::finding::Problem;
use crate::seeds::file::TextFile;
use crate::seeds::register::Register;
use crate::seeds::toml::Spanned;

/// The registered names of several words, so that those similar to a name in a document are found among few.
pub(crate) struct SimilarNames<'r> {
    /// By how many words they have.
    by_n_words: BTreeMap<usize, NamesByInitial<'r>>,
}

/// Names by their first letter; each list in the order of the register.
type NamesByInitial<'r> = BTreeMap<char, Vec<RegisteredName<'r>>>;

/// A registered name, and what of it tells soon that another is not similar.
struct RegisteredName<'r> {
    name: &'r str,
    n_letters: usize,
    letters: LetterSet,
}

impl<'r> SimilarNames<'r> {
    /// Those of a register.
    pub(crate) fn new(register: &'r Register) -> Self {
        let mut by_n_words: BTreeMap<usize, NamesByInitial<'r>> = BTreeMap::new();
        let mut names: Vec<&str> =
            register.entities.iter().map(|entity| entity.name.value.as_str()).collect();
        names.dedup();
        for name in names.into_iter().filter(|name| name.contains(' ')) {
            let Some(initial) = name.chars().next() else { continue };
            let by_initial = by_n_words.entry(n_spaces(name) + 1).or_default();
            by_initial.entry(initial).or_default().push(RegisteredName::new(name));
        }
        Self { by_n_words }
    }

    /// Warnings about names in a document that are similar to a registered one and are not registered themselves; by registered name.
    pub(crate) fn in_document(
        &self,
        document: TextFile<'_>,
        mentions: &Mentions,
    ) -> Vec<Spanned<Problem>> {
        let words = capitalised_words(document.text);
        let mut found: Vec<(&str, Span)> = Vec::new();
        for (&n_words, by_initial) in &self.by_n_words {
            for window in words.windows(n_words) {
                let (first, last) = (window[0], window[n_words - 1]);
                if last.n_spaces_before - first.n_spaces_before == n_words - 1 {
                    let span = Span { start: first.span.start, end: last.span.end };
                    let similar = similar_to(span.of(document.text), by_initial);
                    found.extend(similar.map(|name| (name, span)));
                }
            }
        }
        let is_mention =
            |span: Span| mentions.entities.iter().any(|mention| mention.span.overlaps(span));
        found.retain(|(_, span)| !is_mention(*span));
        found.sort_unstable();
        let problem = |(name, span): (&str, Span)| Spanned {
            value: similar_name(document, span, name),
            offset: span.start as usize,
        };
        found.into_iter().map(problem).collect()
    }
}

/// The names that written words are similar to, among those of as many words.
fn similar_to<'r>(written: &str, by_initial: &NamesByInitial<'r>) -> impl Iterator<Item = &'r str> {
    let names = written.chars().next().and_then(|initial| by_initial.get(&initial));
    names.into_iter().flat_map(|names| {
        let written = RegisteredName::new(written);
        names.iter().filter(move |name| name.is_similar(&written)).map(|name| name.name)
    })
}

impl<'r> RegisteredName<'r> {
    fn new(name: &'r str) -> Self {
        Self { name, n_letters: name.chars().count(), letters: LetterSet::of(name) }
    }

    /// Whether other words differ so little that they may be a misspelling of the name: the same initial, which the caller has seen
    /// to, and at most one letter in six that is another, is missing, is too many or is swapped (optimal string alignment).
    fn is_similar(&self, written: &RegisteredName<'_>) -> bool {
        let max = self.n_letters / 6;
        self.n_letters.abs_diff(written.n_letters) <= max
            && self.letters.n_differing(written.letters) <= 2 * max
            && written.name != self.name
            && strsim::osa_distance(written.name, self.name) <= max
    }
}

/// Which letters some words have, of each 64 that follow each other in Unicode one bit a letter. Another letter in a word changes two of
/// them at most.
#[derive(Clone, Copy)]
struct LetterSet(u64);

impl LetterSet {
    fn of(words: &str) -> Self {
        Self(words.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) % 64)))
    }

    /// How many letters only one of two sets has.
    fn n_differing(self, other: Self) -> usize {
        (self.0 ^ other.0).count_ones() as usize
    }
}

fn n_spaces(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b' ').count()
}

/// The warning about a name.
pub(super) fn similar_name(document: TextFile<'_>, span: Span, name: &str) -> Problem {
    Problem::SimilarName { words: span.of(document.text).into(), name: name.into() }
}

/// A word of a text that begins with a capital.
#[derive(Clone, Copy)]
struct CapitalisedWord {
    span: Span,
    /// How many spaces there are in the text before it, which tells how many there are between two words.
    n_spaces_before: usize,
}

fn capitalised_words(text: &str) -> Vec<CapitalisedWord> {
    let mut words = Vec::new();
    let (mut start, mut n_spaces_before) = (0, 0);
    for span in text::word_spans(text) {
        n_spaces_before += n_spaces(&text[start..span.start as usize]);
        start = span.start as usize;
        if span.of(text).starts_with(char::is_uppercase) {
            words.push(CapitalisedWord { span, n_spaces_before });
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, name: &'static str, expected: bool) {
        let initial = name.chars().next().unwrap();
        let by_initial = BTreeMap::from([(initial, vec![RegisteredName::new(name)])]);
        assert_eq!(similar_to(written, &by_initial).next().is_some(), expected);
    }

    #[test]
    fn a_letter_or_two_make_a_similar_name() {
        check("Chen Guanguo", "Chen Quanguo", true);
        check("Chen Qaunguo", "Chen Quanguo", true);
        check("Chen Mingguo", "Chen Quanguo", false);
        check("Chen Quanguo", "Chen Quanguo", false);
        check("Wang Yi", "Kang Yi", false);
    }
}
