//! Finds claims in clauses within other clauses: "X, which banned Y in May, …", "…, after Y suspended aid".

use grammar::Label;
use model::ClaimType;

use super::claim_spans::{ClaimSpan, n_words, trim};
use super::clause::Clause;
use super::markers::MarkerMatches;
use super::narrated::MIN_NARRATED;
use super::typing::{TypingContext, find_type_rule};
use crate::extract::AttributionRule;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The largest part of a claim, in tenths, that a claim within it takes.
const MAX_PART: usize = 8;

/// Adds the claims in clauses within others: of what is reported the acts, of what a source says each clause of another type.
pub(crate) fn add_embedded(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    claim_spans: Vec<ClaimSpan>,
) -> Vec<ClaimSpan> {
    let mut found = Vec::new();
    for (number, claim_span) in claim_spans.iter().enumerate() {
        let others = || claim_spans.iter().enumerate().filter(|(other, _)| *other != number);
        for range in embedded_clauses(doc, claim_span.range) {
            let is_known = others().any(|(_, other)| other.range.within(range).is_some());
            if !is_known {
                found.extend(embedded_claim(doc, markers, claim_span, range));
            }
        }
    }
    // "X, which banned Y in May, said": a clause about a source.
    for (number, (sentence, _)) in doc.sentences.iter().copied().enumerate() {
        for range in embedded_clauses(doc, sentence) {
            let mut known = claim_spans.iter().chain(&found);
            if !known.any(|known| known.range.within(range).is_some()) {
                found.push(ClaimSpan {
                    is_adjunct_clause: true,
                    ..ClaimSpan::narrated(range, number)
                });
            }
        }
    }
    let mut all = claim_spans;
    all.extend(found);
    all
}

/// The clauses within a range that have a verb and a subject of their own, or say something of a noun.
fn embedded_clauses(doc: &TaggedText<'_>, range: TokenRange) -> Vec<TokenRange> {
    let tree = &doc.tree;
    let clause = |idx: usize| {
        let has_subject = tree.child(idx, &[Label::Subject, Label::PassiveSubject]).is_some();
        let is_clause = match tree.label(idx) {
            Label::RelativeClause => tree.has_finite_verb(tree.subtree(idx)),
            Label::AdverbialClause => has_subject && tree.has_finite_verb(tree.subtree(idx)),
            _ => false,
        };
        let subtree = tree.subtree(idx).within(range).filter(|_| is_clause)?;
        let part = trim(doc, subtree)?;
        let is_part = part.len() * 10 < range.len() * MAX_PART;
        (is_part && n_words(doc, part) >= MIN_NARRATED).then_some(part)
    };
    range.indices().filter_map(clause).collect()
}

/// The claim in an embedded clause.
fn embedded_claim(
    doc: &TaggedText<'_>,
    markers: &MarkerMatches,
    outer: &ClaimSpan,
    range: TokenRange,
) -> Option<ClaimSpan> {
    // "after": the word that joins a clause is not part of it.
    let first = range.start;
    let is_joining = doc.tree.label(first) == Label::Marker;
    let range = trim(doc, TokenRange::new(first + usize::from(is_joining), range.end))?;
    let is_narrated = outer.rule == AttributionRule::Narrated || outer.includes_cue;
    if is_narrated {
        return Some(ClaimSpan {
            is_adjunct_clause: true,
            ..ClaimSpan::narrated(range, outer.sentence)
        });
    }
    let context = TypingContext { is_about_others: true, ..TypingContext::default() };
    let type_of =
        |range: TokenRange| find_type_rule(&Clause::new(doc, markers, range), context).claim_type();
    // A condition or a reason asserts nothing of another kind, unless it accuses or takes a measure.
    let claim_type = type_of(range);
    let is_told = matches!(
        claim_type,
        ClaimType::Accusation | ClaimType::Criticism | ClaimType::Sanction | ClaimType::Denial
    );
    let is_condition = is_joining && !doc.is_any_word(first, &["after", "as", "because", "since"]);
    (is_told && !is_condition && claim_type != type_of(outer.range)).then(|| ClaimSpan {
        range,
        includes_cue: false,
        is_adjunct_clause: false,
        ..outer.clone()
    })
}
