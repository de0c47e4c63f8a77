//! Finds the content after a verb.

use grammar::{Label, VerbForm};

use super::verb_source::VerbSource;
use super::{Content, MAX_PARENTHESIS, Sentence, allows_clause};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{Complement, CueClass, CueFrame, Tag};
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;
use crate::extract::syntax::verb_groups::{VerbGroup, VerbGroupKind};

/// Where the content after a verb is searched.
#[derive(Clone, Copy)]
pub(super) struct ContentSearch<'f> {
    /// The first token that can belong to the content.
    pub(super) from: usize,
    /// Where the content ends at the latest.
    pub(super) limit: usize,
    /// Where the cue ends, unless words that follow belong to it.
    pub(super) cue_end: usize,
    /// The frames of the verb.
    pub(super) frames: &'f [CueFrame],
}

impl ContentSearch<'_> {
    pub(super) fn allows(self, complement: Complement) -> bool {
        self.frames.iter().any(|frame| frame.complement == complement)
    }

    /// The content from a token up to the limit.
    pub(super) fn content_from(self, from: usize, rule: AttributionRule) -> Content {
        Content { ranges: vec![TokenRange::new(from, self.limit)], cue_end: self.cue_end, rule }
    }

    /// The content that begins with the quotation that a token opens, and includes all of it.
    pub(super) fn quotation_from(
        self,
        doc: &TaggedText<'_>,
        from: usize,
        rule: AttributionRule,
    ) -> Content {
        let to = doc.quotation(from).map_or(self.limit, |quotation| quotation.end.max(self.limit));
        Content { ranges: vec![TokenRange::new(from, to)], cue_end: self.cue_end, rule }
    }
}

/// Whether a verb is one of accusing with `of` or `with`: "accuse X of".
fn accuses_of(frames: &[CueFrame]) -> bool {
    frames.iter().any(|frame| {
        frame.class == CueClass::Accuse
            && matches!(frame.complement, Complement::ObjectPreposition("of" | "with"))
    })
}

