//! What a selection finds, and what else could be found from it.

use model::{ClaimIdx, DocumentIdx, Span};

use crate::{
    Constraint, Engine, Key, Reply, Selection, Sort, Value, bits::Bits, columns::Column, marks,
    ordered, words::Words,
};

/// A selection with the claims that it finds.
pub struct Answer<'a> {
    pub(crate) engine: &'a Engine,
    pub(crate) selection: &'a Selection,
    words: Words,
    /// What the selection demands, and which claims have it.
    demands: Vec<(Demand, Bits)>,
    /// The claims that meet every demand.
    found: Bits,
}

/// A part of a selection that a claim meets or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Demand {
    /// It has one of the values asked for under the key.
    Include(Key),
    /// It does not have the value: the claims of this demand are those that do.
    Exclude(Key, Value),
    /// It meets the words.
    Words,
    /// Its date touches the time.
    Time,
    /// There is a reply to it, or none.
    Reply,
}

/// The claims that a selection finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// In the order of the selection.
    pub claims: Vec<ClaimIdx>,
    /// How many claims meet everything else and are left out because no date of theirs stands in time.
    pub n_undated_left_out: u32,
}

impl<'a> Answer<'a> {
    pub(crate) fn new(engine: &'a Engine, selection: &'a Selection) -> Self {
        let words = Words::read(engine, &selection.q, selection.as_written);
        let demands = demands(engine, selection, &words);
        let mut answer = Self { engine, selection, words, demands, found: Bits::none(0) };
        answer.found = answer.meeting(|_| true);
        answer
    }

    /// The claims found.
    pub(crate) fn found(&self) -> &Bits {
        &self.found
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
                let dated = self
                    .engine
                    .index
                    .by_date
                    .iter()
                    .copied()
                    .filter(|&claim| self.found.contains(claim));
                let undated = self.found.iter().filter(|&claim| self.is_undated(claim));
                dated.chain(undated).map(ClaimIdx).collect()
            }
        };
        Results { claims, n_undated_left_out: self.n_undated_left_out() }
    }

    /// For every value under a key, how many claims there would be if it were the one asked for under that key: those that meet
    /// everything else, and what is ruled out under that key, but for the value itself.
    ///
    /// Values without claims are left out, unless the selection names them. Most claims first, equal numbers by label,
    /// [`Value::UNATTRIBUTED`] last among them.
    pub fn counts(&self, key: Key) -> Vec<(Value, u32)> {
        let column = self.engine.column(key);
        let mut counts = if self.selection.include.has(key) {
            column.count(&self.meeting(|demand| demand != Demand::Include(key)))
        } else {
            column.count(&self.found)
        };
        let mut is_named = vec![false; counts.len()];
        for slot in self.selection.include.of(key).filter_map(|value| column.slot(value)) {
            is_named[slot] = true;
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
            let n_claims = self.engine.ask(&rest).n_results() as u32;
            let idx = relaxations.partition_point(|&(_, n_others)| n_claims <= n_others);
            relaxations.insert(idx, (constraint, n_claims));
        }
        relaxations
    }

    /// Where the words of the selection, and other spellings of the names among them, stand in a span of a document: spans of that
    /// document within `span`, in the order of the text, none touching another.
    pub fn marks(&self, document: DocumentIdx, span: Span) -> Vec<Span> {
        marks::marks(&self.engine.corpus, &self.words, document, span)
    }

    /// The claims that meet the demands that are `wanted`.
    fn meeting(&self, wanted: impl Fn(Demand) -> bool) -> Bits {
        let mut claims = Bits::all(self.engine.n_claims());
        for (demand, having) in self.demands.iter().filter(|&&(demand, _)| wanted(demand)) {
            match demand {
                Demand::Exclude(..) => claims.remove(having),
                _ => claims.keep(having),
            }
        }
        claims
    }

    fn is_undated(&self, claim: u32) -> bool {
        self.engine.intervals[claim as usize].is_none()
    }

    fn n_undated_left_out(&self) -> u32 {
        if self.selection.time().is_none() {
            return 0;
        }
        let at_any_time = self.meeting(|demand| demand != Demand::Time);
        at_any_time.iter().filter(|&claim| self.is_undated(claim)).count() as u32
    }

    /// How many claims a value that is ruled out would have if it were asked for instead.
    fn count_of_excluded(&self, column: &Column, key: Key, value: Value) -> u32 {
        let claims = self.meeting(|demand| {
            demand != Demand::Include(key) && demand != Demand::Exclude(key, value)
        });
        column.claims(value).iter().filter(|&&claim| claims.contains(claim)).count() as u32
    }

    /// The values that have claims or are named, with their counts, in order.
    pub(crate) fn sorted(&self, key: Key, counts: &[u32], is_named: &[bool]) -> Vec<(Value, u32)> {
        let by_label = &self.engine.index.by_label[key.facet() as usize];
        let unattributed = by_label.len() as u32;
        let slots = by_label.iter().copied().chain([unattributed]).take(counts.len());
        let listed = slots.filter(|&slot| {
            0 < counts[slot as usize] || is_named.get(slot as usize).is_some_and(|named| *named)
        });
        let listed: Vec<u32> = listed.collect();
        ordered(&listed, |&slot| u32::MAX - counts[slot as usize])
            .into_iter()
            .map(|slot| {
                let value = if slot == unattributed { Value::UNATTRIBUTED } else { Value(slot) };
                (value, counts[slot as usize])
            })
            .collect()
    }
}

/// What a selection demands, with the claims that have it.
fn demands(engine: &Engine, selection: &Selection, words: &Words) -> Vec<(Demand, Bits)> {
    let mut demands: Vec<(Demand, Bits)> = Vec::new();
    for (key, value) in selection.include.iter() {
        // Picks are sorted: the values of one key follow each other.
        if demands.last().is_none_or(|&(demand, _)| demand != Demand::Include(key)) {
            demands.push((Demand::Include(key), Bits::none(engine.n_claims())));
        }
        if let Some((_, having)) = demands.last_mut() {
            having.insert_all(engine.column(key).claims(value));
        }
    }
    for (key, value) in selection.exclude.iter() {
        let mut having = Bits::none(engine.n_claims());
        having.insert_all(engine.column(key).claims(value));
        demands.push((Demand::Exclude(key, value), having));
    }
    if !words.units.is_empty() {
        demands.push((Demand::Words, words.claims(engine)));
    }
    if let Some(time) = selection.time() {
        demands.push((Demand::Time, touching(engine, time)));
    }
    match selection.reply {
        Some(Reply::Answered) => demands.push((Demand::Reply, engine.answered.clone())),
        Some(Reply::Unanswered) => demands.push((Demand::Reply, engine.answered.complement())),
        None => {}
    }
    demands
}

/// The claims whose date shares a day with a time.
fn touching(engine: &Engine, (from, to): (u32, u32)) -> Bits {
    let mut claims = Bits::none(engine.n_claims());
    for (interval, claim) in engine.intervals.iter().zip(0..) {
        if interval.is_some_and(|(first, last)| first <= to && from <= last) {
            claims.insert(claim);
        }
    }
    claims
}
