//! Ids and parents of claims.
//!
//! The **id** of a claim is `c` and the first ten characters of the lower-case base32 (RFC 4648) of SHA-256 over the stem of its
//! document, its quote, its type, the ids of its sources with commas between, and its ordinal among equals from 1, joined by U+001F.
//! It changes with what the claim is and not with where it is.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use data_encoding::BASE32_NOPAD;
use model::{ClaimIdx, Entity};
use sha2::{Digest, Sha256};

use crate::inputs::Inputs;
use crate::resolve::claims::ResolvedClaim;

/// The id of each claim.
pub(super) fn ids(
    inputs: &Inputs<'_>,
    entities: &[Entity],
    claims: &[ResolvedClaim],
) -> Vec<String> {
    let mut n_equal: BTreeMap<String, usize> = BTreeMap::new();
    let id = |claim: &ResolvedClaim| {
        let base = base(inputs, entities, claim);
        let ordinal = n_equal.get(&base).copied().unwrap_or_default() + 1;
        let id = id(&base, ordinal);
        n_equal.insert(base, ordinal);
        id
    };
    claims.iter().map(id).collect()
}

/// What an id is made of but for the ordinal.
fn base(inputs: &Inputs<'_>, entities: &[Entity], claim: &ResolvedClaim) -> String {
    let document = inputs.document(claim.document);
    let sources: Vec<&str> =
        claim.entities.says.iter().map(|source| entities[source.idx()].id.as_str()).collect();
    let quote = claim.span().of(document.text);
    [document.stem, quote, claim.claim_type.word(), &sources.join(",")].join("\u{1f}")
}

fn id(base: &str, ordinal: usize) -> String {
    let hash = Sha256::digest(format!("{base}\u{1f}{ordinal}"));
    format!("c{}", &BASE32_NOPAD.encode(&hash).to_ascii_lowercase()[..10])
}

/// The parent of each claim: the smallest other claim of its document whose span contains its own; of two claims with one span,
/// the first is the parent.
pub(super) fn parents(claims: &[ResolvedClaim]) -> Vec<Option<ClaimIdx>> {
    let mut parents = Vec::with_capacity(claims.len());
    for of_document in claims.chunk_by(|a, b| a.document == b.document) {
        let first = parents.len();
        let claim_idx = |idx: usize| ClaimIdx((first + idx) as u32);
        parents.extend((0..of_document.len()).map(|idx| parent(of_document, idx).map(claim_idx)));
    }
    parents
}

fn parent(claims: &[ResolvedClaim], idx: usize) -> Option<usize> {
    let inner = claims[idx].span();
    let contains = |other: &usize| {
        let outer = claims[*other].span();
        *other != idx && outer.contains(inner) && (outer != inner || *other < idx)
    };
    let size = |other: &usize| (claims[*other].span().len(), Reverse(*other));
    (0..claims.len()).filter(contains).min_by_key(size)
}
