//! Says what each part of a command is doing, and how long it took.

use std::time::{Duration, Instant};

/// Counts the parts of a command.
#[derive(Debug)]
pub(crate) struct Progress {
    n_begun: usize,
    n_parts: usize,
}

impl Progress {
    /// For a command of so many parts.
    pub(crate) fn new(n_parts: usize) -> Self {
        Self { n_begun: 0, n_parts }
    }

    /// Does a part, and says so before and after: other programs may write much in between.
    pub(crate) fn part<T>(&mut self, what: &str, work: impl FnOnce() -> T) -> T {
        self.timed(what, work).0
    }

    /// As [`Self::part`], and gives the time it took.
    pub(crate) fn timed<T>(&mut self, what: &str, work: impl FnOnce() -> T) -> (T, Duration) {
        self.n_begun += 1;
        let number = format!("[{}/{}]", self.n_begun, self.n_parts);
        println!("{number} {what} …");
        let start = Instant::now();
        let done = work();
        let time = start.elapsed();
        println!("{number} {what}: {}", spoken(time));
        (done, time)
    }

    /// Counts a part that has nothing to do, and says why.
    pub(crate) fn nothing_to_do(&mut self, why: &str) {
        self.n_begun += 1;
        println!("[{}/{}] {why}", self.n_begun, self.n_parts);
    }
}

/// A time as a person says it: `0.4 s`, `12 s`, `4 min 29 s`.
pub(crate) fn spoken(time: Duration) -> String {
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
    fn times_are_spoken() {
        let check =
            |millis, expected: &str| assert_eq!(spoken(Duration::from_millis(millis)), expected);
        check(0, "0.0 s");
        check(440, "0.4 s");
        check(9_449, "9.4 s");
        check(9_700, "10 s");
        check(59_600, "1 min 0 s");
        check(269_000, "4 min 29 s");
    }
}
