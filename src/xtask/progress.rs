//! Prints which part of a command is running, and how long each took.

use std::time::{Duration, Instant};

/// Counts the parts of a command.
#[derive(Debug)]
pub(crate) struct Progress {
    n_started: usize,
    n_parts: usize,
}

impl Progress {
    /// For a command of `n_parts` parts.
    pub(crate) fn new(n_parts: usize) -> Self {
        Self { n_started: 0, n_parts }
    }

    /// Runs a part and prints its name before and after it: other programs may print much in between.
    pub(crate) fn part<T>(&mut self, what: &str, work: impl FnOnce() -> T) -> T {
        self.timed(what, work).0
    }

    /// As [`Self::part`], and returns the time it took.
    pub(crate) fn timed<T>(&mut self, what: &str, work: impl FnOnce() -> T) -> (T, Duration) {
        self.n_started += 1;
        let number = format!("[{}/{}]", self.n_started, self.n_parts);
        println!("{number} {what} …");
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        println!("{number} {what}: {}", format_duration(time));
        (result, time)
    }

    /// Counts a part that has nothing to do, and prints why.
    pub(crate) fn nothing_to_do(&mut self, why: &str) {
        self.n_started += 1;
        println!("[{}/{}] {why}", self.n_started, self.n_parts);
    }
}

/// A duration, rounded for a reader: `0.4 s`, `12 s`, `4 min 29 s`.
pub(crate) fn format_duration(time: Duration) -> String {
    let seconds = time.as_secs_f64().round() as u64;
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_formatted() {
        let check = |millis, expected: &str| {
            assert_eq!(format_duration(Duration::from_millis(millis)), expected)
        };
        check(0, "0.0 s");
        check(440, "0.4 s");
        check(9_449, "9.4 s");
        check(9_700, "10 s");
        check(59_600, "1 min 0 s");
        check(269_000, "4 min 29 s");
    }
}
