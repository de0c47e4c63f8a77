//! Who the words that name a source name.

use model::{CountryIdx, EntityIdx, EntityKind, SourceKind, Span};

use super::super::lexicon::Tag;
use super::super::tagged::{Run, Tagged};
use super::names::Unregistered;
use crate::countries::COUNTRIES;
use crate::mentions::Mentions;
use crate::names::Register;

/// Who and what a text names.
#[derive(Clone, Copy)]
pub(crate) struct Named<'n> {
    pub(crate) register: &'n Register,
    pub(crate) mentions: &'n Mentions,
}

impl Named<'_> {
    /// The entities that are named within a span, in order.
    pub(crate) fn entities_in(&self, span: Span) -> impl Iterator<Item = (Span, EntityIdx)> + '_ {
        let list = &self.mentions.entities;
        let from = list.partition_point(|mention| mention.span.start < span.start);
        list[from..]
            .iter()
            .take_while(move |mention| mention.span.end <= span.end)
            .map(|mention| (mention.span, mention.of))
    }

    /// The countries that are named within a span, in order.
    pub(crate) fn countries_in(&self, span: Span) -> impl Iterator<Item = (Span, CountryIdx)> + '_ {
        let list = &self.mentions.countries;
        let from = list.partition_point(|mention| mention.span.start < span.start);
        list[from..]
            .iter()
            .take_while(move |mention| mention.span.end <= span.end)
            .map(|mention| (mention.span, mention.of))
    }

    pub(crate) fn kind(&self, entity: EntityIdx) -> EntityKind {
        self.register.entities[entity.idx()].kind
    }

    pub(crate) fn countries_of(&self, entity: EntityIdx) -> &[CountryIdx] {
        &self.register.entities[entity.idx()].countries
    }

    /// The registered government of a country as a whole.
    pub(crate) fn government_of(&self, country: CountryIdx) -> Option<EntityIdx> {
        let is_one = |entity: &crate::names::Registered| {
            entity.kind == EntityKind::Government
                && entity.countries == [country]
                && is_of_country(&entity.name.value, country)
        };
        self.register.entities.iter().position(is_one).map(|idx| EntityIdx(idx as u32))
    }
}

/// "Government of China" and not "Government of Xinjiang".
fn is_of_country(name: &str, country: CountryIdx) -> bool {
    name.strip_prefix("Government of ").is_some_and(|of| {
        let of = of.trim_start_matches("the ");
        COUNTRIES.list[country.idx()].name.contains(of)
            || COUNTRIES
                .mentions(of)
                .iter()
                .any(|mention| mention.of == country && mention.span.len() == of.len())
    })
}

/// A source.
#[derive(Clone, Debug)]
pub(crate) struct Voice {
    pub(crate) kind: SourceKind,
    /// The words that name it.
    pub(crate) as_written: Option<Run>,
    /// For a pronoun or a description, the words it stands for.
    pub(crate) antecedent: Option<Run>,
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
}

/// Nouns for one person who speaks for somebody.
pub(crate) const PERSONS: &[&str] = &[
    "adviser",
    "advisor",
    "aide",
    "ambassador",
    "analyst",
    "attorney",
    "author",
    "candidate",
    "ceo",
    "chair",
    "chairman",
    "chairwoman",
    "chancellor",
    "chief",
    "commissioner",
    "congressman",
    "congresswoman",
    "critic",
    "democrat",
    "deputy",
    "diplomat",
    "director",
    "doctor",
    "envoy",
    "executive",
    "expert",
    "founder",
    "general",
    "governor",
    "head",
    "historian",
    "judge",
    "justice",
    "king",
    "lawmaker",
    "lawyer",
    "leader",
    "man",
    "manager",
    "mayor",
    "member",
    "minister",
    "mogul",
    "nominee",
    "officer",
    "official",
    "opponent",
    "owner",
    "pastor",
    "politician",
    "pollster",
    "pope",
    "premier",
    "president",
    "professor",
    "prosecutor",
    "queen",
    "reporter",
    "representative",
    "republican",
    "researcher",
    "scientist",
    "secretary",
    "senator",
    "source",
    "speaker",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "strategist",
    "student",
    "teacher",
    "veteran",
    "voter",
    "witness",
    "woman",
    "worker",
    "writer",
];

