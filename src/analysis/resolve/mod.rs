//! Resolving claims: from words and names as they are written to spans, entities, countries, topics and links.
//!
//! 1. `facts.rs` looks up what a reading has on its document.
//! 2. `reading_claims.rs` resolves the claims of a reading with `sources.rs` and `roles.rs`; for a document without a reading,
//!    `rule_claims.rs` has those that the rules of `extract/` find. Both make the one type of `claims.rs`.
//!    `dates.rs` reckons dates from the document's. `found_entities.rs` joins the names that the rules found in several documents, and
//!    `likeness.rs` says which others may be the same.
//! 3. `links.rs` resolves which claim responds to which.
//! 4. `checks.rs` reports what deserves a second look.

pub(crate) mod checks;
pub(crate) mod claims;
mod dates;
mod facts;
pub(crate) mod found_entities;
pub(crate) mod likeness;
mod links;
pub(crate) mod reading_claims;
mod roles;
pub(crate) mod rule_claims;
mod sources;

use model::{CountryIdx, DocumentIdx, EntityIdx, Facts, Link, Mention, Oddity};

use self::claims::ResolvedClaim;
use self::found_entities::FoundEntity;
use self::rule_claims::ResolvedFindings;
use crate::extract::FoundName;
use crate::inputs::Inputs;
use crate::parallel;

/// What is resolved of a corpus.
pub(crate) struct Resolved {
    /// In the order of the inputs' documents.
    pub(crate) documents: Vec<ResolvedDocument>,
    /// In the order of the corpus.
    pub(crate) claims: Vec<ResolvedClaim>,
    /// Sorted.
    pub(crate) links: Vec<Link>,
    /// The entities that rules found, which are numbered after the register's.
    pub(crate) found: Vec<FoundEntity>,
}

/// What is resolved of a document besides its claims.
#[derive(Default)]
pub(crate) struct ResolvedDocument {
    /// Its facts.
    pub(crate) facts: Facts,
    /// What is odd in it, in the order of the text.
    pub(crate) oddities: Vec<Oddity>,
    /// For a document without a reading, the names in it that the register does not have.
    pub(crate) found: Vec<FoundName>,
    /// Their mentions, in the order of the text.
    pub(crate) found_mentions: Vec<Mention<EntityIdx>>,
    /// Where it names countries, in the order of the text.
    pub(crate) country_mentions: Vec<Mention<CountryIdx>>,
}

/// Resolves all documents, claims and links; calls back after each document.
pub(crate) fn resolve(inputs: &Inputs<'_>, on_document: &(dyn Fn() + Sync)) -> Resolved {
    let indices: Vec<DocumentIdx> = inputs.document_indices().collect();
    let resolved = parallel::map(&indices, |idx| {
        let resolved = resolve_document(inputs, *idx);
        on_document();
        resolved
    });
    let (mut documents, claims): (Vec<_>, Vec<_>) = resolved.into_iter().unzip();
    let mut claims: Vec<ResolvedClaim> = claims.into_iter().flatten().collect();
    claims.sort_by(|a, b| a.order().cmp(&b.order()));
    let found = found_entities::join(inputs, &mut documents, &mut claims);
    let links = links::resolve(inputs, &claims);
    Resolved { documents, claims, links, found }
}

fn resolve_document(
    inputs: &Inputs<'_>,
    idx: DocumentIdx,
) -> (ResolvedDocument, Vec<ResolvedClaim>) {
    let (document, mut claims) = match inputs.reading(idx) {
        Some(reading) => {
            let (facts, oddities) = facts::resolve(inputs, idx, reading);
            let mut claims = reading_claims::resolve(inputs, idx, reading);
            dates::reckon(inputs.document(idx).text, &facts, &oddities, &mut claims);
            let country_mentions = inputs.mentions(idx).countries.clone();
            let document = ResolvedDocument {
                facts,
                oddities,
                country_mentions,
                ..ResolvedDocument::default()
            };
            (document, claims)
        }
        None => {
            let ResolvedFindings { claims, names, countries } = rule_claims::find(inputs, idx);
            let document = ResolvedDocument {
                found: names,
                country_mentions: countries,
                ..ResolvedDocument::default()
            };
            (document, claims)
        }
    };
    claims::take_in_partner_marks(&mut claims, inputs.document(idx).text);
    (document, claims)
}
