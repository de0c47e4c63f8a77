//! Reads the table of nouns for those who can speak, `speaker_nouns.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The table.
const TABLE: &str = include_str!("speaker_nouns.tsv");

/// The table, read once.
static SPEAKER_NOUNS: LazyLock<HashMap<&'static str, SpeakerNoun>> = LazyLock::new(|| read(TABLE));

/// The class of a noun for those who can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SpeakerNoun {
    /// `ministry`, `report`: a body, or what a body publishes.
    Body,
    /// `residents`: people without an office.
    Group,
    /// `spokesman`: who speaks for a body.
    Office,
    /// `witness`: one person.
    Person,
    /// `government`: those who govern.
    Ruler,
}

impl SpeakerNoun {
    /// Whether it is for one person, in whatever role.
    pub(crate) fn is_person(self) -> bool {
        matches!(self, Self::Office | Self::Person)
    }

    /// Whether it is for a body, or for those who govern.
    pub(crate) fn is_body(self) -> bool {
        matches!(self, Self::Body | Self::Ruler)
    }
}

/// # Panics
/// If a row does not have the columns that the head of the table describes. The tests read the table.
fn read(table: &'static str) -> HashMap<&'static str, SpeakerNoun> {
    classed_words(table, |class| match class {
        "body" => SpeakerNoun::Body,
        "group" => SpeakerNoun::Group,
        "office" => SpeakerNoun::Office,
        "person" => SpeakerNoun::Person,
        "ruler" => SpeakerNoun::Ruler,
        other => panic!("speaker_nouns.tsv: `{other}` is no class of nouns"),
    })
}

/// The class of each word of a table that has a row for each class: its name, a tab, its words with spaces between; `#` begins a comment.
///
/// # Panics
/// If a row does not have these two cells. The tests read every table.
pub(crate) fn classed_words<C: Copy>(
    table: &'static str,
    class_of: impl Fn(&str) -> C,
) -> HashMap<&'static str, C> {
    let mut classes = HashMap::new();
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let Some((class, words)) = row.split_once('\t') else {
            panic!("a table of words has a row without two cells: {row}")
        };
        let class = class_of(class);
        classes.extend(words.split(' ').map(|word| (word, class)));
    }
    classes
}

/// The class of a word, singular or plural, in any case. Of a token of a text, `TaggedText::speaker_noun` knows it.
pub(crate) fn speaker_noun(word: &str) -> Option<SpeakerNoun> {
    speaker_noun_in_lower_case(&word.to_lowercase())
}

/// The same of a word in lower case.
pub(crate) fn speaker_noun_in_lower_case(lower: &str) -> Option<SpeakerNoun> {
    let singular = || match lower.strip_suffix("ies") {
        Some(stem) => SPEAKER_NOUNS.get(format!("{stem}y").as_str()),
        None => SPEAKER_NOUNS.get(lower.strip_suffix('s')?),
    };
    SPEAKER_NOUNS.get(lower).or_else(singular).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        let rows = TABLE.lines().filter(|row| !row.starts_with('#'));
        for (_, words) in rows.filter_map(|row| row.split_once('\t')) {
            assert!(words.split(' ').is_sorted_by(|a, b| a < b), "{words}");
        }
    }

    #[test]
    fn a_word_has_its_role_in_either_number() {
        assert_eq!(speaker_noun("Ministries"), Some(SpeakerNoun::Body));
        assert_eq!(speaker_noun("officials"), Some(SpeakerNoun::Person));
        assert_eq!(speaker_noun("government"), Some(SpeakerNoun::Ruler));
        assert_eq!(speaker_noun("residents"), Some(SpeakerNoun::Group));
        assert_eq!(speaker_noun("bridge"), None);
    }
}
