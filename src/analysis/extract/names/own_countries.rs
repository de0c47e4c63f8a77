//! Which of the countries in a phrase are those of whom it describes: Norway of "the Norwegian envoy to Chad", and no country of "an expert on
//! Chad" or "the China director of a charity".

use model::Span;

use super::evidence::is_acronym;
use crate::countries::COUNTRIES;
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// Prepositions before what somebody deals with or opposes.
const ABOUT: &[&str] =
    &["about", "against", "concerning", "on", "over", "regarding", "toward", "towards", "with"];

/// Nouns for those who deal with a country that need not be theirs: "China director", "special envoy for Syria".
const CONCERNED: &[&str] = &[
    "ambassador",
    "analyst",
    "bureau",
    "campaigner",
    "coordinator",
    "correspondent",
    "desk",
    "director",
    "envoy",
    "expert",
    "observer",
    "programme",
    "program",
    "project",
    "rapporteur",
    "reporter",
    "representative",
    "researcher",
    "scholar",
    "specialist",
    "watcher",
];

/// Whether a country within a phrase is that of whom the phrase describes.
pub(crate) fn is_own_country(doc: &TaggedText<'_>, phrase: TokenRange, country: Span) -> bool {
    let Some(country) = doc.tokens_in(country) else { return true };
    // "China director", "China researchers"; a demonym says whose somebody is: "the Chinese director". "US" is both.
    let is_demonym = country.len() == 1
        && (COUNTRIES.is_demonym(doc.token_text(country.start))
            || !doc.token_text(country.start).chars().any(char::is_lowercase));
    if !is_demonym && is_concerned(doc, country.end) {
        return false;
    }
    // "according to the Norwegian envoy": before the noun.
    let is_noun = |idx: usize| matches!(doc.tag(idx), Tag::Noun | Tag::Name);
    let first = phrase.indices().find(|idx| is_noun(*idx)).unwrap_or(phrase.start);
    let is_before = |idx: &usize| matches!(doc.tag(*idx), Tag::Preposition | Tag::To);
    let mut prepositions = (first..country.start).rev().filter(is_before);
    let Some(nearest) = prepositions.next() else { return true };
    let is_next = (nearest + 1..country.start).all(|idx| doc.tag(idx) == Tag::Determiner);
    let of_what = if doc.is_word(nearest, "of") || doc.is_word(nearest, "in") {
        // "an expert on the politics of Chad", "the envoy on human rights in Chad".
        prepositions.next().filter(|outer| doc.is_any_word(*outer, ABOUT))
    } else {
        Some(nearest)
    };
    let is_dealt_with = of_what.is_some_and(|idx| {
        doc.is_any_word(idx, ABOUT)
            || is_next && doc.tag(idx) == Tag::To && !doc.is_word(idx.wrapping_sub(1), "according")
            || is_next && doc.is_word(idx, "for") && is_concerned(doc, idx.wrapping_sub(1))
    });
    // "the Norwegian embassy in Chad", "the head of Amnesty International in Chad".
    let is_elsewhere = doc.is_word(nearest, "in") && names_other(doc, phrase.start, nearest);
    !is_dealt_with && !is_elsewhere
}

/// Whether words name a country by its demonym, or a body: in capitals, or by two names in a row; not by the one name of "mayor of Orta".
fn names_other(doc: &TaggedText<'_>, from: usize, to: usize) -> bool {
    let is_person = |idx: usize| doc.speaker_noun(idx).is_some_and(SpeakerNoun::is_person);
    let is_name =
        |idx: usize| doc.tag(idx) == Tag::Name && doc.token(idx).is_capital && !is_person(idx);
    (from..to).any(|idx| {
        let word = doc.token_text(idx);
        COUNTRIES.is_demonym(word)
            || is_name(idx) && (is_acronym(word) || from < idx && is_name(idx - 1))
    })
}

/// Whether a token is a noun for those who deal with a country that need not be theirs, in the singular or the plural.
fn is_concerned(doc: &TaggedText<'_>, idx: usize) -> bool {
    let word = doc.token_text(idx).to_lowercase();
    let word = word.as_str();
    CONCERNED.contains(&word.strip_suffix('s').unwrap_or(word)) || CONCERNED.contains(&word)
}
