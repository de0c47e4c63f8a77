//! Whom and what a document names: its who's-who, made before its claims.
//!
//! It holds the mentions of registered entities and the names that the register does not have, which the text itself introduces. Nothing
//! comes from a list of names: what a name names is seen from the words in it and around it, in all places of the document.
//!
//! 1. `personal_names.rs` finds the words for countries and capitals that are names of persons.
//! 2. `runs.rs` finds runs of capitalised words, `own_part.rs` the names in them; `name_words.rs` reads the words that show what they name.
//! 3. `evidence.rs` gives each a kind.
//! 4. `joined.rs` joins shorter forms, where only one name fits: "Lee" to "Ann Lee", an acronym to the name before it.
//! 5. `governments.rs` finds states that act.
//! 6. `references.rs` finds whom descriptions mean, `pronouns.rs` whom pronouns mean.
//! 7. `descriptions.rs` finds what the document says of each, beside its name (`appositions.rs`) and in clauses (`predications.rs`), and its
//!    countries: those that are its own (`own_countries.rs`), else that of its body (`body_countries.rs`) or of the text; `home.rs` finds the
//!    country of the text itself.

mod appositions;
mod body_countries;
mod descriptions;
mod evidence;
mod found_name;
mod governments;
mod home;
mod joined;
mod name_words;
mod own_countries;
mod own_part;
mod personal_names;
mod predications;
mod pronouns;
mod reference;
mod references;
mod registered;
mod runs;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use model::{CountryIdx, EntityIdx, EntityKind, Mention, Span};

use self::body_countries::BodyCountries;
use self::references::References;
use self::registered::within;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

pub use self::found_name::{FoundName, NameForm, Occurrence};
pub(crate) use self::governments::UNION;
pub(crate) use self::home::Home;
pub(crate) use self::own_countries::is_own_country;
pub(crate) use self::personal_names::personal_names;
pub(crate) use self::pronouns::is_third_person;
pub use self::reference::{Reference, ReferenceWay};
pub(crate) use self::references::Meaning;
pub(crate) use self::registered::Registered;

/// The entities and countries that one document names. The entities found are numbered after those of the register.
pub(crate) struct Names<'n> {
    text: &'n str,
    registered: Registered<'n>,
    /// Registered and found, in the order of the text; none overlaps another.
    entities: Vec<Mention<EntityIdx>>,
    /// Those found, in the order of their first occurrence.
    found: Vec<FoundName>,
    home: Option<Home>,
    bodies: BodyCountries,
    references: References,
}

impl<'n> Names<'n> {
    /// The names of a document, given the sources of its relations in the order of the text.
    pub(crate) fn new(
        doc: &TaggedText<'n>,
        registered: Registered<'n>,
        sources: &[TokenRange],
    ) -> Self {
        let states = governments::acting_states(doc, registered, sources);
        let governments = governments::found_governments(registered, &states);
        let mut found = joined::found_names(doc, registered, &governments, sources);
        let home = home::home(doc, registered);
        let bodies = BodyCountries::new(doc, registered);
        descriptions::describe(doc, registered, home, &bodies, &mut found);
        found.extend(governments);
        found.sort_by_key(|name| name.occurrences[0].span);
        let entities = registered.mentions_with(&found);
        let references = References::default();
        let text = doc.text();
        let mut names = Self { text, registered, entities, found, home, bodies, references };
        names.references = References::new(doc, &names, &names.with_states(&states));
        names.pass_on_countries(doc);
        names
    }

    /// Gives a person who is described as somebody of "its" the countries of that body: "its chair, Ann Lee".
    fn pass_on_countries(&mut self, doc: &TaggedText<'_>) {
        for number in 0..self.found.len() {
            let name = &self.found[number];
            let words = name.description.and_then(|words| doc.tokens_in(words));
            let its = words.map(|words| words.start).filter(|start| doc.is_word(*start, "its"));
            let Some(body) = its.and_then(|its| self.of_pronoun(its).one()) else { continue };
            if name.kind == EntityKind::Person && name.countries.is_empty() {
                self.found[number].countries = self.countries_of(body).to_vec();
            }
        }
    }

    /// All mentions of entities, with the places at which a state acts whose government the register has: these are no mentions of it, but
    /// a pronoun can mean it.
    fn with_states(&self, states: &BTreeMap<CountryIdx, Vec<Span>>) -> Vec<Mention<EntityIdx>> {
        let of_state = |(country, spans): (&CountryIdx, &Vec<Span>)| {
            let of = self.registered.government_of(*country);
            of.into_iter()
                .flat_map(|of| spans.iter().map(move |span| Mention { span: *span, of }))
                .collect::<Vec<_>>()
        };
        let mut all = self.entities.clone();
        all.extend(states.iter().flat_map(of_state));
        all.sort_by_key(|mention| mention.span);
        all
    }

