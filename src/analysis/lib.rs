//! From the files of a folder to a corpus, and what is to be said about them.
//!
//! [`analyse`] is pure: no file is opened here, no clock is read, nothing depends on hash order; the same files give the same corpus.
//! It does not fail: what cannot be used is left out of the corpus and told as a [`Finding`].
//!
//! 1. `file.rs` tells documents, readings, the register and the topics apart.
//! 2. `names.rs` reads the register and the topics, `reading.rs` the readings; both through `toml.rs`, which keeps every value's place.
//! 3. `mentions.rs` finds where documents name entities, and `countries.rs` where they name countries.
//! 4. `claims.rs` looks up the words of each reading with `anchor.rs` and resolves names, countries and topics; `links.rs` resolves links. For a document without a reading, `unaided.rs` takes the claims that the rules of `extract/` find.
//! 5. `checks.rs` tells what deserves a second look.
//! 6. `assemble.rs` puts the corpus together.
//!
//!
//! `excerpt.rs` takes out of a corpus the text that may not be published. `agreement.rs` compares two readings of the same documents, `accuracy.rs` the readings with the rules.

mod assemble;
mod countries;
mod draft;
mod evaluate;
mod excerpt;
pub mod extract;
mod finding;
mod mentions;
mod resolve;
mod seeds;

use model::{Corpus, DocumentIdx};

use crate::resolve::claims::Context;
use crate::resolve::{checks, claims, links, rule_claims};
use crate::seeds::reading::Reading;
use crate::seeds::toml::Parsed;
use crate::seeds::{file, reading, register};

pub use draft::draft;
pub use evaluate::accuracy::{Accuracy, Miss, Tally, accuracy};
pub use evaluate::agreement::{Agreement, Counts, agreement};
pub use excerpt::{GAP, excerpts};
pub use finding::{FilePosition, Finding, Problem};
pub use seeds::file::{File, MAX_BYTES};

/// Makes a corpus of files. Findings are sorted by path and place; a build that has a fault among them must fail.
pub fn analyse(files: &[File]) -> (Corpus, Vec<Finding>) {
    let mut findings = Vec::new();
    let sorted = file::sort(files, &mut findings);
    let documents = sorted.documents.as_slice();
    let register = register::Register::read(sorted.names, documents, &mut findings);
    let topics = register::topics(sorted.topics, &mut findings);
    let mentions = mentions::find(&register, sorted.names, documents, &mut findings);
    let context = Context { documents, register: &register, topics: &topics, mentions: &mentions };

    let parsed: Vec<Parsed<'_>> =
        sorted.readings.iter().map(|reading| Parsed::new(*reading, &mut findings)).collect();
    let readings: Vec<Reading<'_>> =
        parsed.iter().map(|parsed| reading::read(parsed, &mut findings)).collect();
    let reading_of = |document: &file::TextFile<'_>| {
        readings.iter().find(|reading| reading.file.stem == document.stem)
    };
    let by_document: Vec<Option<&Reading<'_>>> = documents.iter().map(reading_of).collect();

    let mut resolved = Vec::new();
    let mut unregistered = vec![Vec::new(); documents.len()];
    for (idx, reading) in by_document.iter().enumerate() {
        let document = DocumentIdx(idx as u32);
        match reading {
            Some(reading) => {
                checks::keys(reading, &mut findings);
                resolved.extend(claims::resolve(reading, document, context, &mut findings));
            }
            None => {
                let (found, names) = rule_claims::resolve(document, context);
                resolved.extend(found);
                unregistered[idx] = names;
            }
        }
        checks::document(documents[idx], &mentions[idx], context, &mut findings);
    }
    claims::arrange(&mut resolved, context);

    let links = links::resolve(&resolved, &by_document, context, &mut findings);
    checks::overlaps(&resolved, &by_document, &mut findings);
    checks::register(&resolved, sorted.names, context, &mut findings);

    let mut corpus = assemble::corpus(&by_document, resolved, links, context, &mut findings);
    for (document, names) in corpus.documents.iter_mut().zip(unregistered) {
        document.unregistered = names;
    }
    for (document, read) in documents.iter().zip(&corpus.documents) {
        checks::quotation_marks(*document, &read.oddities, &mut findings);
    }
    findings.sort();
    findings.dedup();
    (corpus, findings)
}
