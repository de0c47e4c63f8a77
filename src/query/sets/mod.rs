//! Collections of numbers and strings that answers are computed with. They know nothing of claims but their number.

pub(crate) mod claim_set;
pub(crate) mod csr_lists;
pub(crate) mod radix_sort;
pub(crate) mod string_table;
pub(crate) mod union_find;
