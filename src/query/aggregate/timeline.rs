//! The timeline: claims by the date they state, in lanes by the values of a key.

use model::{ClaimIdx, DocumentIdx, PartialDate};

use super::days::day_number;
use crate::ask::{answer::Answer, facet::Key, value::Value};
use crate::sets::{claim_set::ClaimSet, radix_sort::radix_sorted};

/// The claims of a selection along time. Days are numbers, as [`day_number`] gives them.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The first and the last day of the line; `None` if neither a claim nor a document has a date with a year. A date of a document that
    /// its text contradicts makes it no longer.
    pub span: Option<(i32, i32)>,
    /// The lanes, most claims first.
    pub lanes: Vec<Lane>,
    /// The documents whose date has a year and touches the line, with its first and last day.
    pub documents: Vec<(DocumentIdx, i32, i32)>,
    /// Those whose date has a year and does not.
    pub beyond: Vec<DocumentIdx>,
}

/// The claims of one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The value.
    pub value: Value,
    /// Those whose date has a year, by date.
    pub marks: Vec<Mark>,
    /// Those that state a day or a month without a year.
    pub without_year: Vec<ClaimIdx>,
    /// Those that state a date in words that settle none.
    pub unsettled: Vec<ClaimIdx>,
    /// Those that state no date.
    pub undated: Vec<ClaimIdx>,
}

/// A claim on the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The claim.
    pub claim: ClaimIdx,
    /// Its first day.
    pub first: i32,
    /// Its last day; the first again where the date is a day.
    pub last: i32,
    /// The row of the lane, from 0, in which it overlaps no other.
    pub row: usize,
}

/// The line is at least so many times as long as the room that a mark takes: that of a point on a phone.
const MARKS_PER_LINE: i32 = 28;

/// A first and a last day.
type Days = (i32, i32);

impl Answer {
    /// The claims found by the date they state, in lanes by the values of a key.
    ///
    /// The line covers the time that the selection asks for, if it has both ends; otherwise the dates of the claims found and of
    /// their documents.
    pub fn timeline(&self, key: Key) -> Timeline {
        let documents = self.document_days(self.found());
        let span = self.selected_days().or_else(|| self.covered_days(self.found()));
        let (documents, beyond): (Vec<_>, Vec<_>) =
            documents.into_iter().partition(|&(_, first, last)| {
                span.is_some_and(|(from, to)| first <= to && from <= last)
            });
        let beyond = beyond.into_iter().map(|(document, ..)| document).collect();
        let values = self.values(key).into_iter();
        let lanes = values.map(|(value, _)| self.lane(key, value, span)).collect();
        Timeline { span, lanes, documents, beyond }
    }

    /// The first and the last day that the timeline would have if the selection asked for no time, as [`day_number`] gives them;
    /// `None` if nothing would have a date with a year.
    pub fn days_of_all_time(&self) -> Option<(i32, i32)> {
        self.covered_days(&self.meeting(|constraint| !constraint.is_time()))
    }

    /// The days from the first to the last date of some claims and their documents.
    fn covered_days(&self, claims: &ClaimSet) -> Option<Days> {
        let corpus = self.engine().corpus();
        let is_disputed =
            |idx: DocumentIdx| corpus.document(idx).date_contradictions().next().is_some();
        let of_documents = self.document_days(claims).into_iter();
        let of_documents = of_documents.filter(|(document, ..)| !is_disputed(*document));
        let of_claims = claims.iter().filter_map(|claim| self.days(claim));
        around(of_documents.map(|(_, first, last)| (first, last)).chain(of_claims))
    }

    /// The days of a claim's date; `None` without a date, or without a year.
    fn days(&self, claim: u32) -> Option<Days> {
        self.engine().interval(claim).map(in_days)
    }

    /// The days of the time that the selection asks for, if it has both ends and does not end before it begins.
    fn selected_days(&self) -> Option<Days> {
        let is_bounded = self.selection().from.is_some() && self.selection().to.is_some();
        let days = self.selection().time().filter(|_| is_bounded).map(in_days);
        days.filter(|(from, to)| from <= to)
    }

    /// The documents of some claims whose date has a year, with its days.
    fn document_days(&self, claims: &ClaimSet) -> Vec<(DocumentIdx, i32, i32)> {
        let corpus = self.engine().corpus();
        let mut documents: Vec<DocumentIdx> =
            claims.iter().map(|claim| corpus.claim(ClaimIdx(claim)).document).collect();
        documents.dedup();
        let with_days = |document: DocumentIdx| {
            let date = corpus.document(document).facts.date.as_ref()?;
            let (first, last) = in_days(date.value.and_then(PartialDate::interval)?);
            Some((document, first, last))
        };
        documents.into_iter().filter_map(with_days).collect()
    }

    fn lane(&self, key: Key, value: Value, span: Option<Days>) -> Lane {
        let mut lane = Lane {
            value,
            marks: Vec::new(),
            without_year: Vec::new(),
            unsettled: Vec::new(),
            undated: Vec::new(),
        };
        let claims = self.engine().column(key).claims(value).iter().copied();
        for idx in claims.filter(|&claim| self.found().contains(claim)) {
            let claim = ClaimIdx(idx);
            match (self.days(idx), self.engine().corpus().claim(claim).date) {
                (Some((first, last)), _) => lane.marks.push(Mark { claim, first, last, row: 0 }),
                (None, Some(date)) if date.value.is_some() => lane.without_year.push(claim),
                (None, Some(_)) => lane.unsettled.push(claim),
                (None, None) => lane.undated.push(claim),
            }
        }
        let by_last = radix_sorted(&lane.marks, |mark| mark.last as u32);
        lane.marks = radix_sorted(&by_last, |mark| mark.first as u32);
        let (from, to) = span.unwrap_or_default();
        set_rows(&mut lane.marks, ((to - from) / MARKS_PER_LINE).max(1));
        lane
    }
}

/// Gives each mark the first row that is free at its first day: greedy interval colouring. A mark takes `min_days` at least.
fn set_rows(marks: &mut [Mark], min_days: i32) {
    // For each row, the day from which it is free.
    let mut free_from: Vec<i32> = Vec::new();
    for mark in marks {
        let end = (mark.last + 1).max(mark.first + min_days);
        mark.row = free_from.iter().position(|&day| day <= mark.first).unwrap_or(free_from.len());
        match free_from.get_mut(mark.row) {
            Some(day) => *day = end,
            None => free_from.push(end),
        }
    }
}

/// From the first day of all to the last.
fn around(days: impl Iterator<Item = Days>) -> Option<Days> {
    days.reduce(|(from, to), (first, last)| (from.min(first), to.max(last)))
}

fn in_days((first, last): (u32, u32)) -> Days {
    (day_number(first), day_number(last))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ask::{engine::Engine, facet::Facet};
    use crate::testing::random::{self, Case};

    proptest! {
        #[test]
        fn every_claim_stands_once_in_its_lane_and_none_on_another(Case { corpus, selection, .. } in random::case()) {
            let engine = Engine::new(corpus.clone());
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
