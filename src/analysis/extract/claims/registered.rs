//! Looks up the registered entities and the countries that a text names.

use model::{CountryIdx, EntityIdx, EntityKind, Mention, Span};

use crate::countries::COUNTRIES;
use crate::mentions::Mentions;
use crate::seeds::register::Register;

/// The register and its mentions in one text.
#[derive(Clone, Copy)]
pub(crate) struct RegisteredNames<'n> {
    /// The register.
    pub(crate) register: &'n Register,
    /// The mentions of entities and countries in the text.
    pub(crate) mentions: &'n Mentions,
}

impl RegisteredNames<'_> {
    /// The entities that are named within a span, in order.
    pub(crate) fn entities_in(&self, span: Span) -> impl Iterator<Item = (Span, EntityIdx)> + '_ {
        within(&self.mentions.entities, span)
    }

    /// The countries that are named within a span, in order.
    pub(crate) fn countries_in(&self, span: Span) -> impl Iterator<Item = (Span, CountryIdx)> + '_ {
        within(&self.mentions.countries, span)
    }

    /// The countries that a span names, by themselves, then by an entity of theirs; a country may come twice.
    pub(crate) fn all_countries_in(&self, span: Span) -> impl Iterator<Item = CountryIdx> + '_ {
        let named = self.countries_in(span).map(|(_, of)| of);
        named.chain(self.entities_in(span).flat_map(|(_, of)| self.countries_of(of).to_vec()))
    }

    /// The kind of an entity.
    pub(crate) fn kind(&self, entity: EntityIdx) -> EntityKind {
        self.register.entities[entity.idx()].kind
    }

    /// The countries of an entity.
    pub(crate) fn countries_of(&self, entity: EntityIdx) -> &[CountryIdx] {
        &self.register.entities[entity.idx()].countries
    }

    /// The registered entity "Government of …" of a country.
    pub(crate) fn government_of(&self, country: CountryIdx) -> Option<EntityIdx> {
        let is_government = |entity: &crate::seeds::register::RegisteredEntity| {
            entity.kind == EntityKind::Government
                && entity.countries == [country]
                && is_of_country(&entity.name.value, country)
        };
        self.register.entities.iter().position(is_government).map(|idx| EntityIdx(idx as u32))
    }
}

/// The mentions of a list within a span, in order; the list is in the order of the text.
fn within<T: Copy>(list: &[Mention<T>], span: Span) -> impl Iterator<Item = (Span, T)> + '_ {
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
