//! Reads the table of words that show what a name names, `name_words.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::extract::lexicon::speaker_nouns::{SpeakerNoun, classed_words, speaker_noun};

/// The table.
const TABLE: &str = include_str!("name_words.tsv");

/// The table, read once.
static NAME_WORDS: LazyLock<HashMap<&'static str, NameWord>> = LazyLock::new(|| read(TABLE));

/// What a word shows of the name that it stands in or before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameWord {
    /// "Trust": the last word of the name of a body.
    Body,
    /// "Foreign": says nothing of whose ministry it is.
    Generic,
    /// "Treaty": the last word of the name of a law.
    Law,
    /// "TV", "Photo": words in capitals that are no part of a name.
    None,
    /// "van": a part of a name in small letters.
    Particle,
    /// "River": the last word of the name of a place.
    Place,
    /// "minister": an office or a body of a state.
    State,
    /// "Mr": before the name of a person.
    Title,
}

/// # Panics
/// If a row does not have the columns that the head of the table describes. The tests read the table.
fn read(table: &'static str) -> HashMap<&'static str, NameWord> {
    classed_words(table, |class| match class {
        "body" => NameWord::Body,
        "generic" => NameWord::Generic,
        "law" => NameWord::Law,
        "none" => NameWord::None,
        "particle" => NameWord::Particle,
        "place" => NameWord::Place,
        "state" => NameWord::State,
        "title" => NameWord::Title,
        other => panic!("name_words.tsv: `{other}` is no class of words"),
    })
}

/// What a word shows, in any case, with or without a full stop.
pub(super) fn name_word(word: &str) -> Option<NameWord> {
    NAME_WORDS.get(word.trim_end_matches('.').to_lowercase().as_str()).copied()
}

/// Whether a word is the head of the name of a body: "Ministry", "Trust".
pub(super) fn is_body_word(word: &str) -> bool {
    let of_noun = speaker_noun(word).is_some_and(SpeakerNoun::is_body);
    of_noun || name_word(word) == Some(NameWord::Body)
}

/// Whether a word is a title or an office, and so no word of a name: "Mr", "Spokesman".
pub(super) fn is_office(word: &str) -> bool {
    let noun = speaker_noun(word.trim_end_matches('.'));
    name_word(word) == Some(NameWord::Title)
        || noun == Some(SpeakerNoun::Office)
        // "Senator".
        || noun.is_some_and(SpeakerNoun::is_person) && is_of_state(word)
}

/// Whether a word stands before the name of a person: "Mr", "spokesman", "author".
pub(super) fn is_title(word: &str) -> bool {
    name_word(word) == Some(NameWord::Title)
        || speaker_noun(word.trim_end_matches('.')).is_some_and(SpeakerNoun::is_person)
}

/// Whether the words of a name are those of any state's: "Foreign Ministry", "High Court".
pub(super) fn is_generic(name: &str) -> bool {
    name.split_whitespace().all(|word| {
        matches!(name_word(word), Some(NameWord::Generic))
            || is_of_state(word)
            || is_body_word(word)
    })
}

/// Whether a word is an office or a body of a state, singular or plural: "minister".
pub(super) fn is_of_state(word: &str) -> bool {
    let is_state = |word: &str| name_word(word) == Some(NameWord::State);
    is_state(word)
        || word.strip_suffix('s').is_some_and(is_state)
        || word.strip_suffix("ies").is_some_and(|stem| is_state(&format!("{stem}y")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_has_each_word_once() {
        let rows = TABLE.lines().filter(|row| !row.starts_with('#'));
        let lists: Vec<&str> = rows.filter_map(|row| Some(row.split_once('\t')?.1)).collect();
        let n_words: usize = lists.iter().map(|list| list.split(' ').count()).sum();
        assert!(lists.iter().all(|list| list.split(' ').is_sorted_by(|a, b| a < b)));
        assert_eq!(read(TABLE).len(), n_words);
    }

    #[test]
    fn a_word_shows_what_a_name_names() {
        assert!(is_title("Mr.") && is_title("Spokesman") && !is_title("Trust"));
        assert!(is_body_word("Ministry") && is_body_word("Trust") && !is_body_word("River"));
        assert_eq!(name_word("River"), Some(NameWord::Place));
    }
}
