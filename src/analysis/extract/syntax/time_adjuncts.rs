//! Finds the words of time with which a phrase begins, which belong to no name: "on Monday", "last night", "at 6 p.m.".

use super::tagged_text::TaggedText;
use super::token_range::TokenRange;
use crate::extract::lexicon::Tag;
use crate::extract::lexicon::months::{MONTHS, N_FULL};

/// Words that lead to a time.
const LEADS: &[&str] = &["at", "by", "during", "early", "in", "late", "on", "since", "until"];

/// Nouns of time, which need "last", "next" or "this".
const PERIODS: &[&str] = &[
    "afternoon",
    "autumn",
    "day",
    "decade",
    "evening",
    "fall",
    "month",
    "morning",
    "night",
    "spring",
    "summer",
    "week",
    "weekend",
    "winter",
    "year",
];

impl TaggedText<'_> {
    /// Where the words of time end with which a phrase begins; its start where there are none, or nothing else.
    pub(crate) fn time_adjunct_end(&self, phrase: TokenRange) -> usize {
        let mut end = phrase.start;
        let mut at = phrase.start;
        while at < phrase.end {
            let before = at.checked_sub(1).filter(|before| phrase.start <= *before);
            // "Monday's meeting" is a name.
            if self.is_time_word(at, before) && !self.is_possessive_ending(at + 1) {
                end = at + 1;
            } else if !(self.leads_to_time(at)
                || end == at && end > phrase.start && self.is_mark(at, ','))
            {
                break;
            }
            at += 1;
        }
        if end > phrase.start && self.is_mark(end, ',') {
            end += 1;
        }
        if end < phrase.end { end } else { phrase.start }
    }

    fn is_time_word(&self, idx: usize, before: Option<usize>) -> bool {
        let follows = |fits: &dyn Fn(usize) -> bool| before.is_some_and(fits);
        let is_number = self.tag(idx) == Tag::Number;
        let is_year = is_number && self.token_text(idx).len() == 4;
        let is_day = is_number
            && (self.is_clock(idx + 1)
                || self.is_named(idx + 1)
                || follows(&|idx| self.is_named(idx)));
        let is_period = self.is_any_word(idx, PERIODS) && follows(&|idx| self.is_relative(idx));
        self.is_named(idx) || self.is_clock(idx) || is_year || is_day || is_period
    }

    /// Whether a word only leads to a word of time.
    fn leads_to_time(&self, idx: usize) -> bool {
        let is_period = |idx: usize| self.is_any_word(idx, PERIODS) || self.is_named(idx);
        let is_next = |idx: usize| {
            self.is_named(idx) || self.is_relative(idx) || self.tag(idx) == Tag::Number
        };
        let is_lead = self.is_any_word(idx, LEADS);
        is_lead && (is_next(idx + 1) || self.is_any_word(idx + 1, LEADS) && is_next(idx + 2))
            || self.is_relative(idx) && is_period(idx + 1)
    }

    fn is_named(&self, idx: usize) -> bool {
        self.tag(idx) == Tag::Time || self.is_any_word(idx, &MONTHS[..N_FULL])
    }

    fn is_clock(&self, idx: usize) -> bool {
        self.is_any_word(idx, &["a.m", "a.m.", "p.m", "p.m."])
    }

    fn is_relative(&self, idx: usize) -> bool {
        self.is_any_word(idx, &["last", "next", "this"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_time_are_no_part_of_a_name() {
        let check = |text: &str, expected: &str| {
            let doc = TaggedText::new(text);
            let phrase = TokenRange::new(0, doc.len());
            let rest = TokenRange::new(doc.time_adjunct_end(phrase), phrase.end);
            assert_eq!(doc.span_of(rest).of(text), expected);
        };
        check("On Monday Ann Lee", "Ann Lee");
        check("Last night Ann Lee", "Ann Lee");
        check("At 6 P.M. Mr. Lee", "Mr. Lee");
        check("On 3 May, Ann Lee", "Ann Lee");
        check("In May 2019 the mayor", "the mayor");
        check("Early on Friday Ann Lee", "Ann Lee");
        check("This week", "This week");
        check("Monday's meeting", "Monday's meeting");
        check("This man", "This man");
        check("In Rome the mayor", "In Rome the mayor");
    }
}
