//! Answers: the claims that a selection finds, and how many it would find with another value or without a constraint.

use model::{ClaimIdx, DocumentIdx, PartialDate, Span};

use super::{
    column::Column,
    engine::Engine,
    facet::Key,
    selection::{Constraint, Reply, Selection, Sort, time},
    value::Value,
};
use crate::search::{marks, searched_texts, text_query::TextQuery};
use crate::sets::{claim_set::ClaimSet, radix_sort::radix_sorted};

/// A selection with the claims that it finds.
///
/// Answers are equal if one engine gave them to equal selections.
#[derive(Debug)]
pub struct Answer {
    engine: Engine,
    selection: Selection,
    query: TextQuery,
    /// The claims that meet each constraint. Values asked for under one key are alternatives: the first of them stands for all.
    constraints: Vec<(Constraint, ClaimSet)>,
    /// The claims that meet every constraint.
    found: ClaimSet,
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        self.engine == other.engine && self.selection == other.selection
    }
}

/// The claims that a selection finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// In the order of the selection.
    pub claims: Vec<ClaimIdx>,
    /// How many claims meet everything else and are left out because they have no date, or none with a year.
    pub n_undated_left_out: u32,
}

impl Answer {
    pub(crate) fn new(engine: Engine, selection: Selection) -> Self {
        let query = TextQuery::read(&engine.index().search, &selection.q, selection.as_written);
        let constraints = constraints(&engine, &selection, &query);
        let mut answer = Self { engine, selection, query, constraints, found: ClaimSet::none(0) };
        answer.found = answer.meeting(|_| true);
        answer
    }

    /// The engine that was asked.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The selection that it was asked.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The claims found.
    pub(crate) fn found(&self) -> &ClaimSet {
        &self.found
    }

    /// Whether a claim is found.
    pub fn contains(&self, claim: ClaimIdx) -> bool {
        self.found.contains(claim.0)
    }

    /// How many claims there are.
    pub fn n_results(&self) -> usize {
        self.found.len()
    }

    /// The claims, in the order of the selection.
    pub fn results(&self) -> Results {
        let claims = match self.selection.sort {
            Sort::Position => self.found.iter().map(ClaimIdx).collect(),
            Sort::Date => {
                let by_date = self.engine.index().by_date.iter().copied();
                let dated = by_date.filter(|&claim| self.found.contains(claim));
                let undated = self.found.iter().filter(|&claim| self.is_undated(claim));
                dated.chain(undated).map(ClaimIdx).collect()
            }
        };
        Results { claims, n_undated_left_out: self.n_undated_left_out() }
    }

    /// For every value under a key, how many claims there would be if it were the one asked for under that key: those that meet
    /// everything else, and what is ruled out under that key, but for the value itself.
    ///
    /// Values without claims are left out, unless the selection names them, or nothing is found and they would have claims without its
    /// words: so that words that find nothing leave the options to choose from. Most claims first, equal numbers by label,
    /// open values last among them.
    pub fn counts(&self, key: Key) -> Vec<(Value, u32)> {
        let column = self.engine.column(key);
        let mut counts = if self.selection.include.has(key) {
            column.count(&self.meeting(|constraint| !constraint.includes(key)))
        } else {
            column.count(&self.found)
        };
        let mut is_named = vec![false; counts.len()];
        for slot in self.selection.include.of(key).filter_map(|value| column.slot(value)) {
            is_named[slot] = true;
        }
        if self.n_results() == 0 && self.constraints.iter().any(|(of, _)| of.is_words()) {
            let wordless =
                self.meeting(|constraint| !constraint.includes(key) && !constraint.is_words());
            for (is_named, n) in is_named.iter_mut().zip(column.count(&wordless)) {
                *is_named |= 0 < n;
            }
        }
        for value in self.selection.exclude.of(key) {
            if let Some(slot) = column.slot(value) {
                is_named[slot] = true;
                counts[slot] = self.count_of_excluded(column, key, value);
            }
        }
        self.sorted(key, &counts, &is_named)
    }

    /// With each constraint of the selection, how many claims there would be without it alone; most first.
    pub fn relaxations(&self) -> Vec<(Constraint, u32)> {
        let mut relaxations: Vec<(Constraint, u32)> = Vec::new();
        for constraint in self.selection.constraints() {
            let rest = self.selection.without(&constraint);
            let n_claims = Self::new(self.engine.clone(), rest).n_results() as u32;
            let idx = relaxations.partition_point(|&(_, n_others)| n_claims <= n_others);
            relaxations.insert(idx, (constraint, n_claims));
        }
        relaxations
    }

    /// The occurrences of the words of the selection, and of other spellings of the names among them, in a span of a document: spans of that
    /// document within `span`, in the order of the text, none touching another.
    pub fn marks(&self, document: DocumentIdx, span: Span) -> Vec<Span> {
        marks::marks(self.engine.corpus(), &self.query, document, span)
    }

