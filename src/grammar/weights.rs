//! The weights of a linear model: for each feature, how much it speaks for each class.

use super::features::TEMPLATE_BITS;

/// What gives each class a score: the learnt weights, or those that are being learnt.
pub(crate) trait Scorer {
    /// Adds the weights of features to the scores of classes.
    fn score(&self, features: &[u64], scores: &mut [i32]);
}

/// The class with the highest score among those allowed; of several, the first.
pub(crate) fn best(scores: &[i32], is_allowed: impl Fn(usize) -> bool) -> usize {
    let allowed = (0..scores.len()).filter(|class| is_allowed(*class));
    allowed.max_by_key(|class| (scores[*class], std::cmp::Reverse(*class))).unwrap_or(0)
}

/// How many bits of the hash of a feature are kept. So long that a feature without weights seldom looks like one with weights.
const KEY_BITS: u32 = 18 + TEMPLATE_BITS;

/// The key of a feature.
pub(crate) fn key(feature: u64) -> u32 {
    (feature >> (u64::BITS - KEY_BITS)) as u32
}

/// The weight of a feature for a class.
pub(crate) type Cell = (u8, i8);

/// A slot of the hash table: a feature, and where its cells are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Slot {
    /// The key of the feature and, in the bits above it, the number of its cells; 0 for an empty slot.
    key_and_length: u32,
    /// The first of its cells.
    start: u32,
}

impl Slot {
    fn new(key: u32, start: usize, length: usize) -> Self {
        Self { key_and_length: key | (length as u32) << KEY_BITS, start: start as u32 }
    }

    fn is_empty(self) -> bool {
        self.key_and_length == 0
    }

    fn key(self) -> u32 {
        self.key_and_length & ((1 << KEY_BITS) - 1)
    }

    fn cells(self) -> std::ops::Range<usize> {
        let length = self.key_and_length >> KEY_BITS;
        self.start as usize..(self.start + length) as usize
    }
}

/// How many slots are read before the first of them is looked at.
const N_AHEAD: usize = 32;

/// The weights of features, in memory: a hash table with open addressing.
#[derive(Debug)]
pub(crate) struct Weights {
    /// Their number is a power of two.
    slots: Vec<Slot>,
    /// The weights of all features.
    cells: Vec<Cell>,
}

impl Weights {
    /// The weights of features, sorted by key, each with at least one cell, and with at most 127.
    pub(crate) fn new(features: Vec<(u32, Vec<Cell>)>) -> Self {
        let n_slots = (features.len() * 2).next_power_of_two();
        let mut weights = Self { slots: vec![Slot::default(); n_slots], cells: Vec::new() };
        for (key, cells) in features {
            let mut at = weights.first_slot(key);
            while !weights.slots[at].is_empty() {
                at = weights.next_slot(at);
            }
            weights.slots[at] = Slot::new(key, weights.cells.len(), cells.len());
            weights.cells.extend(cells);
        }
        weights
    }

    fn first_slot(&self, key: u32) -> usize {
        key as usize & (self.slots.len() - 1)
    }

    fn next_slot(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }

    /// Reads what [`Self::write`] writes, and takes it from the front of `bytes`.
    pub(crate) fn read(bytes: &mut &[u8]) -> Self {
        let n_features = read_number(bytes) as usize;
        let mut key = 0;
        let keys: Vec<u32> = (0..n_features)
            .map(|_| {
                key += read_number(bytes);
                key
            })
            .collect();
        let lengths = take(bytes, n_features);
        let n_cells = lengths.iter().map(|length| usize::from(*length)).sum();
        let (classes, weights) = (take(bytes, n_cells), take(bytes, n_cells));
        let mut cells = classes.iter().zip(weights).map(|(class, weight)| (*class, *weight as i8));
        let features = keys.into_iter().zip(lengths);
        Self::new(
            features
                .map(|(key, length)| (key, cells.by_ref().take(usize::from(*length)).collect()))
                .collect(),
        )
    }

    /// Writes the number of features, the distances between their keys, the numbers of their cells, the classes of all cells, and
    /// their weights: each kind together, since so they compress best.
    pub(crate) fn write(&self, bytes: &mut Vec<u8>) {
        let mut features: Vec<Slot> =
            self.slots.iter().copied().filter(|slot| !slot.is_empty()).collect();
        features.sort_unstable_by_key(|slot| slot.key());
        write_number(bytes, features.len() as u32);
        let mut last = 0;
        for slot in &features {
            write_number(bytes, slot.key() - last);
            last = slot.key();
        }
        bytes.extend(features.iter().map(|slot| slot.cells().len() as u8));
        let cells = || features.iter().flat_map(|slot| &self.cells[slot.cells()]);
        bytes.extend(cells().map(|(class, _)| *class));
        bytes.extend(cells().map(|(_, weight)| *weight as u8));
    }
}

impl Scorer for Weights {
    fn score(&self, features: &[u64], scores: &mut [i32]) {
        // Most of the time is spent waiting for slots. Read one after the other without a decision between them, they are waited for
        // together.
        for features in features.chunks(N_AHEAD) {
            let mut slots = [Slot::default(); N_AHEAD];
            for (slot, feature) in slots.iter_mut().zip(features) {
                *slot = self.slots[self.first_slot(key(*feature))];
            }
            for (mut slot, feature) in slots.into_iter().zip(features) {
                let key = key(*feature);
                let mut at = self.first_slot(key);
                while !slot.is_empty() && slot.key() != key {
                    at = self.next_slot(at);
                    slot = self.slots[at];
                }
                for (class, weight) in &self.cells[slot.cells()] {
                    scores[usize::from(*class)] += i32::from(*weight);
                }
            }
        }
    }
}

/// Takes the first `n` bytes.
fn take<'b>(bytes: &mut &'b [u8], n: usize) -> &'b [u8] {
    let (taken, rest) = bytes.split_at(n);
    *bytes = rest;
    taken
}

/// Writes a number in LEB128: seven bits a byte, the lowest first.
fn write_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn read_number(bytes: &mut &[u8]) -> u32 {
    let mut number = 0;
    for shift in (0..u32::BITS).step_by(7) {
        let byte = take(bytes, 1)[0];
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_found_and_survive_writing() {
        let feature = |key: u32| u64::from(key) << (u64::BITS - KEY_BITS) | 77;
        let features = vec![(3, vec![(0, 5), (2, -7)]), (9_000_000, vec![(1, 127)])];
        let weights = Weights::new(features);
        let mut bytes = Vec::new();
        weights.write(&mut bytes);
        let read = Weights::read(&mut bytes.as_slice());
        for weights in [&weights, &read] {
            let mut scores = [0; 3];
            weights.score(&[feature(3), feature(4), feature(9_000_000)], &mut scores);
            assert_eq!(scores, [5, 127, -7]);
        }
        assert_eq!(best(&[1, 3, 3], |_| true), 1);
        assert_eq!(best(&[1, 3, 3], |class| class != 1), 2);
    }
}
