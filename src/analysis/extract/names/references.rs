//! What a document calls its entities, and whom descriptions mean: "the minister". Only where the text leaves one: everything else stays
//! open.
//!
//! A description means the one entity of the document of which the text says all of its words: "the foreign minister" after "the French
//! foreign minister Ann Lee".

use std::collections::{BTreeMap, BTreeSet};

use model::{CountryIdx, EntityIdx, EntityKind, Mention};

use super::Names;
use super::descriptions::descriptions_of;
use super::name_words::is_of_state;
use super::pronouns::{self, gender};
use crate::countries::COUNTRIES;
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::speaker_nouns::{SpeakerNoun, speaker_noun};
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// How many entities a description is compared with; of more, it means none: a document that calls so many the same leaves it open.
const MAX_COMPARED: usize = 64;

/// Words for a body that say no more of it than each other.
const ANY_BODY: &[&str] = &["group", "organisation", "organization"];

/// Nouns for texts, which speak as bodies do: "the lawsuit" is no body that it is said of.
const TEXTS: &[&str] = &[
    "analysis",
    "article",
    "assessment",
    "briefing",
    "bulletin",
    "column",
    "complaint",
    "document",
    "editorial",
    "essay",
    "filing",
    "indictment",
    "lawsuit",
    "letter",
    "memo",
    "paper",
    "petition",
    "poll",
    "release",
    "report",
    "research",
    "review",
    "statement",
    "study",
    "submission",
    "survey",
    "transcript",
    "tweet",
];

/// What one entity is called in a document, besides its name.
#[derive(Clone, Debug)]
struct Calling {
    /// The words of its descriptions and, for a body, of its name, in lower case.
    words: BTreeSet<String>,
    /// For a body, the words of its name alone.
    in_name: BTreeSet<String>,
    /// Whether a title or a description shows that it is a woman.
    is_woman: Option<bool>,
    /// The words that name it first.
    first: TokenRange,
}

/// Whom words can mean that name nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Nobody that the document names.
    Nobody,
    /// One entity, and no other.
    One(EntityIdx),
    /// Several entities: the text does not settle which of them.
    Several,
}

impl Meaning {
    /// The one entity.
    pub(crate) fn one(self) -> Option<EntityIdx> {
        match self {
            Self::One(entity) => Some(entity),
            Self::Nobody | Self::Several => None,
        }
    }
}

/// What the words of a document refer to.
#[derive(Clone, Debug, Default)]
pub(super) struct References {
    callings: BTreeMap<EntityIdx, Calling>,
    by_word: BTreeMap<String, BTreeSet<EntityIdx>>,
    /// Where bodies are named, with their names, in the order of the text.
    bodies: Vec<(usize, EntityIdx)>,
    /// The tokens of descriptions beside a name: "chair" of "the chair, Ann Lee".
    beside_names: BTreeSet<usize>,
    /// Whom each pronoun means, by the index of its token.
    pronouns: BTreeMap<usize, Meaning>,
}

impl References {
    /// What the words of a document refer to, given the names in it.
    pub(super) fn new(
        doc: &TaggedText<'_>,
        names: &Names<'_>,
        mentions: &[Mention<EntityIdx>],
    ) -> Self {
        let mut references = Self::default();
        let mut ranges: BTreeMap<EntityIdx, Vec<TokenRange>> = BTreeMap::new();
        for mention in mentions {
            if let Some(range) = doc.tokens_in(mention.span) {
                ranges.entry(mention.of).or_default().push(range);
                if is_body(names.kind(mention.of)) {
                    references.bodies.push((range.start, mention.of));
                }
            }
        }
        for (entity, ranges) in &ranges {
            references.add(doc, names, *entity, ranges);
        }
        references.pronouns = pronouns::resolve(doc, names, &references, mentions);
        references
    }

    fn add(
        &mut self,
        doc: &TaggedText<'_>,
        names: &Names<'_>,
        entity: EntityIdx,
        ranges: &[TokenRange],
    ) {
        let descriptions = descriptions_of(doc, ranges);
        self.beside_names.extend(descriptions.iter().flat_map(|range| range.indices()));
        let mut words = words_of(doc, &descriptions);
        // "an organisation" is "the group".
        if ANY_BODY.iter().any(|word| words.contains(*word)) {
            words.extend(ANY_BODY.iter().map(|word| (*word).to_owned()));
        }
        let in_name =
            if is_body(names.kind(entity)) { words_of(doc, ranges) } else { BTreeSet::new() };
        words.extend(in_name.iter().cloned());
        let is_woman = gender(|word| words.contains(word));
        for word in &words {
            self.by_word.entry(word.clone()).or_default().insert(entity);
        }
        let first = ranges.first().copied().unwrap_or(TokenRange::new(0, 0));
        self.callings.insert(entity, Calling { words, in_name, is_woman, first });
    }