    /// The shorter forms in which the document gives the names found.
    pub(crate) fn short_forms(&self) -> impl Iterator<Item = Reference> + '_ {
        let way = |form: NameForm| match form {
            NameForm::Part => Some(ReferenceWay::Part),
            NameForm::Acronym => Some(ReferenceWay::Acronym),
            NameForm::Full | NameForm::State => None,
        };
        self.found.iter().flat_map(move |name| {
            name.occurrences.iter().filter_map(move |Occurrence { span, form }| {
                Some(Reference { words: *span, name: name.name, way: way(*form)? })
            })
        })
    }

    /// The names that the register does not have.
    pub(crate) fn into_found(self) -> Vec<FoundName> {
        self.found
    }

    /// The entities that are named within a span, in order.
    pub(crate) fn entities_in(&self, span: Span) -> impl Iterator<Item = (Span, EntityIdx)> + '_ {
        within(&self.entities, span)
    }

    /// The countries that are named within a span, in order.
    pub(crate) fn countries_in(&self, span: Span) -> impl Iterator<Item = (Span, CountryIdx)> + '_ {
        self.registered.countries_in(span)
    }

    /// The country whose government the words of a span stand for, where they name its capital.
    pub(crate) fn by_capital(&self, doc: &TaggedText<'_>, span: Span) -> Option<CountryIdx> {
        self.registered.by_capital(doc, span)
    }

    /// The countries that a span names, by themselves, then by an entity of theirs; a country may come twice.
    pub(crate) fn all_countries_in(&self, span: Span) -> impl Iterator<Item = CountryIdx> + '_ {
        let named = self.countries_in(span).map(|(_, of)| of);
        named.chain(self.entities_in(span).flat_map(|(_, of)| self.countries_of(of).to_vec()))
    }

    /// A name that the register does not have; `None` for one that it has.
    pub(crate) fn found(&self, entity: EntityIdx) -> Option<&FoundName> {
        let n_registered = self.registered.register.entities.len();
        entity.idx().checked_sub(n_registered).and_then(|number| self.found.get(number))
    }

    /// Whom a pronoun can mean.
    pub(crate) fn of_pronoun(&self, idx: usize) -> Meaning {
        self.references.of_pronoun(idx)
    }

    /// Whether a pronoun can mean a person, by gender.
    pub(crate) fn can_mean(&self, doc: &TaggedText<'_>, pronoun: usize, person: EntityIdx) -> bool {
        self.references.can_mean(doc, pronoun, person)
    }

    /// Whom a description can mean whose head is a token.
    pub(crate) fn of_description(
        &self,
        doc: &TaggedText<'_>,
        words: TokenRange,
        head: usize,
    ) -> Meaning {
        self.references.of_description(doc, self, words, head)
    }

    /// Whether the document gives an office to an entity: "the minister Ann Lee".
    pub(crate) fn holds_office(&self, entity: EntityIdx) -> bool {
        self.references.holds_office(entity)
    }

    /// Where the document gives the fullest form of an entity's name first; for a registered one, where it names it first.
    pub(crate) fn name_range(&self, doc: &TaggedText<'_>, entity: EntityIdx) -> Option<TokenRange> {
        let found = self.found(entity).and_then(|name| doc.tokens_in(name.name));
        found.or_else(|| self.references.first(entity))
    }

    /// The fullest name of an entity.
    pub(crate) fn name_of(&self, entity: EntityIdx) -> &str {
        match self.found(entity) {
            Some(name) => name.name.of(self.text),
            None => self.registered.register.name_of(entity),
        }
    }

    /// The country that the text gives elsewhere for a body that words do not name, or, for words that name an office or a body of a state
    /// and not of which, the text's own.
    pub(crate) fn inferred_country(&self, doc: &TaggedText<'_>, words: TokenRange) -> Option<Home> {
        let of_state = || self.home.filter(|_| descriptions::names_state(doc, words));
        self.bodies.of(doc, words).or_else(of_state)
    }

    /// The kind of an entity.
    pub(crate) fn kind(&self, entity: EntityIdx) -> EntityKind {
        match self.found(entity) {
            Some(name) => name.kind,
            None => self.registered.register.entities[entity.idx()].kind,
        }
    }

    /// The countries of an entity.
    pub(crate) fn countries_of(&self, entity: EntityIdx) -> &[CountryIdx] {
        match self.found(entity) {
            Some(name) => &name.countries,
            None => self.registered.register.countries_of(entity),
        }
    }

    /// The government of a country, where the register has it or the document lets it act.
    pub(crate) fn government_of(&self, country: CountryIdx) -> Option<EntityIdx> {
        let first = self.registered.register.entities.len() as u32;
        let found = || self.found.iter().position(|name| name.government_of == Some(country));
        self.registered
            .government_of(country)
            .or_else(|| found().map(|number| EntityIdx(first + number as u32)))
    }
}
