//! Finding words in a text, letter for letter and as whole words.
//!
//! An **occurrence** is one span at which certain words are in a text. One that begins or ends inside a word does not count.

use std::collections::BTreeMap;

use model::Span;

/// Where `words` occur in `text` as whole words, in order; nowhere for empty words.
pub(crate) fn occurrences(text: &str, words: &str) -> Vec<Span> {
    let Some(first) = words.chars().next() else { return Vec::new() };
    let mut from = 0;
    let mut found = Vec::new();
    while let Some(start) = text[from..].find(words).map(|offset| from + offset) {
        let span = Span::new(start, start + words.len());
        if is_whole_words(text, span) {
            found.push(span);
        }
        from = start + first.len_utf8();
    }
    found
}

/// Whether neither end of a span is inside a word.
pub(crate) fn is_whole_words(text: &str, span: Span) -> bool {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let words = span.of(text);
    !is_one_word(before.chars().next_back(), words.chars().next())
        && !is_one_word(words.chars().next_back(), after.chars().next())
}

/// The words of a text of scripts that put spaces between them. Whole words that occur in it are among them, or of another script.
pub(crate) fn whole_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_spaced(c)).filter(|word| !word.is_empty())
}

/// Whether two neighbouring characters belong to one word.
fn is_one_word(left: Option<char>, right: Option<char>) -> bool {
    left.is_some_and(is_spaced) && right.is_some_and(is_spaced)
}

/// Whether a character is a letter or a digit of a script that puts spaces between words.
fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_of_unspaced_script(c)
}

/// Whether a character is of a script that is written without spaces: Thai to Myanmar, Khmer, kana, Han.
fn is_of_unspaced_script(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Of things with spans in one text, those that no longer one overlaps, in the order of the text.
pub(crate) fn longest<T>(mut things: Vec<T>, span: impl Fn(&T) -> Span) -> Vec<T> {
    things.sort_by_key(|thing| (std::cmp::Reverse(span(thing).len()), span(thing).start));
    // Kept so far, by where they start: only the neighbours can overlap.
    let mut by_start: BTreeMap<u32, (u32, T)> = BTreeMap::new();
    for thing in things {
        let Span { start, end } = span(&thing);
        let before = by_start.range(..end).next_back();
        if before.is_none_or(|(_, (other_end, _))| *other_end <= start) {
            by_start.insert(start, (end, thing));
        }
    }
    by_start.into_values().map(|(_, thing)| thing).collect()
}

/// A word with straight apostrophes and, where it has one, with curly ones.
pub(crate) fn apostrophe_variants(word: &str) -> Vec<String> {
    let mut ways = vec![word.replace('’', "'")];
    if ways[0].contains('\'') {
        ways.push(ways[0].replace('\'', "’"));
    }
    ways
}

/// Where the text has the words but for letter case, quotation marks, dashes and white space, for messages; where it has them as
/// parts of longer words, those.
pub(crate) fn similar_words(text: &str, words: &str) -> Option<Span> {
    let (haystack, bytes) = normalized(text);
    let (needle, _) = normalized(words.trim());
    if needle.is_empty() {
        return None;
    }
    let start = haystack.windows(needle.len()).position(|window| window == needle)?;
    let end = bytes.get(start + needle.len()).copied().unwrap_or(text.len());
    Some(extended_to_words(text, Span::new(bytes[start], end)))
}

/// The span with the rest of the words that it begins or ends inside of.
fn extended_to_words(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let (mut start, mut end) = (span.start as usize, span.end as usize);
    if words.starts_with(is_spaced) {
        start = text[..start].trim_end_matches(is_spaced).len();
    }
    if words.ends_with(is_spaced) {
        end = text.len() - text[end..].trim_start_matches(is_spaced).len();
    }
    Span::new(start, end)
}

/// The text's characters without letter case and with one kind of quotation mark, dash and space, several spaces as one;
/// and the byte of each.
fn normalized(text: &str) -> (Vec<char>, Vec<usize>) {
    let mut characters = Vec::new();
    let mut bytes = Vec::new();
    for (byte, c) in text.char_indices() {
        let c = match c {
            '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '"' => '\'',
            '\u{2010}'..='\u{2015}' => '-',
            c if c.is_whitespace() => ' ',
            c => c.to_lowercase().next().unwrap_or(c),
        };
        if c != ' ' || characters.last() != Some(&' ') {
            characters.push(c);
            bytes.push(byte);
        }
    }
    (characters, bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str, words: &str) -> Vec<(u32, u32)> {
        occurrences(text, words).into_iter().map(|span| (span.start, span.end)).collect()
    }

    #[test]
    fn words_are_found_whole() {
        assert_eq!(found("the he he's ache", "he"), [(4, 6), (7, 9)]);
        assert_eq!(found("Doğu Doğ", "Doğ"), [(6, 10)]);
        assert_eq!(found("(US) US-led USA", "US"), [(1, 3), (5, 7)]);
    }

    #[test]
    fn scripts_without_spaces_have_no_word_ends() {
        assert_eq!(found("陈全国说", "全国"), [(3, 9)]);
    }

    #[test]
    fn what_differs_in_marks_and_case_is_similar() {
        let text = "He said: “A  B’s – end”.";
        let span = similar_words(text, "\"a b's - end").unwrap();
        assert_eq!(span.of(text), "“A  B’s – end");
        let text = "as residents do";
        assert_eq!(similar_words(text, "resident").unwrap().of(text), "residents");
    }

    proptest! {
        #[test]
        fn every_occurrence_is_the_words(text in "[a-c ğ😀\n]{0,40}", words in "[a-c ğ]{0,3}") {
            for span in occurrences(&text, &words) {
                prop_assert_eq!(span.of(&text), words.as_str());
                prop_assert!(whole_words(&words).all(|word| whole_words(&text).any(|other| other == word)));
            }
            if let Some(span) = similar_words(&text, &words) {
                prop_assert!(!span.of(&text).is_empty());
            }
        }
    }
}
