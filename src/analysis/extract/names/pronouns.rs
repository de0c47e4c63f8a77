//! Whom pronouns mean: "he", "she", "it". Only where the text leaves one: everything else stays open.
//!
//! A pronoun means the subject of the clause around its own ("Ann Lee said that she"), else the one person of fitting gender of its sentence
//! and of the three before it, or the one body that is a subject in its sentence or the one before. Where there are several, or somebody
//! without a name, or a name that may be a person's, it stays open. Of weaker conditions fewer than nine of ten were right on the articles that the rules were looked at on: of the nearest sentence
//! alone, or the subject of it.

use std::collections::BTreeMap;

use grammar::Label;
use model::{EntityIdx, EntityKind, Mention};

use super::Names;
use super::references::{Meaning, References, is_body};
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// How many sentences back a pronoun is taken to refer.
const MAX_SENTENCES: usize = 3;

/// Words that show that a name is a woman's.
const OF_WOMEN: &[&str] = &[
    "actress",
    "aunt",
    "baroness",
    "businesswoman",
    "chairwoman",
    "congresswoman",
    "daughter",
    "duchess",
    "empress",
    "girl",
    "grandmother",
    "lady",
    "madam",
    "mother",
    "mrs",
    "ms",
    "niece",
    "nun",
    "policewoman",
    "princess",
    "queen",
    "sister",
    "spokeswoman",
    "wife",
    "woman",
];

/// Words that show that a name is a man's.
const OF_MEN: &[&str] = &[
    "boy",
    "brother",
    "businessman",
    "chairman",
    "congressman",
    "duke",
    "emperor",
    "father",
    "grandfather",
    "husband",
    "king",
    "man",
    "monk",
    "mr",
    "nephew",
    "policeman",
    "pope",
    "priest",
    "prince",
    "sheikh",
    "sir",
    "son",
    "spokesman",
    "uncle",
];

/// What can be referred to by a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pronoun {
    /// "he", "him", "his".
    Man,
    /// "she", "her".
    Woman,
    /// "it", "its".
    Body,
}

/// The tokens of a sentence that stand for an entity, or for somebody without a name.
type Referents = BTreeMap<usize, Option<EntityIdx>>;

/// Whom each pronoun of a document means, by the index of its token, given its mentions of entities in the order of the text.
pub(super) fn resolve(
    doc: &TaggedText<'_>,
    names: &Names<'_>,
    references: &References,
    mentions: &[Mention<EntityIdx>],
) -> BTreeMap<usize, Meaning> {
    let mut resolver = PronounResolver { doc, names, references, by_sentence: BTreeMap::new() };
    for mention in mentions {
        if let Some(range) = doc.tokens_in(mention.span) {
            let of = resolver.by_sentence.entry(doc.sentence_idx(range.start)).or_default();
            let head = doc.tree.head_within(range).unwrap_or(range.start);
            of.insert(head, Some(mention.of));
        }
    }
    let mut pronouns = BTreeMap::new();
    for (number, (sentence, _)) in doc.sentences.iter().enumerate() {
        for idx in sentence.indices() {
            let found = if let Some(pronoun) = pronoun(doc, idx) {
                let found = resolver.meant(number, idx, pronoun);
                pronouns.insert(idx, found);
                found.one()
            } else if is_description(doc, idx) && !references.is_beside_name(idx) {
                let words = TokenRange::new(doc.tree.subtree(idx).start, idx + 1);
                references.of_description(doc, names, words, idx).one()
            } else {
                continue;
            };
            resolver.by_sentence.entry(number).or_default().insert(idx, found);
        }
    }
    pronouns
}

/// Resolves pronouns in the order of the text, each with those before it.
struct PronounResolver<'a, 't, 'n> {
    doc: &'a TaggedText<'t>,
    names: &'a Names<'n>,
    references: &'a References,
    /// By the number of the sentence.
    by_sentence: BTreeMap<usize, Referents>,
}

