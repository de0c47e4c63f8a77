//! The names of the months.

/// The months, in order; then their abbreviations, in the same order but for `sept`.
pub(crate) const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "sept",
];

/// How many of [`MONTHS`] are names in full.
pub(crate) const N_FULL: usize = 12;
