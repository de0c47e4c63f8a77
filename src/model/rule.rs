//! The rules by which the analysis finds claims where no reading tells them.

use serde::{Deserialize, Serialize};

/// A rule that found a claim of the corpus, or gave one its type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its name, by which links and downloads call it.
    pub name: String,
    /// The pattern it looks for, as an example: `X said that …`.
    pub pattern: String,
    /// How many claims it found, or typed, in the shipped reports, whose readings say what is right.
    pub n_cases: u32,
    /// How many of them have a counterpart in the reading of the same type; for a rule that finds, with the same source too.
    pub n_right: u32,
}
