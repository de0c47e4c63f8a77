//! The lexicon: verbs and nouns that attribute (`cues.tsv`, `nouns.tsv`), and the closed word classes of English (`words.tsv`).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::inflection::inflected;

pub use super::cue_class::CueClass;
pub(crate) use super::inflection::VerbForms;

/// The table of verbs that attribute.
const CUES: &str = include_str!("cues.tsv");

/// The table of nouns that attribute.
const NOUNS: &str = include_str!("nouns.tsv");

/// The table of the closed word classes.
const WORDS: &str = include_str!("words.tsv");

/// The tables, read once.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(CUES, NOUNS, WORDS));

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

/// The complement of a cue: in which grammatical form its content follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Complement {
    /// A clause or a quotation.
    Clause,
    /// A clause or a quotation after an addressee.
    AddresseeClause,
    /// A noun phrase.
    NounPhrase,
    /// An infinitive.
    Infinitive,
    /// An infinitive after an addressee.
    AddresseeInfinitive,
    /// The phrase after this preposition.
    Preposition(&'static str),
    /// The phrase after this preposition, which follows an object.
    ObjectPreposition(&'static str),
}

impl Complement {
    fn read(word: &'static str) -> Self {
        match word {
            "that" => Self::Clause,
            "whom-that" => Self::AddresseeClause,
            "what" => Self::NounPhrase,
            "to" => Self::Infinitive,
            "whom-to" => Self::AddresseeInfinitive,
            _ => match word.split_once('+') {
                Some(("", preposition)) => Self::Preposition(preposition),
                Some(("whom", preposition)) => Self::ObjectPreposition(preposition),
                _ => panic!("cues.tsv: `{word}` says nothing of how a content follows"),
            },
        }
    }
}

/// A subcategorization frame: one use of a verb or noun that attributes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CueFrame {
    /// What its source does.
    pub(crate) class: CueClass,
    /// In which form its content follows.
    pub(crate) complement: Complement,
}

/// A verb that attributes.
#[derive(Debug, Default)]
pub(crate) struct CueVerb {
    /// Its uses.
    frames: Vec<CueFrame>,
    /// Its uses with a particle: `point` with `out`.
    with_particle: Vec<(&'static str, Vec<CueFrame>)>,
    /// Whether its present form is as often a noun: `claims`.
    pub(crate) is_often_noun: bool,
}

impl CueVerb {
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
    tags: HashMap<&'static str, Tag>,
}

impl Lexicon {
    /// # Panics
    /// If a row of a table does not have the columns that its head describes. The tests read every table.
    fn read(cues: &'static str, nouns: &'static str, words: &'static str) -> Self {
        let rows = |table: &'static str| table.lines().filter(|line| !line.starts_with('#'));
        let mut verbs: Vec<CueVerb> = Vec::new();
        let mut by_lemma: HashMap<&'static str, usize> = HashMap::new();
        let mut forms: HashMap<String, (usize, VerbForms)> = HashMap::new();
        for row in rows(cues) {
            let cells: Vec<&'static str> = row.split('\t').collect();
            let &[lemma, uses, noun, irregular] = cells.as_slice() else {
                panic!("cues.tsv has a row without four cells: {row}")
            };
            let frames = uses.split(' ').map(read_frame);
            let (lemma, particle) =
                lemma.split_once(' ').map_or((lemma, None), |(lemma, rest)| (lemma, Some(rest)));
            let idx = *by_lemma.entry(lemma).or_insert_with(|| {
                verbs.push(CueVerb::default());
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
        let mut frames_by_noun = HashMap::new();
        for row in rows(nouns) {
            let Some((noun, uses)) = row.split_once('\t') else {
                panic!("nouns.tsv has a row without two cells: {row}")
            };
            frames_by_noun.insert(noun, uses.split(' ').map(read_frame).collect());
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
        Self { verbs, forms, nouns: frames_by_noun, tags }
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

    /// The tag of a word in lower case, if it is of a closed class.
    pub(crate) fn tag(&self, word: &str) -> Option<Tag> {
        self.tags.get(word).copied()
    }
}

fn read_frame(written: &'static str) -> CueFrame {
    let (class, complement) = written.split_once(':').unwrap_or((written, ""));
    let Ok(idx) = CueClass::ALL.binary_search_by_key(&class, |(_, word)| word) else {
        panic!("cues.tsv: `{class}` is no class of cues")
    };
    CueFrame { class: CueClass::ALL[idx].0, complement: Complement::read(complement) }
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
        for table in [CUES, NOUNS, WORDS] {
            let rows: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(rows.is_sorted(), "{:?}", rows.windows(2).find(|pair| pair[0] > pair[1]));
        }
        let verb = |word: &str| LEXICON.verb(word).map(|(_, forms)| forms);
        assert!(verb("said").unwrap().past && verb("said").unwrap().participle);
        assert_eq!(verb("went"), None);
        assert_eq!(LEXICON.tag("who"), Some(Tag::Relative));
    }
}
