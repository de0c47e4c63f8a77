//! A table of sorted strings, joined into one string and looked up by binary search.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Strings in the order of their bytes, none twice and none with a line break in it.
///
/// Stored as lines: sorted lines compress well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(crate) struct StringTable {
    /// Each string with a line break after it.
    lines: String,
    /// The byte of each string's line break in `lines`.
    ends: Vec<u32>,
}

impl StringTable {
    /// How many strings there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string with number `idx`.
    pub(crate) fn get(&self, idx: usize) -> &str {
        let start = if idx == 0 { 0 } else { self.ends[idx - 1] + 1 };
        &self.lines[start as usize..self.ends[idx] as usize]
    }

    /// The number of a string.
    pub(crate) fn find(&self, string: &str) -> Option<usize> {
        let idx = self.n_before(|other| other < string);
        (idx < self.len() && self.get(idx) == string).then_some(idx)
    }

    /// The numbers of the strings that start with `prefix`.
    pub(crate) fn starting_with(&self, prefix: &str) -> Range<usize> {
        self.n_before(|other| other < prefix)
            ..self.n_before(|other| other < prefix || other.starts_with(prefix))
    }

    /// How many strings there are before the first that is not `before`.
    fn n_before(&self, before: impl Fn(&str) -> bool) -> usize {
        let (mut start, mut end) = (0, self.len());
        while start < end {
            let middle = start.midpoint(end);
            if before(self.get(middle)) { start = middle + 1 } else { end = middle }
        }
        start
    }
}

impl<'a> FromIterator<&'a str> for StringTable {
    fn from_iter<I: IntoIterator<Item = &'a str>>(sorted: I) -> Self {
        let mut lines = String::new();
        for string in sorted {
            lines.push_str(string);
            lines.push('\n');
        }
        Self::from(lines)
    }
}

impl From<String> for StringTable {
    fn from(lines: String) -> Self {
        let breaks = lines.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let ends = breaks.map(|(end, _)| end as u32).collect();
        Self { lines, ends }
    }
}

impl From<StringTable> for String {
    fn from(table: StringTable) -> Self {
        table.lines
    }
}

#[cfg(test)]
mod tests {
    use model::pack::{pack, unpack};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn strings_are_found_whole_and_by_prefix(
            written in prop::collection::btree_set("[abğ新]{0,3}", 0..12),
            searched in "[abğ新]{0,3}",
        ) {
            let table: StringTable = written.iter().map(String::as_str).collect();
            let all: Vec<&str> = (0..table.len()).map(|idx| table.get(idx)).collect();
            prop_assert!(all.iter().eq(written.iter()));
            prop_assert_eq!(table.find(&searched).map(|idx| all[idx]), written.get(&searched).map(String::as_str));
            let starting: Vec<&str> = all.iter().copied().filter(|string| string.starts_with(&searched)).collect();
            prop_assert_eq!(&all[table.starting_with(&searched)], starting);
            prop_assert_eq!(unpack::<StringTable>(&pack(&table)).unwrap(), table);
        }
    }
}
