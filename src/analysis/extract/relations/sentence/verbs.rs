//! Finds relations of verbs that attribute: their source, their cue and their content.

use grammar::Label;

use super::content_after::ContentSearch;
use super::verb_source::VerbSource;
use super::{Content, MAX_PARENTHESIS, Sentence, allows_clause};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{CueFrame, Tag};
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::syntax::verb_groups::{VerbGroup, VerbGroupKind};

impl Sentence<'_, '_> {
    /// Adds the relation of a verb.
    pub(super) fn cue_verb(&mut self, n: usize) {
        let group = self.groups[n];
        let (frames, has_particle) =
            group.verb().frames_before(self.doc.token_text(group.range.end));
        // "held", and not "held out".
        if frames.is_empty() {
            return;
        }
        let verb_end = group.range.end + usize::from(has_particle);
        if group.kind == VerbGroupKind::Passive {
            return self.passive_by(group, verb_end, frames);
        }
        let Some(source) = self.verb_source(n, verb_end, frames) else { return };
        let limit = self.limit_in_tree(group.head, verb_end, self.content_limit(n, verb_end));
        let (cue_end, content_start) = match source.is_inverted {
            true => (verb_end, source.content_start),
            false => self.after_adjuncts(verb_end, source.content_start),
        };
        let is_end =
            content_start >= limit || self.doc.is_any_mark(content_start, &['.', '!', '?']);
        let after = match is_end {
            true => None,
            false => self.content_after(
                group,
                source,
                ContentSearch { from: content_start, limit, cue_end, frames },
            ),
        };
        let before = self.content_before(n, source, after.as_ref(), cue_end, limit, frames);
        let elsewhere = || {
            self.content_in_next_paragraph(content_start, frames)
                .or_else(|| self.as_said(source, content_start, frames))
        };
        if let Some(content) = before.or(after).or_else(elsewhere) {
            let cue = TokenRange::new(group.range.start, content.cue_end);
            self.add_relation(source.range, cue, group.head, content, frames);
        }
    }

    /// Where a cue ends and its content begins, past words of time and adverbs right after its verb: "said Friday" is a cue, "on
    /// Monday" in "said on Monday the bridge" is neither.
    fn after_adjuncts(&self, cue_end: usize, content_start: usize) -> (usize, usize) {
        const CONTENT_ADVERBS: &[&str] =
            &["almost", "even", "just", "most", "much", "only", "quite", "there", "too", "very"];
        let doc = self.doc;
        let is_adjunct = |idx: usize| {
            let tag = doc.tag(idx);
            tag == Tag::Time && !doc.is_possessive_ending(idx + 1)
                || tag == Tag::Adverb && !doc.is_any_word(idx, CONTENT_ADVERBS)
        };
        let (mut cue_end, mut content_start) = (cue_end, content_start);
        while content_start < self.range.end && is_adjunct(content_start) {
            content_start += 1;
            cue_end = content_start;
        }
        // "he observed this week, …", "said last month that".
        let follows =
            |idx: usize| !matches!(doc.tag(idx), Tag::Be | Tag::Have | Tag::Modal | Tag::Verb);
        let is_period = doc.is_any_word(content_start, &["this", "last"])
            && content_start + 2 < self.range.end
            && follows(content_start + 2)
            && doc.is_any_word(
                content_start + 1,
                &["week", "weekend", "month", "year", "morning", "afternoon", "evening", "night"],
            );
        if is_period {
            return (content_start + 2, content_start + 2);
        }
        let is_day = doc.is_any_word(content_start, &["on", "late", "early"])
            && doc.tag(content_start + 1) == Tag::Time
            && !matches!(doc.tag(content_start + 2), Tag::That | Tag::Mark | Tag::Preposition);
        (cue_end, content_start + if is_day { 2 } else { 0 })
    }

