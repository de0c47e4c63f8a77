//! Finds quotations whose source is named without a verb of saying that is known.

use super::{Content, MIN_QUOTED_CONTENT, Sentence};
use crate::extract::AttributionRule;
use crate::extract::lexicon::Tag;
use crate::extract::relations::TokenRelation;
use crate::extract::syntax::token_range::TokenRange;

/// The longest signature after a quotation, in tokens.
const MAX_SIGNATURE: usize = 8;

impl Sentence<'_, '_> {
    /// "“…” — X": a quotation with a signature.
    pub(super) fn signed_quotation(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let is_dash = |idx: usize| doc.is_any_mark(idx, &['-', '–', '—', '―']);
        let paragraph = doc.paragraphs[self.paragraph];
        let Some(dash) = range.indices().find(|idx| is_dash(*idx)) else { return };
        let Some(closing) = dash.checked_sub(1).filter(|at| paragraph.contains(*at)) else {
            return;
        };
        let from = (dash..range.end).find(|idx| !is_dash(*idx)).unwrap_or(range.end);
        let Some(quotation) = doc.quotation(closing).filter(|_| doc.closes_quotation(closing))
        else {
            return;
        };
        let to = if doc.is_mark(range.end - 1, '.') { range.end - 1 } else { range.end };
        let is_name = (1..=MAX_SIGNATURE).contains(&to.saturating_sub(from))
            && doc.token(from).is_capital
            && !(from..to).any(|idx| doc.is_verb(idx) || doc.quotation(idx).is_some());
        if is_name && quotation.len() >= MIN_QUOTED_CONTENT {
            let content =
                Content { ranges: vec![quotation], cue_end: from, rule: AttributionRule::Signed };
            self.add_relation(
                TokenRange::new(from, to),
                TokenRange::new(dash, from),
                dash,
                content,
                &[],
            );
        }
    }

    /// "X: “…”": a name and a quotation.
    pub(super) fn labelled_quotation(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let is_name = |idx: &usize| doc.token(*idx).is_capital || doc.is_mark(*idx, '.');
        let end = range.indices().find(|idx| !is_name(idx)).unwrap_or(range.end);
        let is_label = (1..=MAX_SIGNATURE).contains(&(end - range.start))
            && doc.is_mark(end, ':')
            && end + 1 < range.end
            && doc.opens_quotation(end + 1);
        let quotation = doc.quotation(end + 1).filter(|_| is_label);
        if let Some(quotation) = quotation.filter(|found| found.len() >= MIN_QUOTED_CONTENT) {
            let content = Content {
                ranges: vec![quotation],
                cue_end: end + 1,
                rule: AttributionRule::VerbColon,
            };
            let cue = TokenRange::new(end, end + 1);
            self.add_relation(TokenRange::new(range.start, end), cue, end, content, &[]);
        }
    }

    /// "“…,” echoes X", "“…” (X, 2018)": a quotation with a verb that is in no table and a name behind it, or a reference.
    pub(super) fn quotation_with_speaker(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let Some(quotation) = doc.quotation(range.start).filter(|quotation| {
            let is_known = |relation: &TokenRelation| relation.attributes(quotation.start);
            quotation.len() >= MIN_QUOTED_CONTENT
                && quotation.end < range.end
                && !self.relations.iter().any(is_known)
        }) else {
            return;
        };
        let Some(first) =
            (quotation.end..range.end).find(|idx| !doc.is_any_mark(*idx, &[',', '.']))
        else {
            return;
        };
        let is_reference = doc.is_mark(first, '(');
        let is_verb =
            matches!(doc.tag(first), Tag::Noun | Tag::Verb) && !doc.token(first).is_capital;
        let end = match is_reference {
            true => (first + 1..range.end).find(|idx| doc.is_any_mark(*idx, &[',', ')'])),
            false => doc
                .inverted_subject_end(first + 1, range)
                .filter(|end| is_verb && doc.is_any_mark(*end, &['.', ',', '!', '?'])),
        };
        let is_named = (first + 1..range.end)
            .next()
            .is_some_and(|idx| doc.token(idx).is_capital || !is_reference);
        if let Some(end) = end.filter(|end| *end > first + 1 && is_named) {
            let content = Content {
                ranges: vec![quotation],
                cue_end: first + 1,
                rule: AttributionRule::ContentBefore,
            };
            let cue = TokenRange::new(first, first + 1);
            self.add_relation(TokenRange::new(first + 1, end), cue, first, content, &[]);
        }
    }

    /// "X was blunt: “…”", "X reacted coolly, “…”": a quotation that ends its sentence, behind a clause without a verb of saying.
    pub(super) fn introduced_quotation(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let opens =
            |idx: &usize| doc.opens_quotation(*idx) && doc.is_any_mark(*idx - 1, &[',', ':']);
        let Some(quotation) =
            (range.start + 2..range.end).find(opens).and_then(|idx| doc.quotation(idx))
        else {
            return;
        };
        let mark = quotation.start - 1;
        let is_known = self.relations.iter().any(|relation| {
            relation.attributes(quotation.start) || relation.attributes(range.start)
        });
        let is_clause = quotation.len() >= MIN_QUOTED_CONTENT
            && quotation.end + 1 >= range.end
            && doc.has_finite_verb(quotation);
        if is_known || !is_clause {
            return;
        }
        let Some(source) = doc.first_subject(range, mark) else { return };
        if source.end < mark {
            let content = Content {
                ranges: vec![quotation],
                cue_end: mark + 1,
                rule: AttributionRule::VerbColon,
            };
            self.add_relation(source, TokenRange::new(mark, mark + 1), mark, content, &[]);
        }
    }
}
