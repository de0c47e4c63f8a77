//! Who the words that name a source name.

use model::{CountryIdx, EntityIdx, EntityKind, SourceKind, Span};

use super::super::lexicon::Tag;
use super::super::tagged::{Run, Tagged};
use super::named::Named;
use super::names::Unregistered;
use super::roles::{Role, role};
use crate::countries::COUNTRIES;
use crate::sorted::sorted;

/// A source.
#[derive(Clone, Debug)]
pub(crate) struct Voice {
    /// What it is.
    pub(crate) kind: SourceKind,
    /// The words that name it.
    pub(crate) as_written: Option<Run>,
    /// For a pronoun or a description, the words it stands for.
    pub(crate) antecedent: Option<Run>,
    /// The registered entities that it is.
    pub(crate) entities: Vec<EntityIdx>,
    /// The name, where the register does not have it: its number among those of the document.
    pub(crate) unregistered: Option<usize>,
    /// All its countries.
    pub(crate) countries: Vec<CountryIdx>,
}

impl Voice {
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

    /// A source of which nothing is known but its words.
    fn of(kind: SourceKind, as_written: Run) -> Self {
        Self { kind, as_written: Some(as_written), ..Self::narrator() }
    }

    /// The same source in other words.
    fn again_as(&self, run: Run) -> Self {
        let antecedent = self.antecedent.or(self.as_written);
        Self { as_written: Some(run), antecedent, ..self.clone() }
    }
}

/// How many persons are remembered: no pronoun goes back further.
const MAX_REMEMBERED: usize = 20;

/// The kinds of entities that are bodies.
const BODIES: &[EntityKind] = &[EntityKind::Organisation, EntityKind::Government, EntityKind::Law];

/// The words of a source, and what can be seen of them.
struct Phrase {
    /// All of them.
    run: Run,
    /// Those before the first comma, unless commas part a list.
    core: Run,
    /// The head of that: its last word before a preposition.
    head: usize,
    /// Where the core stands.
    span: Span,
    /// Where the head stands.
    head_span: Span,
    /// What the head says of who speaks.
    role: Option<Role>,
    is_plural: bool,
    is_list: bool,
}

/// What was said before, by whom: what pronouns and descriptions go back to.
pub(crate) struct Voices<'n> {
    doc: &'n Tagged<'n>,
    named: Named<'n>,
    /// Who spoke or was the subject, the last one last, and whether a pronoun or a title told a woman from a man.
    persons: Vec<(Voice, Option<bool>)>,
    last_body: Option<Voice>,
    last: Option<Voice>,
    /// The names that the register does not have.
    others: &'n [Unregistered],
    /// Where they stand, in the order of the text.
    places: Vec<(Span, usize)>,
}

impl<'n> Voices<'n> {
    /// Nothing was said yet.
    pub(crate) fn new(doc: &'n Tagged<'n>, named: Named<'n>, others: &'n [Unregistered]) -> Self {
        let of = |(number, other): (usize, &Unregistered)| {
            other.places.iter().map(|place| (*place, number)).collect::<Vec<_>>()
        };
        let mut places: Vec<(Span, usize)> = others.iter().enumerate().flat_map(of).collect();
        places.sort_unstable();
        Self { doc, named, persons: Vec::new(), last_body: None, last: None, others, places }
    }

    /// The source that these words name, at this point of the text.
    pub(crate) fn voice(&mut self, run: Run) -> Voice {
        let voice = self.read(run);
        match voice.kind {
            SourceKind::Person => self.remember(run, &voice),
            SourceKind::Organisation | SourceKind::Government => {
                self.last_body = Some(voice.clone())
            }
            SourceKind::Unnamed | SourceKind::Narrator => {}
        }
        self.last = Some(voice.clone());
        voice
    }

    /// Notes a person whom what follows may mean by "he": the subject of a sentence that nobody is said to say.
    pub(crate) fn note_subject(&mut self, run: Run) {
        let voice = self.read(run);
        if voice.kind == SourceKind::Person
            && (!voice.entities.is_empty() || voice.unregistered.is_some())
        {
            self.remember(run, &voice);
        }
    }

