//! Says on standard error how far long work has come.

use std::io::{IsTerminal as _, stderr};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Work that takes less is not spoken of; longer work is, this often.
const INTERVAL: Duration = Duration::from_secs(1);

/// How far some work has come, counted by any thread.
#[derive(Debug)]
pub(crate) struct Progress {
    what: &'static str,
    total: usize,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    n_done: usize,
    last: Instant,
    is_printed: bool,
}

impl Progress {
    /// Work of `total` steps; `what` is done to them: "drawing pages".
    pub(crate) fn new(what: &'static str, total: usize) -> Self {
        let state = State { n_done: 0, last: Instant::now(), is_printed: false };
        Self { what, total, state: Mutex::new(state) }
    }

    /// Counts a step.
    pub(crate) fn step(&self) {
        let mut state = self.state.lock().unwrap_or_else(|error| error.into_inner());
        state.n_done += 1;
        let is_last = state.n_done == self.total && state.is_printed;
        if INTERVAL <= state.last.elapsed() || is_last {
            (state.last, state.is_printed) = (Instant::now(), true);
            // On a terminal, one line that counts; elsewhere, a line a second.
            let is_line = is_last || !stderr().is_terminal();
            let (start, end) = if is_line { ("", "\n") } else { ("\r", "\r") };
            eprint!("{start}{}: {} of {}{end}", self.what, state.n_done, self.total);
        }
    }
}
