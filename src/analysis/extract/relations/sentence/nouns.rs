//! Finds relations of nouns that attribute: "X's claim that …".

use super::Sentence;
use crate::extract::AttributionRule;
use crate::extract::lexicon::{Complement, LEXICON, Tag};
use crate::extract::relations::TokenRelation;
use crate::extract::syntax::token_range::TokenRange;

impl Sentence<'_, '_> {
    /// "X's claim that …", "their plan to …", "the fear that …".
    pub(super) fn cue_nouns(&mut self) {
        let (doc, range) = (self.doc, self.range);
        for noun in range.start + 1..range.end.saturating_sub(3) {
            let is_noun = matches!(doc.tag(noun), Tag::Noun) && !doc.token(noun).is_capital;
            let follows = matches!(doc.tag(noun + 1), Tag::That | Tag::To | Tag::Preposition);
            if !is_noun || !follows || doc.is_in_quotation(noun) {
                continue;
            }
            let frames = LEXICON.noun(doc.token_text(noun));
            let fits = |complement: Complement| match complement {
                Complement::Clause => doc.tag(noun + 1) == Tag::That,
                Complement::Infinitive => doc.tag(noun + 1) == Tag::To,
                Complement::Preposition(preposition) => doc.is_word(noun + 1, preposition),
                _ => false,
            };
            let Some(frame) = frames.iter().find(|frame| fits(frame.complement)) else { continue };
            let is_clause = frame.complement == Complement::Clause;
            let is_in_relation = self.is_within_content(noun)
                || self.relations.iter().any(|relation| relation.cue.contains(noun));
            let Some(noun_source) = self.noun_source(noun) else { continue };
            if is_in_relation || noun_source.is_none() && !is_clause {
                continue;
            }
            let is_preposition = matches!(frame.complement, Complement::Preposition(_));
            let from = if is_preposition { noun + 2 } else { noun + 1 };
            let limit = self.noun_content_end(from);
            if limit > from + 1 {
                let cue = TokenRange::new(noun, if is_preposition { noun + 2 } else { noun + 1 });
                let is_quoted = doc.has_quotation(TokenRange::new(from, limit));
                self.relations.push(TokenRelation {
                    source: noun_source,
                    cue,
                    head: noun,
                    content: vec![TokenRange::new(from, limit)],
                    rule: AttributionRule::NounOf,
                    class: Some(frame.class),
                    paragraph: self.paragraph,
                    is_quoted,
                });
            }
        }
    }

    /// The source of a noun: "X's", "their"; `Some(None)` after an article; `None` where the noun does not attribute.
    fn noun_source(&self, noun: usize) -> Option<Option<TokenRange>> {
        let (doc, range) = (self.doc, self.range);
        // "his repeated claim".
        let is_modifier = |idx: usize| {
            idx > range.start && doc.tag(idx) == Tag::Noun && !doc.token(idx).is_capital
        };
        let mut before = noun - 1;
        if is_modifier(before) {
            before -= 1;
        }
        match doc.tag(before) {
            Tag::Possessive => Some(Some(TokenRange::new(before, before + 1))),
            Tag::Be if doc.is_possessive_ending(before) && before > range.start => {
                doc.subject(range.start, before).map(Some)
            }
            Tag::Determiner if doc.is_any_word(before, &["the", "a", "an", "any"]) => Some(None),
            _ => None,
        }
    }

    /// Where the content of a noun ends: at a comma, a dash, a semicolon, a full stop or a relative clause.
    fn noun_content_end(&self, from: usize) -> usize {
        let (doc, range) = (self.doc, self.range);
        let ends = |idx: usize| {
            (doc.is_any_mark(idx, &[',', ';', '—', '–', '.']) && idx > from + 1
                || doc.tag(idx) == Tag::Relative)
                && doc.quotation(idx).is_none()
        };
        (from..range.end).find(|idx| ends(*idx)).unwrap_or(range.end)
    }
}
