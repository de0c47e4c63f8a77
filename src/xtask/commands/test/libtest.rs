//! Runs tests of Cargo, and counts them by what libtest prints.

use std::{fmt, ops::AddAssign, process::Command};

use crate::{error::Result, programs::process};

/// Runs tests and counts them by what libtest prints.
pub(super) fn run_libtest(command: &mut Command) -> Result<TestCounts> {
    run_libtest_naming_failures(command).map(|(counts, _failed)| counts)
}

/// As [`run_libtest`], and names those that failed.
pub(super) fn run_libtest_naming_failures(
    command: &mut Command,
) -> Result<(TestCounts, Vec<String>)> {
    let (mut counts, mut failed) = (TestCounts::default(), Vec::new());
    let status = process::tee(command, |line| {
        counts += TestCounts::read(line).unwrap_or_default();
        failed.extend(failed_test(line).map(str::to_owned));
    })?;
    Ok((with_unreported_failures(counts, status.success()), failed))
}

/// Adds the failures that no line reports: what did not compile, or crashed; and where no test was run, that is a failure.
fn with_unreported_failures(counts: TestCounts, is_success: bool) -> TestCounts {
    let mut counts = counts;
    let is_silent = !is_success && counts.n_failed == 0;
    if is_silent || counts == TestCounts::default() {
        counts += TestCounts::FAILED;
    }
    counts
}

/// The failed test that a line of libtest names: `test hosts::it_works ... FAILED`.
fn failed_test(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

/// How tests, or steps that count as one test, went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TestCounts {
    /// Those that did what they should.
    pub(crate) n_passed: u64,
    /// Those that did not.
    pub(crate) n_failed: u64,
    /// Those that were not run.
    pub(crate) n_skipped: u64,
}

impl TestCounts {
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

impl AddAssign for TestCounts {
    fn add_assign(&mut self, other: Self) {
        self.n_passed += other.n_passed;
        self.n_failed += other.n_failed;
        self.n_skipped += other.n_skipped;
    }
}

impl fmt::Display for TestCounts {
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
        let expected = expected.map(|(n_passed, n_failed, n_skipped)| TestCounts {
            n_passed,
            n_failed,
            n_skipped,
        });
        assert_eq!(TestCounts::read(line), expected);
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
        let mut counts = TestCounts::PASSED;
        counts += TestCounts::FAILED;
        counts += TestCounts { n_passed: 4, ..TestCounts::SKIPPED };
        assert_eq!(counts.to_string(), "5 passed, 1 failed, 1 skipped");
    }

    #[test]
    fn failed_tests_are_named() {
        assert_eq!(failed_test("test a::b ... FAILED"), Some("a::b"));
        assert_eq!(failed_test("test a::b ... ok"), None);
        assert_eq!(failed_test("test result: FAILED. 1 passed"), None);
    }

    #[test]
    fn what_says_nothing_has_failed() {
        assert_eq!(with_unreported_failures(TestCounts::default(), true), TestCounts::FAILED);
        assert_eq!(with_unreported_failures(TestCounts::PASSED, false).n_failed, 1);
        assert_eq!(with_unreported_failures(TestCounts::PASSED, true), TestCounts::PASSED);
    }
}
