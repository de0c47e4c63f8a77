//! Finds the content behind an adjunct of its verb: "said in a statement that …".

use grammar::VerbForm;

use super::content_after::ContentSearch;
use super::{Content, MAX_PARENTHESIS, Sentence};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{Complement, Tag};

impl Sentence<'_, '_> {
    /// "promised on Sunday at a rally to …".
    pub(super) fn infinitive_after_adjunct(&self, search: ContentSearch<'_>) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, .. } = search;
        let is_adjunct = matches!(doc.tag(from), Tag::Preposition | Tag::Time);
        let is_infinitive = |idx: &usize| {
            doc.tag(*idx) == Tag::To
                && matches!(doc.tag(idx - 1), Tag::Noun | Tag::Name | Tag::Time | Tag::Number)
                && doc.tree.verb_form(idx + 1) == Some(VerbForm::Base)
        };
        let to = (from..limit.min(from + MAX_PARENTHESIS))
            .take_while(|idx| doc.tag(*idx) != Tag::Mark)
            .find(is_infinitive)
            .filter(|_| is_adjunct && search.allows(Complement::Infinitive))?;
        Some(search.content_from(to, AttributionRule::VerbInfinitive))
    }

    /// "said in a statement on Friday that …", "said in a statement, “…”".
    pub(super) fn clause_after_adjunct(&self, search: ContentSearch<'_>) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, .. } = search;
        let is_comma = doc.is_mark(from, ',');
        let is_adjunct =
            matches!(doc.tag(from), Tag::Preposition | Tag::To | Tag::Time) || is_comma;
        if !search.allows(Complement::Clause) || !is_adjunct || from >= limit {
            return None;
        }
        let is_that = |idx: usize| {
            let is_clause_of_noun =
                !matches!(doc.tag(idx - 1), Tag::Time | Tag::Mark | Tag::Number)
                    && matches!(doc.tag(idx + 1), Tag::Be | Tag::Have | Tag::Modal | Tag::Verb);
            doc.tag(idx) == Tag::That
                && (!is_comma || idx == from + 1)
                && doc.tag(idx - 1) != Tag::Preposition
                && !is_clause_of_noun
        };
        let mut adjunct = (from..limit).take_while(|idx| *idx == from || !doc.is_mark(*idx, ','));
        // "at a meeting in Toledo, Ohio, that".
        let mut parted = from + 1..limit.min(from + 2 * MAX_PARENTHESIS);
        let that_after_comma = parted
            .find(|idx| !is_comma && doc.tag(*idx) == Tag::That && doc.is_mark(*idx - 1, ','));
        if let Some(that) = that_after_comma {
            return Some(search.content_from(that, AttributionRule::VerbThat));
        }
        // "explains, in plain words, that".
        let closing = (from + 2..limit.min(from + 2 + MAX_PARENTHESIS))
            .find(|idx| is_comma && doc.is_mark(*idx, ','));
        if let Some(comma) = closing.filter(|comma| doc.tag(comma + 1) == Tag::That) {
            return Some(search.content_from(comma + 1, AttributionRule::VerbThat));
        }
        if let Some(that) = adjunct.clone().find(|idx| is_that(*idx)) {
            return Some(search.content_from(that, AttributionRule::VerbThat));
        }
        // "said in a statement she would".
        let pronoun = adjunct.find(|idx| {
            doc.tag(*idx) == Tag::Subject
                && matches!(doc.tag(idx - 1), Tag::Noun | Tag::Time | Tag::Number)
                && !is_comma
                && doc.quotation(*idx).is_none()
        });
        if let Some(pronoun) = pronoun {
            return Some(search.content_from(pronoun, AttributionRule::VerbClause));
        }
        let quotation = (from + 1..limit)
            .find(|idx| doc.opens_quotation(*idx) && doc.is_any_mark(*idx - 1, &[',', ':']))?;
        Some(search.quotation_from(doc, quotation, AttributionRule::VerbQuotation))
    }
}