    /// Whether words are searched for and a claim has none of them itself, in its quote or its attribution: if it is found, by the title of
    /// its document.
    pub fn has_none_of_the_words(&self, claim: ClaimIdx) -> bool {
        let corpus = self.engine.corpus();
        let claim = corpus.claim(claim);
        let has_none = |span: &Span| self.marks(claim.document, *span).is_empty();
        self.constraints.iter().any(|(constraint, _)| constraint.is_words())
            && searched_texts::spans(corpus, claim).iter().all(has_none)
    }

    /// The claims that meet the constraints that are `wanted`.
    pub(crate) fn meeting(&self, wanted: impl Fn(&Constraint) -> bool) -> ClaimSet {
        let mut claims = ClaimSet::all(self.engine.n_claims());
        for (_, meeting) in self.constraints.iter().filter(|(constraint, _)| wanted(constraint)) {
            claims.intersect_with(meeting);
        }
        claims
    }

    fn is_undated(&self, claim: u32) -> bool {
        self.engine.interval(claim).is_none()
    }

    /// How many claims meet everything else and are left out because they have no date, or none with a year.
    pub fn n_undated_left_out(&self) -> u32 {
        if self.selection.time().is_none() {
            return 0;
        }
        let at_any_time = self.meeting(|constraint| !constraint.is_time());
        at_any_time.iter().filter(|&claim| self.is_undated(claim)).count() as u32
    }

    /// How many claims a value that is ruled out would have if it were asked for instead.
    fn count_of_excluded(&self, column: &Column, key: Key, value: Value) -> u32 {
        let claims = self.meeting(|constraint| {
            !constraint.includes(key) && *constraint != Constraint::Exclude(key, value)
        });
        column.claims(value).iter().filter(|&&claim| claims.contains(claim)).count() as u32
    }

    /// The values that have claims or are named, with their counts, in order.
    pub(crate) fn sorted(&self, key: Key, counts: &[u32], is_named: &[bool]) -> Vec<(Value, u32)> {
        let by_label = &self.engine.index().by_label[key.facet() as usize];
        let n_values = by_label.len() as u32;
        let slots = by_label.iter().copied().chain(n_values..counts.len() as u32);
        let listed = slots.filter(|&slot| {
            0 < counts[slot as usize] || is_named.get(slot as usize).is_some_and(|named| *named)
        });
        let listed: Vec<u32> = listed.collect();
        radix_sorted(&listed, |&slot| u32::MAX - counts[slot as usize])
            .into_iter()
            .map(|slot| {
                let is_open = n_values <= slot;
                let value = if is_open { u32::MAX - (slot - n_values) } else { slot };
                (Value(value), counts[slot as usize])
            })
            .collect()
    }
}

/// The constraints of a selection, each with the claims that meet it.
fn constraints(
    engine: &Engine,
    selection: &Selection,
    query: &TextQuery,
) -> Vec<(Constraint, ClaimSet)> {
    let mut constraints: Vec<(Constraint, ClaimSet)> = Vec::new();
    for constraint in selection.constraints() {
        let claims = claims_that_meet(engine, &constraint, query);
        match (&constraint, constraints.last_mut()) {
            // Values are sorted: those of one key follow each other.
            (&Constraint::Include(key, _), Some((last, alternatives))) if last.includes(key) => {
                alternatives.union_with(&claims);
            }
            _ => constraints.push((constraint, claims)),
        }
    }
    constraints
}

fn claims_that_meet(engine: &Engine, constraint: &Constraint, query: &TextQuery) -> ClaimSet {
    let having = |key: Key, value: Value| {
        let mut claims = ClaimSet::none(engine.n_claims());
        claims.insert_all(engine.column(key).claims(value));
        claims
    };
    match *constraint {
        Constraint::Include(key, value) => having(key, value),
        Constraint::Exclude(key, value) => having(key, value).complement(),
        Constraint::Words(_) => query.claims(engine.corpus(), &engine.index().search),
        Constraint::From(date) => touching(engine, Some(date), None),
        Constraint::To(date) => touching(engine, None, Some(date)),
        Constraint::Reply(Reply::Answered) => engine.answered().clone(),
        Constraint::Reply(Reply::Unanswered) => engine.answered().complement(),
        Constraint::Picked(ref picked) => {
            let mut claims = ClaimSet::none(engine.n_claims());
            let existing = picked.iter().filter(|claim| claim.idx() < engine.n_claims());
            existing.for_each(|claim| claims.insert(claim.0));
            claims
        }
    }
}

/// The claims whose date shares a day with the time between two dates, or before or after one.
fn touching(engine: &Engine, from: Option<PartialDate>, to: Option<PartialDate>) -> ClaimSet {
    let mut claims = ClaimSet::none(engine.n_claims());
    let Some((from, to)) = time(from, to) else { return claims };
    for claim in 0..engine.n_claims() as u32 {
        if engine.interval(claim).is_some_and(|(first, last)| first <= to && from <= last) {
            claims.insert(claim);
        }
    }
    claims
}
