//! How far the claims that the rules find are those that an annotator found, on articles of which nothing is in this project.
//!
//! Claims are paired by overlap (`pairing.rs`), blind to everything else.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use model::{ClaimType, MeasurementRow};

use super::measures::{Cases, share};
use super::pairing::{Candidate, pairs};

/// A claim of an annotator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnotatedClaim {
    /// What it quotes.
    pub span: Range<usize>,
    /// The types that it may have.
    pub types: Vec<ClaimType>,
    /// Whether it may be left out.
    pub is_optional: bool,
}

/// A claim of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundClaim {
    /// What it quotes, in the unit of the annotations.
    pub span: Range<usize>,
    /// Its type.
    pub claim_type: ClaimType,
}

/// The counts over some documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimScore {
    n_documents: usize,
    /// Claims that are not optional, and those found.
    expected: Cases,
    /// Claims found, and those that the annotator has.
    found: Cases,
    /// Claims found of each type, and those whose counterpart may have it.
    by_type: BTreeMap<ClaimType, Cases>,
}

impl ClaimScore {
    /// Adds the claims of one document.
    pub fn add(&mut self, annotated: &[AnnotatedClaim], found: &[FoundClaim]) {
        self.n_documents += 1;
        let candidate = |span: &Range<usize>| Candidate { span: span.clone(), class: () };
        let expected: Vec<_> = annotated.iter().map(|claim| candidate(&claim.span)).collect();
        let candidates: Vec<_> = found.iter().map(|claim| candidate(&claim.span)).collect();
        let paired = pairs(&expected, &candidates);
        for (idx, claim) in annotated.iter().enumerate().filter(|(_, claim)| !claim.is_optional) {
            debug_assert!(!claim.types.is_empty(), "a claim has a type");
            self.expected.add(paired.iter().any(|(expected, _)| *expected == idx));
        }
        for (idx, claim) in found.iter().enumerate() {
            let pair = paired.iter().find(|(_, found)| *found == idx);
            self.found.add(pair.is_some());
            let has_type = pair.is_some_and(|(expected, _)| {
                annotated[*expected].types.contains(&claim.claim_type)
            });
            self.by_type.entry(claim.claim_type).or_default().add(has_type);
        }
    }

    /// The counts as rows of a measurement.
    pub fn rows(&self) -> impl Iterator<Item = MeasurementRow> + '_ {
        let types = ClaimType::ALL.iter().map(|claim_type| {
            self.by_type.get(claim_type).copied().unwrap_or_default().row(claim_type.word())
        });
        [self.expected.row("expected"), self.found.row("all")].into_iter().chain(types)
    }
}

impl fmt::Display for ClaimScore {
    /// The span F1, and a Markdown table of the claims found by type.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { n_documents, expected, found, by_type } = self;
        let [n_expected, n_found, n_right] =
            [expected.n, found.n, expected.n_right].map(|n| n as usize);
        writeln!(
            f,
            "{n_documents} documents; of {n_expected} claims {n_right} found; of {n_found} found {} annotated; span F1 {:.3}\n",
            found.n_right,
            harmonic(share(n_right, n_expected), share(found.n_right as usize, n_found)),
        )?;
        writeln!(f, "| type | found | right |\n|---|---|---|")?;
        for (claim_type, Cases { n, n_right }) in by_type {
            writeln!(f, "| {} | {n} | {n_right} |", claim_type.word())?;
        }
        Ok(())
    }
}

/// The harmonic mean of a recall and a precision.
fn harmonic(recall: f64, precision: f64) -> f64 {
    2.0 * recall * precision / (recall + precision).max(f64::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_counted_by_what_they_share() {
        let annotated = |span: Range<usize>, types: &[ClaimType], is_optional: bool| {
            AnnotatedClaim { span, types: types.to_vec(), is_optional }
        };
        let found = |span: Range<usize>, claim_type: ClaimType| FoundClaim { span, claim_type };
        let mut score = ClaimScore::default();
        score.add(
            &[
                annotated(0..10, &[ClaimType::Denial, ClaimType::Refusal], false),
                annotated(20..30, &[ClaimType::Fact], true),
                annotated(40..50, &[ClaimType::Fact], false),
            ],
            &[
                found(0..9, ClaimType::Refusal),
                found(21..30, ClaimType::Demand),
                found(60..70, ClaimType::Fact),
            ],
        );
        let rows: Vec<MeasurementRow> = score.rows().collect();
        let count = |class: &str| {
            let row = rows.iter().find(|row| row.class == class).unwrap();
            (row.n_cases, row.n_right)
        };
        assert_eq!((count("expected"), count("all")), ((2, 1), (3, 2)));
        assert_eq!((count("refusal"), count("demand"), count("fact")), ((1, 1), (1, 0), (1, 0)));
        assert!(score.to_string().starts_with(
            "1 documents; of 2 claims 1 found; of 3 found 2 annotated; span F1 0.571"
        ));
    }
}
