//! What accuracy counts.

use crate::evaluate::measures::{f1, share};

/// Counts of claims.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccuracyCounts {
    /// Claims of the reading; 0 where it cannot be said, as for a rule.
    pub n_read: u32,
    /// Claims that the rules found.
    pub n_found: u32,
    /// Found by both: the spans share at least half of what both cover.
    pub n_both: u32,
    /// Of these, of the same type.
    pub same_type: u32,
    /// Of these, with the same entities as source.
    pub same_source: u32,
    /// Of these, both.
    pub same_both: u32,
    /// Found by both, and in the same form.
    pub same_form: u32,
    /// Found by both, and of the same status.
    pub same_status: u32,
    /// Found by both, and alike in having figures.
    pub same_statistic: u32,
    /// Found by both, with the same date, or with none.
    pub same_date: u32,
    /// Found by both, with the same countries as source, as target and as conduct of.
    pub same_countries: u32,
}

impl AccuracyCounts {
    /// The harmonic mean of precision and recall of the spans.
    pub fn span_f1(self) -> f64 {
        f1(self.n_both as usize, self.n_read as usize, self.n_found as usize)
    }

    /// The share of those found by both whose type is the same.
    pub fn type_share(self) -> f64 {
        share(self.same_type as usize, self.n_both as usize)
    }

    /// The share of those found by both whose source is the same.
    pub fn source_share(self) -> f64 {
        share(self.same_source as usize, self.n_both as usize)
    }

    pub(super) fn add(&mut self, other: Self) {
        self.n_read += other.n_read;
        self.n_found += other.n_found;
        self.n_both += other.n_both;
        self.same_type += other.same_type;
        self.same_source += other.same_source;
        self.same_both += other.same_both;
        self.same_form += other.same_form;
        self.same_status += other.same_status;
        self.same_statistic += other.same_statistic;
        self.same_date += other.same_date;
        self.same_countries += other.same_countries;
    }
}
