//! Claims by the date they state.

use model::{ClaimIdx, DocumentIdx, PartialDate};

use crate::{Answer, Key, Value, ordered};

/// The claims of a selection on a line of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The first and the last day of the line, as [`day_number`]; `None` where nothing stands in time.
    pub span: Option<(i32, i32)>,
    /// The lanes, most claims first.
    pub lanes: Vec<Lane>,
    /// The documents whose date stands in time, with its first and last day as [`day_number`].
    pub documents: Vec<(DocumentIdx, i32, i32)>,
}

/// The claims of one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The value.
    pub value: Value,
    /// Those whose date stands in time, by date.
    pub marks: Vec<Mark>,
    /// Those that state a day or a month of a year that is not stated.
    pub without_year: Vec<ClaimIdx>,
    /// Those whose words for a time settle no date.
    pub unsettled: Vec<ClaimIdx>,
    /// Those that state no date.
    pub undated: Vec<ClaimIdx>,
}

/// A claim on the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The claim.
    pub claim: ClaimIdx,
    /// Its first day, as [`day_number`].
    pub first: i32,
    /// Its last day; the first again where the date is a day.
    pub last: i32,
    /// The row of the lane, from 0, in which it touches no other.
    pub row: usize,
}

/// The room a mark takes at least, as a part of the line: that of a point on a phone.
const ROOM: i32 = 28;

impl Answer {
    /// The claims found by the date they state, in lanes by the values of a key.
    ///
    /// The line runs over the time that the selection asks for, where it asks for both ends; otherwise over the dates of the claims
    /// found and of their documents.
    pub fn timeline(&self, lanes: Key) -> Timeline {
        let corpus = self.engine().corpus();
        let mut documents: Vec<(DocumentIdx, i32, i32)> = Vec::new();
        let mut days: Vec<(i32, i32)> = Vec::new();
        for claim in self.found().iter() {
            days.extend(self.engine().interval(claim).map(in_days));
            let document = corpus.claims[claim as usize].document;
            if documents.last().is_none_or(|&(last, ..)| last != document) {
                let date = corpus.document(document).facts.date.as_ref();
                let interval = date.and_then(|date| date.value?.interval()).map(in_days);
                documents.extend(interval.map(|(first, last)| (document, first, last)));
            }
        }
        let is_bounded = self.selection().from.is_some() && self.selection().to.is_some();
        // A time that ends before it begins is no time.
        let asked = self.selection().time().filter(|_| is_bounded).map(in_days);
        let span = asked.filter(|(from, to)| from <= to).or_else(|| {
            let dates = documents.iter().map(|&(_, first, last)| (first, last));
            let dates: Vec<(i32, i32)> = dates.chain(days).collect();
            let first = dates.iter().map(|&(first, _)| first).min();
            first.zip(dates.iter().map(|&(_, last)| last).max())
        });
        documents
            .retain(|&(_, first, last)| span.is_some_and(|(from, to)| first <= to && from <= last));
        let lanes = self.values(lanes).into_iter().map(|(value, _)| self.lane(lanes, value, span));
        Timeline { span, lanes: lanes.collect(), documents }
    }

    fn lane(&self, key: Key, value: Value, span: Option<(i32, i32)>) -> Lane {
        let mut lane = Lane {
            value,
            marks: Vec::new(),
            without_year: Vec::new(),
            unsettled: Vec::new(),
            undated: Vec::new(),
        };
        let claims = self.engine().column(key).claims(value).iter().copied();
        for claim in claims.filter(|&claim| self.found().contains(claim)) {
            let idx = ClaimIdx(claim);
            match (self.engine().corpus().claim(idx).date, self.engine().interval(claim)) {
                (_, Some(interval)) => {
                    let (first, last) = in_days(interval);
                    lane.marks.push(Mark { claim: idx, first, last, row: 0 });
                }
                (Some(date), None) if date.value.is_some() => lane.without_year.push(idx),
                (Some(_), None) => lane.unsettled.push(idx),
                (None, None) => lane.undated.push(idx),
            }
        }
        let by_last = ordered(&lane.marks, |mark| mark.last as u32);
        lane.marks = ordered(&by_last, |mark| mark.first as u32);
        let (from, to) = span.unwrap_or_default();
        let room = (to - from) / ROOM;
        // For each row, the day from which it is free.
        let mut free: Vec<i32> = Vec::new();
        for mark in &mut lane.marks {
            let row = free.iter().position(|&day| day <= mark.first).unwrap_or(free.len());
            if row == free.len() {
                free.push(0);
            }
            free[row] = (mark.last + 1).max(mark.first + room.max(1));
            mark.row = row;
        }
        lane
    }
}

