//! Finds the dates that claims state: the words, and the day, month or year that they give.
//!
//! Words that need another date ("on Monday", "last July") are reckoned from the date of the document, where that is known to the day
//! ([`reckoned`]). Where it is not, they are kept without what they do not say.

mod reader;

use jiff::civil::Date;
use model::{ClaimDate, PartialDate};

use self::reader::DateReader;
use crate::extract::syntax::tagged_text::TaggedText;
use crate::extract::syntax::token_range::TokenRange;

/// The date that a claim states: within its own words, else in its sentence.
pub(crate) fn date(
    doc: &TaggedText<'_>,
    range: TokenRange,
    sentence: TokenRange,
    published: Option<PartialDate>,
) -> Option<ClaimDate> {
    let reader = DateReader { doc, published: None };
    if !sentence.indices().any(|idx| reader.can_be_in_date(idx)) {
        return None;
    }
    let within = range.indices().find_map(|idx| reader.date_at(idx, range.end));
    let beside = || {
        let outside = sentence.indices().filter(|idx| !range.contains(*idx));
        let mut found = outside.filter_map(|idx| reader.date_at(idx, sentence.end));
        found.find(|(words, _)| !range.contains(words.start))
    };
    let (words, value) = within.or_else(beside)?;
    let date = ClaimDate { value, words: doc.span_of(words), is_reckoned: false };
    Some(published.map_or(date, |published| reckoned(doc, date, published)))
}

/// A date with what its words do not say and the day of the document gives: of "on Monday" the day, of "in June" the year.
///
/// Words within a quotation are left as they are: nothing says that they were said on the day of the document.
pub(crate) fn reckoned(doc: &TaggedText<'_>, date: ClaimDate, published: PartialDate) -> ClaimDate {
    let has_year = |date: PartialDate| date.year.is_some();
    let words = doc.tokens_in(date.words).filter(|_| !date.value.is_some_and(has_year));
    let words = words.filter(|words| doc.quotation(words.start).is_none());
    let read = words.and_then(|words| {
        let read = |published| DateReader { doc, published }.date_at(words.start, words.end);
        // The words alone settle it, and the reading holds less: so it stays.
        if read(None).and_then(|(_, value)| value).is_some_and(has_year) {
            return None;
        }
        let (range, value) = read(Some(to_day(published)?))?;
        // The words are the whole of the date that is read, and say nothing else than what is held of them.
        let value = value.filter(|_| range == words)?;
        date.value.is_none_or(|held| PartialDate { year: None, ..value } == held).then_some(value)
    });
    let Some(value) = read.filter(|value| has_year(*value)) else { return date };
    ClaimDate { value: Some(value), is_reckoned: true, ..date }
}

/// The day of a date that is known to the day.
fn to_day(PartialDate { year, month, day }: PartialDate) -> Option<Date> {
    Date::new(i16::try_from(year?).ok()?, month? as i8, day? as i8).ok()
}