/// Nouns for a body, and for what a body publishes.
pub(crate) const BODIES: &[&str] = &[
    "administration",
    "agency",
    "army",
    "association",
    "authority",
    "bank",
    "board",
    "body",
    "bureau",
    "campaign",
    "charity",
    "club",
    "coalition",
    "commission",
    "committee",
    "company",
    "corporation",
    "council",
    "court",
    "department",
    "firm",
    "foundation",
    "front",
    "group",
    "institute",
    "institution",
    "magazine",
    "military",
    "ministry",
    "movement",
    "network",
    "newspaper",
    "ngo",
    "office",
    "organisation",
    "organization",
    "paper",
    "parliament",
    "party",
    "police",
    "report",
    "statement",
    "study",
    "survey",
    "think",
    "tribunal",
    "union",
    "university",
];

/// Nouns for those who govern.
const RULERS: &[&str] = &["administration", "authorities", "government", "regime", "state"];

/// How many persons are remembered: no pronoun goes back further.
const MAX_REMEMBERED: usize = 20;

/// Groups of people who speak.
const PEOPLE: &[&str] = &[
    "activists",
    "advocates",
    "allies",
    "americans",
    "citizens",
    "colleagues",
    "conservatives",
    "critics",
    "doctors",
    "employees",
    "families",
    "fans",
    "groups",
    "investigators",
    "lawmakers",
    "liberals",
    "many",
    "men",
    "neighbors",
    "observers",
    "parents",
    "people",
    "police",
    "progressives",
    "protesters",
    "readers",
    "relatives",
    "residents",
    "scholars",
    "some",
    "sources",
    "supporters",
    "survivors",
    "victims",
    "voters",
    "women",
    "workers",
];

