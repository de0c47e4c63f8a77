//! The averaged perceptron (Collins 2002): learns weights from decisions that were wrong.
//!
//! It learns twice. What a first learner has learnt of all features shows which weights matter; a second one learns these alone
//! (magnitude pruning: Han, Pool, Tran and Dally 2015), which takes a tenth of the bytes and is nearly as often right.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::weights::{Cell, Scorer, Weights, key};

/// What is learnt of a feature for a class.
#[derive(Clone, Copy, Debug)]
struct Learnt {
    class: u8,
    weight: i32,
    /// The sum of the weight after each decision, up to the decision of its last change.
    total: i64,
    /// The number of that decision.
    changed: i64,
}

/// What is learnt of a feature.
#[derive(Clone, Debug, Default)]
struct LearntFeature {
    /// In how many decisions it was seen since the first in which something was learnt of it.
    n_seen: u32,
    classes: Vec<Learnt>,
}

/// A table by features, which are hashes already.
type ByFeature<V> = HashMap<u64, V, BuildHasherDefault<KeepHash>>;

/// Weights that are being learnt.
#[derive(Debug, Default)]
pub(crate) struct Learner {
    features: ByFeature<LearntFeature>,
    /// Whether it learns only of the features and classes that it has.
    is_closed: bool,
    n_decisions: i64,
}

impl Learner {
    /// Counts a decision, and makes the right class likelier where another was chosen.
    pub(crate) fn learn(&mut self, features: &[u64], right: usize, chosen: usize) {
        self.n_decisions += 1;
        if !self.is_closed {
            for feature in features {
                if let Some(known) = self.features.get_mut(feature) {
                    known.n_seen += 1;
                }
            }
        }
        if right != chosen {
            for feature in features {
                self.add(*feature, right, 1);
                self.add(*feature, chosen, -1);
            }
        }
    }

    fn add(&mut self, feature: u64, class: usize, change: i32) {
        let (now, class) = (self.n_decisions, class as u8);
        let classes = match self.is_closed {
            true => self.features.get_mut(&feature).map(|known| &mut known.classes),
            false => Some(&mut self.features.entry(feature).or_default().classes),
        };
        let Some(classes) = classes else { return };
        let known = classes.iter().position(|known| known.class == class);
        let idx = match known {
            Some(idx) => idx,
            None if self.is_closed => return,
            None => {
                classes.push(Learnt { class, weight: 0, total: 0, changed: now });
                classes.len() - 1
            }
        };
        let known = &mut classes[idx];
        known.total += i64::from(known.weight) * (now - known.changed);
        known.changed = now;
        known.weight += change;
    }

    fn total(&self, known: &Learnt) -> i64 {
        known.total + i64::from(known.weight) * (self.n_decisions - known.changed)
    }

    /// A learner that knows nothing yet, and learns only the `n` weights that matter most here: those that are large, the more so
    /// where the feature is frequent. Of transitions, whose scores are only compared, the weights of the first are left out.
    pub(crate) fn pruned(&self, n: usize, without: Option<u8>) -> Self {
        let mut weights: Vec<(i64, u64, u8)> = Vec::new();
        for (feature, known) in self.sorted() {
            let frequency = i64::from((known.n_seen + 1).ilog2() + 1);
            let kept = known.classes.iter().filter(|known| Some(known.class) != without);
            weights.extend(
                kept.map(|known| (self.total(known).abs() * frequency, feature, known.class)),
            );
        }
        weights
            .sort_unstable_by_key(|(weight, feature, class)| (Reverse(*weight), *feature, *class));
        let mut features: ByFeature<LearntFeature> = ByFeature::default();
        for (_, feature, class) in weights.into_iter().take(n) {
            let classes = &mut features.entry(feature).or_default().classes;
            classes.push(Learnt { class, weight: 0, total: 0, changed: 0 });
        }
        Self { features, is_closed: true, n_decisions: 0 }
    }

    /// The averages of the weights, `hundredths` to a step, rounded; without those that are rounded to nothing.
    pub(crate) fn weights(&self, hundredths: i64) -> Weights {
        let mut features: Vec<(u32, Vec<Cell>)> = self
            .sorted()
            .into_iter()
            .map(|(feature, known)| (key(feature), self.cells(&known.classes, hundredths)))
            .filter(|(_, cells)| !cells.is_empty())
            .collect();
        // Features are sorted by their whole hashes, and so by their keys, which are the first bits. Of those with the same key, the
        // one with the largest weight stays.
        let largest = |cells: &[Cell]| cells.iter().map(|(_, weight)| weight.unsigned_abs()).max();
        features.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if is_same && largest(&next.1) > largest(&kept.1) {
                std::mem::swap(next, kept);
            }
            is_same
        });
        Weights::new(features)
    }

    fn cells(&self, classes: &[Learnt], hundredths: i64) -> Vec<Cell> {
        let average = |known: &Learnt| {
            let (total, step) = (100 * self.total(known), hundredths * self.n_decisions);
            let rounded = (2 * total + step * total.signum()) / (2 * step);
            rounded.clamp(i64::from(i8::MIN), i64::from(i8::MAX)) as i8
        };
        let all = classes.iter().map(|known| (known.class, average(known)));
        let mut cells: Vec<Cell> = all.filter(|(_, weight)| *weight != 0).collect();
        cells.sort_unstable();
        cells
    }

    /// All features, in the order of their hashes.
    fn sorted(&self) -> Vec<(u64, &LearntFeature)> {
        let mut features: Vec<(u64, &LearntFeature)> =
            self.features.iter().map(|(feature, known)| (*feature, known)).collect();
        features.sort_unstable_by_key(|(feature, _)| *feature);
        features
    }
}

impl Scorer for Learner {
    fn score(&self, features: &[u64], scores: &mut [i32]) {
        for known in features.iter().filter_map(|feature| self.features.get(feature)) {
            for known in &known.classes {
                scores[usize::from(known.class)] += known.weight;
            }
        }
    }
}

/// Takes a number that is a hash already for its own hash.
#[derive(Debug, Default)]
struct KeepHash(u64);

impl Hasher for KeepHash {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("only numbers are hashed")
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weights::best;

    /// Learns that each feature has its class, and returns the learner.
    fn learnt(mut learner: Learner, cases: &[(u64, usize)]) -> Learner {
        for _ in 0..4 {
            for (feature, right) in cases {
                let mut scores = [0; 3];
                learner.score(&[*feature], &mut scores);
                learner.learn(&[*feature], *right, best(&scores, |_| true));
            }
        }
        learner
    }

    #[test]
    fn what_was_learnt_is_known() {
        let cases = [(1 << 60, 0), (2 << 60, 1), (3 << 60, 2)];
        let weights = learnt(Learner::default(), &cases).weights(1);
        for (feature, right) in cases {
            let mut scores = [0; 3];
            weights.score(&[feature], &mut scores);
            assert_eq!(best(&scores, |_| true), right);
        }
    }

    #[test]
    fn a_pruned_learner_learns_no_more_than_it_may() {
        let cases = [(1 << 60, 1), (2 << 60, 1), (3 << 60, 2)];
        let all = learnt(Learner::default(), &cases);
        let pruned = learnt(all.pruned(2, Some(0)), &cases);
        let n_weights: usize = pruned.sorted().iter().map(|(_, known)| known.classes.len()).sum();
        assert_eq!(n_weights, 2);
        assert!(pruned.sorted().iter().all(|(_, known)| known.classes[0].class != 0));
    }
}
