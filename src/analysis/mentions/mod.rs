//! Where documents name entities and countries.
//!
//! A **mention** is an occurrence of one of an entity's spellings: whole words, the longest where several overlap, with straight or
//! curly apostrophe, without a possessive ending. A bare surname is a mention where the document names in full exactly one person of
//! that surname.
//!
//! 1. `finder.rs` finds full names and registered spellings, in one pass.
//! 2. `surnames.rs` adds bare surnames.
//! 3. This file adds countries, and counts spellings; `similar.rs` finds names that might be misspelled.

mod finder;
mod similar;
mod surnames;

use std::collections::BTreeMap;

use model::{
    CountryIdx, DocumentIdx, EntityIdx, EntityKind, JoinReason, Mention, Roles, Span, Spelling,
};

pub(crate) use self::similar::SimilarNames;
use crate::countries::COUNTRIES;
use crate::parallel;
use crate::seeds::file::TextFile;
use crate::seeds::register::Register;
use crate::sorted::sorted;

/// Who and what one document names.
#[derive(Debug, Default)]
pub(crate) struct Mentions {
    /// Entities, in the order of the text.
    pub(crate) entities: Vec<Mention<EntityIdx>>,
    /// Countries, as rows of the table, in the order of the text.
    pub(crate) countries: Vec<Mention<CountryIdx>>,
    /// How the document spells each entity, by entity, then words.
    pub(crate) spellings: Vec<(EntityIdx, Spelling)>,
}

/// A mention of an entity and why its words are joined to it.
type JoinedMention = (Mention<EntityIdx>, JoinReason);

/// Finds what every document names; the result is in the order of the documents.
pub(crate) fn find(
    register: &Register,
    register_file: Option<TextFile<'_>>,
    documents: &[TextFile<'_>],
) -> Vec<Mentions> {
    let finder = finder::Finder::new(register, register_file);
    let numbered: Vec<(DocumentIdx, &TextFile<'_>)> =
        (0..).map(DocumentIdx).zip(documents).collect();
    parallel::map(&numbered, |&(idx, document)| {
        let mut entities = finder.find(idx, *document);
        surnames::add(register, *document, &mut entities);
        Mentions {
            countries: countries(register, document.text, &entities),
            spellings: spellings(idx, document.text, &entities),
            entities: entities.into_iter().map(|(mention, _)| mention).collect(),
        }
    })
}

/// What a text names by itself, without a register: countries.
pub(crate) fn of_text(text: &str) -> Mentions {
    Mentions { countries: countries(&Register::default(), text, &[]), ..Mentions::default() }
}

impl Mentions {
    /// Adds to the roles of a claim the entities and the countries that are named within its span and are in no other role.
    pub(crate) fn add_mentioned(
        &self,
        span: Span,
        entities: &mut Roles<EntityIdx>,
        countries: &mut Roles<CountryIdx>,
    ) {
        entities.mentioned = mentioned(&self.entities, span, entities);
        countries.mentioned = mentioned(&self.countries, span, countries);
    }
}

fn mentioned<T: Copy + Ord>(mentions: &[Mention<T>], span: Span, roles: &Roles<T>) -> Vec<T> {
    let is_in_other_role = |of: &T| {
        [&roles.says, &roles.target, &roles.conduct_of].iter().any(|role| role.contains(of))
    };
    let within = mentions.iter().filter(|mention| span.contains(mention.span));
    sorted(within.map(|mention| mention.of).filter(|of| !is_in_other_role(of)).collect())
}

/// Where a document names countries: by the table, but not within a name that has nothing to do with the country;
/// and wherever it names a country's government.
fn countries(
    register: &Register,
    text: &str,
    entities: &[JoinedMention],
) -> Vec<Mention<CountryIdx>> {
    let mut mentions = of_governments(register, entities);
    let n_of_governments = mentions.len();
    for mention in COUNTRIES.mentions(text) {
        let within = first_overlapping(entities, mention.span, |(entity, _)| entity.span);
        let is_of_country =
            within.is_none_or(|(entity, _)| register.countries_of(entity.of).contains(&mention.of));
        let governments = &mentions[..n_of_governments];
        let is_known = first_overlapping(governments, mention.span, |other| other.span).is_some();
        if is_of_country && !is_known {
            mentions.push(mention);
        }
    }
    mentions.sort_by_key(|mention| mention.span);
    mentions
}

/// The countries whose governments are named, in the order of the text.
fn of_governments(register: &Register, entities: &[JoinedMention]) -> Vec<Mention<CountryIdx>> {
    let mut mentions = Vec::new();
    for (Mention { span, of }, _) in entities {
        let entity = &register.entities[of.idx()];
        if entity.kind == EntityKind::Government {
            let countries = entity.countries.iter();
            mentions.extend(countries.map(|&of| Mention { span: *span, of }));
        }
    }
    mentions
}

/// The first thing that overlaps a span, by binary search: the things are in the order of the text and do not overlap each other.
fn first_overlapping<T>(things: &[T], span: Span, span_of: impl Fn(&T) -> Span) -> Option<&T> {
    let idx = things.partition_point(|thing| span_of(thing).end <= span.start);
    things.get(idx).filter(|thing| span_of(thing).overlaps(span))
}

/// How a document spells each entity that it mentions, by entity, then words.
pub(crate) fn spellings(
    document: DocumentIdx,
    text: &str,
    mentions: &[JoinedMention],
) -> Vec<(EntityIdx, Spelling)> {
    let sentences = text::sentences(text);
    let mut spellings: BTreeMap<(EntityIdx, &str), Spelling> = BTreeMap::new();
    for (mention, why) in mentions {
        let words = mention.span.of(text);
        let spelling = spellings.entry((mention.of, words)).or_insert_with(|| Spelling {
            words: words.into(),
            document,
            count: 0,
            sentences: Vec::new(),
            why: why.clone(),
        });
        spelling.count += 1;
        let idx = sentences.partition_point(|sentence| sentence.end <= mention.span.start);
        if let Some(sentence) = sentences.get(idx)
            && spelling.sentences.last() != Some(sentence)
        {
            spelling.sentences.push(*sentence);
        }
    }
    spellings.into_iter().map(|((entity, _), spelling)| (entity, spelling)).collect()
}
