//! Resolves the words for a source to a speaker: coreference within one document.

use model::{CountryIdx, EntityIdx, EntityKind, SourceKind, Span};

use super::super::lexicon::Tag;
use super::super::tagged_text::{TaggedText, TokenRange};
use super::registered::RegisteredNames;
use super::speaker_nouns::{SpeakerNoun, speaker_noun};
use super::unregistered_names::UnregisteredName;
use crate::claims::sorted;
use crate::countries::COUNTRIES;

/// A speaker: a resolved source.
#[derive(Clone, Debug)]
pub(crate) struct Speaker {
    /// What kind of source it is.
    pub(crate) kind: SourceKind,
    /// The words that name it.
    pub(crate) as_written: Option<TokenRange>,
    /// For a pronoun, a surname or a description, the words that it refers to.
    pub(crate) antecedent: Option<TokenRange>,
    /// The registered entities that it is.
    pub(crate) entities: Vec<EntityIdx>,
    /// For a speaker that is not in the register, the index of its name among the unregistered names of the document.
    pub(crate) unregistered: Option<usize>,
    /// All its countries.
    pub(crate) countries: Vec<CountryIdx>,
}

impl Speaker {
    /// The document itself.
    pub(crate) fn narrator() -> Self {
        Self {
            kind: SourceKind::Narrator,
            as_written: None,
            antecedent: None,
            entities: Vec::new(),
            unregistered: None,
            countries: Vec::new(),
        }
    }

    /// A speaker of which only the words are known.
    fn new(kind: SourceKind, as_written: TokenRange) -> Self {
        Self { kind, as_written: Some(as_written), ..Self::narrator() }
    }

    /// The same speaker in other words.
    fn in_words(&self, range: TokenRange) -> Self {
        let antecedent = self.antecedent.or(self.as_written);
        Self { as_written: Some(range), antecedent, ..self.clone() }
    }
}

/// How many persons are kept: no pronoun refers further back.
const MAX_PERSONS: usize = 20;

/// The kinds of entities that are bodies.
const BODIES: &[EntityKind] = &[EntityKind::Organisation, EntityKind::Government, EntityKind::Law];

/// The words of a source, parsed.
struct SourcePhrase {
    /// All of them.
    range: TokenRange,
    /// Those before the first comma, or all where commas separate a list.
    core: TokenRange,
    /// The head of the core: its last word before a preposition.
    head: usize,
    /// The bytes of the core.
    span: Span,
    /// The bytes of the head.
    head_span: Span,
    /// The class of the head, if it is a noun for those who can speak.
    head_noun: Option<SpeakerNoun>,
    is_plural: bool,
    is_list: bool,
}

/// Resolves sources in the order of the text, with the speakers before as antecedents of pronouns and descriptions.
pub(crate) struct SpeakerResolver<'n> {
    doc: &'n TaggedText<'n>,
    registered: RegisteredNames<'n>,
    /// Persons who spoke or were a subject, the latest last, and whether a pronoun or a title shows that each is a woman.
    persons: Vec<(Speaker, Option<bool>)>,
    last_body: Option<Speaker>,
    last_speaker: Option<Speaker>,
    /// The names that are not in the register.
    unregistered: &'n [UnregisteredName],
    /// Their occurrences with their indices, in the order of the text.
    occurrences: Vec<(Span, usize)>,
}

impl<'n> SpeakerResolver<'n> {
    /// A resolver at the beginning of a document.
    pub(crate) fn new(
        doc: &'n TaggedText<'n>,
        registered: RegisteredNames<'n>,
        unregistered: &'n [UnregisteredName],
    ) -> Self {
        let of = |(number, name): (usize, &UnregisteredName)| {
            name.occurrences.iter().map(|span| (*span, number)).collect::<Vec<_>>()
        };
        let mut occurrences: Vec<(Span, usize)> =
            unregistered.iter().enumerate().flat_map(of).collect();
        occurrences.sort_unstable();
        Self {
            doc,
            registered,
            persons: Vec::new(),
            last_body: None,
            last_speaker: None,
            unregistered,
            occurrences,
        }
    }

