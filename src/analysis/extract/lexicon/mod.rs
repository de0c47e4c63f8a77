//! The lexicon: verbs and nouns that attribute (`cues.tsv`, `nouns.tsv`), and the closed word classes of English (`words.tsv`).

mod cue_class;
mod cue_frame;
pub(crate) mod inflection;
pub(crate) mod months;
pub(crate) mod speaker_nouns;

use std::collections::HashMap;
use std::sync::LazyLock;

use self::inflection::inflected;

pub use self::cue_class::CueClass;
pub(crate) use self::cue_frame::{Complement, CueFrame};
pub(crate) use self::inflection::VerbForms;

/// The table of verbs that attribute.
const CUES: &str = include_str!("cues.tsv");

/// The table of nouns that attribute.
const NOUNS: &str = include_str!("nouns.tsv");

/// The table of adjectives that attribute.
const ADJECTIVES: &str = include_str!("adjectives.tsv");

/// The table of the closed word classes.
const WORDS: &str = include_str!("words.tsv");

/// The tables, read once.
pub(crate) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(CUES, NOUNS, ADJECTIVES, WORDS));

/// The part of speech of a token, as finely as the rules need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// `the`, `some`, `one`: a noun follows.
    Determiner,
    /// `his`: a noun follows.
    Possessive,
    /// `he`: a pronoun as a subject.
    Subject,
    /// `him`: a pronoun as an object.
    Object,
    /// `of`.
    Preposition,
    /// `and`.
    Conjunction,
    /// `because`: a clause follows.
    Subordinator,
    /// `who`: a clause about the noun before it follows.
    Relative,
    /// `that`.
    That,
    /// `what`: a clause that is used as a noun follows.
    Question,
    /// A form of *be*, or `’s`.
    Be,
    /// A form of *have*.
    Have,
    /// A form of *do*.
    Do,
    /// `would`.
    Modal,
    /// `not`.
    Not,
    /// `also`, `quickly`.
    Adverb,
    /// `to`.
    To,
    /// `Monday`.
    Time,
    /// A finite form of a verb that does not attribute: `went`.
    Verb,
    /// A token that begins with a digit.
    Number,
    /// A capitalised word of no other class.
    Name,
    /// A word of no other class.
    Noun,
    /// A punctuation mark.
    Mark,
}

/// A verb that attributes.
#[derive(Debug, Default)]
pub(crate) struct CueVerb {
    lemma: &'static str,
    /// Its uses.
    frames: Vec<CueFrame>,
    /// Its uses with a particle: `point` with `out`.
    with_particle: Vec<(&'static str, Vec<CueFrame>)>,
    /// Whether its present form is as often a noun: `claims`.
    pub(crate) is_often_noun: bool,
}

impl CueVerb {
    /// Whether it is one of these verbs.
    pub(crate) fn is_any_of(&self, lemmas: &[&str]) -> bool {
        lemmas.contains(&self.lemma)
    }

    /// Its uses before `next`, and whether that word belongs to it as a particle.
    pub(crate) fn frames_before(&self, next: &str) -> (&[CueFrame], bool) {
        let with =
            self.with_particle.iter().find(|(particle, _)| next.eq_ignore_ascii_case(particle));
        with.map_or((&self.frames, false), |(_, frames)| (frames, true))
    }
}

/// The tables of words, in memory.
#[derive(Debug)]
pub(crate) struct Lexicon {
    verbs: Vec<CueVerb>,
    forms: HashMap<String, (usize, VerbForms)>,
    nouns: HashMap<&'static str, Vec<CueFrame>>,
    adjectives: HashMap<&'static str, Vec<CueFrame>>,
    tags: HashMap<&'static str, Tag>,
}

impl Lexicon {
    /// # Panics
    /// If a row of a table does not have the columns that its head describes. The tests read every table.
    fn read(
        cues: &'static str,
        nouns: &'static str,
        adjectives: &'static str,
        words: &'static str,
    ) -> Self {
        let mut verbs: Vec<CueVerb> = Vec::new();
        let mut by_lemma: HashMap<&'static str, usize> = HashMap::new();
        let mut forms: HashMap<String, (usize, VerbForms)> = HashMap::new();
        for row in rows(cues) {
            let cells: Vec<&'static str> = row.split('\t').collect();
            let &[lemma, uses, noun, irregular] = cells.as_slice() else {
                panic!("cues.tsv has a row without four cells: {row}")
            };
            let frames = uses.split(' ').map(CueFrame::read);
            let (lemma, particle) =
                lemma.split_once(' ').map_or((lemma, None), |(lemma, rest)| (lemma, Some(rest)));
            let idx = *by_lemma.entry(lemma).or_insert_with(|| {
                verbs.push(CueVerb { lemma, ..CueVerb::default() });
                verbs.len() - 1
            });
            match particle {
                Some(particle) => verbs[idx].with_particle.push((particle, frames.collect())),
                None => verbs[idx].frames.extend(frames),
            }
            verbs[idx].is_often_noun |= noun == "noun";
            for (form, added) in inflected(lemma, irregular) {
                let known = &mut forms.entry(form).or_insert((idx, VerbForms::default())).1;
                *known = VerbForms {
                    base: known.base || added.base,
                    present: known.present || added.present,
                    past: known.past || added.past,
                    participle: known.participle || added.participle,
                    ing: known.ing || added.ing,
                };
            }
        }
        let mut tags = HashMap::new();
        for row in rows(words) {
            let Some((tag, words)) = row.split_once('\t') else {
                panic!("words.tsv has a row without two cells: {row}")
            };
            for word in words.split(' ') {
                tags.entry(word).or_insert(read_tag(tag));
            }
        }
        Self { verbs, forms, nouns: read_frames(nouns), adjectives: read_frames(adjectives), tags }
    }

