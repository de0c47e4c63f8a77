//! Propagates sources to neighbouring sentences, splits spans with two claims, and adds claims within claims.

use model::{ClaimType, EntityKind};

use super::super::AttributionRule;
use super::super::lexicon::{CueClass, Tag};
use super::super::tagged_text::{TaggedText, TokenRange};
use super::claim_spans::{ClaimSpan, is_finite_verb, main_verb, trim};
use super::clause::Clause;
use super::markers::{Marker, MarkerMatches};
use super::registered::RegisteredNames;
use super::speaker_nouns::{SpeakerNoun, speaker_noun};
use super::typing::{TypingContext, find_type_rule};

/// Attributes sentences without an attribution to the source of the neighbouring sentence, where the text shows that it
/// continues.
pub(crate) fn propagate_source(
    doc: &TaggedText<'_>,
    registered: RegisteredNames<'_>,
    claim_spans: &mut [ClaimSpan],
) {
    let is_body = |source: TokenRange| {
        let span = doc.span_of(source);
        let is_of_body = |(_, of)| registered.kind(of) != EntityKind::Person;
        registered.countries_in(span).next().is_some()
            || registered.entities_in(span).any(is_of_body)
            || source.indices().any(|idx| {
                matches!(
                    speaker_noun(doc.token_text(idx)),
                    Some(SpeakerNoun::Body | SpeakerNoun::Ruler)
                )
            })
    };
    let paragraph_of = |claim_span: &ClaimSpan| doc.sentences[claim_span.sentence].1;
    let is_quoted = |claim_span: &ClaimSpan| doc.quotation(claim_span.range.start).is_some();
    // "A. B, X said": A is attributed to X, too.
    for n in (0..claim_spans.len().saturating_sub(1)).rev() {
        let (before, after) = claim_spans.split_at_mut(n + 1);
        let (claim_span, next) = (&mut before[n], &after[0]);
        let has_cue_after =
            matches!(next.rule, AttributionRule::ContentBefore | AttributionRule::CarriedBack)
                && next.cue.is_some_and(|cue| cue.start >= next.range.end)
                && !is_quoted(next);
        let first = doc.sentences[claim_span.sentence].0;
        let is_whole = claim_span.range.start <= first.start + 2;
        if claim_span.rule == AttributionRule::Narrated
            && has_cue_after
            && is_whole
            && next.sentence == claim_span.sentence + 1
            && paragraph_of(claim_span) == paragraph_of(next)
        {
            *claim_span = ClaimSpan {
                range: claim_span.range,
                sentence: claim_span.sentence,
                rule: AttributionRule::CarriedBack,
                includes_cue: false,
                ..next.clone()
            };
        }
    }
    // "X said A. They B": B is attributed to X, too.
    for n in 1..claim_spans.len() {
        let (before, after) = claim_spans.split_at_mut(n);
        let (last, claim_span) = (&before[n - 1], &mut after[0]);
        let says = !last.includes_cue
            && last.source.is_some()
            && !is_quoted(last)
            && matches!(
                last.rule,
                AttributionRule::VerbThat
                    | AttributionRule::VerbClause
                    | AttributionRule::VerbWhomThat
                    | AttributionRule::CarriedOn
            );
        let first = claim_span.range.start;
        // After a person, "it" is what they speak about; after a body, it is the body.
        let is_it = doc.is_word(first, "it") && last.source.is_some_and(|source| !is_body(source));
        let continues = is_it
            || doc.is_any_word(first, &["these", "such", "they"])
            || claim_span.range.indices().any(|idx| doc.is_word(idx, "so-called"));
        if (claim_span.rule == AttributionRule::Narrated || has_show_cue(claim_span))
            && says
            && continues
            && claim_span.sentence == last.sentence + 1
            && paragraph_of(claim_span) == paragraph_of(last)
        {
            *claim_span = ClaimSpan {
                range: with_source(doc, claim_span),
                sentence: claim_span.sentence,
                rule: AttributionRule::CarriedOn,
                includes_cue: false,
                ..last.clone()
            };
        }
    }
}

/// "The facts show that …": what is shown is said by the speaker.
fn has_show_cue(claim_span: &ClaimSpan) -> bool {
    claim_span.class == Some(CueClass::Show)
}

/// The range of a claim span, extended to its source.
fn with_source(doc: &TaggedText<'_>, claim_span: &ClaimSpan) -> TokenRange {
    match (claim_span.rule, claim_span.source) {
        (AttributionRule::Narrated, _) | (_, None) => claim_span.range,
        (_, Some(source)) => trim(
            doc,
            TokenRange::new(source.start.min(claim_span.range.start), claim_span.range.end),
        )
        .unwrap_or(claim_span.range),
    }
}

