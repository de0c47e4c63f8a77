//! The ways in which the words of a source refer to a speaker: pronoun, name, office, body, state or description.

use model::{CountryIdx, EntityIdx, EntityKind, SourceKind, Span};

use super::{BODIES, SourcePhrase, Speaker, SpeakerResolver};
use crate::countries::COUNTRIES;
use crate::extract::claims::speaker_nouns::SpeakerNoun;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::token_range::TokenRange;
use crate::sorted::sorted;

impl SpeakerResolver<'_> {
    /// "he", "it".
    pub(super) fn pronoun(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let (doc, range) = (self.doc, phrase.range);
        if range.len() != 1 || !matches!(doc.tag(range.start), Tag::Subject | Tag::Object) {
            return None;
        }
        let found = if doc.is_any_word(range.start, &["he", "him"]) {
            self.last_person(Some(false))
        } else if doc.is_any_word(range.start, &["she", "her"]) {
            self.last_person(Some(true))
        } else if doc.is_any_word(range.start, &["they", "them"]) {
            let last_plural = self
                .last_speaker
                .as_ref()
                .filter(|speaker| speaker.as_written.is_some_and(|words| doc.is_plural(words)));
            last_plural.or(self.last_body.as_ref())
        } else if doc.is_word(range.start, "it") {
            self.last_body.as_ref()
        } else {
            None
        };
        Some(match found {
            Some(speaker) => speaker.in_words(range),
            // The author of the document.
            None if doc.is_any_word(range.start, &["i", "we"]) => Speaker::narrator(),
            None => Speaker::new(SourceKind::Unnamed, range),
        })
    }

    /// "Mr. Lee and Ms. Kim", "the group's head, Sam Lee"; but not "Mr. Lee's aide".
    pub(super) fn registered_person(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let SourcePhrase { range, core, .. } = *phrase;
        let persons = self.entities_of_kind(phrase.span, &[EntityKind::Person]);
        let own: Vec<EntityIdx> = persons
            .into_iter()
            .filter(|(at, _)| self.is_referent(*at, core))
            .map(|(_, of)| of)
            .collect();
        if !own.is_empty() {
            return Some(self.speaker_of(SourceKind::Person, core, own));
        }
        let rest = (range.end > core.end)
            .then(|| self.doc.span_of(TokenRange::new(core.end, range.end)))?;
        let (at, of) = self.registered.entities_in(rest).next()?;
        let follows = at.start <= rest.start + 2 && self.registered.kind(of) == EntityKind::Person;
        let range = self.doc.tokens_in(at).filter(|_| follows)?;
        Some(self.speaker_of(SourceKind::Person, range, vec![of]))
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
        let of_country = self.registered.countries_in(phrase.span).next();
        let is_definite = doc.is_word(core.start, "the")
            || of_country.is_some_and(|(at, _)| self.is_possessive(at, core));
        let person = self.described_person(core).filter(|_| is_definite && !phrase.is_plural);
        if let Some(speaker) = person {
            return Some(speaker.in_words(phrase.range));
        }
        let bodies = self.entities_of_kind(phrase.span, &[EntityKind::Organisation]);
        let entities: Vec<EntityIdx> = bodies.into_iter().map(|(_, of)| of).take(1).collect();
        let countries = self.countries(&entities, phrase.span);
        Some(Speaker { entities, countries, ..Speaker::new(SourceKind::Unnamed, core) })
    }

    /// "Mr. Lee's story": Mr. Lee.
    pub(super) fn possessor(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let persons = self.entities_of_kind(phrase.span, &[EntityKind::Person]);
        let &[(_, of)] = persons.as_slice() else { return None };
        let is_his = !phrase.head_noun.is_some_and(SpeakerNoun::is_person) && !phrase.is_plural;
        is_his.then(|| self.speaker_of(SourceKind::Person, phrase.core, vec![of]))
    }

    /// A registered body that the phrase refers to: "the Ministry of Health".
    pub(super) fn body(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let of_head = self.head_bodies(phrase);
        let has_states = phrase.is_list && !self.states(phrase).is_empty();
        if of_head.is_empty() || has_states {
            return None;
        }
        let governs = |of: &EntityIdx| self.registered.kind(*of) == EntityKind::Government;
        let is_state =
            of_head.iter().all(governs) || of_head.iter().all(|of| self.is_state_body(*of));
        let kind = if is_state { SourceKind::Government } else { SourceKind::Organisation };
        Some(self.speaker_of(kind, phrase.core, of_head))
    }

    /// "China", "Beijing", "the French authorities", "Iran, Cuba and other countries".
    pub(super) fn state(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let is_ruler = phrase.head_noun == Some(SpeakerNoun::Ruler);
        let is_meant = |(at, _): &(Span, CountryIdx)| {
            phrase.is_list || is_ruler || at.contains(phrase.head_span)
        };
        let named = self.states(phrase).into_iter().filter(is_meant).map(|(_, of)| of);
        let capital = COUNTRIES.by_capital(phrase.span.of(self.doc.text()));
        let n_at_most = if phrase.is_list { usize::MAX } else { 1 };
        let countries: Vec<CountryIdx> = named.chain(capital).take(n_at_most).collect();
        if countries.is_empty() {
            return None;
        }
        let governments =
            countries.iter().filter_map(|state| self.registered.government_of(*state));
        let entities = sorted(governments.chain(self.head_bodies(phrase)).collect());
        let countries = sorted(countries);
        Some(Speaker { entities, countries, ..Speaker::new(SourceKind::Government, phrase.core) })
    }

    /// "the group", named before; "the ministry's statement".
    pub(super) fn described_body(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        if !matches!(phrase.head_noun, Some(SpeakerNoun::Body | SpeakerNoun::Ruler)) {
            return None;
        }
        let is_description = self.doc.is_any_word(phrase.core.start, &["the", "its", "their"])
            && !self.doc.token(phrase.head).is_capital;
        let countries_named = self.states(phrase);
        let fits = |speaker: &&Speaker| {
            countries_named.is_empty()
                || countries_named.iter().any(|(_, of)| speaker.countries.contains(of))
        };
        if let Some(speaker) = self.last_body.as_ref().filter(fits).filter(|_| is_description) {
            return Some(speaker.in_words(phrase.range));
        }
        let (_, of) = self.entities_of_kind(phrase.span, BODIES).into_iter().next()?;
        Some(self.speaker_of(SourceKind::Organisation, phrase.core, vec![of]))
    }

    /// A name that is not in the register: the head itself, else the last person named, "campaign manager Ann Lee".
    pub(super) fn unregistered(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let span = self.doc.span_of(phrase.range);
        let at = self.occurrences.partition_point(|(occurrence, _)| occurrence.end <= span.start);
        let here =
            self.occurrences[at..].iter().take_while(|(occurrence, _)| occurrence.start < span.end);
        let matching = here.filter(|(occurrence, number)| {
            occurrence.overlaps(phrase.head_span)
                || self.unregistered[*number].is_person && span.contains(*occurrence)
        });
        let (_, number) = matching.max_by_key(|(at, _)| (at.overlaps(phrase.head_span), *at))?;
        let name = &self.unregistered[*number];
        let kind = if name.is_person { SourceKind::Person } else { SourceKind::Organisation };
        let is_elsewhere = !phrase.span.contains(name.name);
        let of_name = self.countries_of_names[*number].iter().copied();
        let countries =
            sorted(self.countries(&[], phrase.span).into_iter().chain(of_name).collect());
        Some(Speaker {
            antecedent: self.doc.tokens_in(name.name).filter(|_| is_elsewhere),
            unregistered: Some(*number),
            countries,
            ..Speaker::new(kind, phrase.core)
        })
    }

    /// A speaker whose kind is guessed from the words alone.
    pub(super) fn unidentified(&self, phrase: &SourcePhrase) -> Speaker {
        let (doc, head) = (self.doc, phrase.head);
        let is_name = doc.token(head).is_capital && doc.tag(head) == Tag::Name && !phrase.is_plural;
        let is_body = matches!(phrase.head_noun, Some(SpeakerNoun::Body | SpeakerNoun::Ruler));
        let kind = if is_name && (2..=4).contains(&phrase.core.len()) {
            SourceKind::Person
        } else if is_name || is_body {
            SourceKind::Organisation
        } else {
            SourceKind::Unnamed
        };
        Speaker { countries: self.countries(&[], phrase.span), ..Speaker::new(kind, phrase.core) }
    }

    /// The entities of some kinds that a span names.
    fn entities_of_kind(&self, span: Span, kinds: &[EntityKind]) -> Vec<(Span, EntityIdx)> {
        let named = self.registered.entities_in(span);
        named.filter(|(_, of)| kinds.contains(&self.registered.kind(*of))).collect()
    }

    fn head_bodies(&self, phrase: &SourcePhrase) -> Vec<EntityIdx> {
        let bodies = self.entities_of_kind(phrase.span, BODIES).into_iter();
        let is_meant =
            |(at, _): &(Span, EntityIdx)| phrase.is_list || at.contains(phrase.head_span);
        bodies.filter(is_meant).map(|(_, of)| of).collect()
    }

    /// The countries that a phrase names outside the names of bodies.
    fn states(&self, phrase: &SourcePhrase) -> Vec<(Span, CountryIdx)> {
        let bodies = self.entities_of_kind(phrase.span, BODIES);
        let is_free = |at: Span| !bodies.iter().any(|(body, _)| body.overlaps(at));
        self.registered.countries_in(phrase.span).filter(|(at, _)| is_free(*at)).collect()
    }

    /// Whether the name of a body shows that it belongs to a state.
    fn is_state_body(&self, of: EntityIdx) -> bool {
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
        let name = self.registered.register.entities[of.idx()].name.value.as_str();
        let has_country = !self.registered.countries_of(of).is_empty();
        has_country && WORDS.iter().any(|word| name.contains(word)) && !name.contains("Party")
    }

    fn speaker_of(
        &self,
        kind: SourceKind,
        as_written: TokenRange,
        entities: Vec<EntityIdx>,
    ) -> Speaker {
        let entities = sorted(entities);
        let of_entities = entities.iter().flat_map(|of| self.registered.countries_of(*of).to_vec());
        let countries = sorted(of_entities.collect());
        Speaker { entities, countries, ..Speaker::new(kind, as_written) }
    }

    /// The countries of entities, and those that a span names itself or by a place.
    fn countries(&self, entities: &[EntityIdx], span: Span) -> Vec<CountryIdx> {
        let places =
            self.entities_of_kind(span, &[EntityKind::Place]).into_iter().map(|(_, of)| of);
        let of_entities = entities.iter().copied().chain(places);
        let of_entities = of_entities.flat_map(|of| self.registered.countries_of(of).to_vec());
        // "Norway's ambassador to Chad" is Norway's.
        let is_own = |(at, _): &(Span, CountryIdx)| {
            let first = self.doc.tokens_in(*at).map_or(0, |range| range.start);
            let before = first - usize::from(self.doc.is_word(first.wrapping_sub(1), "the"));
            self.doc.tag(before.wrapping_sub(1)) != Tag::To
        };
        let named = self.registered.countries_in(span).filter(is_own).map(|(_, of)| of);
        sorted(of_entities.chain(named).collect())
    }

    /// The latest person, unless the description names another country.
    fn described_person(&self, core: TokenRange) -> Option<Speaker> {
        let span = self.doc.span_of(core);
        let countries_named: Vec<CountryIdx> =
            self.registered.countries_in(span).map(|(_, of)| of).collect();
        let speaker = self.last_person(None)?.clone();
        (countries_named.is_empty()
            || countries_named.iter().any(|of| speaker.countries.contains(of)))
        .then_some(speaker)
    }

    fn is_possessive(&self, at: Span, core: TokenRange) -> bool {
        let doc = self.doc;
        let after = (core.start..core.end).find(|idx| doc.token(*idx).span.start >= at.end);
        after.is_some_and(|idx| matches!(doc.token_text(idx), "'s" | "’s" | "'" | "’"))
    }
}
