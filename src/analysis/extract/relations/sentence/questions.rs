//! Finds the questions of people who are not named.

use super::{MAX_PARENTHESIS, Sentence};
use crate::extract::AttributionRule;
use crate::extract::lexicon::{CueClass, Tag};
use crate::extract::relations::TokenRelation;
use crate::extract::syntax::token_range::TokenRange;

impl Sentence<'_, '_> {
    /// "Asked whether …, X said", "X was asked what …": the question of somebody who is not named.
    pub(super) fn question(&mut self) {
        let (doc, range) = (self.doc, self.range);
        let begins = |idx: usize| {
            idx == range.start
                || matches!(doc.tag(idx - 1), Tag::Be | Tag::Subordinator | Tag::Adverb)
                || doc.is_word(idx - 1, "when")
        };
        let asks = |idx: &usize| {
            doc.is_word(*idx, "asked") && doc.quotation(*idx).is_none() && begins(*idx)
        };
        let Some(asked) = range.indices().find(asks) else { return };
        let is_clause = |idx: &usize| {
            doc.tag(*idx) == Tag::Question || doc.is_any_word(*idx, &["if", "whether", "which"])
        };
        let mut near = asked + 1..range.end.min(asked + MAX_PARENTHESIS);
        let Some(from) = near.find(is_clause) else { return };
        let end = (from..range.end).find(|idx| doc.is_mark(*idx, ',')).unwrap_or(range.end);
        self.relations.push(TokenRelation {
            source: None,
            cue: TokenRange::new(asked, asked + 1),
            head: asked,
            content: vec![TokenRange::new(from, end)],
            rule: AttributionRule::Agentless,
            class: Some(CueClass::Ask),
            paragraph: self.paragraph,
            is_quoted: false,
        });
    }
}