/// Splits spans with two claims: where another clause begins and has another type.
pub(crate) fn split_by_type(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    claim_spans: Vec<ClaimSpan>,
) -> Vec<ClaimSpan> {
    let mut parts = Vec::with_capacity(claim_spans.len());
    for claim_span in claim_spans {
        let mut rest = claim_span;
        while let Some((first, second)) = split_once(doc, markers, &rest) {
            parts.push(ClaimSpan { range: first, ..rest.clone() });
            rest = ClaimSpan { range: second, ..rest };
        }
        parts.push(rest);
    }
    parts
}

fn split_once(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    claim_span: &ClaimSpan,
) -> Option<(TokenRange, TokenRange)> {
    if claim_span.includes_cue && claim_span.rule != AttributionRule::Narrated {
        return None;
    }
    let range = claim_span.range;
    let context = TypingContext {
        is_narrated: claim_span.rule == AttributionRule::Narrated,
        is_about_others: true,
        ..TypingContext::default()
    };
    for idx in range.start + 2..range.end.saturating_sub(2) {
        let after = match () {
            () if doc.is_mark(idx, ';') || doc.is_mark(idx, '…') => idx + 1,
            // ", but …", ", while …".
            () if doc.is_mark(idx, ',')
                && doc.is_any_word(idx + 1, &["and", "but", "while", "whereas"]) =>
            {
                idx + 2
            }
            // "and that …", "and we …".
            () if doc.is_word(idx, "and")
                && matches!(doc.tag(idx + 1), Tag::That | Tag::Subject) =>
            {
                idx + 1
            }
            // ", a move that is …".
            () if doc.is_mark(idx, ',')
                && doc.is_any_word(idx + 1, &["a", "an"])
                && (idx + 3..idx + 6)
                    .any(|idx| matches!(doc.tag(idx), Tag::That | Tag::Relative)) =>
            {
                idx + 1
            }
            () => continue,
        };
        let (Some(first), Some(second)) = (
            trim(doc, TokenRange::new(range.start, idx)),
            trim(doc, TokenRange::new(after, range.end)),
        ) else {
            continue;
        };
        let has_verb = |range: TokenRange| {
            doc.tag(range.start) == Tag::Subject
                || range.indices().any(|idx| is_finite_verb(doc, idx, range))
        };
        if !has_verb(first) || !has_verb(second) || !begins_clause(doc, second) {
            continue;
        }
        let of = |range: TokenRange| {
            find_type_rule(&Clause::new(doc, markers, range), context).claim_type()
        };
        let (of_first, of_second) = (of(first), of(second));
        // A fact that follows another type is part of that claim, unless a mark or an article separates them.
        let adds_fact = of_second == ClaimType::Fact
            && of_first != ClaimType::Denial
            && !doc.is_any_mark(idx, &[';', '…'])
            && !doc.is_any_word(after, &["a", "an"]);
        if of_first != of_second && !adds_fact {
            return Some((first, second));
        }
    }
    None
}

/// Whether a range begins with a subject of its own.
fn begins_clause(doc: &TaggedText<'_>, range: TokenRange) -> bool {
    let verb = range.indices().find(|idx| is_finite_verb(doc, *idx, range));
    let is_pronoun = doc.tag(range.start) == Tag::Subject;
    (is_pronoun || verb.is_some_and(|verb| verb > range.start && verb < range.start + 16))
        && !matches!(doc.tag(range.start), Tag::Verb | Tag::Be | Tag::Have | Tag::Modal)
}

/// Adds the claims within claims: the allegation that a denial denies, the measure that a clause names, the act that a demand wants
/// to end, or the harm that it threatens.
pub(crate) fn add_nested(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    registered: RegisteredNames<'_>,
    claim_spans: Vec<ClaimSpan>,
) -> Vec<ClaimSpan> {
    let mut all = Vec::with_capacity(claim_spans.len());
    for claim_span in claim_spans {
        let inner = nested_allegation(doc, markers, &claim_span)
            .or_else(|| nested_measure(doc, markers, &claim_span))
            .or_else(|| {
                let from = demand_start(doc, markers, &claim_span)?;
                nested_accusation(doc, markers, registered, &claim_span, from)
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
    registered: RegisteredNames<'_>,
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
        registered.countries_in(span).next().is_some()
            || registered.entities_in(span).next().is_some()
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
