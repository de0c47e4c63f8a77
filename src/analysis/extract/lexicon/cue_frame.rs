//! A cue frame: one use of a word that attributes, as the tables have it.

use super::cue_class::CueClass;

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
    /// An infinitive whose subject is that of the verb: "X seems to …", which says not to whom.
    Raised,
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
            "raised" => Self::Raised,
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

impl CueFrame {
    /// # Panics
    /// If its class or its complement is unknown. The tests read every table.
    pub(super) fn read(written: &'static str) -> Self {
        let (class, complement) = written.split_once(':').unwrap_or((written, ""));
        let Ok(idx) = CueClass::ALL.binary_search_by_key(&class, |(_, word)| word) else {
            panic!("cues.tsv: `{class}` is no class of cues")
        };
        Self { class: CueClass::ALL[idx].0, complement: Complement::read(complement) }
    }
}
