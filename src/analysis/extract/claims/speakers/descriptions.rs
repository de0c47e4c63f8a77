//! Finds the countries that a document gives to its unregistered names, wherever it does: "the Norwegian minister Ann Lee", "Ann Lee,
//! a spokeswoman for the Norwegian army". What it says of a name once holds for every mention of it.

use std::collections::BTreeSet;

use model::CountryIdx;

use crate::countries::COUNTRIES;
use crate::extract::claims::registered::RegisteredNames;
use crate::extract::claims::speaker_nouns::speaker_noun;
use crate::extract::claims::unregistered_names::UnregisteredName;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The longest description before or behind a name, in tokens.
const MAX_DESCRIPTION: usize = 16;

/// The countries of each name, in the order of the names.
pub(super) fn described_countries(
    doc: &TaggedText<'_>,
    registered: RegisteredNames<'_>,
    names: &[UnregisteredName],
) -> Vec<Vec<CountryIdx>> {
    let of_name = |name: &UnregisteredName| {
        let mut found: BTreeSet<CountryIdx> = BTreeSet::new();
        for range in name.occurrences.iter().filter_map(|span| doc.tokens_in(*span)) {
            let parts = [Some(before(doc, range)), behind(doc, range)];
            for part in parts.into_iter().flatten().filter(|part| part.len() > 0) {
                found.extend(countries_in(doc, registered, part));
            }
        }
        // "the Norwegian Red Cross".
        if !name.is_person {
            found.extend(registered.countries_in(name.name).map(|(_, of)| of));
        }
        found.into_iter().collect()
    };
    names.iter().map(of_name).collect()
}

/// The words before a name that describe it: "Norway's foreign minister".
fn before(doc: &TaggedText<'_>, name: TokenRange) -> TokenRange {
    let limit = name.start.saturating_sub(MAX_DESCRIPTION);
    let is_title = |idx: usize| {
        let is_cue = doc
            .verb_forms(idx)
            .is_some_and(|forms| forms.past || forms.present && !doc.token(idx).is_capital);
        let is_word = matches!(doc.tag(idx), Tag::Name | Tag::Noun | Tag::Determiner);
        let is_stop = doc.is_mark(idx, '.') && doc.token(idx.saturating_sub(1)).is_capital;
        doc.is_possessive_ending(idx) || is_stop || is_word && !is_cue && !doc.is_verb(idx)
    };
    let (mut start, mut end) = (name.start, name.start);
    while start > limit {
        let idx = start - 1;
        let is_office = |idx: usize| speaker_noun(doc.token_text(idx)).is_some();
        // "Norway's ambassador to Chad" is Norway's.
        if doc.tag(idx) == Tag::To && idx > limit && is_office(idx - 1) {
            end = idx;
        } else if !is_title(idx) {
            break;
        }
        start = idx;
    }
    TokenRange::new(start, end)
}

/// The apposition behind a name: ", a spokeswoman for the Norwegian army,"; or its country: "of Norway".
fn behind(doc: &TaggedText<'_>, name: TokenRange) -> Option<TokenRange> {
    let from = name.end + 1;
    if doc.is_any_word(name.end, &["from", "of"]) {
        let is_name = |idx: &usize| doc.tag(*idx) == Tag::Name || doc.is_word(*idx, "the");
        let end = (from..from + MAX_DESCRIPTION).find(|idx| !is_name(idx))?;
        return Some(TokenRange::new(from, end));
    }
    let begins = matches!(doc.tag(from), Tag::Determiner | Tag::Possessive | Tag::Noun | Tag::Name);
    if !doc.is_mark(name.end, ',') || !begins {
        return None;
    }
    let ends = |idx: &usize| {
        doc.is_any_mark(*idx, &[',', ';', ':', '(', '“', '"', '—', '–'])
            || doc.is_mark(*idx, '.') && !doc.token(idx - 1).is_capital
            || doc.is_verb(*idx)
            || doc.tag(*idx) == Tag::Relative
            || doc.verb_forms(*idx).is_some_and(|forms| forms.past)
    };
    let limit = doc.len().min(from + MAX_DESCRIPTION);
    let end = (from..limit).find(ends).unwrap_or(limit);
    let has_office = (from..end).any(|idx| speaker_noun(doc.token_text(idx)).is_some());
    has_office.then(|| TokenRange::new(from, end))
}

/// The countries that a range names, by themselves, by an entity of theirs or by their capital: "Moscow's envoy".
fn countries_in(
    doc: &TaggedText<'_>,
    registered: RegisteredNames<'_>,
    range: TokenRange,
) -> Vec<CountryIdx> {
    let of_capitals = range
        .indices()
        .filter(|idx| doc.is_possessive_ending(idx + 1))
        .filter_map(|idx| COUNTRIES.by_capital(doc.token_text(idx)));
    registered.all_countries_in(doc.span_of(range)).chain(of_capitals).collect()
}
