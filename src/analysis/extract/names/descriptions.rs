//! Finds what a document says of the names in it, and the countries that follow, wherever it does: "the Norwegian minister Ann Lee", "Ann
//! Lee, a spokeswoman for the Norwegian army". What it says of a name once holds for every mention of it.

use std::collections::BTreeSet;

use grammar::{Label, PartOfSpeech};
use model::{CountryIdx, EntityKind, Span};

use super::found_name::FoundName;
use super::home::Home;
use super::name_words::{is_of_state, is_office};
use super::registered::Registered;
use crate::countries::COUNTRIES;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;
use crate::sorted::sorted;

/// The longest description before or behind a name, in tokens.
const MAX_DESCRIPTION: usize = 16;

/// Gives each name its description and its countries: those of its own words and of its descriptions, and of the bodies that these name.
pub(super) fn describe(
    doc: &TaggedText<'_>,
    registered: Registered<'_>,
    home: Option<Home>,
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
            found.extend(COUNTRIES.by_capital(name.name.of(doc.text())));
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
    let Some(home) = home else { return };
    for (name, descriptions) in names.iter_mut().zip(&descriptions) {
        let own = doc.tokens_in(name.name).filter(|_| name.kind == EntityKind::Organisation);
        let is_of_state = descriptions.iter().chain(&own).any(|range| names_state(doc, *range));
        if name.countries.is_empty() && is_of_state {
            name.countries = vec![home.country];
            name.inferred_from = Some(home.words);
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
            && (doc.is_any_word(idx + 1, &["of", "general"])
                || doc.is_any_word(idx.wrapping_sub(1), &["vice", "general", "company"])
                || doc.tag(idx.wrapping_sub(1)) == Tag::Noun);
        is_of_state(doc.token_text(idx)) && !is_of_other
    })
}

