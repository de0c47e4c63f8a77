//! What the register and the table of countries know of the names in a text.

use model::{CountryIdx, EntityIdx, EntityKind, Mention, Span};

use super::found_name::FoundName;
use crate::countries::COUNTRIES;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::mentions::Mentions;
use crate::seeds::register::{Register, RegisteredEntity};

/// The register and its mentions in one text.
#[derive(Clone, Copy)]
pub(crate) struct Registered<'n> {
    /// The register.
    pub(crate) register: &'n Register,
    /// The mentions of entities and countries in the text.
    pub(crate) mentions: &'n Mentions,
    /// The words for countries and capitals that the text has as names of persons, in order.
    pub(crate) personal: &'n [Span],
}

impl Registered<'_> {
    /// The countries that are named within a span, in order.
    pub(crate) fn countries_in(&self, span: Span) -> impl Iterator<Item = (Span, CountryIdx)> + '_ {
        within(&self.mentions.countries, span).filter(|(at, _)| !self.is_personal(*at))
    }

    /// All countries that the text names, in order.
    pub(crate) fn countries(&self) -> impl Iterator<Item = Mention<CountryIdx>> + '_ {
        self.mentions.countries.iter().filter(|at| !self.is_personal(at.span)).copied()
    }

    /// The country whose government the words of a span stand for, where they name its capital.
    pub(crate) fn by_capital(&self, doc: &TaggedText<'_>, span: Span) -> Option<CountryIdx> {
        COUNTRIES.by_capital(span.of(doc.text())).filter(|_| !self.is_personal(span))
    }

    fn is_personal(&self, span: Span) -> bool {
        self.personal.binary_search(&span).is_ok()
    }

    /// The registered entities that are named within a span, in order.
    pub(super) fn entities_in(&self, span: Span) -> impl Iterator<Item = EntityIdx> + '_ {
        within(&self.mentions.entities, span).map(|(_, of)| of)
    }

    /// The registered entity "Government of …" of a country.
    pub(super) fn government_of(&self, country: CountryIdx) -> Option<EntityIdx> {
        let is_government = |entity: &RegisteredEntity| {
            entity.kind == EntityKind::Government
                && entity.countries == [country]
                && is_of_country(&entity.name.value, country)
        };
        let entities = &self.register.entities;
        entities.iter().position(is_government).map(|idx| EntityIdx(idx as u32))
    }

    /// The mentions of registered entities with those of names found, which are numbered after them; in the order of the text.
    pub(crate) fn mentions_with(&self, found: &[FoundName]) -> Vec<Mention<EntityIdx>> {
        let first = self.register.entities.len() as u32;
        let of_found = (first..).map(EntityIdx).zip(found).flat_map(|(of, name)| {
            name.occurrences.iter().map(move |at| Mention { span: at.span, of })
        });
        let mut all = self.mentions.entities.clone();
        all.extend(of_found);
        all.sort_by_key(|mention| mention.span);
        all
    }

    /// Whether a span shares a byte with a mention of a registered entity.
    pub(super) fn overlaps_entity(&self, span: Span) -> bool {
        let entities = &self.mentions.entities;
        let at = entities.partition_point(|mention| mention.span.end <= span.start);
        entities.get(at).is_some_and(|mention| mention.span.overlaps(span))
    }
}

/// The mentions of a list within a span, in order; the list is in the order of the text.
pub(super) fn within<T: Copy>(
    list: &[Mention<T>],
    span: Span,
) -> impl Iterator<Item = (Span, T)> + '_ {
    let from = list.partition_point(|mention| mention.span.start < span.start);
    list[from..]
        .iter()
        .take_while(move |mention| mention.span.end <= span.end)
        .map(|mention| (mention.span, mention.of))
}

/// "Government of Italy" and not "Government of Sicily".
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
