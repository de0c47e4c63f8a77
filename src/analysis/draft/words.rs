//! Writing words of a document so that they mean the occurrence from which they were taken.

use model::{ClaimDate, Span};

use super::{Writer, string};
use crate::extract::RuleClaim;
use crate::occurrences::occurrences;
use crate::seeds::anchor::{Anchors, Words};
use crate::seeds::toml::Spanned;

impl Writer<'_> {
    /// Every occurrence of the words of a span.
    pub(super) fn occurrences(&self, span: Span) -> Vec<Span> {
        occurrences(self.document.text, span.of(self.document.text))
    }

    /// The field that says which occurrences of its words a quote means, where it is needed.
    pub(super) fn place_of_quote(&self, claim: &RuleClaim) -> Option<(&'static str, String)> {
        let quote = claim.quote();
        match (claim.occurrences.len(), self.occurrences(quote).len()) {
            (1, 1) => None,
            (n, n_all) if n == n_all => Some(("places", string("all"))),
            _ => Some(("place", self.number(quote).to_string())),
        }
    }

    /// Words beside a quote, with their place where they need one; `None` for words that cannot be looked up, such as a mark alone.
    pub(super) fn words(&self, span: Span, quote: Span) -> Option<String> {
        let needs_place = self.needs_place(span, quote)?;
        Some(if needs_place {
            format!("{{ {} }}", self.words_and_place(span, needs_place))
        } else {
            string(span.of(self.document.text))
        })
    }

    /// A date as a table; `None` likewise.
    pub(super) fn date(&self, date: ClaimDate, quote: Span) -> Option<String> {
        let words = self.words_and_place(date.words, self.needs_place(date.words, quote)?);
        let value = date.value.map(|value| format!("value = {}, ", string(&value.to_string())));
        Some(format!("{{ {}{words} }}", value.unwrap_or_default()))
    }

    /// The same as the fields of a table.
    fn words_and_place(&self, span: Span, needs_place: bool) -> String {
        let words = format!("words = {}", string(span.of(self.document.text)));
        match needs_place {
            true => format!("{words}, place = {}", self.number(span)),
            false => words,
        }
    }

    /// Whether the words of a span, beside a quote, would mean another occurrence; `None` where they have none.
    fn needs_place(&self, span: Span, quote: Span) -> Option<bool> {
        if !self.occurrences(span).contains(&span) {
            return None;
        }
        let words = Spanned { value: span.of(self.document.text).to_owned(), offset: 0 };
        let words = Words { field: "words", words, place: None };
        Some(Anchors(self.document).nearest(&words, quote).ok() != Some(span))
    }

    /// Which of the occurrences of its words a span is, from 1.
    fn number(&self, span: Span) -> usize {
        self.occurrences(span).iter().position(|other| *other == span).map_or(1, |idx| idx + 1)
    }
}
