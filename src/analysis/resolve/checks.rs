//! Checks of what is resolved: keys that are there twice, and what deserves a second look.

use aho_corasick::AhoCorasick;
use model::{DocumentIdx, Oddity, OddityKind, Role, Span};

use super::Resolved;
use super::claims::ResolvedClaim;
use crate::finding::Problem;
use crate::inputs::Inputs;
use crate::mentions::SimilarNames;
use crate::occurrences::is_whole_words;
use crate::parallel;
use crate::seeds::file::TextFile;
use crate::seeds::reading::Reading;
use crate::seeds::register::RegisteredEntity;

/// Reports everything that is checked.
pub(crate) fn report(inputs: &Inputs<'_>, resolved: &Resolved) {
    inputs.readings.iter().flatten().for_each(report_duplicate_keys);
    let names = SimilarNames::new(&inputs.register);
    let documents: Vec<_> = inputs.document_indices().zip(&resolved.documents).collect();
    parallel::map(&documents, |(idx, document)| {
        report_similar_names(inputs, *idx, &names);
        report_unpaired_marks(inputs.document(*idx), &document.oddities);
    });
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
fn report_similar_names(inputs: &Inputs<'_>, idx: DocumentIdx, names: &SimilarNames<'_>) {
    let document = inputs.document(idx);
    for problem in names.in_document(document, inputs.mentions(idx)) {
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
    let entities = &inputs.register.entities;
    let mut is_used = vec![false; entities.len()];
    for entity in claims.iter().flat_map(|claim| claim.entities.in_role(Role::Any)) {
        // What rules found is numbered after the register's.
        if let Some(is_used) = is_used.get_mut(entity.idx()) {
            *is_used = true;
        }
    }
    add_written(entities, &inputs.documents, &mut is_used);
    for (entity, _) in entities.iter().zip(is_used).filter(|(_, is_used)| !is_used) {
        let problem = Problem::UnusedEntity { name: entity.name.value.clone() };
        file.report(entity.name.offset, problem);
    }
}

/// Adds to the entities that are used those that some document writes, looking for all of them in one pass.
fn add_written(entities: &[RegisteredEntity], documents: &[TextFile<'_>], is_used: &mut [bool]) {
    let (mut words, mut entity_of) = (Vec::new(), Vec::new());
    for (idx, entity) in entities.iter().enumerate().filter(|(idx, _)| !is_used[*idx]) {
        let spellings = entity.spellings.iter().map(|spelling| &spelling.words.value);
        // Empty words are nowhere.
        let all = spellings.chain([&entity.name.value]).filter(|words| !words.is_empty());
        words.extend(all);
        entity_of.resize(words.len(), idx);
    }
    if words.is_empty() {
        return;
    }
    let automaton = AhoCorasick::new(&words).expect("a register of names fits any automaton");
    for text in documents.iter().map(|document| document.text) {
        for hit in automaton.find_overlapping_iter(text) {
            if is_whole_words(text, Span::new(hit.start(), hit.end())) {
                is_used[entity_of[hit.pattern().as_usize()]] = true;
            }
        }
    }
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