fn in_days((first, last): (u32, u32)) -> (i32, i32) {
    (day_number(first), day_number(last))
}

/// The days from the first of January of the year 0 to a day that is written as the number `yyyymmdd`, in the Gregorian calendar.
pub fn day_number(day: u32) -> i32 {
    let (year, month, day) = ((day / 10_000) as i32, (day / 100 % 100) as i32, (day % 100) as i32);
    // Years that begin in March: a leap day is their last.
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (153 * month + 2) / 5 + day + 59
}

/// The day of a number of days: the other way round.
pub fn day_of(number: i32) -> PartialDate {
    // A guess that is never late, and over ten thousand years no more than a few decades early.
    let mut year = (number.max(0) / 366) as u16;
    let start =
        |year: u16, month: u8| day_number(u32::from(year) * 10_000 + u32::from(month) * 100 + 1);
    while start(year + 1, 1) <= number {
        year += 1;
    }
    let month = (2..=12).take_while(|&month| start(year, month) <= number).last().unwrap_or(1);
    let day = (number - start(year, month) + 1) as u8;
    PartialDate { year: Some(year), month: Some(month), day: Some(day) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::random::{self, Case};
    use crate::{Engine, Facet, index};

    #[test]
    fn days_are_counted_through_leap_years() {
        assert_eq!(day_number(101), 0);
        assert_eq!(day_number(10_101), 366);
        assert_eq!(day_number(19_700_101), 719_528);
        assert_eq!(day_number(20_210_401) - day_number(20_210_301), 31);
        assert_eq!(day_number(20_200_301) - day_number(20_200_228), 2);
        assert_eq!(day_number(21_000_301) - day_number(21_000_228), 1);
    }

    #[test]
    fn the_ends_of_what_can_be_written_have_days() {
        for written in ["0000-01-01", "0000-12-31", "0001-01-01", "9999-12-31"] {
            let date = PartialDate::parse(written).unwrap();
            assert_eq!(day_of(day_number(date.interval().unwrap().0)), date);
        }
    }

    #[test]
    fn a_day_of_a_number_is_the_day_it_was_made_from() {
        let mut number = day_number(18_991_231);
        for year in 1900..2101 {
            for month in 1..=12 {
                let last = PartialDate { year: Some(year), month: Some(month), day: None };
                let last = last.interval().unwrap().1 % 100;
                for day in 1..=last as u8 {
                    number += 1;
                    let date = PartialDate { year: Some(year), month: Some(month), day: Some(day) };
                    assert_eq!(day_of(number), date);
                    assert_eq!(day_number(date.interval().unwrap().0), number);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn every_claim_stands_once_in_its_lane_and_none_on_another(Case { corpus, selection, .. } in random::case()) {
            let engine = Engine::new(corpus.clone(), index(&corpus));
            let answer = engine.ask(selection.clone());
            let key = Key::of(Facet::Document);
            let timeline = answer.timeline(key);
            let mut all: Vec<ClaimIdx> = Vec::new();
            for lane in &timeline.lanes {
                all.extend(lane.marks.iter().map(|mark| mark.claim));
                all.extend(lane.without_year.iter().chain(&lane.unsettled).chain(&lane.undated));
                for (n, mark) in lane.marks.iter().enumerate() {
                    let (from, to) = timeline.span.unwrap();
                    let is_within = from <= mark.last && mark.first <= to;
                    prop_assert!(is_within);
                    for other in lane.marks[..n].iter().filter(|other| other.row == mark.row) {
                        prop_assert!(other.last < mark.first);
                    }
                }
            }
            all.sort_unstable();
            let mut expected = answer.results().claims;
            expected.sort_unstable();
            prop_assert_eq!(all, expected);
        }
    }
}