/// The words before and behind the occurrences of a name that describe it.
pub(super) fn descriptions_of(doc: &TaggedText<'_>, places: &[TokenRange]) -> Vec<TokenRange> {
    let parts = places.iter().flat_map(|range| {
        let before = before(doc, *range);
        [Some(before), behind(doc, *range), apposed_to(doc, *range, before.start)]
    });
    let is_title = |part: &TokenRange| part.indices().any(|idx| is_office(doc.token_text(idx)));
    let is_description =
        |part: &TokenRange| tells(doc, *part) || is_title(part) || is_only_country(doc, *part);
    parts.flatten().filter(|part| part.len() > 0 && is_description(part)).collect()
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

/// The words before a name that describe it: "Norway's foreign minister".
fn before(doc: &TaggedText<'_>, name: TokenRange) -> TokenRange {
    let sentence = doc.sentences.get(doc.sentence_idx(name.start)).map_or(0, |(at, _)| at.start);
    let limit = name.start.saturating_sub(MAX_DESCRIPTION).max(sentence);
    let is_title = |idx: usize| {
        let is_cue = doc
            .verb_forms(idx)
            .is_some_and(|forms| forms.past || forms.present && !doc.token(idx).is_capital);
        let is_word = matches!(doc.tag(idx), Tag::Name | Tag::Noun | Tag::Determiner);
        let is_stop = doc.is_mark(idx, '.') && doc.token(idx.saturating_sub(1)).is_capital;
        // "the American academic and professor Ann Lee".
        let is_joined = doc.is_word(idx, "and")
            && idx > limit
            && doc.speaker_noun(idx - 1).is_some()
            && doc.speaker_noun(idx + 1).is_some();
        doc.is_possessive_ending(idx)
            || is_stop
            || is_joined
            || is_word && !is_cue && !doc.is_verb(idx)
    };
    let (mut start, mut end) = (name.start, name.start);
    while start > limit {
        let idx = start - 1;
        let is_office = |idx: usize| doc.speaker_noun(idx).is_some();
        // "Norway's ambassador to Chad Ann Lee" is Norway's; "to the UN" says nothing of the UN.
        let is_between = (idx + 1..name.start).any(|idx| doc.tag(idx) == Tag::Name);
        if doc.tag(idx) == Tag::To && idx > limit && is_office(idx - 1) && is_between {
            end = idx;
        } else if doc.is_any_word(idx, &["of", "for"]) && idx > limit && is_office(idx - 1) {
            // "Minister of Education Ann Lee".
        } else if !is_title(idx) {
            break;
        }
        start = idx;
    }
    TokenRange::new(start, end)
}

/// What a name is apposed to: "Norway's envoy to the UN in Oslo" of "Norway's envoy to the UN in Oslo, Ann Lee,". `start` is where the name
/// with its titles begins. By the tree, else where the words between two marks can be nothing else: not "after meeting the envoy, Ann Lee".
pub(super) fn apposed_to(
    doc: &TaggedText<'_>,
    name: TokenRange,
    start: usize,
) -> Option<TokenRange> {
    let tree = &doc.tree;
    if !doc.is_mark(start.wrapping_sub(1), ',') {
        return None;
    }
    let is_office = |idx: usize| doc.speaker_noun(idx).is_some();
    let limit = start.saturating_sub(MAX_DESCRIPTION);
    let is_outside = |idx: &usize| tree.head(*idx).is_some_and(|head| !name.contains(head));
    let own = name.indices().find(is_outside);
    let by_tree = own.and_then(|own| {
        let noun = tree.head(own).filter(|noun| *noun + 1 < start && is_office(*noun))?;
        let is_apposed = tree.label(own) == Label::Apposition;
        let from = tree.subtree(noun).start.max(limit);
        let from = from + usize::from(matches!(doc.tag(from), Tag::Preposition | Tag::To));
        is_apposed.then(|| TokenRange::new(from, start - 1))
    });
    by_tree.or_else(|| {
        let sentence = doc.sentences.get(doc.sentence_idx(start))?.0;
        let is_mark = |idx: &usize| {
            doc.tag(*idx) == Tag::Mark && !doc.is_any_mark(*idx, &['.', '(', ')', '-'])
        };
        // "“…,” said the head of the bank, Ann Lee".
        let is_inverted = |idx: &usize| {
            doc.verb_forms(*idx).is_some() && *idx > sentence.start && is_mark(&(*idx - 1))
        };
        let is_edge = |idx: &usize| is_mark(idx) || is_inverted(idx);
        let mark = (sentence.start..start - 1).rev().find(is_edge);
        let range = TokenRange::new(mark.map_or(sentence.start, |mark| mark + 1), start - 1);
        let begins = matches!(doc.tag(range.start), Tag::Determiner | Tag::Name | Tag::Possessive);
        let is_phrase =
            begins && !range.indices().any(|idx| doc.is_finite_form(idx) && !is_office(idx));
        (is_phrase && range.start >= limit && range.indices().any(is_office)).then_some(range)
    })
}

/// The apposition behind a name: ", a spokeswoman for the Norwegian army,"; or its country: "of Norway".
fn behind(doc: &TaggedText<'_>, name: TokenRange) -> Option<TokenRange> {
    let from = name.end + 1;
    if doc.is_any_word(name.end, &["for", "from", "of"]) {
        let is_name = |idx: &usize| doc.tag(*idx) == Tag::Name || doc.is_word(*idx, "the");
        let end = (from..from + MAX_DESCRIPTION).find(|idx| !is_name(idx))?;
        return Some(TokenRange::new(from, end));
    }
    let begins = matches!(doc.tag(from), Tag::Determiner | Tag::Possessive | Tag::Noun | Tag::Name);
    let is_verb = doc.tree.part_of_speech(from) == PartOfSpeech::Verb;
    if !doc.is_mark(name.end, ',') || !begins || is_verb {
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
    let mut end = (from..limit).find(ends).unwrap_or(limit);
    let is_office = |idx: usize| doc.speaker_noun(idx).is_some();
    // ", director of the study, and chairman of the Australian Centre".
    if doc.is_mark(end, ',') && doc.is_word(end + 1, "and") && is_office(end + 2) {
        let limit = doc.len().min(end + MAX_DESCRIPTION);
        end = (end + 2..limit).find(ends).unwrap_or(limit);
    }
    let range = TokenRange::new(from, end);
    // "In Orta, the poll found": the next clause.
    let head = doc.tree.head_within(range);
    let is_subject = head.is_some_and(|head| {
        let is_finite = doc.tree.head(head).is_some_and(|verb| end <= verb);
        is_finite && doc.tree.is_subject(head)
    });
    let is_closed = doc.is_mark(end, ',');
    // "Ann Lee, the envoy Bob Kim and others": of somebody else.
    let is_of_other = head.is_some_and(|head| {
        doc.tree.part_of_speech(head) == PartOfSpeech::ProperNoun && !is_office(head)
    });
    let of = range.indices().find(|idx| doc.tag(*idx) == Tag::Preposition).unwrap_or(end);
    ((from..of).any(is_office) && !is_of_other && (is_closed || !is_subject)).then_some(range)
}

/// The countries that a range names, by themselves, by an entity of theirs or by their capital: "Moscow's envoy".
fn countries_in(
    doc: &TaggedText<'_>,
    registered: Registered<'_>,
    range: TokenRange,
) -> Vec<CountryIdx> {
    let of_capitals = range
        .indices()
        .filter(|idx| doc.is_possessive_ending(idx + 1))
        .filter_map(|idx| COUNTRIES.by_capital(doc.token_text(idx)));
    let span = doc.span_of(range);
    let of_entities =
        registered.entities_in(span).flat_map(|of| registered.register.countries_of(of).to_vec());
    registered.countries_in(span).map(|(_, of)| of).chain(of_entities).chain(of_capitals).collect()
}
