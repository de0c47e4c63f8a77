//! Finds the content after an addressee: "told X that …".

use super::content_after::ContentSearch;
use super::{Content, MAX_PARENTHESIS, Sentence};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{Complement, Tag};
use crate::extract::syntax::token_range::TokenRange;

impl Sentence<'_, '_> {
    /// "told X that …", "told X: “…”", "urged X to …".
    pub(super) fn content_after_addressee(&self, search: ContentSearch<'_>) -> Option<Content> {
        let doc = self.doc;
        let ContentSearch { from, limit, .. } = search;
        let (clause, infinitive) = (
            search.allows(Complement::AddresseeClause),
            search.allows(Complement::AddresseeInfinitive),
        );
        let begins = matches!(
            doc.tag(from),
            Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Object | Tag::Noun | Tag::Subject
        );
        if !(clause || infinitive) || !begins {
            return None;
        }
        let end = doc.object_end(from, limit);
        if let Some(start) = self.clause_after_addressee(from, end, limit).filter(|_| clause) {
            return Some(search.content_from(start, AttributionRule::VerbWhomThat));
        }
        let is_quotation = |end: usize| {
            doc.is_any_mark(end, &[',', ':']) && end + 1 < limit && doc.opens_quotation(end + 1)
        };
        // "told his audience of Monday, “…”".
        let longer = (end..limit.min(end + MAX_PARENTHESIS)).find(|idx| is_quotation(*idx));
        let end = longer.unwrap_or(end);
        if clause && is_quotation(end) {
            Some(search.quotation_from(doc, end + 1, AttributionRule::VerbWhomQuotation))
        } else if infinitive && end < limit && doc.tag(end) == Tag::To {
            Some(search.content_from(from, AttributionRule::VerbWhomInfinitive))
        } else {
            None
        }
    }

    /// Where a clause begins after an addressee from `from` to `end`.
    fn clause_after_addressee(&self, from: usize, end: usize, limit: usize) -> Option<usize> {
        let doc = self.doc;
        // "told reporters the deal was dead".
        let begins = |idx: &usize| {
            matches!(doc.tag(*idx), Tag::Determiner | Tag::Possessive | Tag::Subject)
                && matches!(doc.tag(idx - 1), Tag::Noun | Tag::Name | Tag::Object)
        };
        let is_addressee =
            |idx: &usize| !doc.is_verb(*idx) && !matches!(doc.tag(*idx), Tag::Relative | Tag::Mark);
        let bare = (from..end)
            .take_while(is_addressee)
            .skip(1)
            .find(begins)
            .filter(|start| doc.has_finite_verb(TokenRange::new(*start, limit)));
        // "told the audience at the dinner for veterans that".
        let is_that = |idx: &usize| {
            doc.tag(*idx) == Tag::That
                && matches!(doc.tag(idx - 1), Tag::Noun | Tag::Name | Tag::Time | Tag::Number)
                && matches!(
                    doc.tag(idx + 1),
                    Tag::Determiner | Tag::Possessive | Tag::Subject | Tag::Name | Tag::Noun
                )
        };
        let later_that = (end..limit.min(end + MAX_PARENTHESIS))
            .take_while(|idx| doc.tag(*idx) != Tag::Mark && !doc.is_verb(*idx))
            .find(is_that);
        let is_clause = end < limit
            && (matches!(doc.tag(end), Tag::That | Tag::Question | Tag::Subject)
                || doc.opens_quotation(end));
        bare.or(later_that).or(is_clause.then_some(end))
    }
}