/// Whether a word, singular or plural, is an office, a body, those who govern, or a group of people.
pub(crate) fn is_office_or_body(word: &str) -> bool {
    let lower = word.to_lowercase();
    let singular = lower.strip_suffix("ies").map_or_else(
        || lower.strip_suffix('s').unwrap_or(&lower).to_owned(),
        |stem| format!("{stem}y"),
    );
    [lower.as_str(), singular.as_str()].iter().any(|word| {
        [PERSONS, BODIES, RULERS, PEOPLE].iter().any(|list| list.binary_search(word).is_ok())
    })
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

    fn read(&self, run: Run) -> Voice {
        let doc = self.doc;
        let mut run = run;
        while run.len() > 1 && doc.tag(run.to - 1) == Tag::Adverb {
            run.to -= 1;
        }
        let core = self.core(run);
        if run.len() == 1 && matches!(doc.tag(run.from), Tag::Subject | Tag::Object) {
            return self.pronoun(run);
        }
        let span = doc.full_span(core);
        let persons: Vec<(Span, EntityIdx)> = self
            .named
            .entities_in(span)
            .filter(|(_, entity)| self.named.kind(*entity) == EntityKind::Person)
            .collect();
        // "Mr. Lee and Ms. Kim", but not "Mr. Lee's aide".
        let own: Vec<EntityIdx> = persons
            .iter()
            .filter(|(at, _)| !self.is_possessive(*at, core))
            .map(|(_, of)| *of)
            .collect();
        if !own.is_empty() {
            return self.of_entities(SourceKind::Person, core, run, own);
        }
        // "The group's head, Sam Lee".
        if run.to > core.to {
            let rest = doc.full_span(Run::new(core.to, run.to));
            let named = self.named.entities_in(rest).next();
            let follows = named.filter(|(at, of)| {
                at.start as usize <= rest.start as usize + 2
                    && self.named.kind(*of) == EntityKind::Person
            });
            if let Some((at, of)) = follows {
                let run = self.run_of(at).unwrap_or(run);
                return self.of_entities(SourceKind::Person, run, run, vec![of]);
            }
        }
        let head = self.head(core);
        let lower = doc.written(head).to_lowercase();
        let is_plural = doc.is_plural(core);
        let singular = lower.strip_suffix('s').unwrap_or(&lower);
        let is_person = PERSONS.binary_search(&lower.as_str()).is_ok();
        let is_persons = is_plural && PERSONS.binary_search(&singular).is_ok();
        if is_person && !doc.word(head).is_capital || is_persons {
            let is_definite = doc.is(core.from, "the")
                || self
                    .named
                    .countries_in(span)
                    .next()
                    .is_some_and(|(at, _)| self.is_possessive(at, core));
            if is_person && is_definite {
                if let Some(voice) = self.person_before(core) {
                    return Voice {
                        as_written: Some(run),
                        antecedent: voice.antecedent.or(voice.as_written),
                        ..voice
                    };
                }
            }
            let bodies: Vec<EntityIdx> = self
                .named
                .entities_in(span)
                .filter(|(_, of)| matches!(self.named.kind(*of), EntityKind::Organisation))
                .map(|(_, of)| of)
                .take(1)
                .collect();
            return Voice {
                kind: SourceKind::Unnamed,
                as_written: Some(core),
                antecedent: None,
                countries: self.countries(&bodies, span),
                unregistered: None,
                entities: bodies,
            };
        }
        if let [(_, of)] = persons.as_slice() {
            // "Mr. Lee's story".
            if !is_person && !is_plural {
                return self.of_entities(SourceKind::Person, core, run, vec![*of]);
            }
        }
        let bodies: Vec<(Span, EntityIdx)> = self
            .named
            .entities_in(span)
            .filter(|(_, of)| {
                matches!(
                    self.named.kind(*of),
                    EntityKind::Organisation | EntityKind::Government | EntityKind::Law
                )
            })
            .collect();
        let head_span = doc.full_span(Run::new(head, head + 1));
        let is_list =
            doc.is_mark(core.from + 1, ',') || core.indices().any(|idx| doc.is(idx, "and"));
        let of_head: Vec<EntityIdx> = bodies
            .iter()
            .filter(|(at, _)| is_list || at.contains(head_span))
            .map(|(_, of)| *of)
            .collect();
        let countries: Vec<(Span, CountryIdx)> = self
            .named
            .countries_in(span)
            .filter(|(at, _)| !bodies.iter().any(|(body, _)| body.overlaps(*at)))
            .collect();
        if !of_head.is_empty() && (!is_list || countries.is_empty()) {
            let is_government =
                of_head.iter().all(|of| self.named.kind(*of) == EntityKind::Government);
            let kind = if is_government || self.is_of_state(&of_head, &lower) {
                SourceKind::Government
            } else {
                SourceKind::Organisation
            };
            return self.of_entities(kind, core, run, of_head);
        }
        let is_ruler = RULERS.binary_search(&lower.as_str()).is_ok();
        let is_country = |(at, _): &&(Span, CountryIdx)| is_list || at.contains(head_span);
        let states: Vec<CountryIdx> = countries
            .iter()
            .filter(|state| is_country(state) || is_ruler)
            .map(|(_, of)| *of)
            .collect();
        let seat = COUNTRIES.by_seat(span.of(doc.text()));
        if !states.is_empty() || seat.is_some() {
            let states: Vec<CountryIdx> =
                if is_list { states } else { states.into_iter().chain(seat).take(1).collect() };
            let mut entities: Vec<EntityIdx> = states
                .iter()
                .filter_map(|state| self.named.government_of(*state))
                .chain(of_head)
                .collect();
            entities.sort_unstable();
            entities.dedup();
            let countries = states;
            return Voice {
                kind: SourceKind::Government,
                as_written: Some(core),
                antecedent: None,
                entities,
                unregistered: None,
                countries,
            };
        }
        let is_body = BODIES.binary_search(&lower.as_str()).is_ok();
        if (is_body || is_ruler) && doc.is_one(core.from, &["the", "its", "their"]) {
            if let Some(voice) = &self.last_body {
                return Voice {
                    as_written: Some(run),
                    antecedent: voice.antecedent.or(voice.as_written),
                    ..voice.clone()
                };
            }
        }
        if let Some((_, of)) = bodies.first().filter(|_| is_body) {
            return self.of_entities(SourceKind::Organisation, core, run, vec![*of]);
        }
        let countries = self.countries(&[], span);
        if let Some(number) = self.other_in(doc.full_span(run), head_span) {
            let other = &self.others[number];
            let kind = if other.is_person { SourceKind::Person } else { SourceKind::Organisation };
            let antecedent = (other.name != other.places[0] || !span.contains(other.name))
                .then(|| doc.run_of(other.name))
                .flatten();
            return Voice {
                kind,
                as_written: Some(core),
                antecedent: antecedent.filter(|run| !span.contains(doc.full_span(*run))),
                entities: Vec::new(),
                unregistered: Some(number),
                countries,
            };
        }
        let is_name = doc.word(head).is_capital && doc.tag(head) == Tag::Name && !is_plural;
        let kind = if is_name && core.len() <= 4 && core.len() > 1 {
            SourceKind::Person
        } else if is_name || is_body {
            SourceKind::Organisation
        } else {
            SourceKind::Unnamed
        };
        Voice {
            kind,
            as_written: Some(core),
            antecedent: None,
            entities: Vec::new(),
            unregistered: None,
            countries,
        }
    }

    /// The unregistered name that is the head of a source, or a person's within it.
    fn other_in(&self, span: Span, head: Span) -> Option<usize> {
        let at = self.places.partition_point(|(place, _)| place.end <= span.start);
        let here = self.places[at..].iter().take_while(|(place, _)| place.start < span.end);
        let found = here.filter(|(place, number)| {
            place.overlaps(head) || self.others[*number].is_person && span.contains(*place)
        });
        // The head itself, else the last person named: "campaign manager Ann Lee".
        found.max_by_key(|(place, _)| (place.overlaps(head), *place)).map(|(_, number)| *number)
    }

    fn is_of_state(&self, entities: &[EntityIdx], _head: &str) -> bool {
        const WORDS: &[&str] = &[
            "Bureau",
            "Department",
            "Ministry",
            "Office",
            "Treasury",
            "House",
            "Commission",
            "Administration",
            "Embassy",
            "Parliament",
            "Congress",
            "Senate",
        ];
        entities.iter().all(|of| {
            WORDS
                .iter()
                .any(|word| self.named.register.entities[of.idx()].name.value.contains(word))
                && !self.named.countries_of(*of).is_empty()
                && !self.named.register.entities[of.idx()].name.value.contains("Party")
        })
    }

    fn of_entities(
        &self,
        kind: SourceKind,
        as_written: Run,
        _all: Run,
        mut entities: Vec<EntityIdx>,
    ) -> Voice {
        entities.sort_unstable();
        entities.dedup();
        let mut countries: Vec<CountryIdx> =
            entities.iter().flat_map(|of| self.named.countries_of(*of).iter().copied()).collect();
        countries.sort_unstable();
        countries.dedup();
        Voice {
            kind,
            as_written: Some(as_written),
            antecedent: None,
            entities,
            unregistered: None,
            countries,
        }
    }

    fn countries(&self, entities: &[EntityIdx], span: Span) -> Vec<CountryIdx> {
        let of_entities =
            entities.iter().flat_map(|of| self.named.countries_of(*of).iter().copied());
        let of_places = self
            .named
            .entities_in(span)
            .filter(|(_, of)| self.named.kind(*of) == EntityKind::Place)
            .flat_map(|(_, of)| self.named.countries_of(of).to_vec());
        let mut countries: Vec<CountryIdx> = of_entities
            .chain(of_places)
            .chain(self.named.countries_in(span).map(|(_, of)| of))
            .collect();
        countries.sort_unstable();
        countries.dedup();
        countries
    }

    fn pronoun(&self, run: Run) -> Voice {
        let doc = self.doc;
        let found = if doc.is_one(run.from, &["he", "him"]) {
            self.person(Some(false))
        } else if doc.is_one(run.from, &["she", "her"]) {
            self.person(Some(true))
        } else if doc.is_one(run.from, &["it", "they", "them"]) {
            self.last_body.as_ref().or(self.last.as_ref())
        } else {
            None
        };
        match found {
            Some(voice) => {
                let antecedent = voice.antecedent.or(voice.as_written);
                Voice { as_written: Some(run), antecedent, ..voice.clone() }
            }
            // Whoever writes.
            None if doc.is_one(run.from, &["i", "we"]) => Voice::narrator(),
            None => Voice {
                kind: SourceKind::Unnamed,
                as_written: Some(run),
                antecedent: None,
                entities: Vec::new(),
                unregistered: None,
                countries: Vec::new(),
            },
        }
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

    /// The tokens of a span.
    pub(crate) fn run_of(&self, span: Span) -> Option<Run> {
        self.doc.run_of(span)
    }
}
