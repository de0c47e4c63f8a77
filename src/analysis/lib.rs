//! From the files of a folder to a corpus, and the problems found in them.
//!
//! [`analyse`] is pure: no file is opened here, no clock is read, nothing depends on hash order; the same files give the same corpus.
//! It does not fail: what cannot be used is left out of the corpus and reported as a [`Finding`].
//!
//! 1. `seeds/` reads documents, readings, the register and the topics.
//! 2. `mentions/` finds where documents name entities and, with the table of `countries/`, countries. `inputs.rs` is all of this in one value.
//! 3. `resolve/` resolves the claims of readings, their words, names and links; for a document without a reading it takes those
//!    that the rules of `extract/` find. It also checks what deserves a second look.
//! 4. `assemble/` puts the corpus together.
//!
//! `excerpt/` takes out of a corpus the text that may not be published, moving every span (`spans.rs`). `draft/` writes what the
//! rules find as a reading to review. `evaluate/` measures the agreement of readings and the accuracy of the rules.

mod assemble;
mod countries;
mod draft;
mod evaluate;
mod excerpt;
pub mod extract;
mod finding;
mod inputs;
mod mentions;
mod occurrences;
mod parallel;
mod resolve;
mod seeds;
mod sorted;
mod spans;

use model::Corpus;

use crate::finding::Findings;
use crate::inputs::Inputs;

pub use draft::{draft, draft_names};
pub use evaluate::accuracy::{Accuracy, AccuracyCounts, Difference, accuracy};
pub use evaluate::agreement::{Agreement, AgreementCounts, agreement};
pub use evaluate::annotated_claims;
pub use evaluate::annotated_mentions;
pub use evaluate::attribution;
pub use evaluate::without_register::{NameScore, names_without_register};
pub use excerpt::excerpts;
pub use finding::{FilePosition, Finding, Problem};
pub use seeds::address::is_report_address;
pub use seeds::file::{File, MAX_BYTES};
pub use spans::map_spans;

/// Makes a corpus of files. Findings are sorted by position; a build that has a fault among them must fail.
pub fn analyse(files: &[File]) -> (Corpus, Vec<Finding>) {
    analyse_counting(files, &|| {})
}

/// As [`analyse`], and calls back for each document when its claims are found, from any thread.
pub fn analyse_counting(files: &[File], on_document: &(dyn Fn() + Sync)) -> (Corpus, Vec<Finding>) {
    let findings = Findings::default();
    let inputs = Inputs::read(files, &findings);
    let resolved = resolve::resolve(&inputs, on_document);
    resolve::checks::report(&inputs, &resolved);
    let corpus = assemble::corpus(&inputs, resolved);
    (corpus, findings.into_sorted())
}
