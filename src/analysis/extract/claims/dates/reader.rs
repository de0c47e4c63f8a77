//! Reads a date at a place of a text.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use model::PartialDate;

use crate::extract::lexicon::Tag;
use crate::extract::lexicon::months::MONTHS;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

const WEEKDAYS: &[&str] =
    &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// How many words before a date can show that it is in the future.
const MAX_LEAD: usize = 6;

/// Reads dates.
pub(super) struct DateReader<'d, 't> {
    /// The text.
    pub(super) doc: &'d TaggedText<'t>,
    /// The day of the document, where words are reckoned from it.
    pub(super) published: Option<Date>,
}

/// The words of a date, and the date that they give.
pub(super) type DateMatch = (TokenRange, Option<PartialDate>);

impl DateReader<'_, '_> {
    /// The date whose words begin at a token, a preposition before them included.
    pub(super) fn date_at(&self, idx: usize, limit: usize) -> Option<DateMatch> {
        const PREPOSITIONS: &[&str] = &["by", "during", "from", "in", "on", "since", "until"];
        let doc = self.doc;
        let has_preposition = doc.is_any_word(idx, PREPOSITIONS);
        // "at the end of 2020".
        let lead = ["at", "the", "end", "of"];
        let is_end = lead.iter().zip(idx..).all(|(word, idx)| doc.is_word(idx, word));
        let first = if is_end { idx + lead.len() } else { idx + usize::from(has_preposition) };
        if first >= limit {
            return None;
        }
        // "will meet on Friday", "by June": a date in the future is not resolved to one in the past.
        let reader = Self { doc, published: self.published.filter(|_| !self.is_ahead(idx, first)) };
        let (to, value) = reader
            .day(first)
            .or_else(|| reader.month(first, has_preposition))
            .or_else(|| reader.year(first, has_preposition || is_end))
            .or_else(|| reader.relative(first, has_preposition))?;
        (to <= limit).then_some((TokenRange::new(idx, to), value))
    }

    /// Whether a date, which begins at `idx`, its own words at `first`, is in the future.
    fn is_ahead(&self, idx: usize, first: usize) -> bool {
        const FUTURE: &[&str] = &["'ll", "shall", "will", "won't", "won’t", "would", "’ll"];
        const PLANNED: &[&str] =
            &["due", "expected", "next", "planned", "plans", "scheduled", "set", "to"];
        let doc = self.doc;
        let mut before = idx.saturating_sub(MAX_LEAD)..first;
        let limits =
            (idx.saturating_sub(1)..first).any(|idx| doc.is_any_word(idx, &["by", "until"]));
        // "On Monday, the council will vote": up to the verb.
        let mut after = (first..first + MAX_LEAD + 4).take_while(|idx| !doc.is_mark(*idx, '.'));
        let is_verb = |idx: usize| doc.is_any_word(idx, FUTURE) || doc.is_verb(idx);
        let verb = after.find(|idx| is_verb(*idx));
        limits
            || before.any(|idx| doc.is_any_word(idx, FUTURE) || doc.is_any_word(idx, PLANNED))
            || verb.is_some_and(|verb| doc.is_any_word(verb, FUTURE))
    }

    /// Whether a token can be part of a date: every date has such a token.
    pub(super) fn can_be_in_date(&self, idx: usize) -> bool {
        const WORDS: &[&str] = &["ago", "before", "earlier", "last", "same", "tonight"];
        matches!(self.doc.tag(idx), Tag::Number | Tag::Time)
            || self.doc.is_any_word(idx, WORDS)
            || self.month_at(idx).is_some()
    }

    fn month_at(&self, idx: usize) -> Option<u8> {
        let doc = self.doc;
        if !doc.token_text(idx).starts_with(char::is_uppercase) {
            return None;
        }
        let at = MONTHS.iter().position(|month| doc.is_word(idx, month))?;
        Some(if at == MONTHS.len() - 1 { 9 } else { (at % 12) as u8 + 1 })
    }

    fn number_at(&self, idx: usize) -> Option<u16> {
        let written = self.doc.token_text(idx);
        let digits = written.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let is_ordinal = ["", "st", "nd", "rd", "th"].contains(&&written[digits.len()..]);
        if is_ordinal { digits.parse().ok() } else { None }
    }

    fn year_at(&self, idx: usize) -> Option<u16> {
        let is_year = self.doc.token_text(idx).len() == 4;
        self.number_at(idx).filter(|year| is_year && (1500..2100).contains(year))
    }

    /// "April 2", "Feb. 1, 2021", "2 April 2021".
    fn day(&self, first: usize) -> Option<(usize, Option<PartialDate>)> {
        let doc = self.doc;
        let (month, day, mut to) = match self.month_at(first) {
            Some(month) => {
                let at = first + 1 + usize::from(doc.is_mark(first + 1, '.'));
                (month, self.number_at(at).filter(|_| self.year_at(at).is_none())?, at + 1)
            }
            None => {
                let day = self.number_at(first)?;
                let month = self.month_at(first + 1)?;
                (month, day, first + 2 + usize::from(doc.is_mark(first + 2, '.')))
            }
        };
        let at = to + usize::from(doc.is_mark(to, ','));
        let year = self.year_at(at);
        if year.is_some() {
            to = at + 1;
        }
        let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        let year = year.or_else(|| self.year_of(month, Some(day)));
        let date = PartialDate { year, month: Some(month), day: Some(day) };
        // The thirtieth of February is not a date.
        Some((to, Some(PartialDate::parse(&date.to_string())?)))
    }