    /// The speaker that these words refer to, after all that were resolved before.
    pub(crate) fn resolve(&mut self, range: TokenRange) -> Speaker {
        let speaker = self.identify(range);
        match speaker.kind {
            SourceKind::Person => self.keep_person(range, &speaker),
            SourceKind::Organisation | SourceKind::Government => {
                self.last_body = Some(speaker.clone())
            }
            SourceKind::Unnamed | SourceKind::Narrator => {}
        }
        self.last_speaker = Some(speaker.clone());
        speaker
    }

    /// Keeps the subject of a sentence without an attribution as an antecedent, if it is a person.
    pub(crate) fn note_subject(&mut self, range: TokenRange) {
        let speaker = self.identify(range);
        if speaker.kind == SourceKind::Person
            && (!speaker.entities.is_empty() || speaker.unregistered.is_some())
        {
            self.keep_person(range, &speaker);
        }
    }

    fn keep_person(&mut self, range: TokenRange, speaker: &Speaker) {
        const OF_WOMEN: &[&str] = &[
            "she",
            "her",
            "mrs",
            "ms",
            "spokeswoman",
            "congresswoman",
            "chairwoman",
            "queen",
            "lady",
            "woman",
        ];
        const OF_MEN: &[&str] =
            &["he", "him", "mr", "spokesman", "congressman", "chairman", "king", "sir", "man"];
        let doc = self.doc;
        let before = range.start.saturating_sub(2)..range.start;
        let shows = |words: &[&str]| {
            range.indices().chain(before.clone()).any(|idx| doc.is_any_word(idx, words))
        };
        let is_woman = match (shows(OF_WOMEN), shows(OF_MEN)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        };
        let is_same = |(person, _): &(Speaker, Option<bool>)| {
            person.entities == speaker.entities && person.unregistered == speaker.unregistered
        };
        let known = self.persons.iter().position(is_same).map(|idx| self.persons.remove(idx).1);
        self.persons.push((speaker.clone(), is_woman.or(known.flatten())));
        if self.persons.len() > MAX_PERSONS {
            self.persons.remove(0);
        }
    }

    /// The latest person that a pronoun can refer to.
    fn last_person(&self, is_woman: Option<bool>) -> Option<&Speaker> {
        let fits = |(_, known): &&(Speaker, Option<bool>)| {
            is_woman.is_none() || known.is_none() || *known == is_woman
        };
        self.persons.iter().rev().find(fits).map(|(speaker, _)| speaker)
    }

    /// The speaker that the words of a source refer to: the first of these that fits.
    fn identify(&self, range: TokenRange) -> Speaker {
        let phrase = self.source_phrase(range);
        self.pronoun(&phrase)
            .or_else(|| self.registered_person(&phrase))
            .or_else(|| self.officeholder(&phrase))
            .or_else(|| self.possessor(&phrase))
            .or_else(|| self.body(&phrase))
            .or_else(|| self.state(&phrase))
            .or_else(|| self.unregistered(&phrase))
            .or_else(|| self.described_body(&phrase))
            .unwrap_or_else(|| self.unidentified(&phrase))
    }

    fn source_phrase(&self, range: TokenRange) -> SourcePhrase {
        let doc = self.doc;
        let mut range = range;
        while range.len() > 1 && doc.tag(range.end - 1) == Tag::Adverb {
            range.end -= 1;
        }
        let core = self.core(range);
        let head = self.head(core);
        SourcePhrase {
            range,
            core,
            head,
            span: doc.span_of(core),
            head_span: doc.span_of(TokenRange::new(head, head + 1)),
            head_noun: speaker_noun(doc.token_text(head)),
            is_plural: doc.is_plural(core),
            // "Residents of Iran and Cuba" is not a list.
            is_list: core.indices().any(|idx| doc.is_word(idx, "and") || doc.is_mark(idx, ','))
                && !core.indices().any(|idx| doc.tag(idx) == Tag::Preposition),
        }
    }

