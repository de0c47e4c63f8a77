//! Finds what a document says of the names in it, and the countries that follow, wherever it does: "the Norwegian minister Ann Lee", "Ann
//! Lee, a spokeswoman for the Norwegian army". What it says of a name once holds for every mention of it.

use std::collections::BTreeSet;

use model::{CountryIdx, EntityKind, Span};

use super::appositions::{apposed_to, before, behind};
use super::body_countries::BodyCountries;
use super::found_name::FoundName;
use super::home::Home;
use super::name_words::{is_of_state, is_office};
use super::own_countries::is_own_country;
use super::predications::predication;
use super::registered::Registered;
use crate::countries::COUNTRIES;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;
use crate::sorted::sorted;

/// Gives each name its description and its countries: those of its own words and of its descriptions, and of the bodies that these name.
pub(super) fn describe(
    doc: &TaggedText<'_>,
    registered: Registered<'_>,
    home: Option<Home>,
    bodies: &BodyCountries,
    names: &mut [FoundName],
) {
    let mut places: Vec<(Span, usize)> = Vec::new();
    for (number, name) in names.iter().enumerate() {
        places.extend(name.occurrences.iter().map(|at| (at.span, number)));
    }
    places.sort_unstable();
    let of_name = |name: &FoundName| -> Vec<TokenRange> {
        let places = name.occurrences.iter().filter_map(|at| doc.tokens_in(at.span));
        descriptions_of(doc, &places.collect::<Vec<_>>())
    };
    let descriptions: Vec<Vec<TokenRange>> = names.iter().map(of_name).collect();
    for (name, descriptions) in names.iter_mut().zip(&descriptions) {
        let mut found: BTreeSet<CountryIdx> = BTreeSet::new();
        if name.kind == EntityKind::Place {
            found.extend(registered.by_capital(doc, name.name));
        } else {
            found.extend(descriptions.iter().flat_map(|at| countries_in(doc, registered, *at)));
        }
        // "the Norwegian Red Cross".
        if matches!(name.kind, EntityKind::Organisation | EntityKind::Law) {
            found.extend(registered.countries_in(name.name).map(|(_, of)| of));
        }
        name.countries = found.into_iter().collect();
        let told = descriptions.iter().filter(|at| tells(doc, **at)).max_by_key(|at| at.len());
        let told = told.filter(|_| name.kind != EntityKind::Place);
        name.description = told.map(|at| doc.span_of(*at));
    }
    // "a spokesman for the Norwegian Red Cross" is of its country.
    let of_bodies: Vec<Vec<CountryIdx>> = names
        .iter()
        .map(|name| match name.kind {
            EntityKind::Organisation => name.countries.clone(),
            _ => Vec::new(),
        })
        .collect();
    for (number, name) in names.iter_mut().enumerate().filter(|(_, name)| name.countries.is_empty())
    {
        let bodies = descriptions[number].iter().flat_map(|at| {
            let span = doc.span_of(*at);
            let from = places.partition_point(|(place, _)| place.start < span.start);
            places[from..].iter().take_while(move |(place, _)| place.end <= span.end)
        });
        name.countries = sorted(bodies.flat_map(|(_, body)| of_bodies[*body].clone()).collect());
    }
    infer_countries(doc, home, bodies, &descriptions, names);
}

/// Gives names without a country the one of the body that their descriptions speak of, or that of the text where they are of a state.
fn infer_countries(
    doc: &TaggedText<'_>,
    home: Option<Home>,
    bodies: &BodyCountries,
    descriptions: &[Vec<TokenRange>],
    names: &mut [FoundName],
) {
    for (name, descriptions) in names.iter_mut().zip(descriptions) {
        if !name.countries.is_empty() {
            continue;
        }
        let own = doc.tokens_in(name.name).filter(|_| name.kind == EntityKind::Organisation);
        let of_body = || {
            let is_person = name.kind == EntityKind::Person;
            descriptions.iter().filter(|_| is_person).find_map(|range| bodies.of(doc, *range))
        };
        let is_of_state = || descriptions.iter().chain(&own).any(|range| names_state(doc, *range));
        if let Some(of) = of_body().or_else(|| home.filter(|_| is_of_state())) {
            name.countries = vec![of.country];
            name.inferred_from = Some(of.words);
        }
    }
}