    fn remember(&mut self, run: Run, voice: &Voice) {
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
        let before = run.from.saturating_sub(2)..run.from;
        let shows =
            |words: &[&str]| run.indices().chain(before.clone()).any(|idx| doc.is_one(idx, words));
        let told = match (shows(OF_WOMEN), shows(OF_MEN)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        };
        let is_same = |(other, _): &(Voice, Option<bool>)| {
            other.entities == voice.entities && other.unregistered == voice.unregistered
        };
        let known = self.persons.iter().position(is_same).map(|idx| self.persons.remove(idx).1);
        self.persons.push((voice.clone(), told.or(known.flatten())));
        if self.persons.len() > MAX_REMEMBERED {
            self.persons.remove(0);
        }
    }

    /// The last person of whom a pronoun can be said.
    fn person(&self, is_woman: Option<bool>) -> Option<&Voice> {
        let fits = |(_, known): &&(Voice, Option<bool>)| {
            is_woman.is_none() || known.is_none() || *known == is_woman
        };
        self.persons.iter().rev().find(fits).map(|(voice, _)| voice)
    }

    /// Who the words of a source stand for: the first reading that fits.
    fn read(&self, run: Run) -> Voice {
        let phrase = self.phrase(run);
        self.pronoun(&phrase)
            .or_else(|| self.registered_person(&phrase))
            .or_else(|| self.office(&phrase))
            .or_else(|| self.possessor(&phrase))
            .or_else(|| self.body(&phrase))
            .or_else(|| self.state(&phrase))
            .or_else(|| self.unregistered(&phrase))
            .or_else(|| self.described_body(&phrase))
            .unwrap_or_else(|| self.unknown(&phrase))
    }

    fn phrase(&self, run: Run) -> Phrase {
        let doc = self.doc;
        let mut run = run;
        while run.len() > 1 && doc.tag(run.to - 1) == Tag::Adverb {
            run.to -= 1;
        }
        let core = self.core(run);
        let head = self.head(core);
        Phrase {
            run,
            core,
            head,
            span: doc.full_span(core),
            head_span: doc.full_span(Run::new(head, head + 1)),
            role: role(doc.written(head)),
            is_plural: doc.is_plural(core),
            // "Residents of Iran and Cuba" are neither.
            is_list: core.indices().any(|idx| doc.is(idx, "and") || doc.is_mark(idx, ','))
                && !core.indices().any(|idx| doc.tag(idx) == Tag::Preposition),
        }
    }

    /// "he", "it".
    fn pronoun(&self, phrase: &Phrase) -> Option<Voice> {
        let (doc, run) = (self.doc, phrase.run);
        if run.len() != 1 || !matches!(doc.tag(run.from), Tag::Subject | Tag::Object) {
            return None;
        }
        let found = if doc.is_one(run.from, &["he", "him"]) {
            self.person(Some(false))
        } else if doc.is_one(run.from, &["she", "her"]) {
            self.person(Some(true))
        } else if doc.is_one(run.from, &["they", "them"]) {
            let several = self
                .last
                .as_ref()
                .filter(|voice| voice.as_written.is_some_and(|words| doc.is_plural(words)));
            several.or(self.last_body.as_ref())
        } else if doc.is(run.from, "it") {
            self.last_body.as_ref()
        } else {
            None
        };
        Some(match found {
            Some(voice) => voice.again_as(run),
            // Whoever writes.
            None if doc.is_one(run.from, &["i", "we"]) => Voice::narrator(),
            None => Voice::of(SourceKind::Unnamed, run),
        })
    }

