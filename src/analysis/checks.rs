//! What is worth a second look, and keys that are there twice.

use model::{Oddity, OddityKind, Role, Span};

use crate::anchor::occurrences;
use crate::claims::{Context, Resolved};
use crate::file::TextFile;
use crate::finding::{Finding, Problem};
use crate::mentions;
use crate::reading::Reading;

/// Faults: two claims of one reading with one key.
pub(crate) fn keys(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for (idx, key) in reading.keys.iter().enumerate() {
        if let Some(other) = reading.keys[..idx].iter().find(|other| other.value == key.value) {
            let other_line = reading.file.place(Span::new(other.at, other.at)).line;
            let problem = Problem::DuplicateKey { key: key.value.into(), other_line };
            findings.push(reading.file.finding(key.at, problem));
        }
    }
}

/// Warnings about what one document's text holds.
pub(crate) fn document(
    document: TextFile<'_>,
    mentions: &mentions::Mentions,
    context: Context<'_>,
    findings: &mut Vec<Finding>,
) {
    mentions::report_near_names(context.register, document, mentions, findings);
}

/// Warnings about claims that overlap without one containing the other.
pub(crate) fn overlaps(
    resolved: &[Resolved],
    readings: &[Option<&Reading<'_>>],
    findings: &mut Vec<Finding>,
) {
    for (idx, claim) in resolved.iter().enumerate() {
        let span = claim.claim.span();
        for other in
            resolved[..idx].iter().filter(|other| other.claim.document == claim.claim.document)
        {
            let other_span = other.claim.span();
            let crossed = span.overlaps(other_span)
                && !span.contains(other_span)
                && !other_span.contains(span);
            if let (true, Some(reading)) = (crossed, readings[claim.claim.document.idx()]) {
                let problem = Problem::Overlap { other: other.claim.key.clone() };
                findings.push(reading.file.finding(claim.at, problem));
            }
        }
    }
}

/// Warnings about entities that no document writes, not even within a longer name, and no claim names.
pub(crate) fn register(
    resolved: &[Resolved],
    names: Option<TextFile<'_>>,
    context: Context<'_>,
    findings: &mut Vec<Finding>,
) {
    let Some(names) = names else { return };
    let in_documents = |words: &str| {
        context.documents.iter().any(|document| !occurrences(document.text, words).is_empty())
    };
    for (idx, entity) in context.register.entities.iter().enumerate() {
        let spellings = entity.spellings.iter().map(|spelling| &spelling.words.value);
        let written =
            std::iter::once(&entity.name.value).chain(spellings).any(|words| in_documents(words));
        let in_claim = |claim: &Resolved| {
            claim.claim.entities.of(Role::Any).iter().any(|entity| entity.idx() == idx)
        };
        if !written && !resolved.iter().any(in_claim) {
            findings.push(
                names.finding(
                    entity.name.at,
                    Problem::NeverNamed { name: entity.name.value.clone() },
                ),
            );
        }
    }
}

/// Warnings about quotation marks without a partner, in paragraphs of which no oddity says so.
///
/// A quotation that runs over several paragraphs opens each of them anew and closes only in the last: that is no oddity.
pub(crate) fn quotation_marks(
    document: TextFile<'_>,
    oddities: &[Oddity],
    findings: &mut Vec<Finding>,
) {
    let paragraphs = model::paragraphs(document.text);
    for (idx, paragraph) in paragraphs.iter().enumerate() {
        let Some((at, mark)) = text::unpaired(paragraph.of(document.text)) else { continue };
        let goes_on = mark != '”'
            && paragraphs.get(idx + 1).is_some_and(|next| next.of(document.text).starts_with(mark));
        let is_noted = oddities.iter().any(|oddity| {
            oddity.kind == OddityKind::UnclosedQuotation
                && oddity.occurrences.iter().any(|place| paragraph.overlaps(*place))
        });
        if !goes_on && !is_noted {
            let problem = Problem::UnbalancedQuotation { mark };
            findings.push(document.finding(paragraph.start as usize + at, problem));
        }
    }
}