    /// The verb that a word in lower case is a form of, and which forms it can be.
    pub(crate) fn verb(&self, word: &str) -> Option<(usize, VerbForms)> {
        self.forms.get(word).copied()
    }

    /// The verb with an index that [`Self::verb`] returned.
    pub(crate) fn verb_at(&self, idx: usize) -> &CueVerb {
        &self.verbs[idx]
    }

    /// The uses of a noun that attributes, given in lower case; none for another word.
    pub(crate) fn noun(&self, word: &str) -> &[CueFrame] {
        let singular = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
        let known = self.nouns.get(word).or_else(|| self.nouns.get(word.strip_suffix('s')?));
        known.or_else(|| self.nouns.get(singular?.as_str())).map_or(&[], Vec::as_slice)
    }

    /// The uses of an adjective that attributes; none for another word.
    pub(crate) fn adjective(&self, word: &str) -> &[CueFrame] {
        self.adjectives.get(word).map_or(&[], Vec::as_slice)
    }

    /// The tag of a word in lower case, if it is of a closed class.
    pub(crate) fn tag(&self, word: &str) -> Option<Tag> {
        self.tags.get(word).copied()
    }
}

/// The rows of a table without its head.
fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

/// Reads a table of words and their uses.
fn read_frames(table: &'static str) -> HashMap<&'static str, Vec<CueFrame>> {
    let row = |row: &'static str| {
        let Some((word, uses)) = row.split_once('\t') else {
            panic!("a table of words has a row without two cells: {row}")
        };
        (word, uses.split(' ').map(CueFrame::read).collect())
    };
    rows(table).map(row).collect()
}

fn read_tag(written: &str) -> Tag {
    match written {
        "adverb" => Tag::Adverb,
        "be" => Tag::Be,
        "conjunction" => Tag::Conjunction,
        "determiner" => Tag::Determiner,
        "do" => Tag::Do,
        "have" => Tag::Have,
        "modal" => Tag::Modal,
        "not" => Tag::Not,
        "object" => Tag::Object,
        "possessive" => Tag::Possessive,
        "preposition" => Tag::Preposition,
        "question" => Tag::Question,
        "relative" => Tag::Relative,
        "subject" => Tag::Subject,
        "subordinator" => Tag::Subordinator,
        "that" => Tag::That,
        "time" => Tag::Time,
        "to" => Tag::To,
        "verb" => Tag::Verb,
        other => panic!("words.tsv: `{other}` is no class of words"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_readable() {
        for table in [CUES, NOUNS, ADJECTIVES, WORDS] {
            let rows: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(rows.is_sorted(), "{:?}", rows.windows(2).find(|pair| pair[0] > pair[1]));
        }
        let verb = |word: &str| LEXICON.verb(word).map(|(_, forms)| forms);
        assert!(verb("said").unwrap().past && verb("said").unwrap().participle);
        assert_eq!(verb("slept"), None);
        assert_eq!(LEXICON.tag("who"), Some(Tag::Relative));
    }
}