/// Whether a description or the name of a body is that of an office or a body of a state, of which it does not say the country: "health
/// minister", "Ministry of Health"; not "president of the bank".
pub(super) fn names_state(doc: &TaggedText<'_>, range: TokenRange) -> bool {
    // Of a state or of anybody else: "president of the bank", "secretary general of the union".
    const ALSO_OF_OTHERS: &[&str] = &["president", "secretary", "mayor"];
    range.indices().any(|idx| {
        let is_of_other = doc.is_any_word(idx, ALSO_OF_OTHERS)
            && (doc.is_word(idx + 1, "general")
                || doc.is_word(idx + 1, "of") && !is_of_region(doc, idx + 2)
                || doc.is_any_word(idx.wrapping_sub(1), &["vice", "general", "company"])
                || doc.tag(idx.wrapping_sub(1)) == Tag::Noun);
        is_of_state(doc.token_text(idx)) && !is_of_other
    })
}

/// "president of the Orta region".
fn is_of_region(doc: &TaggedText<'_>, from: usize) -> bool {
    const REGIONS: &[&str] = &["canton", "district", "province", "region", "republic", "state"];
    let is_phrase = |idx: &usize| matches!(doc.tag(*idx), Tag::Determiner | Tag::Noun | Tag::Name);
    let last = (from..doc.len()).take_while(is_phrase).last();
    last.is_some_and(|last| (from..=last).any(|idx| doc.is_any_word(idx, REGIONS)))
}

/// The words before and behind the occurrences of a name that describe it.
pub(super) fn descriptions_of(doc: &TaggedText<'_>, places: &[TokenRange]) -> Vec<TokenRange> {
    let parts = places.iter().flat_map(|range| {
        let before = before(doc, *range);
        [
            Some(before),
            behind(doc, *range),
            apposed_to(doc, *range, before.start),
            predication(doc, *range),
        ]
    });
    let is_title = |part: &TokenRange| part.indices().any(|idx| is_office(doc.token_text(idx)));
    let is_description =
        |part: &TokenRange| tells(doc, *part) || is_title(part) || is_only_country(doc, *part);
    parts.flatten().filter(|part| part.len() > 0 && is_description(part)).collect()
}

/// Whether words beside a name say of which country it is, and nothing else: "the Norwegian Ann Lee", "Ann Lee, from Norway".
pub(super) fn has_nationality(doc: &TaggedText<'_>, places: &[TokenRange]) -> bool {
    descriptions_of(doc, places).iter().any(|range| is_only_country(doc, *range))
}

/// Whether a range has a noun for those who can speak: "the Norwegian bank" and not "Norway bars".
fn tells(doc: &TaggedText<'_>, range: TokenRange) -> bool {
    range.indices().any(|idx| doc.speaker_noun(idx).is_some() || is_of_state(doc.token_text(idx)))
}

/// "Norwegian", "Norway's", "of Norway": a country and nothing else.
fn is_only_country(doc: &TaggedText<'_>, range: TokenRange) -> bool {
    range.indices().all(|idx| {
        let word = doc.token_text(idx);
        COUNTRIES.is_demonym(word)
            || COUNTRIES.is_name(word)
            || COUNTRIES.by_capital(word).is_some()
            || doc.is_possessive_ending(idx)
            || matches!(doc.tag(idx), Tag::Determiner | Tag::Preposition | Tag::Name)
    })
}

/// The countries of whom a range describes, which it names by themselves, by an entity of theirs or by their capital: "Moscow's envoy".
fn countries_in(
    doc: &TaggedText<'_>,
    registered: Registered<'_>,
    range: TokenRange,
) -> Vec<CountryIdx> {
    let of_capitals = range
        .indices()
        .filter(|idx| doc.is_possessive_ending(idx + 1))
        .filter_map(|idx| registered.by_capital(doc, doc.token(idx).span));
    let span = doc.span_of(range);
    let named = registered
        .countries_in(span)
        .filter(|(at, _)| is_own_country(doc, range, *at))
        .map(|(_, of)| of);
    let of_entities =
        registered.entities_in(span).flat_map(|of| registered.register.countries_of(of).to_vec());
    named.chain(of_entities).chain(of_capitals).collect()
}
