//! Measuring readings and rules against each other: agreement of two readings, accuracy of the rules.

pub(crate) mod accuracy;
pub(crate) mod agreement;