    /// "Mr. Lee and Ms. Kim", "the group's head, Sam Lee"; but not "Mr. Lee's aide".
    fn registered_person(&self, phrase: &Phrase) -> Option<Voice> {
        let Phrase { run, core, .. } = *phrase;
        let persons = self.of_kind(phrase.span, &[EntityKind::Person]);
        let own: Vec<EntityIdx> = persons
            .into_iter()
            .filter(|(at, _)| self.stands_for_itself(*at, core))
            .map(|(_, of)| of)
            .collect();
        if !own.is_empty() {
            return Some(self.of_entities(SourceKind::Person, core, own));
        }
        let rest = (run.to > core.to).then(|| self.doc.full_span(Run::new(core.to, run.to)))?;
        let (at, of) = self.named.entities_in(rest).next()?;
        let follows = at.start <= rest.start + 2 && self.named.kind(of) == EntityKind::Person;
        let run = self.doc.run_of(at).filter(|_| follows)?;
        Some(self.of_entities(SourceKind::Person, run, vec![of]))
    }

    /// Whether a name within a phrase is what the phrase names: not "Mr. Lee's aide", "a lawyer for Mr. Lee", "the Lee government".
    fn stands_for_itself(&self, at: Span, core: Run) -> bool {
        let Some(run) = self.doc.run_of(at) else { return false };
        let is_behind_preposition =
            run.from > core.from && self.doc.tag(run.from - 1) == Tag::Preposition;
        let is_modifier = run.to < core.to && self.doc.tag(run.to) == Tag::Noun;
        !(self.is_possessive(at, core) || is_behind_preposition || is_modifier)
    }

    /// "the politician", who was named before; "a White House official", who is not.
    fn office(&self, phrase: &Phrase) -> Option<Voice> {
        let (doc, core) = (self.doc, phrase.core);
        let is_office = phrase.role == Some(Role::Person);
        if !is_office || doc.word(phrase.head).is_capital && !phrase.is_plural {
            return None;
        }
        let of_country = self.named.countries_in(phrase.span).next();
        let is_definite = doc.is(core.from, "the")
            || of_country.is_some_and(|(at, _)| self.is_possessive(at, core));
        let person = self.person_before(core).filter(|_| is_definite && !phrase.is_plural);
        if let Some(voice) = person {
            return Some(voice.again_as(phrase.run));
        }
        let bodies = self.of_kind(phrase.span, &[EntityKind::Organisation]);
        let entities: Vec<EntityIdx> = bodies.into_iter().map(|(_, of)| of).take(1).collect();
        let countries = self.countries(&entities, phrase.span);
        Some(Voice { entities, countries, ..Voice::of(SourceKind::Unnamed, core) })
    }

    /// "Mr. Lee's story": his.
    fn possessor(&self, phrase: &Phrase) -> Option<Voice> {
        let persons = self.of_kind(phrase.span, &[EntityKind::Person]);
        let &[(_, of)] = persons.as_slice() else { return None };
        let is_his = phrase.role != Some(Role::Person) && !phrase.is_plural;
        is_his.then(|| self.of_entities(SourceKind::Person, phrase.core, vec![of]))
    }

    /// A registered body, where it is what the phrase is about: "the Ministry of Health".
    fn body(&self, phrase: &Phrase) -> Option<Voice> {
        let of_head = self.bodies_of_head(phrase);
        let has_states = phrase.is_list && !self.states(phrase).is_empty();
        if of_head.is_empty() || has_states {
            return None;
        }
        let governs = |of: &EntityIdx| self.named.kind(*of) == EntityKind::Government;
        let is_state =
            of_head.iter().all(governs) || of_head.iter().all(|of| self.is_of_state(*of));
        let kind = if is_state { SourceKind::Government } else { SourceKind::Organisation };
        Some(self.of_entities(kind, phrase.core, of_head))
    }