    /// "October 2019", "in October", "last July".
    fn month(&self, first: usize, has_preposition: bool) -> Option<(usize, Option<PartialDate>)> {
        let doc = self.doc;
        let is_last = doc.is_word(first, "last");
        let at = first + usize::from(is_last);
        let month = self.month_at(at)?;
        let after = at + 1 + usize::from(doc.is_mark(at + 1, '.'));
        let after = if doc.is_mark(after, ',') && self.year_at(after + 1).is_some() {
            after + 1
        } else {
            after
        };
        match self.year_at(after) {
            Some(year) => {
                let date = PartialDate { year: Some(year), month: Some(month), day: None };
                Some((after + 1, Some(date)))
            }
            // "may" and "march" are verbs, too.
            None if has_preposition || is_last => {
                let year = self.year_of(month, None);
                // "last April", said in April.
                let is_now = self.published.is_some_and(|date| date.month() as u8 == month);
                let year = year.map(|year| year - u16::from(is_last && is_now));
                Some((at + 1, Some(PartialDate { year, month: Some(month), day: None })))
            }
            None => None,
        }
    }

    /// "in 2021"; "2010-2018" is a period and not a date.
    fn year(&self, first: usize, has_lead: bool) -> Option<(usize, Option<PartialDate>)> {
        let doc = self.doc;
        let year = self.year_at(first).filter(|_| has_lead);
        if let Some(year) = year {
            let is_span =
                doc.is_any_mark(first + 1, &['-', '–']) && self.year_at(first + 2).is_some();
            let to = if is_span { first + 3 } else { first + 1 };
            let date = PartialDate { year: Some(year), month: None, day: None };
            return Some((to, (!is_span).then_some(date)));
        }
        let (from, to) = doc.token_text(first).split_once(['-', '–'])?;
        let is_year =
            |digits: &str| digits.len() == 4 && digits.bytes().all(|c| c.is_ascii_digit());
        (has_lead && is_year(from) && is_year(to)).then_some((first + 1, None))
    }

    /// "Monday", "yesterday", "last month", "a day earlier".
    fn relative(
        &self,
        first: usize,
        has_preposition: bool,
    ) -> Option<(usize, Option<PartialDate>)> {
        let doc = self.doc;
        let today = self.published;
        let partial = |date: Date| PartialDate {
            year: u16::try_from(date.year()).ok(),
            month: Some(date.month() as u8),
            day: Some(date.day() as u8),
        };
        let days = |n: i64| today.and_then(|today| today.checked_add(n.days()).ok()).map(partial);
        let before =
            |span: jiff::Span| today.and_then(|today| today.checked_sub(span).ok()).map(partial);
        let is_last = doc.is_word(first, "last");
        let at = first + usize::from(is_last);
        if let Some(n) = WEEKDAYS.iter().position(|day| doc.is_word(at, day)) {
            if doc.tag(at + 1) == Tag::Noun && !has_preposition && !is_last {
                // "the Monday event" is named after its day.
                return None;
            }
            let weekday = Weekday::from_monday_zero_offset(n as i8).ok()?;
            // The latest such day up to the date of the report.
            let since = today.map(|today| i64::from(today.weekday().since(weekday)));
            let since = since.map(|since| if is_last && since == 0 { 7 } else { since });
            return Some((at + 1, since.and_then(|since| days(-since))));
        }
        if has_preposition {
            let is_same = doc.is_word(first, "the")
                && doc.is_word(first + 1, "same")
                && doc.is_word(first + 2, "day");
            return is_same.then_some((first + 3, None));
        }
        match doc.token_text(first).to_ascii_lowercase().as_str() {
            "today" | "tonight" => Some((first + 1, days(0))),
            "yesterday" => Some((first + 1, days(-1))),
            "tomorrow" => Some((first + 1, days(1))),
            "last" if doc.is_word(at, "month") => {
                let date = before(1.month());
                Some((at + 1, date.map(|date| PartialDate { day: None, ..date })))
            }
            "last" if doc.is_word(at, "year") => {
                let date = before(1.year());
                Some((at + 1, date.map(|date| PartialDate { month: None, day: None, ..date })))
            }
            "last"
                if doc
                    .is_any_word(at, &["week", "summer", "winter", "spring", "autumn", "fall"]) =>
            {
                Some((at + 1, None))
            }
            "a" if doc.is_any_word(at + 1, &["day", "week", "month", "year"])
                && doc.is_any_word(at + 2, &["earlier", "ago", "before"]) =>
            {
                let is_ago = doc.is_word(at + 1, "day") && doc.is_word(at + 2, "ago");
                Some((at + 3, is_ago.then(|| days(-1)).flatten()))
            }
            _ => None,
        }
    }

    /// The year of a month or a day that is given without one: the latest that is not after the report.
    fn year_of(&self, month: u8, day: Option<u8>) -> Option<u16> {
        let today = self.published?;
        let year = u16::try_from(today.year()).ok()?;
        let of_report = (today.month() as u8, today.day() as u8);
        let is_later = (month, day.unwrap_or(0)) > of_report;
        if is_later { year.checked_sub(1) } else { Some(year) }
    }
}
