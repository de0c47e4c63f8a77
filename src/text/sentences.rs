//! Sentences, after Unicode Standard Annex 29, corrected for English news.
//!
//! The annex ends a sentence at every full stop before a capital letter. Titles, months, initials and acronyms have such full stops
//! and end none: what the annex parts is joined again where the words on both sides of the stop show it.

use model::{Span, paragraphs};
use unicode_segmentation::UnicodeSegmentation as _;

/// Abbreviations behind which a sentence goes on, in lower case, without their last full stop, sorted.
const ABBREVIATIONS: &[&str] = &[
    "adm", "apr", "aug", "brig", "capt", "cf", "cmdr", "col", "dec", "det", "dr", "e.g", "feb",
    "fr", "gen", "gov", "hon", "i.e", "jan", "jul", "jun", "lt", "maj", "mar", "messrs", "mr",
    "mrs", "ms", "mt", "no", "nov", "oct", "pp", "pres", "prof", "rep", "reps", "rev", "sen",
    "sens", "sept", "sgt", "st", "supt", "v", "viz", "vs",
];

/// Abbreviations that may end a sentence as well, sorted: they do before a word that begins sentences.
const MAYBE_LAST: &[&str] = &[
    "a.m", "bros", "co", "corp", "d.c", "etc", "inc", "jr", "ltd", "p.m", "plc", "sr", "u.k",
    "u.n", "u.s", "u.s.a",
];

/// Words that begin sentences and seldom follow an abbreviation within one, in lower case, sorted.
const STARTERS: &[&str] = &[
    "a",
    "according",
    "after",
    "although",
    "an",
    "and",
    "another",
    "as",
    "at",
    "because",
    "but",
    "by",
    "earlier",
    "for",
    "he",
    "her",
    "his",
    "however",
    "i",
    "if",
    "in",
    "it",
    "its",
    "meanwhile",
    "on",
    "our",
    "she",
    "since",
    "some",
    "still",
    "that",
    "the",
    "their",
    "there",
    "these",
    "they",
    "this",
    "those",
    "we",
    "what",
    "when",
    "while",
];

/// The sentences of a text, paragraph by paragraph, without white space around them.
pub fn sentences(text: &str) -> Vec<Span> {
    paragraphs(text).into_iter().flat_map(|paragraph| sentences_of(text, paragraph)).collect()
}

/// The sentences of one paragraph of a text, without white space around them.
pub fn sentences_of(text: &str, paragraph: Span) -> Vec<Span> {
    let mut sentences: Vec<Span> = Vec::new();
    for (at, piece) in paragraph.of(text).split_sentence_bound_indices() {
        let words = piece.trim();
        if words.is_empty() {
            continue;
        }
        let start = paragraph.start as usize + at + (piece.len() - piece.trim_start().len());
        let span = Span::new(start, start + words.len());
        match sentences.last_mut() {
            Some(last) if goes_on(last.of(text), words) => last.end = span.end,
            _ => sentences.push(span),
        }
    }
    sentences
}

/// Whether a sentence ends not before `behind` but goes on with it.
fn goes_on(before: &str, behind: &str) -> bool {
    let first = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
    // “Where?” he asked. And what has no word belongs to the sentence before.
    if first.is_empty() || first.starts_with(char::is_lowercase) {
        return true;
    }
    let Some(last) = before.strip_suffix('.').map(last_word) else { return false };
    // No abbreviation is longer, and folding a longer word would be for nothing.
    if last.len() > 8 {
        return false;
    }
    let folded = last.to_lowercase();
    if is_in(ABBREVIATIONS, &folded) {
        return true;
    }
    let may_go_on = is_initial(last) || is_acronym(last) || is_in(MAYBE_LAST, &folded);
    may_go_on && !is_in(STARTERS, &first_word(first)) && behind.starts_with(char::is_alphanumeric)
}

/// The last word of a text, with the full stops in it.
fn last_word(text: &str) -> &str {
    let is_edge = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '"' | '—' | '–');
    text.rsplit(is_edge).next().unwrap_or(text)
}

/// The first word of a text, in lower case.
fn first_word(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(text).to_lowercase()
}

fn is_initial(word: &str) -> bool {
    is_letter(word) && word.starts_with(char::is_uppercase)
}

fn is_acronym(word: &str) -> bool {
    word.contains('.') && word.split('.').all(is_letter)
}

fn is_letter(part: &str) -> bool {
    part.chars().count() == 1 && part.starts_with(char::is_alphabetic)
}

/// Whether a sorted table has a word.
fn is_in(table: &[&str], word: &str) -> bool {
    table.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_where_readers_end_them() {
        check("One. Two.\n\nThree? Four!", &["One.", "Two.", "Three?", "Four!"]);
        check("He said: “No.” She left\nThen", &["He said: “No.”", "She left", "Then"]);
        check("“Where?” he asked. “Here.”", &["“Where?” he asked.", "“Here.”"]);
        check("At 7 p.m. The door shut.", &["At 7 p.m.", "The door shut."]);
    }

    #[test]
    fn abbreviations_end_none() {
        check("Mr. Smith and J. Doe met on Feb. 1.", &["Mr. Smith and J. Doe met on Feb. 1."]);
        check(
            "BEIJING, Feb. 1 (Xinhua) -- China said so.",
            &["BEIJING, Feb. 1 (Xinhua) -- China said so."],
        );
        check("The U.S. Treasury acted. It said so.", &["The U.S. Treasury acted.", "It said so."]);
        check("He left the U.S. The rest stayed.", &["He left the U.S.", "The rest stayed."]);
    }

    #[test]
    fn tables_are_sorted() {
        for table in [ABBREVIATIONS, MAYBE_LAST, STARTERS] {
            assert!(table.is_sorted(), "{table:?}");
        }
    }
}
