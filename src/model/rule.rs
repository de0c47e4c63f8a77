//! Rules: what finds claims, and types them, in documents without a reading.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A rule that found a claim of the corpus, or gave one its type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its name in links and downloads.
    pub name: String,
    /// The pattern it looks for, as an example: `X said that …`.
    pub pattern: String,
    /// How many claims it found, or typed, in the shipped reports, whose readings say what is right.
    pub n_cases: u32,
    /// How many of them have a counterpart in the reading of the same type; for a rule that finds, with the same source too.
    pub n_right: u32,
}

/// The rule, and how often it is right, as readers see it: `said: X said that …; correct in 9 of 10 cases in the reports the rules were written on`.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, pattern, n_cases, n_right } = self;
        match n_cases {
            0 => write!(
                f,
                "{name}: {pattern}; untested: no case in the reports the rules were written on"
            ),
            _ => write!(
                f,
                "{name}: {pattern}; correct in {n_right} of {n_cases} cases in the reports the rules were written on"
            ),
        }
    }
}
