//! Columns: the values of each claim under a key, and the claims of each value.

use model::{Claim, Corpus, Origin, SourceKind};

use super::{
    facet::{Facet, Key},
    value::{Value, n_open, n_values},
};
use crate::sets::{claim_set::ClaimSet, csr_lists::CsrLists};

/// The values of all claims under one key. Made from the claims when it is first asked for, which takes less time than loading it
/// would.
///
/// A **slot** is the dense number of a value: the value itself, and after the last of them the open values of the key.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// How many values there are before the open ones.
    n_values: usize,
    n_open: usize,
    /// For each claim its slots.
    slots: CsrLists,
    /// For each slot its claims, ascending.
    claims: CsrLists,
}

impl Column {
    pub(crate) fn new(corpus: &Corpus, key: Key) -> Self {
        let n_values = n_values(corpus, key.facet());
        let n_open = n_open(key);
        let mut slots = CsrLists::default();
        for claim in &corpus.claims {
            push_values(claim, key, &mut slots);
            if 0 < n_open && slots.open_list().is_empty() {
                let is_unresolved = 1 < n_open && claim.source.kind == SourceKind::Unresolved;
                slots.push((n_values + usize::from(is_unresolved)) as u32);
            }
            slots.close_list();
        }
        let claims = slots.transposed(n_values + n_open);
        Self { n_values, n_open, slots, claims }
    }

    /// The slot of a value; `None` for what is no value under the key.
    pub(crate) fn slot(&self, value: Value) -> Option<usize> {
        if value.is_open() {
            let place = value.open_place();
            return (place < self.n_open).then_some(self.n_values + place);
        }
        let slot = value.0 as usize;
        (slot < self.n_values).then_some(slot)
    }

    /// The claims that have a value.
    pub(crate) fn claims(&self, value: Value) -> &[u32] {
        self.slot(value).map_or(&[], |slot| self.claims.get(slot))
    }

    /// How many slots there are.
    pub(crate) fn n_slots(&self) -> usize {
        self.claims.len()
    }

    /// The slots of a claim.
    pub(crate) fn slots(&self, claim: u32) -> &[u32] {
        self.slots.get(claim as usize)
    }

    /// For each slot, how many of `claims` have it.
    pub(crate) fn count(&self, claims: &ClaimSet) -> Vec<u32> {
        if claims.len() * 2 <= claims.n_claims() {
            let mut counts = vec![0; self.n_slots()];
            self.add(claims, 1, &mut counts);
            return counts;
        }
        // Most claims: it is faster to subtract the others.
        let n_claims = |slot| self.claims.get(slot).len() as u32;
        let mut counts: Vec<u32> = (0..self.n_slots()).map(n_claims).collect();
        self.add(&claims.complement(), u32::MAX, &mut counts);
        counts
    }

    /// Adds `step` to the count of each slot of each claim; `u32::MAX` subtracts 1.
    fn add(&self, claims: &ClaimSet, step: u32, counts: &mut [u32]) {
        for claim in claims.iter() {
            for &slot in self.slots(claim) {
                let count = &mut counts[slot as usize];
                *count = count.wrapping_add(step);
            }
        }
    }
}

/// Adds the values that a claim has under a key.
fn push_values(claim: &Claim, key: Key, values: &mut CsrLists) {
    match key.facet() {
        Facet::Type => values.push(claim.claim_type as u32),
        Facet::Country => {
            claim.countries.in_role(key.role()).for_each(|country| values.push_once(country.0));
        }
        Facet::Entity => {
            claim.entities.in_role(key.role()).for_each(|entity| values.push_once(entity.0));
        }
        Facet::Topic => claim.topics.iter().for_each(|topic| values.push_once(topic.0)),
        Facet::Document => values.push(claim.document.0),
        Facet::Status => values.push(claim.status as u32),
        Facet::Form => values.push(claim.form as u32),
        Facet::Kind => values.push(claim.source.kind as u32),
        Facet::Origin => values.push(Value::of_origin(&claim.origin).0),
        Facet::Rule => {
            if let Origin::Rule { finder, typing } = claim.origin {
                values.push(finder.0);
                values.push_once(typing.0);
            }
        }
    }
}
