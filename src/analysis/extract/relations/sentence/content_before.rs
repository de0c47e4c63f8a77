//! Finds the content before a verb: "…, X said".

use grammar::VerbForm;

use super::verb_source::VerbSource;
use super::{Content, MAX_PARENTHESIS, MIN_QUOTED_CONTENT, Sentence, allows_clause};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{CueFrame, Tag};
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::syntax::verb_groups::VerbGroupKind;

impl Sentence<'_, '_> {
    /// "…, X said", "“…,” said X", and "A, X said, B".
    pub(super) fn content_before(
        &self,
        n: usize,
        source: VerbSource,
        after: Option<&Content>,
        cue_end: usize,
        limit: usize,
        frames: &[CueFrame],
    ) -> Option<Content> {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let subject = if source.is_inverted { group.range.start } else { source.range.start };
        // "“Who knows?” X asked": the question mark ends a sentence of its own.
        let ends_quotation = |edge: usize| {
            doc.closes_quotation(edge)
                && edge > 0
                && doc.is_any_mark(edge - 1, &['?', '!', ',', '.'])
                && doc.paragraphs[self.paragraph].contains(edge)
        };
        // What the sentence before quotes is another's, if this one has a content.
        let edge = subject
            .checked_sub(1)
            .filter(|edge| range.start <= *edge || after.is_none() && ends_quotation(*edge))?;
        if group.kind != VerbGroupKind::Finite
            || !(allows_clause(frames) || after.is_none() && source.is_inverted)
        {
            return None;
        }
        let closing = if doc.closes_quotation(edge) {
            Some(edge)
        } else {
            (doc.is_mark(edge, ',') && edge > range.start && doc.closes_quotation(edge - 1))
                .then(|| edge - 1)
        };
        let quotation = closing.and_then(|closing| doc.quotation(closing)).filter(|quotation| {
            quotation.len() >= MIN_QUOTED_CONTENT
                || quotation.start <= range.start + 1
                || after.is_none()
        });
        let is_edge = closing.is_some() || doc.is_any_mark(edge, &[',', '—', '–', '-']);
        // "X, Y said, has left".
        let is_around =
            subject == range.start + 2 && doc.is_mark(source.content_start.max(cue_end), ',');
        // "A, X suggested: “B”".
        let is_parted = after.is_some_and(|after| {
            matches!(after.rule, AttributionRule::VerbQuotation | AttributionRule::VerbColon)
                && after.ranges[0].start == source.content_start.max(cue_end) + 1
                && matches!(
                    doc.tag(range.start),
                    Tag::Conjunction
                        | Tag::Determiner
                        | Tag::Possessive
                        | Tag::Name
                        | Tag::Noun
                        | Tag::Subject
                )
                && doc.tree.has_finite_verb(TokenRange::new(range.start, edge))
        });
        // "While he was right, they must remember": nobody's words.
        let is_modal = group.range.indices().any(|idx| doc.tag(idx) == Tag::Modal);
        let is_content = quotation.is_some()
            || !is_modal
                && (after.is_none() || is_parted)
                && (is_around || subject > range.start + 2);
        if !is_edge || !is_content {
            return None;
        }
        // "X “misspoke. This is wrong,” Y said": the words before the quotation belong to it.
        let whole_start = |quotation: TokenRange| {
            let first = doc.sentences.partition_point(|(first, _)| first.end <= quotation.start);
            let first = doc.sentences[first].0.start;
            let lead = TokenRange::new(first, quotation.start);
            let is_lead = first < quotation.start
                && quotation.start < range.start
                && lead.len() <= MAX_PARENTHESIS
                && lead.indices().all(|idx| doc.token(idx).mark.is_none())
                && !doc.has_finite_verb(lead);
            if is_lead { first } else { quotation.start }
        };
        let from =
            quotation.map_or(range.start, |quotation| whole_start(quotation).min(range.start));
        let to = if doc.closes_quotation(edge) { edge + 1 } else { edge };
        let mut ranges = vec![TokenRange::new(from, to)];
        if is_parted {
            ranges.extend(after.iter().flat_map(|content| &content.ranges));
        } else if quotation.is_some() {
            let quoted_after = after.iter().flat_map(|content| &content.ranges);
            ranges.extend(
                quoted_after
                    .filter(|range| range.start > edge && doc.quotation(range.start).is_some()),
            );
            // "“A,” X said of those who came, “B”".
            let next = self.groups.get(n + 1).map_or(range.end, |next| next.range.start);
            let opens =
                |idx: &usize| doc.opens_quotation(*idx) && doc.is_any_mark(idx - 1, &[',', ':']);
            let later = (cue_end + 1..next).find(opens).filter(|_| ranges.len() == 1);
            ranges.extend(later.and_then(|later| doc.quotation(later)));
        } else {
            let parenthesis = source.content_start.max(cue_end);
            let comma = (parenthesis..range.end.min(parenthesis + MAX_PARENTHESIS + 1))
                .find(|idx| doc.is_mark(*idx, ','));
            let is_participle = |comma: usize| {
                self.groups[n + 1..].iter().any(|later| {
                    later.range.start == comma + 1
                        && (later.kind == VerbGroupKind::Participle || later.range.len() == 1)
                        && !(is_around && later.kind == VerbGroupKind::Finite)
                }) || doc.tree.verb_form(comma + 1) == Some(VerbForm::Gerund)
                    && !doc.has_finite_verb(TokenRange::new(comma + 1, limit.max(comma + 1)))
            };
            // "A, X said, and would do B".
            let joins = |comma: usize| {
                doc.tag(comma + 1) == Tag::Conjunction
                    && limit == comma + 1
                    && comma + 3 < range.end
            };
            match comma {
                Some(comma) if joins(comma) => ranges.push(TokenRange::new(comma + 2, range.end)),
                Some(comma) if comma + 2 < limit && !is_participle(comma) => {
                    ranges.push(TokenRange::new(comma + 1, limit));
                }
                _ => {}
            }
        }
        // "In a speech in May, X said": no content.
        if quotation.is_none() && !ranges.iter().any(|range| doc.has_finite_verb(*range)) {
            return None;
        }
        Some(Content { ranges, cue_end, rule: AttributionRule::ContentBefore })
    }
}
