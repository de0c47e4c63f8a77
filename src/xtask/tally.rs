//! Counts what passed, failed and was skipped; reads the same from what libtest prints.

use std::{fmt, ops::AddAssign};

/// How tests, or steps that count as one test, went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Those that did what they should.
    pub(crate) n_passed: u64,
    /// Those that did not.
    pub(crate) n_failed: u64,
    /// Those that were not run.
    pub(crate) n_skipped: u64,
}

impl Tally {
    /// One that passed.
    pub(crate) const PASSED: Self = Self { n_passed: 1, n_failed: 0, n_skipped: 0 };
    /// One that failed.
    pub(crate) const FAILED: Self = Self { n_passed: 0, n_failed: 1, n_skipped: 0 };
    /// One that was not run.
    pub(crate) const SKIPPED: Self = Self { n_passed: 0, n_failed: 0, n_skipped: 1 };

    /// Reads the line that ends each test binary:
    /// `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.02s`.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let counts = line.trim_start().strip_prefix("test result: ")?;
        let count = |what: &str| {
            let before =
                counts.split([';', '.']).find_map(|part| part.trim().strip_suffix(what))?;
            before.trim().parse().ok()
        };
        Some(Self {
            n_passed: count("passed")?,
            n_failed: count("failed")?,
            n_skipped: count("ignored")?,
        })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.n_passed += other.n_passed;
        self.n_failed += other.n_failed;
        self.n_skipped += other.n_skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { n_passed, n_failed, n_skipped } = self;
        write!(f, "{n_passed} passed, {n_failed} failed, {n_skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(u64, u64, u64)>) {
        let expected =
            expected.map(|(n_passed, n_failed, n_skipped)| Tally { n_passed, n_failed, n_skipped });
        assert_eq!(Tally::read(line), expected);
    }

    #[test]
    fn the_last_line_of_libtest_is_read() {
        check(
            "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.02s",
            Some((5, 0, 1)),
        );
        check(
            "test result: FAILED. 141 passed; 12 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s",
            Some((141, 12, 0)),
        );
    }

    #[test]
    fn other_lines_are_not() {
        check("running 5 tests", None);
        check("test tests::a ... ok", None);
        check("test result: unknown", None);
        check("", None);
    }

    #[test]
    fn tallies_add_up_and_speak() {
        let mut tally = Tally::PASSED;
        tally += Tally::FAILED;
        tally += Tally { n_passed: 4, ..Tally::SKIPPED };
        assert_eq!(tally.to_string(), "5 passed, 1 failed, 1 skipped");
    }
}
