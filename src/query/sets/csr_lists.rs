//! Compressed sparse rows (CSR): lists of numbers that share one array, and a second array of where each list ends.

use serde::{Deserialize, Serialize};

/// CsrLists of numbers, numbered from 0: the claims with each word, the values of each claim.
///
/// CsrLists are written one after the other: [`push`](Self::push) adds to the open one, [`close_list`](Self::close_list) ends it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Packed", into = "Packed")]
pub(crate) struct CsrLists {
    /// Where each list ends in `values`; it begins where the one before ends.
    ends: Vec<u32>,
    values: Vec<u32>,
}

impl CsrLists {
    /// How many lists there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The list with number `idx`.
    pub(crate) fn get(&self, idx: usize) -> &[u32] {
        let start = if idx == 0 { 0 } else { self.ends[idx - 1] };
        &self.values[start as usize..self.ends[idx] as usize]
    }

    /// Adds a number to the open list.
    pub(crate) fn push(&mut self, value: u32) {
        self.values.push(value);
    }

    /// Adds a number to the open list, unless it has it.
    pub(crate) fn push_once(&mut self, value: u32) {
        if !self.open_list().contains(&value) {
            self.push(value);
        }
    }

    /// The numbers of the open list.
    pub(crate) fn open_list(&self) -> &[u32] {
        let start = self.ends.last().map_or(0, |&end| end as usize);
        &self.values[start..]
    }

    /// Ends the open list.
    pub(crate) fn close_list(&mut self) {
        self.ends.push(self.values.len() as u32);
    }

    /// For each of the numbers below `n_values`, which of the lists hold it, ascending: the transposed matrix, by counting sort.
    pub(crate) fn transposed(&self, n_values: usize) -> Self {
        // Until its numbers are written, the end of a list is its start.
        let mut ends = self.starts_by_value(n_values);
        let mut values = vec![0; self.values.len()];
        for idx in 0..self.len() {
            for &value in self.get(idx) {
                let end = &mut ends[value as usize];
                values[*end as usize] = idx as u32;
                *end += 1;
            }
        }
        Self { ends, values }
    }

    /// For each of the numbers below `n_values`, how many numbers of all lists are smaller.
    fn starts_by_value(&self, n_values: usize) -> Vec<u32> {
        let mut counts = vec![0; n_values];
        self.values.iter().for_each(|&value| counts[value as usize] += 1);
        let mut start = 0;
        for count in &mut counts {
            (start, *count) = (start + *count, start);
        }
        counts
    }
}

/// Lists as they are packed, delta-encoded: small numbers, each of which takes one byte in a pack.
#[derive(Serialize, Deserialize)]
struct Packed {
    /// How many numbers each list has.
    lens: Vec<u32>,
    /// Each number minus the one before it in its list; the first as it is.
    deltas: Vec<u32>,
}

impl From<CsrLists> for Packed {
    fn from(lists: CsrLists) -> Self {
        let mut packed = Self { lens: Vec::new(), deltas: Vec::new() };
        for idx in 0..lists.len() {
            let mut last = 0;
            for &value in lists.get(idx) {
                packed.deltas.push(value.wrapping_sub(last));
                last = value;
            }
            packed.lens.push(lists.get(idx).len() as u32);
        }
        packed
    }
}

impl From<Packed> for CsrLists {
    fn from(packed: Packed) -> Self {
        let (mut ends, mut values) = (packed.lens, packed.deltas);
        let mut end: u32 = 0;
        for len in &mut ends {
            let start = end as usize;
            end = end.wrapping_add(*len);
            *len = end;
            let mut last: u32 = 0;
            for delta in values.get_mut(start..end as usize).unwrap_or_default() {
                last = last.wrapping_add(*delta);
                *delta = last;
            }
        }
        Self { ends, values }
    }
}

#[cfg(test)]
mod tests {
    use model::pack::{pack, unpack};
    use proptest::prelude::*;

    use super::*;

    fn lists(written: &[Vec<u32>]) -> CsrLists {
        let mut lists = CsrLists::default();
        for list in written {
            list.iter().for_each(|&value| lists.push(value));
            lists.close_list();
        }
        lists
    }

    proptest! {
        #[test]
        fn what_is_packed_is_what_is_unpacked(written in prop::collection::vec(prop::collection::vec(any::<u32>(), 0..5), 0..9)) {
            let lists = lists(&written);
            prop_assert!(written.iter().enumerate().all(|(idx, list)| lists.get(idx) == list));
            prop_assert_eq!(unpack::<CsrLists>(&pack(&lists)).unwrap(), lists);
        }

        #[test]
        fn transposing_turns_lists_into_their_numbers(written in prop::collection::vec(prop::collection::btree_set(0_u32..9, 0..5), 0..9)) {
            let written: Vec<Vec<u32>> = written.into_iter().map(Vec::from_iter).collect();
            let transposed = lists(&written).transposed(9);
            for value in 0..9 {
                let holding: Vec<u32> = (0..written.len() as u32).filter(|&idx| written[idx as usize].contains(&value)).collect();
                prop_assert_eq!(transposed.get(value as usize), holding);
            }
        }
    }

    #[test]
    fn a_number_is_pushed_once_into_its_own_list_only() {
        let mut lists = lists(&[vec![1]]);
        [1, 2, 1].into_iter().for_each(|value| lists.push_once(value));
        lists.close_list();
        assert_eq!(lists.get(1), [1, 2]);
    }
}
