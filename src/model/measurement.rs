//! A measurement: how far the rules were right on articles that they were not written on.

use serde::{Deserialize, Serialize};

/// What was measured, on which articles and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measurement {
    /// The articles, in words.
    pub articles: String,
    /// The day.
    pub date: String,
    /// What was counted, in the order of the table.
    pub rows: Vec<MeasurementRow>,
}

/// One count of a measurement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasurementRow {
    /// Of what: `all` for the claims that the rules found, `expected` for those that they should have found, the word of a type for the
    /// claims that they found of it, the word of a way for what they took for a name in this way.
    pub class: String,
    /// How many.
    pub n_cases: u32,
    /// How many of them are right: have a counterpart, and, where the class is a type, one of the same type; or mean the same.
    pub n_right: u32,
}

impl Measurement {
    /// The count of a class.
    pub fn row(&self, class: &str) -> Option<&MeasurementRow> {
        self.rows.iter().find(|row| row.class == class)
    }
}