    /// "X added:" at the end of a paragraph: the content is the next paragraph.
    fn content_in_next_paragraph(
        &self,
        content_start: usize,
        frames: &[CueFrame],
    ) -> Option<Content> {
        let (doc, range) = (self.doc, self.range);
        // "said of the plan:".
        let ends = content_start < range.end
            && doc.is_mark(range.end - 1, ':')
            && doc.paragraphs[self.paragraph].end == range.end
            && (content_start..range.end).all(|idx| doc.quotation(idx).is_none());
        let next =
            doc.paragraphs.get(self.paragraph + 1).filter(|_| ends && allows_clause(frames))?;
        Some(Content {
            ranges: vec![*next],
            cue_end: content_start,
            rule: AttributionRule::VerbColon,
        })
    }

    /// "As X said, …".
    fn as_said(
        &self,
        source: VerbSource,
        content_start: usize,
        frames: &[CueFrame],
    ) -> Option<Content> {
        let (doc, range) = (self.doc, self.range);
        let as_at = source.range.start.checked_sub(1).filter(|at| doc.is_word(*at, "as"));
        let begins = as_at.is_some_and(|at| {
            range.start <= at && (at < range.start + 3 || doc.tag(at - 1) == Tag::Conjunction)
        });
        // "As X told Y in May, …".
        let comma = (content_start..range.end.min(content_start + MAX_PARENTHESIS))
            .find(|idx| doc.is_mark(*idx, ','));
        let comma =
            comma.filter(|comma| begins && comma + 2 < range.end && allows_clause(frames))?;
        Some(Content {
            ranges: vec![TokenRange::new(comma + 1, range.end)],
            cue_end: content_start,
            rule: AttributionRule::AsSaid,
        })
    }

    /// "X was accused by Y of …".
    fn passive_by(&mut self, group: VerbGroup, verb_end: usize, frames: &[CueFrame]) {
        const REASONS: &[&str] = &["as", "for", "of", "over"];
        let (doc, range, tree) = (self.doc, self.range, &self.doc.tree);
        // "was dismissed as invention by X".
        let after_as = || {
            let mut near = verb_end + 1..range.end.min(verb_end + 8);
            near.find(|idx| doc.is_word(*idx, "by")).filter(|_| doc.is_word(verb_end, "as"))
        };
        let of_agent = || {
            let agent =
                tree.child(group.head, &[Label::Agent]).filter(|agent| *agent > verb_end)?;
            tree.child(agent, &[Label::Case]).filter(|by| doc.is_word(*by, "by"))
        };
        let by = (verb_end..range.end.min(verb_end + 3))
            .find(|idx| doc.is_word(*idx, "by"))
            .or_else(of_agent)
            .or_else(after_as);
        let Some((by, subject)) = by.zip(group.subject) else { return };
        let agent = tree.head(by).filter(|agent| *agent > by).map(|agent| tree.subtree(agent).end);
        let limit = doc.phrase_end(by + 1, range);
        let end = agent.unwrap_or(limit).clamp((by + 2).min(limit), limit);
        // "by Y for …": the reason is not a part of the agent.
        let is_reason = |idx: usize| {
            doc.is_any_word(idx, REASONS)
                && (!doc.is_word(idx, "of") || doc.token_text(idx + 1).ends_with("ing"))
        };
        let end = (by + 2..end).find(|idx| is_reason(*idx)).unwrap_or(end);
        if end <= by + 1 {
            return;
        }
        // "was told by X that …": what is said is the clause.
        let last = range.end - usize::from(doc.is_any_mark(range.end - 1, &['.', '!', '?']));
        if doc.tag(limit) == Tag::That && allows_clause(frames) && limit + 1 < last {
            let content = Content {
                ranges: vec![TokenRange::new(limit, last)],
                cue_end: verb_end,
                rule: AttributionRule::VerbWhomThat,
            };
            let cue = TokenRange::new(group.range.start, verb_end);
            return self.add_relation(
                TokenRange::new(by + 1, end),
                cue,
                group.head,
                content,
                frames,
            );
        }
        let mut ranges = vec![subject];
        if is_reason(end) {
            ranges.push(TokenRange::new(end, limit.max(end)));
        }
        ranges.retain(|range| range.len() > 0);
        let content = Content { ranges, cue_end: verb_end, rule: AttributionRule::PassiveBy };
        let cue = TokenRange::new(group.range.start, verb_end);
        self.add_relation(TokenRange::new(by + 1, end), cue, group.head, content, frames);
    }
}
