//! Finds the names in a run of capitalised words, without the titles, offices and countries before them.

use grammar::Label;

use super::name_words::{NameWord, is_body_word, is_office, is_title, name_word};
use super::runs::{Run, RunFinder};
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::speaker_nouns::SpeakerNoun;
use crate::extract::syntax::token_range::TokenRange;

/// Words before a country that name a part of it.
const DIRECTIONS: &[&str] = &[
    "central",
    "east",
    "eastern",
    "north",
    "northeast",
    "northern",
    "northwest",
    "south",
    "southeast",
    "southern",
    "southwest",
    "west",
    "western",
];

impl RunFinder<'_, '_> {
    /// The names in a run: of a body with somebody behind it, "Refugee Council Ann Lee", both.
    pub(super) fn parts(&self, run: TokenRange) -> Vec<TokenRange> {
        let doc = self.doc;
        let is_body = |idx: usize| is_body_word(doc.token_text(idx));
        let is_in_of = run.indices().any(|idx| doc.is_any_word(idx, &["of", "for", "on"]));
        let inner = run.start + 1..run.end.saturating_sub(1);
        let body = inner.rev().find(|idx| is_body(*idx) && doc.token(*idx).is_capital);
        match body.filter(|_| !is_in_of && !is_body(run.end - 1)) {
            Some(body) => {
                vec![TokenRange::new(run.start, body + 1), TokenRange::new(body + 1, run.end)]
            }
            None => vec![run],
        }
    }

    /// The name within a run; `None` where nothing is left, or where it is a country or registered.
    pub(super) fn own_part(&self, whole: TokenRange) -> Option<Run> {
        let doc = self.doc;
        let is_no_name = |idx: &usize| name_word(doc.token_text(*idx)) == Some(NameWord::None);
        let end = whole.indices().rev().find(|idx| !is_no_name(idx))? + 1;
        let whole = TokenRange::new(whole.start, end);
        let is_body = |idx: usize| is_body_word(doc.token_text(idx));
        let (mut start, mut has_title) = (whole.start, self.has_title_before(whole.start));
        if !is_body(end - 1) && (!is_body(start) || self.has_flat(whole)) {
            // "Foreign Ministry Spokeswoman Ann Lee".
            let title = whole.indices().rev().find(|idx| is_office(doc.token_text(*idx)));
            if let Some(title) = title {
                start = title + 1 + usize::from(doc.is_mark(title + 1, '.'));
                has_title = true;
            }
            // "Minister of Foreign Affairs Ann Lee", "head of the Water Council Ann Lee".
            if self.is_office_of(start) {
                let is_field = |idx: &usize| {
                    let word = doc.token_text(*idx);
                    name_word(word) == Some(NameWord::Generic) || is_body_word(word)
                };
                let own = (start..end).find(|idx| !is_field(idx)).unwrap_or(start);
                let own = self.flat_start(TokenRange::new(own.min(end), end)).unwrap_or(own);
                has_title |= own > start;
                start = own;
            }
            if start < end {
                let own = self.after_country(TokenRange::new(start, end));
                // "ambassador to the United States Ann Lee".
                has_title |= own > start && self.is_office_to(start);
                start = own;
            }
        }
        let range = TokenRange::new(start, end.max(start));
        (range.len() > 0 && !self.is_known(range)).then_some(Run { range, has_title })
    }

    /// Whether a title or an office stands right before a token: "Mr", "lead author".
    fn has_title_before(&self, idx: usize) -> bool {
        let stop = usize::from(self.doc.is_mark(idx.wrapping_sub(1), '.'));
        is_title(self.doc.token_text(idx.wrapping_sub(1 + stop)))
    }

    fn has_flat(&self, range: TokenRange) -> bool {
        self.flat_start(range).is_some()
    }

    /// Where the words of a range begin that stand beside each other as given name and surname do.
    fn flat_start(&self, range: TokenRange) -> Option<usize> {
        let tree = &self.doc.tree;
        let inner = range.indices().find(|idx| tree.label(*idx) == Label::Flat)?;
        tree.head(inner).filter(|head| range.contains(*head) && *head < inner)
    }

    /// Whether an office with `of` or `for` stands before a token: "minister of".
    fn is_office_of(&self, idx: usize) -> bool {
        let the = usize::from(self.doc.is_word(idx.wrapping_sub(1), "the"));
        let of = idx.wrapping_sub(1 + the);
        self.doc.is_any_word(of, &["of", "for"])
            && is_title(self.doc.token_text(of.wrapping_sub(1)))
    }

    /// Where a name begins that has a country before it: not in "Chad Smith", which is all of it.
    fn after_country(&self, range: TokenRange) -> usize {
        let doc = self.doc;
        let span = doc.span_of(range);
        let country =
            self.registered.countries_in(span).map(|(at, _)| at).find(|at| at.start == span.start);
        let end = country.and_then(|at| doc.tokens_in(at)).map(|country| country.end);
        end.filter(|end| end + 2 <= range.end).unwrap_or(range.start)
    }

    /// Whether an office with `to` stands before a token: "ambassador to the".
    fn is_office_to(&self, idx: usize) -> bool {
        let the = usize::from(self.doc.is_word(idx.wrapping_sub(1), "the"));
        let to = idx.wrapping_sub(1 + the);
        self.doc.tag(to) == Tag::To && is_title(self.doc.token_text(to.wrapping_sub(1)))
    }

    /// Whether words are in the register or name a country, or say nothing.
    fn is_known(&self, range: TokenRange) -> bool {
        let doc = self.doc;
        let span = doc.span_of(range);
        let is_country = || {
            let mut at = self.registered.countries_in(span).map(|(at, _)| at);
            at.any(|at| at == span)
        };
        let is_none = || {
            let word = doc.token_text(range.start);
            range.len() == 1
                && (name_word(word) == Some(NameWord::None)
                    || is_office(word)
                    || word.chars().count() == 1)
        };
        // "the Government of Chad" is what `governments.rs` finds.
        let is_government = || {
            let is_ruler = doc.speaker_noun(range.start) == Some(SpeakerNoun::Ruler);
            let mut at = self.registered.countries_in(span).map(|(at, _)| at);
            is_ruler && at.any(|at| at.end == span.end)
        };
        let is_part_of_country = || {
            let mut at = self.registered.countries_in(span).map(|(at, _)| at);
            doc.is_any_word(range.start, DIRECTIONS)
                && at.any(|at| {
                    at.end == span.end && at.start == doc.token(range.start + 1).span.start
                })
        };
        self.registered.overlaps_entity(span)
            || is_country()
            || is_part_of_country()
            || is_government()
            || is_none()
    }
}