impl Sentence<'_, '_> {
    /// The content that follows a verb.
    pub(super) fn content_after(
        &self,
        group: VerbGroup,
        source: VerbSource,
        search: ContentSearch<'_>,
    ) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, cue_end, frames } = search;
        let opens = |idx: usize| idx < limit && doc.opens_quotation(idx);
        let is_colon = doc.is_mark(from, ':');
        if !source.is_inverted {
            let has_preposition = |frame: &CueFrame| match frame.complement {
                Complement::Preposition(preposition) => doc.is_word(from, preposition),
                _ => false,
            };
            if frames.iter().any(has_preposition) {
                let limit = self.object_limit_in_tree(group.head, from, limit);
                let search = ContentSearch { cue_end: from + 1, limit, ..search };
                return Some(search.content_from(from + 1, AttributionRule::VerbPreposition));
            }
        }
        if doc.is_any_mark(from, &[':', ',', '—', '–', '-']) && opens(from + 1) {
            let cue_end = if is_colon { from + 1 } else { cue_end };
            let search = ContentSearch { cue_end, ..search };
            return Some(search.quotation_from(doc, from + 1, AttributionRule::VerbQuotation));
        }
        if is_colon && search.allows(Complement::Clause) && from + 1 < limit {
            let search = ContentSearch { cue_end: from + 1, ..search };
            return Some(search.content_from(from + 1, AttributionRule::VerbColon));
        }
        if source.is_inverted {
            return None;
        }
        if doc.opens_quotation(from) {
            return Some(search.content_from(from, AttributionRule::VerbQuotation));
        }
        let next = doc.tag(from);
        if allows_clause(frames) && matches!(next, Tag::That | Tag::Question) {
            return Some(search.content_from(from, AttributionRule::VerbThat));
        }
        if search.allows(Complement::Infinitive) && next == Tag::To {
            return Some(search.content_from(from, AttributionRule::VerbInfinitive));
        }
        self.content_after_addressee(search)
            .or_else(|| self.infinitive_after_adjunct(search))
            .or_else(|| self.clause_after_adjunct(search))
            .or_else(|| self.bare_clause(group, search))
            .or_else(|| self.clause_of_relative(source, search))
            .or_else(|| self.shown(source, search))
            .or_else(|| self.noun_phrase(group, source, search))
    }

    /// "said the minister had lied".
    fn bare_clause(&self, group: VerbGroup, search: ContentSearch<'_>) -> Option<Content> {
        let doc = self.doc;
        // "adding companies to the list": no clause.
        let is_participle = group.kind == VerbGroupKind::Participle
            && !doc.tree.has_finite_verb(TokenRange::new(search.from, search.limit))
            && doc.tree.child(group.head, &[Label::ComplementClause]).is_none();
        if is_participle {
            return None;
        }
        let ContentSearch { from, limit, .. } = search;
        let begins = matches!(
            doc.tag(from),
            Tag::Determiner
                | Tag::Possessive
                | Tag::Name
                | Tag::Subject
                | Tag::Noun
                | Tag::Number
                | Tag::Adverb
                | Tag::Object
                | Tag::Subordinator
                | Tag::Preposition
        );
        if !search.allows(Complement::Clause) || !begins || doc.is_word(from, "as") {
            return None;
        }
        // "says despite her age, she will".
        let is_after_comma = doc.tag(from) != Tag::Preposition
            || doc.tag(from + 1) == Tag::Number
            || (from..limit.min(from + 2 * MAX_PARENTHESIS)).any(|idx| {
                doc.is_mark(idx, ',')
                    && doc.has_finite_verb(TokenRange::new(idx + 1, limit.max(idx + 1)))
            });
        let clause = TokenRange::new(from, limit);
        // "announced fresh sanctions on Friday".
        if search.allows(Complement::NounPhrase) && !doc.tree.has_finite_verb(clause) {
            return None;
        }
        (is_after_comma && doc.has_finite_verb(clause))
            .then(|| search.content_from(from, AttributionRule::VerbClause))
    }

    /// "which X said was false": the clause without its subject, which stands before the source.
    fn clause_of_relative(&self, source: VerbSource, search: ContentSearch<'_>) -> Option<Content> {
        let doc = self.doc;
        let pronoun =
            source.range.start.checked_sub(1).filter(|pronoun| self.range.start <= *pronoun)?;
        let is_relative = matches!(doc.tag(pronoun), Tag::Relative | Tag::That | Tag::Question);
        // "a step they believe could help".
        let is_bare = matches!(doc.tag(pronoun), Tag::Noun)
            && doc.tag(source.range.start) == Tag::Subject
            && doc.tree.label(source.range.start) != Label::Root;
        let is_verb = doc.is_finite_form(search.from);
        ((is_relative || is_bare) && is_verb && search.allows(Complement::Clause)).then(|| {
            let mut content = search.content_from(search.from, AttributionRule::VerbClause);
            if is_relative {
                content.ranges.insert(0, TokenRange::new(pronoun, pronoun + 1));
            }
            content
        })
    }

    /// "A poll shows X leading": what figures and records show.
    fn shown(&self, source: VerbSource, search: ContentSearch<'_>) -> Option<Content> {
        const RECORDS: &[&str] = &[
            "average",
            "data",
            "documents",
            "figures",
            "filings",
            "footage",
            "images",
            "numbers",
            "photo",
            "photos",
            "poll",
            "polling",
            "polls",
            "records",
            "report",
            "reports",
            "results",
            "statistics",
            "studies",
            "study",
            "survey",
            "surveys",
            "tally",
            "transcript",
            "video",
            "videos",
        ];
        let doc = self.doc;
        let is_shown = search.frames.iter().any(|frame| frame.class == CueClass::Show);
        let begins = matches!(
            doc.tag(search.from),
            Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Noun | Tag::Number | Tag::Object
        );
        let is_record = source.range.indices().any(|idx| doc.is_any_word(idx, RECORDS));
        (is_shown && begins && is_record)
            .then(|| search.content_from(search.from, AttributionRule::VerbNoun))
    }

    /// "condemned the deed", "accused X of …".
    fn noun_phrase(
        &self,
        group: VerbGroup,
        source: VerbSource,
        search: ContentSearch<'_>,
    ) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, frames, .. } = search;
        let begins = matches!(
            doc.tag(from),
            Tag::Determiner
                | Tag::Possessive
                | Tag::Name
                | Tag::Object
                | Tag::Noun
                | Tag::Number
                | Tag::That
                | Tag::Question
                | Tag::Subject
        ) || doc.opens_quotation(from)
            || doc.tree.verb_form(from) == Some(VerbForm::Gerund);
        // "could embrace" is the narrator's guess; "what he called X" is not a claim about X.
        let is_guess = group.range.indices().any(|idx| doc.tag(idx) == Tag::Modal);
        let is_within_question = source.range.start > self.range.start
            && doc.tag(source.range.start - 1) == Tag::Question;
        // "by praising Y": the means of another act.
        let is_means = group.kind == VerbGroupKind::Participle
            && group.range.start > self.range.start
            && doc.is_word(group.range.start - 1, "by");
        if !search.allows(Complement::NounPhrase)
            || !begins
            || is_guess
            || is_within_question
            || is_means
        {
            return None;
        }
        let end = doc.object_end(from, limit);
        let is_accusation =
            accuses_of(frames) && end < limit && doc.is_any_word(end, &["of", "with"]);
        if let Some(content) = self.content_of_noun(group, search) {
            return Some(content);
        }
        Some(match is_accusation {
            true => search.content_from(from, AttributionRule::AccuseOf),
            false => ContentSearch {
                limit: self.object_limit_in_tree(group.head, from, limit),
                ..search
            }
            .content_from(from, AttributionRule::VerbNoun),
        })
    }

    /// "expressed concern that …", "voiced doubts about …": the noun belongs to the cue.
    fn content_of_noun(&self, group: VerbGroup, search: ContentSearch<'_>) -> Option<Content> {
        const LIGHT: &[&str] = &["express", "voice"];
        let (doc, tree) = (self.doc, &self.doc.tree);
        let noun = tree.child(group.head, &[Label::Object]).filter(|noun| *noun >= search.from)?;
        let next = noun + 1;
        let is_that = doc.tag(next) == Tag::That;
        if !group.verb().is_any_of(LIGHT) || !(is_that || doc.tag(next) == Tag::Preposition) {
            return None;
        }
        let (from, rule) = match is_that {
            true => (next, AttributionRule::VerbThat),
            false => (next + 1, AttributionRule::VerbNoun),
        };
        let search = ContentSearch { cue_end: from.max(next), ..search };
        (from < search.limit).then(|| search.content_from(from, rule))
    }
}
