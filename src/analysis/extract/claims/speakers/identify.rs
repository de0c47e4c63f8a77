//! The ways in which the words of a source name a speaker: by name, office, body, state or description.

use model::{CountryIdx, EntityIdx, EntityKind, SourceKind, Span};

use super::{BODIES, SourcePhrase, Speaker, SpeakerResolver};
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::names::{Meaning, is_own_country};
use crate::extract::syntax::token_range::TokenRange;
use crate::sorted::sorted;

/// The longest name behind a comma, in tokens, with the comma.
const MAX_APPOSED: usize = 6;

impl SpeakerResolver<'_> {
    /// "Mr. Lee and Ms. Kim", "the group's head, Sam Lee"; but not "Mr. Lee's aide".
    pub(super) fn person(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let core = phrase.core;
        let persons = self.entities_of_kind(phrase.span, &[EntityKind::Person]);
        let own: Vec<EntityIdx> = persons
            .into_iter()
            .filter(|(at, _)| self.is_referent(*at, core))
            .map(|(_, of)| of)
            .collect();
        if !own.is_empty() {
            return Some(self.speaker_of(SourceKind::Person, core, own));
        }
        let (range, of) = self.apposed(phrase, EntityKind::Person)?;
        Some(self.speaker_of(SourceKind::Person, range, vec![of]))
    }

    /// The name behind the comma of a phrase: "said the group's head, Sam Lee", "the company, Acme". It may stand behind the phrase that was
    /// found.
    fn apposed(&self, phrase: &SourcePhrase, kind: EntityKind) -> Option<(TokenRange, EntityIdx)> {
        let SourcePhrase { range, core, head_noun, .. } = *phrase;
        let is_told =
            head_noun.is_some_and(|noun| noun.is_person() == (kind == EntityKind::Person));
        let end = if is_told { range.end.max(core.end + MAX_APPOSED) } else { range.end };
        let end = end.min(self.doc.len());
        let rest = (end > core.end).then(|| self.doc.span_of(TokenRange::new(core.end, end)))?;
        let (at, of) = self.names.entities_in(rest).next()?;
        let follows = at.start <= rest.start + 2
            && self.doc.is_mark(core.end, ',')
            && self.names.kind(of) == kind;
        Some((self.doc.tokens_in(at).filter(|_| follows)?, of))
    }

    /// Whether a phrase refers to a name within it: not "Mr. Lee's aide", "a lawyer for Mr. Lee", "the Lee government".
    fn is_referent(&self, at: Span, core: TokenRange) -> bool {
        let Some(range) = self.doc.tokens_in(at) else { return false };
        let is_behind_preposition =
            range.start > core.start && self.doc.tag(range.start - 1) == Tag::Preposition;
        let is_modifier = range.end < core.end && self.doc.tag(range.end) == Tag::Noun;
        !(self.is_possessive(at, core) || is_behind_preposition || is_modifier)
    }

    /// "the politician", named before; "a White House official", not named.
    pub(super) fn officeholder(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let (doc, core) = (self.doc, phrase.core);
        let is_office = phrase.head_noun.is_some_and(SpeakerNoun::is_person);
        if !is_office || doc.token(phrase.head).is_capital && !phrase.is_plural {
            return None;
        }
        let kind = match self.names.of_description(doc, core, phrase.head) {
            Meaning::One(entity) => return Some(self.meant(entity, phrase.range)),
            Meaning::Several => SourceKind::Unresolved,
            Meaning::Nobody => SourceKind::Unnamed,
        };
        let bodies = self.entities_of_kind(phrase.span, &[EntityKind::Organisation]);
        // "its spokesman".
        let own = Some(core.start).filter(|start| doc.is_word(*start, "its"));
        let own = own.and_then(|its| self.names.of_pronoun(its).one());
        let bodies = bodies.into_iter().map(|(_, of)| of).chain(own);
        let entities: Vec<EntityIdx> = bodies.take(1).collect();
        let countries = self.countries(&entities, core);
        Some(Speaker { entities, countries, ..Speaker::new(kind, core) })
    }

    /// "Mr. Lee's story": Mr. Lee.
    pub(super) fn possessor(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let persons = self.entities_of_kind(phrase.span, &[EntityKind::Person]);
        let &[(_, of)] = persons.as_slice() else { return None };
        // "Mr. Lee's office" is not Mr. Lee, nor is "Mr. Lee's party".
        const OTHERS: &[&str] = &[
            "administration",
            "campaign",
            "company",
            "department",
            "foundation",
            "government",
            "office",
            "party",
            "staff",
            "team",
        ];
        let is_of_others = self.doc.is_any_word(phrase.head, OTHERS)
            || self.doc.token(phrase.head).is_capital
                && !self.names.entities_in(phrase.head_span).any(|(_, named)| named == of);
        let is_his = !phrase.head_noun.is_some_and(SpeakerNoun::is_person)
            && !phrase.is_plural
            && !is_of_others;
        is_his.then(|| self.speaker_of(SourceKind::Person, phrase.core, vec![of]))
    }

    /// A body that the phrase refers to: "the Ministry of Health".
    pub(super) fn body(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let of_head = self.head_bodies(phrase);
        // "the governments of Chad and Niger".
        let has_several = phrase.head_noun == Some(SpeakerNoun::Ruler) && phrase.is_plural;
        let has_states = (phrase.is_list || has_several) && !self.states(phrase).is_empty();
        if of_head.is_empty() || has_states {
            return None;
        }
        let governs = |of: &EntityIdx| self.names.kind(*of) == EntityKind::Government;
        let is_state =
            of_head.iter().all(governs) || of_head.iter().all(|of| self.is_state_body(*of));
        let kind = if is_state { SourceKind::Government } else { SourceKind::Organisation };
        Some(self.speaker_of(kind, phrase.core, of_head))
    }

    /// "China", "Beijing", "the French authorities", "the government in Rome", "Iran, Cuba and other countries".
    pub(super) fn state(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let is_ruler = phrase.head_noun == Some(SpeakerNoun::Ruler);
        let is_meant = |(at, _): &(Span, CountryIdx)| {
            phrase.is_list || is_ruler || at.contains(phrase.head_span)
        };
        let named = self.states(phrase).into_iter().filter(is_meant).map(|(_, of)| of);
        let last = phrase.core.indices().next_back().filter(|_| is_ruler);
        let by_capital = |span: Span| self.names.by_capital(self.doc, span);
        let capital = by_capital(phrase.span).or_else(|| by_capital(self.doc.token(last?).span));
        // "the governments of Chad and Niger".
        let has_several = phrase.is_list || is_ruler && phrase.is_plural;
        let n_at_most = if has_several { usize::MAX } else { 1 };
        let countries: Vec<CountryIdx> = named.chain(capital).take(n_at_most).collect();
        if countries.is_empty() {
            return None;
        }
        let governments = countries.iter().filter_map(|state| self.names.government_of(*state));
        let entities = sorted(governments.chain(self.head_bodies(phrase)).collect());
        let countries = sorted(countries);
        Some(Speaker { entities, countries, ..Speaker::new(SourceKind::Government, phrase.core) })
    }

    /// "the group", named before; "the ministry's statement".
    pub(super) fn described_body(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        if !phrase.head_noun.is_some_and(SpeakerNoun::is_body) {
            return None;
        }
        if let Some((range, of)) = self.apposed(phrase, EntityKind::Organisation) {
            return Some(self.speaker_of(SourceKind::Organisation, range, vec![of]));
        }
        let meaning = self.names.of_description(self.doc, phrase.core, phrase.head);
        let meant = meaning.one().or_else(|| self.body_that_gave(phrase));
        if let Some(entity) = meant {
            return Some(self.meant(entity, phrase.range));
        }
        if let Some((_, of)) = self.entities_of_kind(phrase.span, BODIES).into_iter().next() {
            return Some(self.speaker_of(SourceKind::Organisation, phrase.core, vec![of]));
        }
        let is_open = meaning == Meaning::Several;
        is_open.then(|| Speaker::new(SourceKind::Unresolved, phrase.core))
    }

    /// A name of which the text does not show what it names.
    pub(super) fn unknown(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let named = self.entities_of_kind(phrase.span, &[EntityKind::Unknown]);
        let (_, of) = named.into_iter().find(|(at, _)| at.overlaps(phrase.head_span))?;
        Some(self.speaker_of(SourceKind::Unknown, phrase.core, vec![of]))
    }

    /// A speaker whose kind is guessed from the words alone.
    pub(super) fn unidentified(&self, phrase: &SourcePhrase) -> Speaker {
        let (doc, head) = (self.doc, phrase.head);
        let is_name = doc.token(head).is_capital && doc.tag(head) == Tag::Name && !phrase.is_plural;
        let is_body = phrase.head_noun.is_some_and(SpeakerNoun::is_body);
        let kind = if is_name && (2..=4).contains(&phrase.core.len()) {
            SourceKind::Person
        } else if is_name || is_body {
            SourceKind::Organisation
        } else {
            SourceKind::Unnamed
        };
        Speaker { countries: self.countries(&[], phrase.core), ..Speaker::new(kind, phrase.core) }
    }

    /// The entities of some kinds that a span names.
    fn entities_of_kind(&self, span: Span, kinds: &[EntityKind]) -> Vec<(Span, EntityIdx)> {
        let named = self.names.entities_in(span);
        named.filter(|(_, of)| kinds.contains(&self.names.kind(*of))).collect()
    }

    fn head_bodies(&self, phrase: &SourcePhrase) -> Vec<EntityIdx> {
        let bodies = self.entities_of_kind(phrase.span, BODIES).into_iter();
        let is_meant =
            |(at, _): &(Span, EntityIdx)| phrase.is_list || at.contains(phrase.head_span);
        bodies.filter(is_meant).map(|(_, of)| of).collect()
    }

    /// The countries that a phrase names outside the names of bodies.
    fn states(&self, phrase: &SourcePhrase) -> Vec<(Span, CountryIdx)> {
        let mut bodies = self.entities_of_kind(phrase.span, BODIES);
        // A state that acts is named by its country.
        let is_state =
            |of: &EntityIdx| self.names.found(*of).is_some_and(|name| name.government_of.is_some());
        bodies.retain(|(_, of)| !is_state(of));
        let is_free = |at: Span| !bodies.iter().any(|(body, _)| body.overlaps(at));
        self.names.countries_in(phrase.span).filter(|(at, _)| is_free(*at)).collect()
    }

    /// Whether the name of a body shows that it belongs to a state.
    pub(super) fn is_state_body(&self, of: EntityIdx) -> bool {
        const WORDS: &[&str] = &[
            "Administration",
            "Bureau",
            "Commission",
            "Congress",
            "Department",
            "Embassy",
            "House",
            "Ministry",
            "Office",
            "Parliament",
            "Senate",
            "Treasury",
        ];
        let name = self.names.name_of(of);
        let has_country = !self.names.countries_of(of).is_empty();
        has_country && WORDS.iter().any(|word| name.contains(word)) && !name.contains("Party")
    }

    pub(super) fn speaker_of(
        &self,
        kind: SourceKind,
        as_written: TokenRange,
        entities: Vec<EntityIdx>,
    ) -> Speaker {
        let entities = sorted(entities);
        let of_entities = entities.iter().flat_map(|of| self.names.countries_of(*of).to_vec());
        let countries = sorted(of_entities.collect());
        // "Lee", for "Ann Lee".
        let full = match entities.as_slice() {
            [one] => self.names.found(*one).map(|name| name.name),
            _ => None,
        };
        let is_elsewhere = |full: &Span| !self.doc.span_of(as_written).contains(*full);
        let inferred_from = entities
            .iter()
            .find_map(|of| self.names.found(*of).and_then(|name| name.inferred_from));
        let antecedent = full.filter(is_elsewhere).and_then(|full| self.doc.tokens_in(full));
        Speaker { antecedent, entities, countries, inferred_from, ..Speaker::new(kind, as_written) }
    }

    /// The countries of entities, and those of whom words describe, which they name themselves or by a place.
    fn countries(&self, entities: &[EntityIdx], words: TokenRange) -> Vec<CountryIdx> {
        let span = self.doc.span_of(words);
        let is_own = |at: Span| is_own_country(self.doc, words, at);
        let places = self.entities_of_kind(span, &[EntityKind::Place]).into_iter();
        let places = places.filter(|(at, _)| is_own(*at)).map(|(_, of)| of);
        let of_entities = entities.iter().copied().chain(places);
        let of_entities = of_entities.flat_map(|of| self.names.countries_of(of).to_vec());
        let named = self.names.countries_in(span).filter(|(at, _)| is_own(*at));
        sorted(of_entities.chain(named.map(|(_, of)| of)).collect())
    }

    fn is_possessive(&self, at: Span, core: TokenRange) -> bool {
        let doc = self.doc;
        let after = (core.start..core.end).find(|idx| doc.token(*idx).span.start >= at.end);
        after.is_some_and(|idx| matches!(doc.token_text(idx), "'s" | "’s" | "'" | "’"))
    }
}
