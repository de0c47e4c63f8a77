//! Finds where the content of a verb ends at the latest.

use grammar::{Label, VerbForm};

use super::Sentence;
use crate::extract::lexicon::{Complement, Tag};
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::syntax::verb_groups::{VerbGroup, VerbGroupKind};

/// The longest "according to X" between commas, in tokens.
const MAX_ACCORDING: usize = 15;

impl Sentence<'_, '_> {
    /// Where the content of a verb ends at the latest: at the end of the sentence, or where another source begins.
    pub(super) fn content_limit(&self, n: usize, verb_end: usize) -> usize {
        let (doc, range) = (self.doc, self.range);
        let later = &self.groups[n + 1..];
        let end = self.subject_end(n);
        let range = TokenRange::new(range.start, end);
        for idx in verb_end + 1..range.end {
            // "things “should go well,” referring to the vote".
            if doc.closes_quotation(idx)
                && doc.is_mark(idx - 1, ',')
                && idx + 1 < range.end
                && self.has_new_source_after_comma(idx, later)
            {
                return idx + 1;
            }
            if doc.quotation(idx).is_some() && !doc.opens_quotation(idx) {
                continue;
            }
            if doc.is_mark(idx, ';') {
                return idx;
            }
            // "reported that, according to figures, the city shrank": the content goes on.
            let is_within = doc.is_mark(idx - 1, ',')
                && (idx < verb_end + 3 || doc.tag(idx - 2) == Tag::That)
                && (idx..range.end.min(idx + MAX_ACCORDING)).any(|idx| doc.is_mark(idx, ','));
            if doc.is_word(idx, "according") && doc.is_word(idx + 1, "to") && !is_within {
                return if doc.is_mark(idx - 1, ',') { idx - 1 } else { idx };
            }
            // "… and condemned".
            let shares = |group: &VerbGroup| {
                group.kind == VerbGroupKind::Finite && group.range.start == idx + 1
            };
            if doc.tag(idx) == Tag::Conjunction
                && (later.iter().any(shares) || self.has_new_source_at(idx + 1, later))
            {
                return idx;
            }
            if doc.is_mark(idx, ',')
                && idx + 1 < range.end
                && self.has_new_source_after_comma(idx, later)
                && !self.wants_verb(n, verb_end, idx)
            {
                return idx;
            }
        }
        range.end
    }

    /// Whether a comma parts the subject of a content from its verb: "said the meeting, held on Monday, shows …".
    fn wants_verb(&self, n: usize, verb_end: usize, comma: usize) -> bool {
        let doc = self.doc;
        let finite = || {
            let later = self.groups[n + 1..].iter();
            later.filter(|group| group.kind == VerbGroupKind::Finite)
        };
        let Some(first) = (verb_end..=comma).find(|idx| doc.is_mark(*idx, ',')) else {
            return false;
        };
        let is_subject =
            first > verb_end + 1 && !(verb_end..first).any(|idx| doc.is_finite_form(idx));
        let (frames, _) = self.groups[n].verb().frames_before(doc.token_text(verb_end));
        let takes_phrase = frames.iter().any(|frame| frame.complement == Complement::NounPhrase);
        is_subject
            && finite().any(|group| group.range.start == comma + 1)
            && (first != comma
                || !takes_phrase && finite().any(|group| group.range.start > comma + 1))
    }

    /// Where the subject ends in which a verb stands: "The Republican who wrote the speech says"; the end of the sentence elsewhere.
    fn subject_end(&self, n: usize) -> usize {
        let (doc, range) = (self.doc, self.range);
        let own = self.groups[n].range.start;
        let is_relative =
            own > range.start && matches!(doc.tag(own - 1), Tag::Relative | Tag::That);
        let describes_source = |group: &&VerbGroup| {
            let subject = group.subject;
            is_relative
                && group.kind == VerbGroupKind::Finite
                && subject.is_some_and(|subject| subject.start + 1 < own && subject.contains(own))
        };
        let main = self.groups[n + 1..].iter().find(describes_source);
        main.map_or(range.end, |group| group.range.start)
    }

    /// Whether a source begins at a token that says something of its own: "A said X was ill and B said he was not".
    fn has_new_source_at(&self, start: usize, later: &[VerbGroup]) -> bool {
        let doc = self.doc;
        later.iter().any(|group| {
            let (frames, _) = group.verb().frames_before(doc.token_text(group.range.end));
            let says = group.kind == VerbGroupKind::Finite
                && frames.iter().any(|frame| frame.complement == Complement::Clause)
                && doc.begins_clause(group.range.end);
            let subject = group.subject.filter(|_| says);
            subject.is_some_and(|subject| subject.start == start && doc.tag(start) != Tag::Subject)
        })
    }

