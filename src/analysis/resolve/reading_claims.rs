//! Resolving the claims of a reading.

use model::{ClaimDate, ClaimType, DocumentIdx, Origin, Span, TopicIdx};

use super::claims::{ResolvedClaim, ResolvedLink};
use crate::finding::Problem;
use crate::inputs::Inputs;
use crate::seeds::anchor::{Anchors, Words};
use crate::seeds::file::TextFile;
use crate::seeds::reading::{Reading, WrittenClaim};
use crate::seeds::toml::Spanned;
use crate::sorted::sorted;

/// Resolves the claims of one reading, in the order of the file.
pub(crate) fn resolve(
    inputs: &Inputs<'_>,
    document: DocumentIdx,
    reading: &Reading<'_>,
) -> Vec<ResolvedClaim> {
    let anchors = inputs.anchors(document);
    let resolver = ClaimResolver { inputs, document, file: reading.file, anchors };
    reading.claims.iter().filter_map(|claim| resolver.claim(claim)).collect()
}

/// Resolves the claims of one reading against its document and the inputs.
pub(super) struct ClaimResolver<'i, 'f> {
    pub(super) inputs: &'i Inputs<'f>,
    pub(super) document: DocumentIdx,
    /// The reading, for findings.
    pub(super) file: TextFile<'f>,
    anchors: Anchors<'f>,
}

impl ClaimResolver<'_, '_> {
    fn claim(&self, written: &WrittenClaim) -> Option<ResolvedClaim> {
        self.check_quote(&written.quote.words.words);
        self.check_measure(written);
        let occurrences = self.file.ok_or_report(written.quote.occurrences(&self.anchors))?;
        let span = occurrences[0];
        let (entities, countries) = self.roles(written, span);
        Some(ResolvedClaim {
            document: self.document,
            key: written.key.value.clone(),
            offset: written.offset,
            occurrences,
            claim_type: written.claim_type,
            source: self.source(written, &entities, span),
            cue: self.nearest(written.cue.as_ref(), span),
            entities,
            countries,
            topics: self.topics(&written.topics),
            date: self.date(written, span),
            form: written.form,
            status: written.status,
            has_statistic: written.has_statistic,
            narrator_endorses: written.narrator_endorses,
            measures: written.measures.clone(),
            legal_basis: self.nearest(written.legal_basis.as_ref(), span),
            origin: Origin::Reading,
            links: self.links(written, span),
        })
    }

    /// Checks that a quote begins and ends at a letter, a digit or a bracket, and is within a paragraph.
    fn check_quote(&self, quote: &Spanned<String>) {
        let begins = |c: &char| c.is_alphanumeric() || matches!(c, '(' | '[');
        let ends = |c: &char| c.is_alphanumeric() || matches!(c, ')' | ']');
        let first = quote.value.chars().next().filter(|c| !begins(c));
        let last = quote.value.chars().next_back().filter(|c| !ends(c));
        if let Some(edge) = first.or(last) {
            self.file.report(quote.offset, Problem::QuoteEdge { edge });
        }
        if quote.value.contains('\n') {
            self.file.report(quote.offset, Problem::QuoteCrossesParagraph);
        }
    }

    /// Checks that a sanction has a measure, and nothing else has one or a legal basis.
    fn check_measure(&self, written: &WrittenClaim) {
        let has_measure = !written.measures.is_empty();
        let problem = match written.claim_type == ClaimType::Sanction {
            true if !has_measure => Problem::SanctionWithoutMeasure,
            false if has_measure || written.legal_basis.is_some() => {
                Problem::MeasureWithoutSanction
            }
            _ => return,
        };
        self.file.report(written.offset, problem);
    }

    /// The occurrence of words nearest to a quote.
    pub(super) fn nearest(&self, words: Option<&Words>, quote: Span) -> Option<Span> {
        self.file.ok_or_report(self.anchors.nearest(words?, quote))
    }

    fn date(&self, written: &WrittenClaim, quote: Span) -> Option<ClaimDate> {
        let date = written.date.as_ref()?;
        let words = self.nearest(Some(&date.words), quote)?;
        Some(ClaimDate { value: date.value, words, is_reckoned: false })
    }

    fn links(&self, written: &WrittenClaim, quote: Span) -> Vec<ResolvedLink> {
        let links = written.links.iter().filter_map(|link| {
            let evidence = self.nearest(Some(&link.evidence), quote)?;
            Some(ResolvedLink { claim: link.claim.clone(), verb: link.verb, evidence })
        });
        links.collect()
    }

    fn topics(&self, ids: &[Spanned<String>]) -> Vec<TopicIdx> {
        sorted(ids.iter().filter_map(|id| self.topic(id)).collect())
    }

    fn topic(&self, id: &Spanned<String>) -> Option<TopicIdx> {
        let topics = &self.inputs.topics;
        let found = topics.iter().position(|topic| topic.id == id.value);
        if found.is_none() {
            let known = topics.iter().map(|topic| topic.id.clone()).collect();
            self.file.report(id.offset, Problem::UnknownTopic { topic: id.value.clone(), known });
        }
        found.map(|idx| TopicIdx(idx as u32))
    }
}