impl PronounResolver<'_, '_, '_> {
    /// Whom a pronoun can mean; nobody also where the sentences before leave it open, so that who speaks can settle it.
    fn meant(&self, number: usize, idx: usize, pronoun: Pronoun) -> Meaning {
        if let Some(of) = self.subject_around(number, idx, pronoun) {
            return of.filter(|of| self.is_known(*of)).map_or(Meaning::Several, Meaning::One);
        }
        // "It" is what the sentence before is about, and not all that it mentions.
        let (n_before, is_wanted): (usize, fn(&TaggedText<'_>, usize) -> bool) = match pronoun {
            Pronoun::Body => (1, |doc, idx| doc.tree.is_subject(idx)),
            Pronoun::Man | Pronoun::Woman => (MAX_SENTENCES, |_, _| true),
        };
        let fits = |(at, of): &(&usize, &Option<EntityIdx>)| {
            **at < idx && self.fits(**at, **of, idx, pronoun) && is_wanted(self.doc, **at)
        };
        let sentences = self.by_sentence.range(number.saturating_sub(n_before)..=number);
        let mut fitting = sentences.flat_map(|(_, referents)| referents).filter(fits);
        match fitting.next() {
            Some((_, Some(of)))
                if self.is_known(*of) && fitting.all(|(_, other)| *other == Some(*of)) =>
            {
                Meaning::One(*of)
            }
            _ => Meaning::Nobody,
        }
    }

    /// What a pronoun can mean that is the subject of a clause around its own.
    fn subject_around(
        &self,
        number: usize,
        idx: usize,
        pronoun: Pronoun,
    ) -> Option<Option<EntityIdx>> {
        let tree = &self.doc.tree;
        let referents = self.by_sentence.get(&number)?;
        let mut clause = tree.head(idx)?;
        while let Some(around) = tree.head(clause) {
            let subject = tree.child(around, &[Label::Subject, Label::PassiveSubject]);
            let referent = subject.and_then(|at| Some((at, *referents.get(&at)?)));
            let fits = |(at, of): &(usize, Option<EntityIdx>)| {
                *at < idx && self.fits(*at, *of, idx, pronoun)
            };
            if let Some((_, of)) = referent.filter(fits) {
                return Some(of);
            }
            clause = around;
        }
        None
    }

    fn is_known(&self, of: EntityIdx) -> bool {
        self.names.kind(of) != EntityKind::Unknown
    }

    /// Whether a token, which stands for `of`, can be what the pronoun at `idx` means.
    fn fits(&self, at: usize, of: Option<EntityIdx>, idx: usize, pronoun: Pronoun) -> bool {
        if !is_same_voice(self.doc, at, idx) {
            return false;
        }
        let Some(entity) = of else {
            let noun = self.doc.speaker_noun(at);
            let is_body = noun.is_some_and(SpeakerNoun::is_body);
            let word = self.doc.token_text(at);
            return match (self::pronoun(self.doc, at), gender(|known| known == word)) {
                (Some(other), _) => other == pronoun,
                (None, Some(is_woman)) => {
                    pronoun == if is_woman { Pronoun::Woman } else { Pronoun::Man }
                }
                (None, None) => is_body == (pronoun == Pronoun::Body),
            };
        };
        match (pronoun, self.names.kind(entity)) {
            (Pronoun::Body, kind) => is_body(kind),
            // A name of unknown kind may be a person's.
            (Pronoun::Man, EntityKind::Person | EntityKind::Unknown) => {
                self.references.can_be(entity, false)
            }
            (Pronoun::Woman, EntityKind::Person | EntityKind::Unknown) => {
                self.references.can_be(entity, true)
            }
            _ => false,
        }
    }
}

/// Whether a token is a pronoun of the third person: it stands for somebody of whom the text speaks elsewhere.
pub(crate) fn is_third_person(doc: &TaggedText<'_>, idx: usize) -> bool {
    pronoun(doc, idx).is_some() || doc.is_any_word(idx, &["they", "them", "themselves"])
}

/// Whether words show that they are of a woman; `has` says whether a word is among them.
pub(super) fn gender(has: impl Fn(&str) -> bool) -> Option<bool> {
    let has = |list: &[&str]| list.iter().any(|word| has(word));
    match (has(OF_WOMEN), has(OF_MEN)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// What a token refers to as a pronoun of the third person.
fn pronoun(doc: &TaggedText<'_>, idx: usize) -> Option<Pronoun> {
    if doc.is_any_word(idx, &["he", "him", "his", "himself"]) {
        Some(Pronoun::Man)
    } else if doc.is_any_word(idx, &["she", "her", "hers", "herself"]) {
        Some(Pronoun::Woman)
    } else if doc.is_any_word(idx, &["it", "its", "itself"]) {
        let is_empty = doc.tree.label(idx) == Label::Expletive;
        Some(Pronoun::Body).filter(|_| !is_empty)
    } else {
        None
    }
}

/// Whether a pronoun is of a woman and not of a man; `None` for other words.
pub(super) fn is_of_woman(doc: &TaggedText<'_>, idx: usize) -> Option<bool> {
    match pronoun(doc, idx)? {
        Pronoun::Man => Some(false),
        Pronoun::Woman => Some(true),
        Pronoun::Body => None,
    }
}

/// Whether a token is the head of a description that may stand for somebody: a noun for one person, or a subject that is one for a body.
fn is_description(doc: &TaggedText<'_>, idx: usize) -> bool {
    let word = doc.token_text(idx);
    let is_person = doc.speaker_noun(idx).is_some_and(SpeakerNoun::is_person)
        || OF_WOMEN.contains(&word)
        || OF_MEN.contains(&word);
    let is_subject = doc.speaker_noun(idx).is_some() && doc.tree.is_subject(idx);
    (is_person || is_subject)
        && !doc.token(idx).is_capital
        && doc.tag(idx) == Tag::Noun
        && !doc.is_plural(TokenRange::new(idx, idx + 1))
        && doc.tree.child(idx, &[Label::Apposition, Label::Flat]).is_none()
}

/// Whether two tokens are said by the same: who is quoted seldom names themselves.
fn is_same_voice(doc: &TaggedText<'_>, a: usize, b: usize) -> bool {
    let quotation = |idx: usize| doc.quotation(idx).filter(|_| doc.is_in_quotation(idx));
    quotation(a).is_none() || quotation(a) == quotation(b)
}
