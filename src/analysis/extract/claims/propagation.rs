//! Attributes sentences without an attribution to the source of a neighbouring sentence.

use model::EntityKind;

use super::claim_spans::{ClaimSpan, trim};
use crate::extract::AttributionRule;
use crate::extract::lexicon::CueClass;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::names::Names;
use crate::extract::relations::statements::statement;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// Attributes sentences without an attribution to the source of the neighbouring sentence, where the text shows that it
/// continues.
pub(crate) fn propagate_source(
    doc: &TaggedText<'_>,
    names: &Names<'_>,
    claim_spans: &mut [ClaimSpan],
) {
    let is_body = |source: TokenRange| {
        let span = doc.span_of(source);
        let is_of_body = |(_, of)| names.kind(of) != EntityKind::Person;
        names.countries_in(span).next().is_some()
            || names.entities_in(span).any(is_of_body)
            || source.indices().any(|idx| doc.speaker_noun(idx).is_some_and(SpeakerNoun::is_body))
    };
    let paragraph_of = |claim_span: &ClaimSpan| doc.sentences[claim_span.sentence].1;
    let is_quoted = |claim_span: &ClaimSpan| doc.quotation(claim_span.range.start).is_some();
    // "A. B, X said": A is attributed to X, too.
    for n in (0..claim_spans.len().saturating_sub(1)).rev() {
        let (before, after) = claim_spans.split_at_mut(n + 1);
        let (claim_span, next) = (&mut before[n], &after[0]);
        let has_cue_after =
            matches!(next.rule, AttributionRule::ContentBefore | AttributionRule::CarriedBack)
                && next.cue.is_some_and(|cue| {
                    let sentence = doc.sentences[next.sentence].0;
                    // "If it can, he noted, it will": the attribution does not end the sentence.
                    let after = TokenRange::new(cue.end.min(sentence.end), sentence.end);
                    cue.start >= next.range.end && !doc.tree.has_finite_verb(after)
                })
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

/// Attributes to its speaker what a statement says that the text holds in full.
pub(crate) fn attribute_statement(doc: &TaggedText<'_>, claim_spans: &mut [ClaimSpan]) {
    let Some(statement) = statement(doc) else { return };
    for claim_span in claim_spans {
        let is_in_statement = statement.paragraphs.contains(&doc.sentences[claim_span.sentence].1);
        if is_in_statement && claim_span.rule == AttributionRule::Narrated {
            claim_span.source = Some(statement.source);
            claim_span.cue = Some(statement.cue);
            claim_span.rule = AttributionRule::Statement;
            claim_span.includes_cue = false;
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