    /// "China", "Beijing", "the French authorities", "Iran, Cuba and other countries".
    fn state(&self, phrase: &Phrase) -> Option<Voice> {
        let is_ruler = phrase.role == Some(Role::Ruler);
        let is_meant = |(at, _): &(Span, CountryIdx)| {
            phrase.is_list || is_ruler || at.contains(phrase.head_span)
        };
        let named = self.states(phrase).into_iter().filter(is_meant).map(|(_, of)| of);
        let seat = COUNTRIES.by_capital(phrase.span.of(self.doc.text()));
        let n_at_most = if phrase.is_list { usize::MAX } else { 1 };
        let countries: Vec<CountryIdx> = named.chain(seat).take(n_at_most).collect();
        if countries.is_empty() {
            return None;
        }
        let governments = countries.iter().filter_map(|state| self.named.government_of(*state));
        let entities = sorted(governments.chain(self.bodies_of_head(phrase)).collect());
        let countries = sorted(countries);
        Some(Voice { entities, countries, ..Voice::of(SourceKind::Government, phrase.core) })
    }

    /// "the group", which was named before; "the ministry's statement".
    fn described_body(&self, phrase: &Phrase) -> Option<Voice> {
        if !matches!(phrase.role, Some(Role::Body | Role::Ruler)) {
            return None;
        }
        let is_description = self.doc.is_one(phrase.core.from, &["the", "its", "their"])
            && !self.doc.word(phrase.head).is_capital;
        let said = self.states(phrase);
        let fits = |voice: &&Voice| {
            said.is_empty() || said.iter().any(|(_, of)| voice.countries.contains(of))
        };
        if let Some(voice) = self.last_body.as_ref().filter(fits).filter(|_| is_description) {
            return Some(voice.again_as(phrase.run));
        }
        let (_, of) = self.of_kind(phrase.span, BODIES).into_iter().next()?;
        Some(self.of_entities(SourceKind::Organisation, phrase.core, vec![of]))
    }

    /// A name that the register does not have: the head itself, else the last person named, "campaign manager Ann Lee".
    fn unregistered(&self, phrase: &Phrase) -> Option<Voice> {
        let span = self.doc.full_span(phrase.run);
        let at = self.places.partition_point(|(place, _)| place.end <= span.start);
        let here = self.places[at..].iter().take_while(|(place, _)| place.start < span.end);
        let meant = here.filter(|(place, number)| {
            place.overlaps(phrase.head_span)
                || self.others[*number].is_person && span.contains(*place)
        });
        let (_, number) = meant.max_by_key(|(at, _)| (at.overlaps(phrase.head_span), *at))?;
        let other = &self.others[*number];
        let kind = if other.is_person { SourceKind::Person } else { SourceKind::Organisation };
        let is_elsewhere = !phrase.span.contains(other.name);
        Some(Voice {
            antecedent: self.doc.run_of(other.name).filter(|_| is_elsewhere),
            unregistered: Some(*number),
            countries: self.countries(&[], phrase.span),
            ..Voice::of(kind, phrase.core)
        })
    }

    /// Whoever it is: by the look of the words.
    fn unknown(&self, phrase: &Phrase) -> Voice {
        let (doc, head) = (self.doc, phrase.head);
        let is_name = doc.word(head).is_capital && doc.tag(head) == Tag::Name && !phrase.is_plural;
        let is_body = matches!(phrase.role, Some(Role::Body | Role::Ruler));
        let kind = if is_name && (2..=4).contains(&phrase.core.len()) {
            SourceKind::Person
        } else if is_name || is_body {
            SourceKind::Organisation
        } else {
            SourceKind::Unnamed
        };
        Voice { countries: self.countries(&[], phrase.span), ..Voice::of(kind, phrase.core) }
    }

    /// The entities of some kinds that a span names.
    fn of_kind(&self, span: Span, kinds: &[EntityKind]) -> Vec<(Span, EntityIdx)> {
        let named = self.named.entities_in(span);
        named.filter(|(_, of)| kinds.contains(&self.named.kind(*of))).collect()
    }

    fn bodies_of_head(&self, phrase: &Phrase) -> Vec<EntityIdx> {
        let bodies = self.of_kind(phrase.span, BODIES).into_iter();
        let is_meant =
            |(at, _): &(Span, EntityIdx)| phrase.is_list || at.contains(phrase.head_span);
        bodies.filter(is_meant).map(|(_, of)| of).collect()
    }

