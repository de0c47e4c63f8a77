//! What is found in a document, as JSON.

use analysis::extract::{ExtractedClaim, FoundName, Reference, Relation};
use model::{CodePoints, Roles, Span};
use serde_json::{Value, json};

/// A relation with its spans in code points.
pub(super) fn relation_json(points: &CodePoints<'_>, relation: &Relation) -> Value {
    json!({
        "source": spans(points, relation.source.as_slice()),
        "cue": spans(points, &[relation.cue]),
        "content": spans(points, &relation.content),
        "rule": relation.rule.name(),
        "class": relation.class.map(|class| class.word()),
    })
}

/// The claim of a number, with its spans in code points.
pub(super) fn claim_json(points: &CodePoints<'_>, number: usize, all: &[ExtractedClaim]) -> Value {
    let claim = &all[number];
    let span = |span: Option<Span>| span.map(|span| points.span(span));
    let Roles { says, target, conduct_of, .. } = &claim.countries;
    json!({
        "quote": spans(points, &claim.occurrences),
        "type": claim.claim_type.word(),
        "rule": claim.rule.name(),
        "typing": claim.typing.name(),
        "source": {
            "kind": claim.source_kind.word(),
            "as_written": span(claim.as_written),
            "antecedent": span(claim.antecedent),
        },
        "cue": span(claim.cue),
        "countries": { "source": says, "target": target, "conduct_of": conduct_of },
        "form": claim.form.word(),
        "status": claim.status.word(),
        "has_statistic": claim.has_statistic,
        "measures": claim.measures.iter().map(|measure| measure.word()).collect::<Vec<_>>(),
        "nested_in": enclosing_claim(number, all),
        "date": claim.date.map(|date| json!({
            "value": date.value.map(|value| value.to_string()),
            "words": points.span(date.words),
            "reckoned": date.is_reckoned,
        })),
    })
}

/// The number of the smallest other claim that holds the claim of a number. They are in the order of the text, the longest first: what
/// holds one stands before it, within the same sentence, which has never so many.
fn enclosing_claim(number: usize, all: &[ExtractedClaim]) -> Option<usize> {
    const MAX_WITHIN: usize = 64;
    let quote = all[number].occurrences[0];
    let holds = |other: &usize| all[*other].occurrences[0].contains(quote);
    let before = (0..number).rev().take(MAX_WITHIN);
    before.filter(holds).min_by_key(|other| all[*other].occurrences[0].len())
}

/// A name with its spans in code points.
pub(super) fn name_json(points: &CodePoints<'_>, name: &FoundName) -> Value {
    json!({
        "name": points.span(name.name),
        "kind": name.kind.word(),
        "countries": name.country_codes(),
        "description": name.description.map(|span| points.span(span)),
        "places": name.occurrences.iter().map(|at| points.span(at.span)).collect::<Vec<_>>(),
    })
}

/// Words that stand for a name, with their spans in code points.
pub(super) fn reference_json(points: &CodePoints<'_>, reference: &Reference) -> Value {
    json!({
        "words": points.span(reference.words),
        "name": points.span(reference.name),
        "way": reference.way.word(),
    })
}

fn spans(points: &CodePoints<'_>, spans: &[Span]) -> Vec<(usize, usize)> {
    spans.iter().map(|span| points.span(*span)).collect()
}
