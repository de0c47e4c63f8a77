//! Checks of what is resolved: keys that are there twice, and what deserves a second look.

use model::{DocumentIdx, Oddity, OddityKind, Role};

use super::Resolved;
use super::claims::ResolvedClaim;
use crate::finding::Problem;
use crate::inputs::Inputs;
use crate::mentions::similar_names;
use crate::occurrences::occurrences;
use crate::seeds::file::TextFile;
use crate::seeds::reading::Reading;
use crate::seeds::register::RegisteredEntity;

/// Reports everything that is checked.
pub(crate) fn report(inputs: &Inputs<'_>, resolved: &Resolved) {
    inputs.readings.iter().flatten().for_each(report_duplicate_keys);
    for (idx, document) in inputs.document_indices().zip(&resolved.documents) {
        report_similar_names(inputs, idx);
        report_unpaired_marks(inputs.document(idx), &document.oddities);
    }
    report_overlaps(inputs, &resolved.claims);
    report_unused_entities(inputs, &resolved.claims);
}

/// Faults: two claims of one reading with one key.
fn report_duplicate_keys(reading: &Reading<'_>) {
    for (idx, key) in reading.keys.iter().enumerate() {
        if let Some(other) = reading.keys[..idx].iter().find(|other| other.value == key.value) {
            let other_line = reading.file.position(other.offset).line;
            let problem = Problem::DuplicateKey { key: key.value.clone(), other_line };
            reading.file.report(key.offset, problem);
        }
    }
}

/// Warnings about names in a document that are similar to a registered one.
fn report_similar_names(inputs: &Inputs<'_>, idx: DocumentIdx) {
    let document = inputs.document(idx);
    for problem in similar_names(&inputs.register, document, inputs.mentions(idx)) {
        document.report(problem.offset, problem.value);
    }
}

/// Warnings about claims that overlap without one containing the other.
fn report_overlaps(inputs: &Inputs<'_>, claims: &[ResolvedClaim]) {
    for (idx, claim) in claims.iter().enumerate() {
        let Some(reading) = inputs.reading(claim.document) else { continue };
        for other in claims[..idx].iter().rev().take_while(|other| other.document == claim.document)
        {
            let (span, other_span) = (claim.span(), other.span());
            let is_nested = span.contains(other_span) || other_span.contains(span);
            if span.overlaps(other_span) && !is_nested {
                reading.file.report(claim.offset, Problem::Overlap { other: other.key.clone() });
            }
        }
    }
}

/// Warnings about entities that no document writes, not even within a longer name, and no claim names.
fn report_unused_entities(inputs: &Inputs<'_>, claims: &[ResolvedClaim]) {
    let Some(file) = inputs.register_file else { return };
    for (idx, entity) in inputs.register.entities.iter().enumerate() {
        let is_in_claim = |claim: &ResolvedClaim| {
            claim.entities.of(Role::Any).iter().any(|entity| entity.idx() == idx)
        };
        if !is_written(entity, &inputs.documents) && !claims.iter().any(is_in_claim) {
            let problem = Problem::UnusedEntity { name: entity.name.value.clone() };
            file.report(entity.name.offset, problem);
        }
    }
}

fn is_written(entity: &RegisteredEntity, documents: &[TextFile<'_>]) -> bool {
    let spellings = entity.spellings.iter().map(|spelling| &spelling.words.value);
    let mut all = std::iter::once(&entity.name.value).chain(spellings);
    all.any(|words| documents.iter().any(|file| !occurrences(file.text, words).is_empty()))
}

/// Warnings about quotation marks without a partner, in paragraphs of which no oddity says so.
///
/// A quotation over several paragraphs opens each of them anew and closes only in the last: that is not an oddity.
fn report_unpaired_marks(document: TextFile<'_>, oddities: &[Oddity]) {
    let paragraphs = model::paragraphs(document.text);
    for (idx, paragraph) in paragraphs.iter().enumerate() {
        let Some((offset, mark)) = text::unpaired(paragraph.of(document.text)) else { continue };
        let goes_on = mark != '”'
            && paragraphs.get(idx + 1).is_some_and(|next| next.of(document.text).starts_with(mark));
        let is_noted = oddities.iter().any(|oddity| {
            oddity.kind == OddityKind::UnclosedQuotation
                && oddity.occurrences.iter().any(|place| paragraph.overlaps(*place))
        });
        if !goes_on && !is_noted {
            let problem = Problem::UnpairedQuotationMark { mark };
            document.report(paragraph.start as usize + offset, problem);
        }
    }
}