    /// Whether another source begins after a comma: ", saying", ", who said", ", X said", ", while X said".
    fn has_new_source_after_comma(&self, comma: usize, later: &[VerbGroup]) -> bool {
        let (doc, range) = (self.doc, self.range);
        let first = doc.tag(comma + 1);
        // "…, forced labour": a verb that takes only an infinitive does not attribute here.
        let says = |group: &&VerbGroup| {
            let (frames, _) = group.verb().frames_before(doc.token_text(group.range.end));
            frames.iter().any(|frame| {
                !matches!(
                    frame.complement,
                    Complement::AddresseeInfinitive | Complement::ObjectPreposition(_)
                )
            }) || !matches!(doc.tag(group.range.end), Tag::Noun | Tag::Mark)
        };
        let begins_at =
            |idx: usize| later.iter().filter(says).any(|group| group.range.start == idx);
        // "said the meeting, held on Monday, shows …".
        let tree = &doc.tree;
        let describes = tree.verb_form(comma + 1) == Some(VerbForm::Participle)
            && tree.label(comma + 1) == Label::Clause
            && tree.head(comma + 1) == Some(comma - 1);
        if begins_at(comma + 1) && !describes {
            return true;
        }
        let leads = matches!(first, Tag::Conjunction | Tag::Adverb | Tag::Relative);
        if leads && begins_at(comma + 2) {
            return true;
        }
        let next = later
            .iter()
            .find(|group| group.kind == VerbGroupKind::Finite && group.range.start > comma);
        let Some(next) = next else { return false };
        let Some(subject) = next.subject else { return false };
        let is_last = next.range.end + 1 >= range.end;
        let is_while = doc.is_word(comma + 1, "while");
        let is_lead = first == Tag::Conjunction || is_while || doc.is_word(comma + 1, "as");
        // "Although X admits he knew, he says": the second clause is the main one.
        let leads_in = |group: &VerbGroup| {
            group.kind == VerbGroupKind::Participle && group.range.start == range.start
        };
        let is_main =
            doc.tag(range.start) == Tag::Subordinator || self.groups.first().is_some_and(leads_in);
        // A headline: "Y says X fired, Z denies it".
        let is_headline = self.paragraph == 0
            && subject.end == next.range.start
            && subject.indices().all(|idx| doc.token(idx).is_capital);
        // "X says she hopes, but she knows": still attributed to X.
        let is_pronoun =
            subject.len() == 1 && doc.tag(subject.start) == Tag::Subject && !is_while && !is_main;
        let quotes = (next.range.end..range.end)
            .take(2)
            .any(|idx| doc.opens_quotation(idx) || doc.opens_quotation(idx + 1));
        if is_pronoun && !is_last && !quotes {
            return false;
        }
        subject.start == comma + 2 && is_lead
            || subject.start == comma + 1 && (is_last || quotes || is_main || is_headline)
    }

    /// Where the content of a verb ends at the latest by the tree of its sentence: before a mark behind which nothing depends on the
    /// verb, or a clause with a subject of its own is joined to it.
    pub(super) fn limit_in_tree(&self, head: usize, verb_end: usize, limit: usize) -> usize {
        let tree = &self.doc.tree;
        let own_end = tree.subtree(head).end;
        let is_subordinate = tree.label(head) != Label::Root;
        let ends = is_subordinate && own_end > verb_end + 1 && self.is_parting(own_end);
        let limit = if ends { limit.min(own_end) } else { limit };
        let is_joined = |child: usize| {
            tree.label(child) == Label::Conjunct
                && tree
                    .child(child, &[Label::Subject, Label::PassiveSubject, Label::Expletive])
                    .is_some()
        };
        self.mark_before_child(head, verb_end, is_joined).map_or(limit, |mark| limit.min(mark))
    }

    /// Where a noun phrase ends that is the content of a verb: also before a clause of time or reason.
    pub(super) fn object_limit_in_tree(&self, head: usize, from: usize, limit: usize) -> usize {
        let is_clause = |child: usize| {
            matches!(self.doc.tree.label(child), Label::AdverbialClause | Label::Parataxis)
        };
        let limit =
            self.mark_before_child(head, from, is_clause).map_or(limit, |mark| limit.min(mark));
        // "talked about the deal when he met X".
        let doc = self.doc;
        let begins = |idx: &usize| {
            doc.is_any_word(*idx, &["when", "while", "because", "although", "though"])
                && doc.quotation(*idx).is_none()
                && doc.tag(idx - 1) != Tag::Mark
        };
        (from + 2..limit).find(begins).unwrap_or(limit)
    }

    /// The mark before the first dependent of a word behind `from` that fits.
    fn mark_before_child(
        &self,
        head: usize,
        from: usize,
        fits: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let tree = &self.doc.tree;
        tree.children(head).filter(|child| *child > from && fits(*child)).find_map(|child| {
            let start = tree.subtree(child).start;
            let mark = if self.is_parting(start) { start } else { start.checked_sub(1)? };
            (self.is_parting(mark) && mark > from + 1).then_some(mark)
        })
    }

    /// Whether a token is a mark that can part two clauses.
    fn is_parting(&self, idx: usize) -> bool {
        self.doc.is_any_mark(idx, &[',', ';', '—', '–', '-']) && self.doc.quotation(idx).is_none()
    }
}
