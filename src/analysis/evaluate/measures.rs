//! Precision, recall and F1 of what was found against what was expected; and counts of what is right.

use model::MeasurementRow;

/// How many there are, and how many of them are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cases {
    pub(super) n: u32,
    pub(super) n_right: u32,
}

impl Cases {
    /// Counts one more.
    pub(super) fn add(&mut self, is_right: bool) {
        self.n += 1;
        self.n_right += u32::from(is_right);
    }

    /// The counts as a row of a measurement.
    pub(super) fn row(self, class: &str) -> MeasurementRow {
        MeasurementRow { class: class.to_owned(), n_cases: self.n, n_right: self.n_right }
    }
}

/// The share of `n` in `n_all`; 0 of nothing.
pub(super) fn share(n: usize, n_all: usize) -> f64 {
    n as f64 / n_all.max(1) as f64
}

/// The share of what was found that was expected.
pub(super) fn precision(n_both: usize, n_found: usize) -> f64 {
    share(n_both, n_found)
}

/// The share of what was expected that was found.
pub(super) fn recall(n_both: usize, n_expected: usize) -> f64 {
    share(n_both, n_expected)
}

/// The harmonic mean of precision and recall.
pub(super) fn f1(n_both: usize, n_expected: usize, n_found: usize) -> f64 {
    2.0 * n_both as f64 / (n_expected + n_found).max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_measures_are_those_of_their_definitions() {
        assert_eq!((precision(1, 2), recall(1, 4)), (0.5, 0.25));
        assert!((f1(1, 4, 2) - 1.0 / 3.0).abs() < 1e-9);
        assert_eq!((precision(0, 0), recall(0, 0), f1(0, 0, 0)), (0.0, 0.0, 0.0));
    }
}
