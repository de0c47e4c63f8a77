//! Splits claim spans with two claims.

use grammar::Label;
use model::ClaimType;

use super::claim_spans::{ClaimSpan, trim};
use super::clause::Clause;
use super::finite_verbs::is_finite_verb;
use super::markers::MarkerMatches;
use super::typing::{TypingContext, find_type_rule};
use crate::extract::AttributionRule;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

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
            // "A is welcome but B is not": by the tree.
            () if joins_clause(doc, idx) => idx + 1,
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

/// How many words a conjunction depends on, one on the other, that may be the head of its clause.
const MAX_ANCESTORS: usize = 4;

/// Whether a word joins a clause with a subject of its own to the one before it.
fn joins_clause(doc: &TaggedText<'_>, idx: usize) -> bool {
    const JOINING: &[&str] = &["although", "and", "but", "though", "whereas", "while", "yet"];
    let tree = &doc.tree;
    let is_joined = |clause: usize| {
        let begins = tree.subtree(clause).start;
        matches!(tree.label(clause), Label::Conjunct | Label::AdverbialClause | Label::Parataxis)
            && (begins == idx || begins == idx + 1)
            && tree.child(clause, &[Label::Subject, Label::PassiveSubject]).is_some()
    };
    let ancestors = std::iter::successors(Some(idx), |at| tree.head(*at));
    doc.is_any_word(idx, JOINING) && ancestors.take(MAX_ANCESTORS).any(is_joined)
}

/// Whether a range begins with a subject of its own.
fn begins_clause(doc: &TaggedText<'_>, range: TokenRange) -> bool {
    let verb = range.indices().find(|idx| is_finite_verb(doc, *idx, range));
    let is_pronoun = doc.tag(range.start) == Tag::Subject;
    (is_pronoun || verb.is_some_and(|verb| verb > range.start && verb < range.start + 16))
        && !matches!(doc.tag(range.start), Tag::Verb | Tag::Be | Tag::Have | Tag::Modal)
}
