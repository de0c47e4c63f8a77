//! Words, after Unicode Standard Annex 29.

use model::Span;

use crate::{fold::fold_into, word_break::WordBreak};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its bytes in the text.
    pub span: Span,
    /// The form in which it is compared. Never empty.
    pub folded: String,
}

/// The words of a text that hold a letter or a digit.
///
/// They are those of Unicode Standard Annex 29: an apostrophe, a full stop or a colon between letters belongs to the word, a
/// full stop or a comma between digits too; a hyphen ends it. Where the annex is made for the cursor rather than for search, this
/// differs: an underscore and a narrow space end a word, a quotation mark between Hebrew letters too, and each character of
/// katakana is a word, as each of Han, hiragana, Thai, Lao, Khmer and Burmese is by the annex: there, what the reader types
/// is looked for as characters that follow each other.
pub fn words(text: &str) -> Vec<Word> {
    let mut spans = word_spans(text);
    let mut words = Vec::new();
    let mut folded = String::new();
    while let Some(span) = spans.next_folded(&mut folded) {
        words.push(Word { span, folded: folded.clone() });
    }
    words
}

/// The spans of the words of a text, without a list of them.
pub fn word_spans(text: &str) -> WordSpans<'_> {
    WordSpans { text, start: 0 }
}

/// An iterator over the spans of the words of a text.
#[derive(Clone, Debug)]
pub struct WordSpans<'a> {
    text: &'a str,
    /// The byte at which the next word is looked for.
    start: usize,
}

impl WordSpans<'_> {
    /// The span of the next word; its folded form replaces what `folded` holds.
    ///
    /// Skips a word that folds to nothing, as a lone Arabic vowel sign.
    pub fn next_folded(&mut self, folded: &mut String) -> Option<Span> {
        loop {
            let span = self.next()?;
            fold_word(span.of(self.text), folded);
            if !folded.is_empty() {
                return Some(span);
            }
        }
    }
}

/// Folds a word without its possessive ending.
fn fold_word(word: &str, folded: &mut String) {
    folded.clear();
    fold_into(word, folded);
    if folded.ends_with("'s") {
        folded.truncate(folded.len() - 2);
    }
}

impl Iterator for WordSpans<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let start = self.start;
            match self.advance()? {
                WordBreak::Alone => self.skip_marks(),
                class @ (WordBreak::Letter | WordBreak::Digit) => self.skip_word(class),
                _ => continue,
            }
            return Some(Span::new(start, self.start));
        }
    }
}

impl WordSpans<'_> {
    /// The class of the next character, and its length.
    fn peek(&self) -> Option<(WordBreak, usize)> {
        let byte = *self.text.as_bytes().get(self.start)?;
        if byte.is_ascii() {
            return Some((WordBreak::of(char::from(byte)), 1));
        }
        let character = self.text[self.start..].chars().next()?;
        Some((WordBreak::of(character), character.len_utf8()))
    }

    /// Passes the next character.
    fn advance(&mut self) -> Option<WordBreak> {
        let (class, len) = self.peek()?;
        self.start += len;
        Some(class)
    }

    /// Passes the marks that follow.
    fn skip_marks(&mut self) {
        while let Some((WordBreak::Mark, len)) = self.peek() {
            self.start += len;
        }
    }

    /// Passes the rest of a word that began with a letter or a digit.
    fn skip_word(&mut self, mut last: WordBreak) {
        while let Some((class, len)) = self.peek() {
            match class {
                WordBreak::Letter | WordBreak::Digit => last = class,
                WordBreak::Mark => {}
                _ if last.is_joined_by(class) && self.is_followed_by(len, last) => {}
                _ => return,
            }
            self.start += len;
        }
    }

    /// Whether a character of `class` follows the next `len` bytes and their marks.
    fn is_followed_by(&self, len: usize, class: WordBreak) -> bool {
        let mut rest = WordSpans { text: self.text, start: self.start + len };
        rest.skip_marks();
        rest.peek().is_some_and(|(next, _)| next == class)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation as _;

    use super::*;

    /// Checks the words of a text, each as it stands there.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let written: Vec<&str> = word_spans(text).map(|span| span.of(text)).collect();
        assert_eq!(written, expected);
    }

    /// Checks the folded words of a text.
    #[track_caller]
    fn check_folded(text: &str, expected: &[&str]) {
        let folded: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        assert_eq!(folded, expected);
    }

    #[test]
    fn words_hold_letters_or_digits() {
        check("“Who is sanctioned?” – (5 of 9) … ›", &["Who", "is", "sanctioned", "5", "of", "9"]);
        check("", &[]);
        check("--- ‘’", &[]);
    }

    #[test]
    fn what_stands_between_letters_or_digits_joins_them() {
        check(
            "25.04 percent, 1,000; U.S. don't 10:30",
            &["25.04", "percent", "1,000", "U.S", "don't", "10", "30"],
        );
        check("Covid19 2019年", &["Covid19", "2019", "年"]);
    }

    #[test]
    fn a_hyphen_and_an_underscore_end_a_word() {
        check("tit-for-tat _so-called_", &["tit", "for", "tat", "so", "called"]);
    }

    #[test]
    fn a_possessive_is_folded_away_and_stays_in_the_span() {
        check("China’s Uighurs’ law", &["China’s", "Uighurs", "law"]);
        check_folded("China’s China's XI’S Uighurs’ 's", &["china", "china", "xi", "uighurs", "s"]);
    }

    #[test]
    fn each_character_of_a_script_without_spaces_is_a_word() {
        check(
            "新疆Xinjiang カタカナ ไทย",
            &["新", "疆", "Xinjiang", "カ", "タ", "カ", "ナ", "ไ", "ท", "ย"],
        );
        check("か\u{3099}き ที่", &["か\u{3099}", "き", "ที่"]);
    }

    #[test]
    fn marks_belong_to_their_letters() {
        check("हिन्दी Dog\u{306}u مُحَمَّد ի՞նչ", &["हिन्दी", "Dog\u{306}u", "مُحَمَّد", "ի՞նչ"]);
        check_folded("Dog\u{306}u ի՞նչ \u{64b} ـ", &["dogu", "ինչ"]);
    }

    /// The words of a text by `unicode-segmentation`.
    fn words_of_the_annex(text: &str) -> Vec<&str> {
        text.split_word_bounds().filter(|part| part.contains(char::is_alphanumeric)).collect()
    }

    proptest! {
        #[test]
        fn words_are_those_of_the_annex(text in "([a-cğЖ가ह٣1-3][\u{301}]?|[ .,:;'’·\n\"“”!-]|[新が²]){0,24}") {
            let written: Vec<&str> = word_spans(&text).map(|span| span.of(&text)).collect();
            prop_assert_eq!(written, words_of_the_annex(&text));
        }

        #[test]
        fn words_are_in_order_and_on_characters(text in any::<String>()) {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(end <= word.span.start && !word.span.is_empty());
                prop_assert!(text.get(word.span.range()).is_some());
                prop_assert!(!word.folded.is_empty());
                end = word.span.end;
            }
        }
    }
}