    /// Whether a token belongs to a description beside a name.
    pub(super) fn is_beside_name(&self, idx: usize) -> bool {
        self.beside_names.contains(&idx)
    }

    /// Where the document names an entity first.
    pub(super) fn first(&self, entity: EntityIdx) -> Option<TokenRange> {
        self.callings.get(&entity).map(|calling| calling.first)
    }

    /// Whom a pronoun means.
    pub(super) fn of_pronoun(&self, idx: usize) -> Meaning {
        self.pronouns.get(&idx).copied().unwrap_or(Meaning::Nobody)
    }

    /// Whether a pronoun can mean a person, by gender.
    pub(super) fn can_mean(&self, doc: &TaggedText<'_>, pronoun: usize, person: EntityIdx) -> bool {
        let asked = pronouns::is_of_woman(doc, pronoun);
        asked.is_some_and(|is_woman| self.can_be(person, is_woman))
    }

    /// Whether a person can be a woman, or a man: the text shows nothing else.
    pub(super) fn can_be(&self, person: EntityIdx, is_woman: bool) -> bool {
        let known = self.callings.get(&person).and_then(|calling| calling.is_woman);
        known.is_none_or(|known| known == is_woman)
    }

    /// Whether a description gives an entity an office.
    pub(super) fn holds_office(&self, entity: EntityIdx) -> bool {
        let is_office = |word: &String| {
            let noun = speaker_noun(word);
            matches!(noun, Some(SpeakerNoun::Office | SpeakerNoun::Ruler)) || is_of_state(word)
        };
        self.callings.get(&entity).is_some_and(|calling| calling.words.iter().any(is_office))
    }

    /// Whom a description can mean whose head is a token: "the French foreign minister".
    pub(super) fn of_description(
        &self,
        doc: &TaggedText<'_>,
        names: &Names<'_>,
        words: TokenRange,
        head: usize,
    ) -> Meaning {
        let is_definite = doc.is_any_word(words.start, &["the", "its", "their"]);
        let Some(noun) = doc.speaker_noun(head) else { return Meaning::Nobody };
        let range = TokenRange::new(words.start, head + 1);
        if !is_definite || range.indices().any(|idx| doc.is_possessive_ending(idx)) {
            return Meaning::Nobody;
        }
        let countries: Vec<CountryIdx> =
            names.countries_in(doc.span_of(range)).map(|(_, of)| of).collect();
        let is_content = |idx: &usize| {
            matches!(doc.tag(*idx), Tag::Noun | Tag::Name)
                && !COUNTRIES.is_demonym(doc.token_text(*idx))
                && !COUNTRIES.is_name(doc.token_text(*idx))
        };
        let content: Vec<String> = range
            .indices()
            .filter(is_content)
            .map(|idx| doc.token_text(idx).to_lowercase())
            .collect();
        let fits = |entity: &&EntityIdx| {
            let calling = &self.callings[*entity];
            let kind = names.kind(**entity);
            let is_kind = if noun.is_person() { kind == EntityKind::Person } else { is_body(kind) };
            let of = names.countries_of(**entity);
            is_kind
                && calling.first.start < words.start
                && content.iter().all(|word| calling.words.contains(word))
                && countries.iter().all(|country| of.contains(country))
        };
        let Some(called) = content.last().and_then(|word| self.by_word.get(word)) else {
            return Meaning::Nobody;
        };
        if MAX_COMPARED < called.len() {
            return Meaning::Several;
        }
        let mut fitting = called.iter().filter(fits);
        match (fitting.next(), fitting.next()) {
            (None, _) => Meaning::Nobody,
            (Some(one), None) => {
                let is_settled = noun.is_person() || self.is_body_meant(*one, &content, words);
                if is_settled { Meaning::One(*one) } else { Meaning::Several }
            }
            _ => Meaning::Several,
        }
    }

    /// Whether the words of a description can mean a body: its name has one of them, or it is the body that is named last before them, since
    /// "the company" can be any that the text names.
    fn is_body_meant(&self, body: EntityIdx, content: &[String], words: TokenRange) -> bool {
        let in_name = &self.callings[&body].in_name;
        let before = self.bodies.partition_point(|(at, _)| *at < words.start);
        let last = before.checked_sub(1).map(|idx| self.bodies[idx].1);
        let is_text = content.iter().any(|word| TEXTS.contains(&word.as_str()));
        content.iter().any(|word| in_name.contains(word)) || !is_text && last == Some(body)
    }
}

/// Whether an entity of a kind is a body, which "it" and "the group" can mean.
pub(super) fn is_body(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Organisation | EntityKind::Government)
}

/// The words of ranges, in lower case.
fn words_of(doc: &TaggedText<'_>, ranges: &[TokenRange]) -> BTreeSet<String> {
    let words = ranges.iter().flat_map(|range| range.indices());
    let words = words.filter(|idx| doc.token(*idx).mark.is_none());
    words.map(|idx| doc.token_text(idx).to_lowercase()).collect()
}
