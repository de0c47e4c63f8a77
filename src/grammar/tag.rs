//! A tag: the part of speech of a token, with the form of a verb.

/// A part of speech of Universal Dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartOfSpeech {
    /// `red`.
    Adjective,
    /// A preposition, or the particle of a verb.
    Adposition,
    /// `also`.
    Adverb,
    /// `has` in "has said", `is`, `would`.
    Auxiliary,
    /// `and`.
    CoordinatingConjunction,
    /// `the`.
    Determiner,
    /// `oh`.
    Interjection,
    /// `house`.
    Noun,
    /// `seven`.
    Numeral,
    /// `not`, `to` before a verb, `'s` behind a noun.
    Particle,
    /// `he`.
    Pronoun,
    /// `London`.
    ProperNoun,
    /// A mark.
    Punctuation,
    /// `that`, `because`.
    SubordinatingConjunction,
    /// `%`.
    Symbol,
    /// `say`.
    Verb,
    /// A token of another language, or no word.
    Other,
}

impl PartOfSpeech {
    /// Every part of speech with its name in Universal Dependencies.
    const ALL: [(Self, &str); 17] = [
        (Self::Adjective, "ADJ"),
        (Self::Adposition, "ADP"),
        (Self::Adverb, "ADV"),
        (Self::Auxiliary, "AUX"),
        (Self::CoordinatingConjunction, "CCONJ"),
        (Self::Determiner, "DET"),
        (Self::Interjection, "INTJ"),
        (Self::Noun, "NOUN"),
        (Self::Numeral, "NUM"),
        (Self::Particle, "PART"),
        (Self::Pronoun, "PRON"),
        (Self::ProperNoun, "PROPN"),
        (Self::Punctuation, "PUNCT"),
        (Self::SubordinatingConjunction, "SCONJ"),
        (Self::Symbol, "SYM"),
        (Self::Verb, "VERB"),
        (Self::Other, "X"),
    ];

    /// Its name in Universal Dependencies.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The part of speech with a name.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(part, _)| *part)
    }
}

/// A form of a verb or an auxiliary, as in the Penn Treebank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VerbForm {
    /// `say` in "to say", "must say", "Say it".
    Base,
    /// `say` in "they say".
    Present,
    /// `says`.
    PresentThird,
    /// `said` in "they said".
    Past,
    /// `said` in "they have said", "it was said".
    Participle,
    /// `saying`.
    Gerund,
    /// `would`.
    Modal,
}

impl VerbForm {
    /// Every form with its name in the Penn Treebank.
    const ALL: [(Self, &str); 7] = [
        (Self::Base, "VB"),
        (Self::Present, "VBP"),
        (Self::PresentThird, "VBZ"),
        (Self::Past, "VBD"),
        (Self::Participle, "VBN"),
        (Self::Gerund, "VBG"),
        (Self::Modal, "MD"),
    ];

    /// Whether it stands without an auxiliary: `says`, `said`, `would`.
    pub fn is_finite(self) -> bool {
        matches!(self, Self::Present | Self::PresentThird | Self::Past | Self::Modal)
    }
}

/// The tag of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag(u8);

/// How many parts of speech there are.
const N_PARTS: u8 = PartOfSpeech::ALL.len() as u8;

/// How many forms of verbs there are.
const N_FORMS: u8 = VerbForm::ALL.len() as u8;

impl Tag {
    /// How many tags there are: the parts of speech, the forms of auxiliaries, the forms of verbs.
    pub(crate) const COUNT: usize = (N_PARTS + 2 * N_FORMS) as usize;

    /// The tag of a part of speech; of a verb or an auxiliary, that of a form that nothing is known of.
    pub fn new(part: PartOfSpeech, form: Option<VerbForm>) -> Self {
        match (part, form) {
            (PartOfSpeech::Auxiliary, Some(form)) => Self(N_PARTS + form as u8),
            (PartOfSpeech::Verb, Some(form)) => Self(N_PARTS + N_FORMS + form as u8),
            _ => Self(part as u8),
        }
    }

    /// The tag of the names of a part of speech in Universal Dependencies and of a tag in the Penn Treebank.
    pub(crate) fn of_names(part: &str, penn: &str) -> Option<Self> {
        let form = VerbForm::ALL.iter().find(|(_, name)| *name == penn).map(|(form, _)| *form);
        Some(Self::new(PartOfSpeech::of_name(part)?, form))
    }

    /// The tag with a number.
    pub(crate) fn of_class(class: usize) -> Self {
        Self(class as u8)
    }

    /// Its number.
    pub(crate) fn class(self) -> usize {
        usize::from(self.0)
    }

    /// Its part of speech.
    pub fn part_of_speech(self) -> PartOfSpeech {
        match self.0 {
            part if part < N_PARTS => PartOfSpeech::ALL[usize::from(part)].0,
            part if part < N_PARTS + N_FORMS => PartOfSpeech::Auxiliary,
            _ => PartOfSpeech::Verb,
        }
    }

    /// The form of a verb or an auxiliary.
    pub fn verb_form(self) -> Option<VerbForm> {
        let form = self.0.checked_sub(N_PARTS)? % N_FORMS;
        Some(VerbForm::ALL[usize::from(form)].0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_know_what_they_are_made_of() {
        for (idx, (part, name)) in PartOfSpeech::ALL.into_iter().enumerate() {
            assert_eq!((part as usize, PartOfSpeech::of_name(name)), (idx, Some(part)));
        }
        for (idx, (form, penn)) in VerbForm::ALL.into_iter().enumerate() {
            assert_eq!(form as usize, idx);
            for (name, part) in [("VERB", PartOfSpeech::Verb), ("AUX", PartOfSpeech::Auxiliary)] {
                let tag = Tag::of_names(name, penn).unwrap();
                assert_eq!((tag.part_of_speech(), tag.verb_form()), (part, Some(form)));
                assert!(tag.class() < Tag::COUNT);
            }
        }
        assert_eq!(Tag::of_names("NOUN", "NN").unwrap().verb_form(), None);
        assert_eq!(Tag::of_names("noun", "NN"), None);
    }
}