    /// The countries that a phrase names, but not within the name of a body.
    fn states(&self, phrase: &Phrase) -> Vec<(Span, CountryIdx)> {
        let bodies = self.of_kind(phrase.span, BODIES);
        let is_free = |at: Span| !bodies.iter().any(|(body, _)| body.overlaps(at));
        self.named.countries_in(phrase.span).filter(|(at, _)| is_free(*at)).collect()
    }

    /// Whether a body of a country is one of its state, by its name.
    fn is_of_state(&self, of: EntityIdx) -> bool {
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
        let name = self.named.register.entities[of.idx()].name.value.as_str();
        let has_country = !self.named.countries_of(of).is_empty();
        has_country && WORDS.iter().any(|word| name.contains(word)) && !name.contains("Party")
    }

    fn of_entities(&self, kind: SourceKind, as_written: Run, entities: Vec<EntityIdx>) -> Voice {
        let entities = sorted(entities);
        let of_entities = entities.iter().flat_map(|of| self.named.countries_of(*of).to_vec());
        let countries = sorted(of_entities.collect());
        Voice { entities, countries, ..Voice::of(kind, as_written) }
    }

    /// The countries of bodies, and those that a span names itself or by a place.
    fn countries(&self, entities: &[EntityIdx], span: Span) -> Vec<CountryIdx> {
        let places = self.of_kind(span, &[EntityKind::Place]).into_iter().map(|(_, of)| of);
        let of_entities = entities.iter().copied().chain(places);
        let of_entities = of_entities.flat_map(|of| self.named.countries_of(of).to_vec());
        sorted(of_entities.chain(self.named.countries_in(span).map(|(_, of)| of)).collect())
    }

    /// The last person who spoke, where nothing of a description speaks against it.
    fn person_before(&self, core: Run) -> Option<Voice> {
        let span = self.doc.full_span(core);
        let said: Vec<CountryIdx> = self.named.countries_in(span).map(|(_, of)| of).collect();
        let voice = self.person(None)?.clone();
        (said.is_empty() || said.iter().any(|of| voice.countries.contains(of))).then_some(voice)
    }

    /// A source up to its first comma, unless that parts a list.
    fn core(&self, run: Run) -> Run {
        let doc = self.doc;
        let mut end = (run.from + 1..run.to).find(|idx| doc.is_mark(*idx, ',')).unwrap_or(run.to);
        let has_and = (end..run.to).any(|idx| doc.is(idx, "and"));
        let is_name = |idx: usize| idx < run.to && (doc.word(idx).is_capital || doc.is(idx, "the"));
        let commas = (run.from..run.to).filter(|idx| doc.is_mark(*idx, ',')).count();
        if has_and
            && commas >= 1
            && end + 1 < run.to
            && is_name(end + 1)
            && (run.from..run.to)
                .filter(|idx| doc.is_mark(*idx, ','))
                .all(|comma| is_name(comma + 1) || doc.is(comma + 1, "and"))
        {
            end = run.to;
        }
        Run::new(run.from, end)
    }

    /// The head of a noun phrase: its last word before a preposition or a relative clause.
    fn head(&self, core: Run) -> usize {
        let doc = self.doc;
        let ends = |idx: &usize| {
            matches!(doc.tag(*idx), Tag::Preposition | Tag::Relative | Tag::That | Tag::To)
                || doc.is_mark(*idx, '(')
        };
        let to = (core.from + 1..core.to).find(ends).unwrap_or(core.to);
        (core.from..to).rev().find(|idx| doc.tag(*idx) != Tag::Mark).unwrap_or(core.from)
    }

    fn is_possessive(&self, at: Span, core: Run) -> bool {
        let doc = self.doc;
        let behind = (core.from..core.to).find(|idx| doc.word(*idx).span.start >= at.end);
        behind.is_some_and(|idx| matches!(doc.written(idx), "'s" | "’s" | "'" | "’"))
    }
}
