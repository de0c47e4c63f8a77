//! Which words for countries and capitals are names of persons: "Jordan" of "Bob Jordan, a coach", and of "Jordan said" where the text speaks
//! of no other Jordan.

use std::collections::{BTreeMap, BTreeSet};

use model::{CountryIdx, Span};

use super::joined::person_names;
use super::registered::Registered;
use crate::countries::COUNTRIES;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;
use crate::mentions::Mentions;
use crate::seeds::register::Register;

/// Words that stand before the names of persons and of no country.
const COURTESIES: &[&str] = &["dr", "madam", "miss", "mr", "mrs", "ms", "prof", "sir"];

/// The words for countries and capitals that a document has as names of persons, in order.
pub(crate) fn personal_names(
    doc: &TaggedText<'_>,
    register: &Register,
    mentions: &Mentions,
    sources: &[TokenRange],
) -> Vec<Span> {
    let registered = Registered { register, mentions, personal: &[] };
    let named = countries_and_capitals(doc, registered);
    // The names of persons are found only where one can have such a word.
    let is_beside_name = |(range, _): &(TokenRange, CountryIdx)| {
        let is_name = |idx: usize| doc.tag(idx) == Tag::Name && doc.token(idx).is_capital;
        range.start > 0 && is_name(range.start - 1) || is_name(range.end)
    };
    let persons = match named.iter().any(is_beside_name) {
        true => person_names(doc, registered, sources),
        false => Vec::new(),
    };
    let is_personal = |range: TokenRange| {
        let stop = usize::from(doc.is_mark(range.start.wrapping_sub(1), '.'));
        let is_within = |person: &TokenRange| {
            person.start <= range.start && range.end <= person.end && range.len() < person.len()
        };
        // "the Norwegian novelist", which is no name of a person whatever stands before it.
        let is_adjective =
            COUNTRIES.is_demonym(doc.token_text(range.start)) && doc.tag(range.end) == Tag::Noun;
        doc.is_any_word(range.start.wrapping_sub(1 + stop), COURTESIES)
            || !is_adjective && persons.iter().any(is_within)
    };
    let mut personal: BTreeSet<TokenRange> =
        named.iter().map(|(range, _)| *range).filter(|range| is_personal(*range)).collect();
    // Of each country, where the first person of its name is.
    let mut first: BTreeMap<CountryIdx, TokenRange> = BTreeMap::new();
    for (range, of) in named.iter().filter(|(range, _)| personal.contains(range)) {
        first.entry(*of).or_insert(*range);
    }
    let words = |range: TokenRange| doc.span_of(range).of(doc.text());
    for (country, person) in first {
        let others: Vec<TokenRange> = named
            .iter()
            .filter(|(range, of)| *of == country && !personal.contains(range))
            .map(|(range, _)| *range)
            .collect();
        // Not "in Jordan", "Jordanian", or "Jordan" before anybody of that name.
        let is_surname = |range: &TokenRange| {
            words(*range) == words(person)
                && person.start < range.start
                && !matches!(doc.tag(range.start - 1), Tag::Preposition | Tag::To)
        };
        if others.iter().all(is_surname) {
            personal.extend(others);
        }
    }
    personal.into_iter().map(|range| doc.span_of(range)).collect()
}

/// Where a document names countries and their capitals, in order.
fn countries_and_capitals(
    doc: &TaggedText<'_>,
    registered: Registered<'_>,
) -> Vec<(TokenRange, CountryIdx)> {
    let countries = registered.mentions.countries.iter();
    let countries = countries.filter_map(|at| Some((doc.tokens_in(at.span)?, at.of)));
    let capital = |idx: usize| {
        let country = COUNTRIES.by_capital(doc.token_text(idx))?;
        Some((TokenRange::new(idx, idx + 1), country))
    };
    let capitals = (0..doc.len()).filter(|idx| doc.token(*idx).is_capital).filter_map(capital);
    let mut named: Vec<(TokenRange, CountryIdx)> = countries.chain(capitals).collect();
    named.sort_unstable();
    named
}
