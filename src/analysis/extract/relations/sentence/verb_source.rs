//! Finds the source of a verb that attributes: by the words beside it, and by the tree of its sentence.

use super::{MIN_QUOTED_CONTENT, Sentence};
use crate::extract::lexicon::{Complement, CueFrame, Tag};
use crate::extract::relations::predicates;
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::syntax::verb_groups::{VerbGroup, VerbGroupKind};

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

impl VerbSource {
    /// A source before its verb, which ends at `verb_end`.
    fn before(range: TokenRange, verb_end: usize) -> Self {
        Self { range, is_inverted: false, content_start: verb_end }
    }
}

impl Sentence<'_, '_> {
    /// The source of a verb.
    pub(super) fn verb_source(
        &self,
        n: usize,
        verb_end: usize,
        frames: &[CueFrame],
    ) -> Option<VerbSource> {
        let (doc, range, group) = (self.doc, self.range, self.groups[n]);
        let begin = group.range.start;
        if group.kind == VerbGroupKind::Participle {
            let source = self.participle_source(n)?;
            return Some(self.with_tree(VerbSource::before(source, verb_end), group));
        }
        let before = begin.checked_sub(1).filter(|before| range.start <= *before);
        let is_after_content = before.is_some_and(|before| self.ends_content(before));
        // "X, his aide, told Y": only verbs that need no addressee precede their subject.
        let may_be_inverted = is_after_content
            && frames.iter().any(|frame| frame.complement == Complement::Clause)
            && group.head == begin;
        // "X, who was there, conceded the point": no content before the verb.
        let is_own_subject = |inverted: &VerbSource| {
            let own = group.subject;
            let is_whole = |own: &TokenRange| {
                (range.start..own.start)
                    .all(|idx| !doc.is_verb(idx) && doc.quotation(idx).is_none())
                    && doc.is_phrase(*own)
            };
            let ends = inverted.content_start >= range.end
                || doc.is_any_mark(inverted.content_start, &['.', ',', ';', '!', '?']);
            !ends
                && before.is_some_and(|before| doc.quotation(before).is_none())
                && own.as_ref().is_some_and(is_whole)
        };
        let inverted = may_be_inverted
            .then(|| self.inverted_source(group.head, verb_end))
            .flatten()
            .filter(|inverted| !is_own_subject(inverted));
        // "Said X, “…”".
        let begins_sentence = || {
            let source = (begin == range.start).then(|| self.inverted_source(group.head, verb_end));
            source.flatten().filter(|source| {
                doc.is_any_mark(source.content_start, &[',', ':'])
                    && doc.opens_quotation(source.content_start + 1)
            })
        };
        let inverted = inverted.or_else(begins_sentence);
        if let Some(source) = inverted {
            return Some(self.with_tree(source, group));
        }
        let in_tree = || {
            predicates::subject(doc, group.head)
                .filter(|subject| range.start <= subject.start && subject.end <= begin)
        };
        let own = group.subject.or_else(in_tree);
        let shares = before.is_some_and(|before| {
            doc.tag(before) == Tag::Conjunction || is_after_content && own.is_none()
        });
        let source = if shares { self.shared_source(begin) } else { own };
        source.map(|source| self.with_tree(VerbSource::before(source, verb_end), group))
    }

    /// The subject that a verb shares with the verb before.
    fn shared_source(&self, begin: usize) -> Option<TokenRange> {
        let last = self.relations.iter().rev().find_map(|relation| relation.source);
        last.or_else(|| self.doc.first_subject(self.range, begin))
    }

    /// The source of `saying`: the noun before it, or the subject that it shares.
    fn participle_source(&self, n: usize) -> Option<TokenRange> {
        let (doc, range, begin) = (self.doc, self.range, self.groups[n].range.start);
        let before = begin.checked_sub(1).filter(|before| range.start <= *before);
        match before.map(|before| doc.tag(before)) {
            Some(Tag::Determiner | Tag::Possessive | Tag::Be) => None,
            // "a statement announcing …".
            Some(Tag::Noun) => doc.subject(range.start, begin),
            // "with X writing that".
            Some(Tag::Name) if self.is_absolute(begin) => doc.subject(range.start, begin),
            _ => {
                let later = || {
                    let is_finite = |group: &&VerbGroup| group.kind == VerbGroupKind::Finite;
                    let later = self.groups[n + 1..].iter().find(is_finite)?;
                    later.subject
                };
                // "Asked about it, X said …".
                self.shared_source(begin).or_else(|| (begin == range.start).then(later).flatten())
            }
        }
    }

    /// Whether the phrase before a participle follows "with".
    fn is_absolute(&self, begin: usize) -> bool {
        let phrase = self.doc.subject(self.range.start, begin);
        phrase.is_some_and(|phrase| {
            phrase.start > self.range.start && self.doc.is_word(phrase.start - 1, "with")
        })
    }

    /// Whether a content can end with a mark. A word or two in quotation marks are none: "who goes by “Shorty” said".
    fn ends_content(&self, idx: usize) -> bool {
        let doc = self.doc;
        let quotation = doc.quotation(idx).filter(|_| doc.closes_quotation(idx));
        doc.is_mark(idx, ',')
            || quotation.is_some_and(|quotation| {
                quotation.len() >= MIN_QUOTED_CONTENT || quotation.start <= self.range.start + 1
            })
    }

    /// The source behind its verb: "said X".
    fn inverted_source(&self, head: usize, verb_end: usize) -> Option<VerbSource> {
        let doc = self.doc;
        let in_tree = || {
            let subject = predicates::subject(doc, head)?;
            (subject.start == verb_end && doc.quotation(verb_end).is_none()).then_some(subject.end)
        };
        let end = doc.inverted_subject_end(verb_end, self.range).or_else(in_tree)?;
        let range = TokenRange::new(verb_end, end);
        Some(VerbSource { range, is_inverted: true, content_start: end })
    }

    /// A source with what the tree of the sentence adds to it: "said X, a professor who …", "more than six in ten said".
    fn with_tree(&self, source: VerbSource, group: VerbGroup) -> VerbSource {
        let doc = self.doc;
        let Some(in_tree) = predicates::subject(doc, group.head) else { return source };
        let VerbSource { range, is_inverted, content_start } = source;
        if is_inverted {
            let is_longer = in_tree.start == range.start && in_tree.end > range.end;
            return match is_longer {
                true => VerbSource {
                    range: in_tree,
                    is_inverted,
                    content_start: content_start.max(in_tree.end),
                },
                false => source,
            };
        }
        let begins_phrase = !matches!(
            doc.tag(in_tree.start),
            Tag::Preposition | Tag::Adverb | Tag::Subordinator | Tag::Conjunction
        );
        let is_longer = in_tree.start < range.start
            && range.start < in_tree.end
            && in_tree.end <= group.range.start
            && (in_tree.start..range.start).all(|idx| doc.quotation(idx).is_none())
            && doc.is_phrase(TokenRange::new(in_tree.start, range.end));
        match is_longer && begins_phrase {
            true => VerbSource {
                range: TokenRange::new(in_tree.start, range.end.max(in_tree.end)),
                ..source
            },
            false => source,
        }
    }
}