    /// "he", "it".
    fn pronoun(&self, phrase: &SourcePhrase) -> Option<Speaker> {
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
    fn registered_person(&self, phrase: &SourcePhrase) -> Option<Speaker> {
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
    fn officeholder(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let (doc, core) = (self.doc, phrase.core);
        let is_office = phrase.head_noun == Some(SpeakerNoun::Person);
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
    fn possessor(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let persons = self.entities_of_kind(phrase.span, &[EntityKind::Person]);
        let &[(_, of)] = persons.as_slice() else { return None };
        let is_his = phrase.head_noun != Some(SpeakerNoun::Person) && !phrase.is_plural;
        is_his.then(|| self.speaker_of(SourceKind::Person, phrase.core, vec![of]))
    }

    /// A registered body that the phrase refers to: "the Ministry of Health".
    fn body(&self, phrase: &SourcePhrase) -> Option<Speaker> {
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
    fn state(&self, phrase: &SourcePhrase) -> Option<Speaker> {
        let is_ruler = phrase.head_noun == Some(SpeakerNoun::Ruler);
        let is_meant = |(at, _): &(Span, CountryIdx)| {
            phrase.is_list || is_ruler || at.contains(phrase.head_span)
        };
        let named = self.states(phrase).into_iter().filter(is_meant).map(|(_, of)| of);
        let capital = COUNTRIES.by_seat(phrase.span.of(self.doc.text()));
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
    fn described_body(&self, phrase: &SourcePhrase) -> Option<Speaker> {
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
    fn unregistered(&self, phrase: &SourcePhrase) -> Option<Speaker> {
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
        Some(Speaker {
            antecedent: self.doc.tokens_in(name.name).filter(|_| is_elsewhere),
            unregistered: Some(*number),
            countries: self.countries(&[], phrase.span),
            ..Speaker::new(kind, phrase.core)
        })
    }

    /// A speaker whose kind is guessed from the words alone.
    fn unidentified(&self, phrase: &SourcePhrase) -> Speaker {
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
        sorted(of_entities.chain(self.registered.countries_in(span).map(|(_, of)| of)).collect())
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

    /// A source up to its first comma, or all of it where commas separate a list.
    fn core(&self, range: TokenRange) -> TokenRange {
        let doc = self.doc;
        let mut end =
            (range.start + 1..range.end).find(|idx| doc.is_mark(*idx, ',')).unwrap_or(range.end);
        let has_and = (end..range.end).any(|idx| doc.is_word(idx, "and"));
        let is_name =
            |idx: usize| idx < range.end && (doc.token(idx).is_capital || doc.is_word(idx, "the"));
        let commas = (range.start..range.end).filter(|idx| doc.is_mark(*idx, ',')).count();
        if has_and
            && commas >= 1
            && end + 1 < range.end
            && is_name(end + 1)
            && (range.start..range.end)
                .filter(|idx| doc.is_mark(*idx, ','))
                .all(|comma| is_name(comma + 1) || doc.is_word(comma + 1, "and"))
        {
            end = range.end;
        }
        TokenRange::new(range.start, end)
    }

    /// The head of a noun phrase: its last word before a preposition or a relative clause.
    fn head(&self, core: TokenRange) -> usize {
        let doc = self.doc;
        let ends = |idx: &usize| {
            matches!(doc.tag(*idx), Tag::Preposition | Tag::Relative | Tag::That | Tag::To)
                || doc.is_mark(*idx, '(')
        };
        let to = (core.start + 1..core.end).find(ends).unwrap_or(core.end);
        (core.start..to).rev().find(|idx| doc.tag(*idx) != Tag::Mark).unwrap_or(core.start)
    }

    fn is_possessive(&self, at: Span, core: TokenRange) -> bool {
        let doc = self.doc;
        let after = (core.start..core.end).find(|idx| doc.token(*idx).span.start >= at.end);
        after.is_some_and(|idx| matches!(doc.token_text(idx), "'s" | "’s" | "'" | "’"))
    }
}
