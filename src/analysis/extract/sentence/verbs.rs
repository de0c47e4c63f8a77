//! Finds relations of verbs that attribute: their source, their cue and their content.

use super::content_after::ContentSearch;
use super::{Content, Sentence, allows_clause};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{Complement, CueFrame, Tag};
use crate::extract::token_range::TokenRange;
use crate::extract::verb_groups::{VerbGroup, VerbGroupKind};

/// The source of a verb that attributes.
#[derive(Clone, Copy)]
pub(super) struct VerbSource {
    /// The words that name it.
    pub(super) range: TokenRange,
    /// Whether it follows its verb: "said X".
    pub(super) is_inverted: bool,
    /// The first token that can belong to the content.
    pub(super) content_start: usize,
}

impl Sentence<'_, '_> {
    /// Adds the relation of a verb.
    pub(super) fn cue_verb(&mut self, n: usize) {
        let group = self.groups[n];
        let (frames, has_particle) =
            group.verb().frames_before(self.doc.token_text(group.range.end));
        let verb_end = group.range.end + usize::from(has_particle);
        if group.kind == VerbGroupKind::Passive {
            return self.passive_by(group, verb_end, frames);
        }
        let Some(source) = self.verb_source(n, verb_end, frames) else { return };
        let limit = self.content_limit(n, verb_end);
        let mut cue_end = verb_end;
        let mut content_start = source.content_start;
        if !source.is_inverted {
            // Time words and adverbs right after a verb belong to the cue: "said Friday".
            let is_adjunct = |idx: usize| {
                const CONTENT_ADVERBS: &[&str] = &[
                    "almost", "even", "just", "most", "much", "only", "quite", "there", "too",
                    "very",
                ];
                let tag = self.doc.tag(idx);
                tag == Tag::Time && !self.doc.is_possessive_ending(idx + 1)
                    || tag == Tag::Adverb && !self.doc.is_any_word(idx, CONTENT_ADVERBS)
            };
            while content_start < self.range.end && is_adjunct(content_start) {
                content_start += 1;
                cue_end = content_start;
            }
            // "said on Monday the bridge": the day is not part of the content.
            if self.doc.is_any_word(content_start, &["on", "late", "early"])
                && self.doc.tag(content_start + 1) == Tag::Time
                && !matches!(
                    self.doc.tag(content_start + 2),
                    Tag::That | Tag::Mark | Tag::Preposition
                )
            {
                content_start += 2;
            }
        }
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

    /// "X added:" at the end of a paragraph: the content is the next paragraph.
    fn content_in_next_paragraph(
        &self,
        content_start: usize,
        frames: &[CueFrame],
    ) -> Option<Content> {
        let (doc, range) = (self.doc, self.range);
        let ends = doc.is_mark(content_start, ':')
            && content_start + 1 == range.end
            && doc.paragraphs[self.paragraph].end == range.end;
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
        let is_as = source.range.start > range.start
            && doc.is_word(source.range.start - 1, "as")
            && source.range.start <= range.start + 3
            && doc.is_mark(content_start, ',')
            && content_start + 2 < range.end;
        (is_as && allows_clause(frames)).then(|| Content {
            ranges: vec![TokenRange::new(content_start + 1, range.end)],
            cue_end: content_start,
            rule: AttributionRule::AsSaid,
        })
    }

    /// The source of a verb.
    fn verb_source(&self, n: usize, verb_end: usize, frames: &[CueFrame]) -> Option<VerbSource> {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let begin = group.range.start;
        let before = begin.checked_sub(1).filter(|before| range.start <= *before);
        let before_verb = |source: TokenRange| VerbSource {
            range: source,
            is_inverted: false,
            content_start: verb_end,
        };
        // The subject that this verb shares with the verb before.
        let shared = || {
            let last = self.relations.iter().rev().find_map(|relation| relation.source);
            last.or_else(|| doc.first_subject(range, begin))
        };
        if group.kind == VerbGroupKind::Participle {
            return match before.map(|before| doc.tag(before)) {
                Some(Tag::Determiner | Tag::Possessive | Tag::Be) => None,
                // "a statement announcing …".
                Some(Tag::Noun) => doc.subject(range.start, begin).map(before_verb),
                _ => {
                    let later = || {
                        let later = self.groups[n + 1..]
                            .iter()
                            .find(|group| group.kind == VerbGroupKind::Finite);
                        later.and_then(|group| doc.subject_of(range, group.range.start))
                    };
                    // "Asked about it, X said …".
                    shared()
                        .or_else(|| (begin == range.start).then(later).flatten())
                        .map(before_verb)
                }
            };
        }
        let is_after_content =
            before.is_some_and(|before| doc.is_mark(before, ',') || doc.closes_quotation(before));
        // "X, his aide, told Y": only verbs that need no addressee precede their subject.
        let may_be_inverted = is_after_content
            && frames.iter().any(|frame| frame.complement == Complement::Clause)
            && group.head == begin;
        let subject_end =
            may_be_inverted.then(|| doc.inverted_subject_end(verb_end, range)).flatten();
        if let Some(subject_end) = subject_end {
            return Some(VerbSource {
                range: TokenRange::new(verb_end, subject_end),
                is_inverted: true,
                content_start: subject_end,
            });
        }
        let own = doc.subject_of(range, begin);
        let shares = before.is_some_and(|before| {
            doc.tag(before) == Tag::Conjunction || is_after_content && own.is_none()
        });
        if shares { shared().map(before_verb) } else { own.map(before_verb) }
    }

    /// "X was accused by Y".
    fn passive_by(&mut self, group: VerbGroup, verb_end: usize, frames: &[CueFrame]) {
        let (doc, range) = (self.doc, self.range);
        let by = (verb_end..range.end.min(verb_end + 3)).find(|idx| doc.is_word(*idx, "by"));
        let Some((by, subject)) = by.zip(doc.subject_of(range, group.range.start)) else { return };
        let end = doc.phrase_end(by + 1, range);
        if end > by + 1 {
            let content = Content {
                ranges: vec![subject],
                cue_end: by + 1,
                rule: AttributionRule::PassiveBy,
            };
            let cue = TokenRange::new(group.range.start, by + 1);
            self.add_relation(TokenRange::new(by + 1, end), cue, group.head, content, frames);
        }
    }
}
