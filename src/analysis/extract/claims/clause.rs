//! Parses a clause into the parts that the rules of types need.

use super::finite_verbs::main_verb;
use super::markers::{Marker, MarkerMatches};
use crate::extract::tagged_text::TaggedText;
use crate::extract::token_range::TokenRange;

/// A clause, with the ranges of its parts.
pub(crate) struct Clause<'d, 't> {
    /// The text.
    pub(crate) doc: &'d TaggedText<'t>,
    /// The markers of the text.
    pub(crate) markers: &'d MarkerMatches,
    /// All of it.
    pub(crate) range: TokenRange,
    /// The subject of its verb; empty where it has none.
    pub(crate) subject: TokenRange,
    /// The part before its verb, or before the first wrongful act that it names, if that comes first.
    pub(crate) lead: TokenRange,
    /// Its first finite verb.
    pub(crate) verb: Option<usize>,
}

impl<'d, 't> Clause<'d, 't> {
    /// Finds the parts of a clause.
    pub(crate) fn new(
        doc: &'d TaggedText<'t>,
        markers: &'d MarkerMatches,
        range: TokenRange,
    ) -> Self {
        let verb = main_verb(doc, range);
        let to = verb.unwrap_or(range.start);
        // "In June, X did": the part before the last comma is not of the subject.
        let subject = doc.subject_of(range, to).filter(|subject| subject.start >= range.start);
        let subject = subject.unwrap_or(TokenRange::new(range.start, to));
        let wrong = markers
            .within(range, Marker::Wrong)
            .next()
            .map_or(range.end, |matched| matched.range.start);
        let lead = TokenRange::new(range.start, verb.unwrap_or(range.end).min(wrong));
        Self { doc, markers, range, subject, lead, verb }
    }

    /// Whether it has a marker.
    pub(crate) fn has(&self, marker: Marker) -> bool {
        self.markers.has(self.range, marker)
    }

    /// The part from its verb on.
    pub(crate) fn predicate(&self) -> TokenRange {
        TokenRange::new(self.verb.unwrap_or(self.range.start), self.range.end)
    }

    /// Whether its verb is negated.
    pub(crate) fn is_negated(&self) -> bool {
        let verb = self.verb.unwrap_or(self.range.start);
        (verb..self.range.end.min(verb + 4)).any(|idx| self.is_negation(idx))
    }

    /// Whether a token is a negation.
    pub(crate) fn is_negation(&self, idx: usize) -> bool {
        self.doc.is_negation(idx)
    }

    /// Whether it speaks of the future.
    pub(crate) fn is_future(&self) -> bool {
        const WORDS: &[&str] = &[
            "will", "would", "'ll", "’ll", "won't", "won’t", "shall", "plans", "planned", "'d",
            "’d", "’d",
        ];
        let verb = self.verb.unwrap_or(self.range.start);
        (verb..self.range.end.min(verb + 3)).any(|idx| self.doc.is_any_word(idx, WORDS))
            || self.doc.is_any_word(verb, &["is", "are"])
                && self.doc.is_word(verb + 1, "going")
                && self.doc.is_word(verb + 2, "to")
    }

    /// Whether its subject is the speaker: `we`, `I`, `our side`.
    pub(crate) fn is_of_speaker(&self) -> bool {
        self.subject.indices().any(|idx| self.doc.is_any_word(idx, &["we", "i", "our", "my"]))
    }

    /// Whether any of it is in the first person.
    pub(crate) fn has_first_person(&self) -> bool {
        self.range.indices().any(|idx| {
            self.doc.is_any_word(idx, &["we", "our", "us", "my", "me", "i"])
                && self.doc.token_text(idx) != "US"
        })
    }

    /// Whether a range is part of a proper name of several words.
    pub(crate) fn is_in_name(&self, range: TokenRange) -> bool {
        let is_capital = |idx: usize| self.doc.token(idx).is_capital;
        range.indices().all(is_capital)
            && range.start > self.range.start
            && (is_capital(range.start - 1) || range.end < self.range.end && is_capital(range.end))
    }
}
