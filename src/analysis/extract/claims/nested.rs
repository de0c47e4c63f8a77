//! Finds claims within claims: the allegation that a denial denies, the measure that a clause names, the act that a demand wants to
//! end, the harm that it threatens.

use model::ClaimType;

use super::claim_spans::{ClaimSpan, trim};
use super::clause::Clause;
use super::embedded::add_embedded;
use super::finite_verbs::main_verb;
use super::markers::{Marker, MarkerMatches};
use super::typing::{TypingContext, find_type_rule};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::names::Names;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// Adds the claims within claims: the allegation that a denial denies, the measure that a clause names, the act that a demand wants
/// to end, or the harm that it threatens.
pub(crate) fn add_nested(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    names: &Names<'_>,
    claim_spans: Vec<ClaimSpan>,
) -> Vec<ClaimSpan> {
    let mut all = Vec::with_capacity(claim_spans.len());
    for claim_span in add_embedded(doc, claim_spans) {
        let inner = nested_allegation(doc, markers, &claim_span)
            .or_else(|| nested_measure(doc, markers, &claim_span))
            .or_else(|| {
                let from = demand_start(doc, markers, &claim_span)?;
                nested_accusation(doc, markers, names, &claim_span, from)
                    .or_else(|| nested_threat(doc, &claim_span, from))
            });
        all.push(claim_span);
        all.extend(inner);
    }
    all.sort_by_key(|claim_span| (claim_span.range.start, std::cmp::Reverse(claim_span.range.end)));
    all.dedup_by_key(|claim_span| claim_span.range);
    all
}

/// "X denied Y's allegation that Z did it": the accusation of Z by Y.
fn nested_allegation(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    claim_span: &ClaimSpan,
) -> Option<ClaimSpan> {
    let denies = claim_span.class.is_some_and(|class| {
        matches!(class, CueClass::Deny | CueClass::Criticise | CueClass::Refuse)
    }) && claim_span.includes_cue;
    if !denies {
        return None;
    }
    let cue = claim_span.cue?;
    let noun = markers
        .within(TokenRange::new(cue.end, claim_span.range.end), Marker::Allegation)
        .next()?
        .range;
    let that = doc.tag(noun.end) == Tag::That;
    let quoted = that && doc.opens_quotation(noun.end + 1);
    let holder = TokenRange::new(cue.end, noun.start);
    let has_holder = holder.len() > 0 && holder.indices().any(|idx| doc.token(idx).is_capital);
    let range = if that && (has_holder || quoted) {
        let to = if quoted {
            doc.quotation(noun.end + 1)?.end.min(claim_span.range.end)
        } else {
            claim_span.range.end
        };
        let to =
            (noun.end + 1..to).find(|idx| doc.is_mark(*idx, ',')).filter(|_| !quoted).unwrap_or(to);
        TokenRange::new(noun.end + 1, to)
    } else if has_holder && doc.is_word(noun.end, "of") {
        let to = (noun.end..claim_span.range.end)
            .find(|idx| doc.is_word(*idx, "as") && doc.quotation(*idx).is_none())
            .unwrap_or(claim_span.range.end);
        TokenRange::new(holder.start, to)
    } else {
        return None;
    };
    Some(ClaimSpan {
        range: trim(doc, range)?,
        source: Some(if has_holder { trim(doc, holder)? } else { noun }),
        cue: Some(noun),
        class: Some(CueClass::Accuse),
        rule: AttributionRule::AllegationNoun,
        includes_cue: true,
        is_adjunct_clause: false,
        addressee: None,
        sentence: claim_span.sentence,
    })
}

/// "…, measures taken today by Y": a measure with its actor, within another clause.
fn nested_measure(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    claim_span: &ClaimSpan,
) -> Option<ClaimSpan> {
    let first = claim_span.range.start;
    let verb = main_verb(doc, claim_span.range)?;
    let matched = markers.within(claim_span.range, Marker::Measure).find(|matched| {
        let participle = matched.range.end;
        let by = if doc.tag(participle + 1) == Tag::Time { participle + 2 } else { participle + 1 };
        matched.range.start > verb
            && doc.is_any_word(
                participle,
                &["imposed", "taken", "announced", "introduced", "adopted", "levied"],
            )
            && doc.is_word(by, "by")
            && by + 1 < claim_span.range.end
    })?;
    let mut from = matched.range.start;
    while from > first
        && matches!(doc.tag(from - 1), Tag::Noun | Tag::Name | Tag::Determiner | Tag::Possessive)
    {
        from -= 1;
    }
    let mut end =
        doc.phrase_end(matched.range.end + 2, claim_span.range).max(matched.range.end + 3);
    if doc.is_mark(end, ',')
        && doc.token(end + 1).is_capital | (doc.tag(end + 1) == Tag::Determiner)
    {
        end = claim_span.range.end;
    }
    let range = trim(doc, TokenRange::new(from, end.min(claim_span.range.end)))?;
    (range.len() * 10 < claim_span.range.len() * 8).then(|| ClaimSpan {
        is_adjunct_clause: true,
        ..ClaimSpan::narrated(range, claim_span.sentence)
    })
}

