//! Finding the claims that meet the words of a selection.

use crate::{
    Engine,
    bits::Bits,
    fields,
    language::{self, Unit},
    names::Run,
    phrase,
};

/// The words of a selection, understood.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    /// What must be met, each of them.
    pub(crate) units: Vec<Unit>,
    /// The names among them.
    pub(crate) runs: Vec<Run>,
}

impl Words {
    /// Understands what a reader typed.
    pub(crate) fn read(engine: &Engine, q: &str, as_written: bool) -> Self {
        let units = language::parse(q);
        let runs = if as_written { Vec::new() } else { engine.index().names.runs(&units) };
        Self { units, runs }
    }

    /// The claims that meet them all.
    pub(crate) fn claims(&self, engine: &Engine) -> Bits {
        let mut found = Bits::all(engine.n_claims());
        for run in &self.runs {
            let mut as_typed = found.clone();
            self.units[run.units.clone()]
                .iter()
                .for_each(|unit| keep_unit(engine, unit, &mut as_typed));
            let mut bearers = Bits::none(engine.n_claims());
            run.entities
                .iter()
                .for_each(|&entity| bearers.insert_all(engine.index().names.claims(entity)));
            bearers.add(&as_typed);
            found.keep(&bearers);
        }
        let is_in_name = |idx: usize| self.runs.iter().any(|run| run.units.contains(&idx));
        for (idx, unit) in self.units.iter().enumerate() {
            if !is_in_name(idx) {
                keep_unit(engine, unit, &mut found);
            }
        }
        found
    }
}

/// Keeps the claims in which the words of a unit follow each other within one text.
fn keep_unit(engine: &Engine, unit: &Unit, found: &mut Bits) {
    for (idx, word) in unit.words.iter().enumerate() {
        let is_unfinished = unit.is_unfinished && idx + 1 == unit.words.len();
        found.keep(&engine.index().terms.claims_with(word, is_unfinished, engine.n_claims()));
    }
    if 1 < unit.words.len() {
        // The index knows which words a claim has and not where: the few that have them all are read again.
        let mut followed = Bits::none(engine.n_claims());
        for idx in found.iter() {
            let claim = &engine.corpus().claims[idx as usize];
            if fields::texts(engine.corpus(), claim).iter().any(|text| phrase::is_in(unit, text)) {
                followed.insert(idx);
            }
        }
        *found = followed;
    }
}
