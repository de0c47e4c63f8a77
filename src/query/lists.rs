//! Lists of numbers, one after the other in one stretch of memory.

use serde::{Deserialize, Serialize};

/// Lists of numbers by place: the claims with each word, the values of each claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Packed", into = "Packed")]
pub(crate) struct Lists {
    /// Where each list ends in `values`; it begins where the one before ends.
    ends: Vec<u32>,
    values: Vec<u32>,
}

impl Lists {
    /// How many lists there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The list at `idx`.
    pub(crate) fn get(&self, idx: usize) -> &[u32] {
        let start = if idx == 0 { 0 } else { self.ends[idx - 1] };
        &self.values[start as usize..self.ends[idx] as usize]
    }

    /// Adds a number to the list that is being written; [`Lists::end`] ends it.
    pub(crate) fn push(&mut self, value: u32) {
        self.values.push(value);
    }

    /// Adds a number to the list that is being written, unless it is there.
    pub(crate) fn push_once(&mut self, value: u32) {
        if !self.written().contains(&value) {
            self.push(value);
        }
    }

    /// The list that is being written.
    pub(crate) fn written(&self) -> &[u32] {
        let start = self.ends.last().map_or(0, |&end| end as usize);
        &self.values[start..]
    }

    /// Ends the list that is being written.
    pub(crate) fn end(&mut self) {
        self.ends.push(self.values.len() as u32);
    }

    /// For each of the numbers below `n_values`, the places of the lists that hold it, ascending.
    pub(crate) fn inverted(&self, n_values: usize) -> Self {
        let mut ends = vec![0; n_values];
        self.values.iter().for_each(|&value| ends[value as usize] += 1);
        let mut start = 0;
        for end in &mut ends {
            // Until its places are written, the end of a list is its start.
            (start, *end) = (start + *end, start);
        }
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
}

/// How lists are stored: small numbers, of which the encoding of a pack makes one byte each.
#[derive(Serialize, Deserialize)]
struct Packed {
    /// How many numbers each list holds.
    lens: Vec<u32>,
    /// Each number as its distance from the one before it in its list; the first from 0.
    steps: Vec<u32>,
}

impl From<Lists> for Packed {
    fn from(lists: Lists) -> Self {
        let mut packed = Self { lens: Vec::new(), steps: Vec::new() };
        for idx in 0..lists.len() {
            let mut last = 0;
            for &value in lists.get(idx) {
                packed.steps.push(value.wrapping_sub(last));
                last = value;
            }
            packed.lens.push(lists.get(idx).len() as u32);
        }
        packed
    }
}

impl From<Packed> for Lists {
    fn from(packed: Packed) -> Self {
        let (mut ends, mut values) = (packed.lens, packed.steps);
        let mut end: u32 = 0;
        for len in &mut ends {
            let start = end as usize;
            end = end.wrapping_add(*len);
            *len = end;
            let mut last: u32 = 0;
            for step in values.get_mut(start..end as usize).unwrap_or_default() {
                last = last.wrapping_add(*step);
                *step = last;
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

    fn lists(written: &[Vec<u32>]) -> Lists {
        let mut lists = Lists::default();
        for list in written {
            list.iter().for_each(|&value| lists.push(value));
            lists.end();
        }
        lists
    }

    proptest! {
        #[test]
        fn what_is_packed_is_what_is_unpacked(written in prop::collection::vec(prop::collection::vec(any::<u32>(), 0..5), 0..9)) {
            let lists = lists(&written);
            prop_assert!(written.iter().enumerate().all(|(idx, list)| lists.get(idx) == list));
            prop_assert_eq!(unpack::<Lists>(&pack(&lists)).unwrap(), lists);
        }

        #[test]
        fn inverting_turns_lists_into_places(written in prop::collection::vec(prop::collection::btree_set(0_u32..9, 0..5), 0..9)) {
            let written: Vec<Vec<u32>> = written.into_iter().map(Vec::from_iter).collect();
            let inverted = lists(&written).inverted(9);
            for value in 0..9 {
                let places: Vec<u32> = (0..written.len() as u32).filter(|&idx| written[idx as usize].contains(&value)).collect();
                prop_assert_eq!(inverted.get(value as usize), places);
            }
        }
    }

    #[test]
    fn a_number_can_be_kept_from_its_own_list_only() {
        let mut lists = lists(&[vec![1]]);
        [1, 2, 1].into_iter().for_each(|value| lists.push_once(value));
        lists.end();
        assert_eq!(lists.get(1), [1, 2]);
    }
}
