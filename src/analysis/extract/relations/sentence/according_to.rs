//! Finds what is attributed by "according to".

use super::{Content, Sentence};
use crate::extract::AttributionRule;
use crate::extract::lexicon::Tag;
use crate::extract::syntax::token_range::TokenRange;

impl Sentence<'_, '_> {
    /// "According to X, …" and "…, according to X".
    pub(super) fn according_to(&mut self) {
        let (doc, range) = (self.doc, self.range);
        for idx in range.start..range.end.saturating_sub(2) {
            let is_cue = doc.is_word(idx, "according") && doc.is_word(idx + 1, "to");
            if !is_cue || doc.quotation(idx).is_some() {
                continue;
            }
            // "But, according to X, …", "It was noticed: according to X, …".
            let is_lead = |before: usize| {
                matches!(doc.tag(before), Tag::Conjunction | Tag::Adverb)
                    || doc.is_mark(before, ',') && before > range.start
            };
            let begins = idx <= range.start + 1
                || (range.start..idx).all(is_lead)
                || doc.is_any_mark(idx - 1, &[':', ';']);
            let mut end = doc.phrase_end(idx + 2, range);
            // "according to results of polls conducted by X, …".
            let comma = (end..range.end).find(|idx| doc.is_mark(*idx, ','));
            if let Some(comma) =
                comma.filter(|comma| begins && doc.is_phrase(TokenRange::new(idx + 2, *comma)))
            {
                end = comma;
            }
            if begins
                && end < range.end
                && doc.is_mark(end, ',')
                && doc.tag(end + 1) == Tag::Determiner
            {
                // "According to X, a professor, …".
                let apposition_end = doc.phrase_end(end + 1, range);
                if apposition_end < range.end && doc.is_mark(apposition_end, ',') {
                    end = apposition_end;
                }
            }
            let before = TokenRange::new(range.start, idx);
            // "The residents, according to Y, are fearful."
            let is_around = doc.is_mark(end, ',') && !doc.tree.has_finite_verb(before);
            let ranges = match (begins, is_around) {
                (true, _) => vec![TokenRange::new(end, range.end)],
                (false, true) => vec![before, TokenRange::new(end + 1, range.end)],
                (false, false) => vec![before],
            };
            if end > idx + 2 && ranges.iter().all(|range| range.len() > 1) {
                let content =
                    Content { ranges, cue_end: idx + 2, rule: AttributionRule::AccordingTo };
                self.add_relation(
                    TokenRange::new(idx + 2, end),
                    TokenRange::new(idx, idx + 2),
                    idx,
                    content,
                    &[],
                );
            }
        }
    }
}
