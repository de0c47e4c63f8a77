//! How far the rules find what the readings have.
//!
//! Every document that has a reading is read by the rules as if it had none, and the claims are paired by overlap (`pairing.rs`).
//! `compare.rs` compares the pairs, `counts.rs` counts, `table.rs` prints.

mod compare;
mod counts;
mod table;

use std::collections::BTreeMap;

use model::EntityIdx;

pub use self::counts::AccuracyCounts;
use crate::extract::rules::{RULES, TABLE};
use crate::finding::Findings;
use crate::inputs::Inputs;
use crate::resolve::{reading_claims, rule_claims};
use crate::seeds::file::File;

/// What the rules and the readings have, compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accuracy {
    /// Each document's stem and counts, in the order of the stems.
    pub documents: Vec<(String, AccuracyCounts)>,
    /// The counts of each rule that finds claims, by its name.
    pub finding: BTreeMap<&'static str, AccuracyCounts>,
    /// The counts of each rule that types claims, by its name.
    pub typing: BTreeMap<&'static str, AccuracyCounts>,
    /// What was found and is in no reading, and what is in a reading and was not found, or otherwise.
    pub differences: Vec<Difference>,
}

/// A difference between the rules and a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The rule; none where nothing was found.
    pub rule: Option<&'static str>,
    /// The document.
    pub stem: String,
    /// What is different, in words of the codebook.
    pub what: String,
    /// The words.
    pub quote: String,
    /// The sentence around them.
    pub sentence: String,
}

/// Compares the rules with the readings among `files`, which also have documents and register.
pub fn accuracy(files: &[File]) -> Accuracy {
    // Findings are the business of `analyse`.
    let findings = Findings::default();
    let inputs = Inputs::read(files, &findings);
    let mut accuracy = Accuracy::default();
    for idx in inputs.document_indices() {
        if let Some(reading) = inputs.reading(idx) {
            let read = reading_claims::resolve(&inputs, idx, reading);
            let mut found = rule_claims::find(&inputs, idx).claims;
            // A reading knows the names of the register alone.
            let is_registered = |of: &EntityIdx| of.idx() < inputs.register.entities.len();
            found.iter_mut().for_each(|claim| claim.entities.says.retain(is_registered));
            accuracy.add(inputs.document(idx), &read, &found);
        }
    }
    accuracy
}

impl Accuracy {
    /// The table of the rules, `src/analysis/extract/rules/rules.tsv`, with these figures.
    pub fn rules(&self) -> String {
        let head = TABLE.lines().filter(|line| line.starts_with('#')).map(str::to_owned);
        let rows = RULES.iter().map(|rule| {
            let name = rule.name.as_str();
            let counts = self.finding.get(name).or_else(|| self.typing.get(name));
            let counts = counts.copied().unwrap_or_default();
            // A rule that types claims has no part in their sources.
            let is_finding = self.finding.contains_key(name);
            let n_right = if is_finding { counts.same_both } else { counts.same_type };
            format!("{name}\t{}\t{}\t{n_right}", rule.pattern, counts.n_found)
        });
        head.chain(rows).map(|line| line + "\n").collect()
    }

    /// All documents together.
    pub fn total(&self) -> AccuracyCounts {
        let mut total = AccuracyCounts::default();
        self.documents.iter().for_each(|(_, counts)| total.add(*counts));
        total
    }
}