/// "X urged Y to stop its abuse of workers": X accuses Y of the abuse. Only where the text shows who acts.
fn nested_accusation(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    names: &Names<'_>,
    claim_span: &ClaimSpan,
    from: usize,
) -> Option<ClaimSpan> {
    let end = (from..claim_span.range.end).find(|idx| is_ending_word(doc, *idx))?;
    // "to end", "stand against".
    let skipped = if doc.is_any_word(end + 1, &["from", "to"]) { end + 2 } else { end + 1 };
    let stops = |idx: &usize| {
        doc.is_word(*idx, "or")
            || doc.is_word(*idx, "and") && begins_verb(doc, *idx + 1)
            || doc.tag(*idx) == Tag::Subordinator
    };
    let to = (skipped..claim_span.range.end).find(stops).unwrap_or(claim_span.range.end);
    let range = trim(doc, TokenRange::new(skipped, to.max(skipped)))?;
    let wrong = markers.within(range, Marker::Wrong).next()?.range;
    let addressee = TokenRange::new(from, end);
    let is_named = || {
        let span = doc.span_of(addressee);
        names.countries_in(span).next().is_some() || names.entities_in(span).next().is_some()
    };
    // "stop torturing", "its abuse", "the council's abuse".
    let has_possessor = wrong.start == range.start && doc.token_text(range.start).ends_with("ing")
        || (range.start..wrong.start).any(|idx| {
            doc.is_any_word(idx, &["its", "their", "his", "her", "your"])
                || doc.is_possessive_ending(idx)
        });
    let has_actor = has_possessor || addressee.len() > 0 && is_named();
    (has_actor && range.len() > 1).then(|| span_within_demand(claim_span, range, None, addressee))
}

/// "and release the men", "and to", "and works": whether the word after `and` is likely to be a verb.
fn begins_verb(doc: &TaggedText<'_>, idx: usize) -> bool {
    let has_object = matches!(doc.tag(idx + 1), Tag::Determiner | Tag::Object | Tag::Possessive);
    match doc.tag(idx) {
        Tag::Verb | Tag::To => true,
        Tag::Noun => has_object && !doc.token_text(idx).ends_with("ing"),
        _ => false,
    }
}

/// "… or face further action": the threat of a demand.
fn nested_threat(doc: &TaggedText<'_>, claim_span: &ClaimSpan, from: usize) -> Option<ClaimSpan> {
    let or = (from..claim_span.range.end).find(|idx| {
        doc.is_word(*idx, "or") && doc.is_any_word(idx + 1, &["face", "faces", "risk", "suffer"])
    })?;
    let range = trim(doc, TokenRange::new(or + 1, claim_span.range.end))?;
    Some(span_within_demand(claim_span, range, Some(CueClass::Threaten), TokenRange::new(from, or)))
}

/// A claim span within a demand: of the same source, about its addressee.
fn span_within_demand(
    claim_span: &ClaimSpan,
    range: TokenRange,
    class: Option<CueClass>,
    addressee: TokenRange,
) -> ClaimSpan {
    ClaimSpan {
        range,
        class,
        rule: AttributionRule::WithinDemand,
        includes_cue: false,
        is_adjunct_clause: false,
        addressee: Some(addressee),
        ..claim_span.clone()
    }
}

/// Where the content of a demand begins; `None` where the span is not a demand.
fn demand_start(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    claim_span: &ClaimSpan,
) -> Option<usize> {
    let is_demand = claim_span.class == Some(CueClass::Demand) || {
        let context = TypingContext { is_about_others: true, ..TypingContext::default() };
        claim_span.rule != AttributionRule::Narrated
            && markers.has(claim_span.range, Marker::Demand)
            && find_type_rule(&Clause::new(doc, markers, claim_span.range), context).claim_type()
                == ClaimType::Demand
    };
    let cue =
        claim_span.cue.filter(|cue| claim_span.includes_cue && claim_span.range.start <= cue.start);
    is_demand.then_some(cue.map_or(claim_span.range.start, |cue| cue.end.min(claim_span.range.end)))
}

/// "to end", "must stop", "stand against": whether a word means ending something.
fn is_ending_word(doc: &TaggedText<'_>, idx: usize) -> bool {
    let before = idx.checked_sub(1).map(|before| doc.tag(before));
    let is_verb = match before {
        Some(Tag::To | Tag::Modal | Tag::Subject) => true,
        // "demanded that the company stop", but not "an immediate end".
        Some(Tag::Noun | Tag::Name) => !doc.is_any_word(idx, &["end", "ends"]),
        _ => false,
    };
    is_verb
        && doc
            .is_any_word(idx, &["cease", "ceases", "end", "ends", "halt", "halts", "stop", "stops"])
        || doc.is_word(idx, "from") && doc.is_any_word(idx.wrapping_sub(1), &["desist", "refrain"])
        || doc.is_word(idx, "against") && doc.is_any_word(idx.wrapping_sub(1), &["stand", "act"])
}
