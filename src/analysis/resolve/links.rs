//! Resolving links: the claims that they name.

use std::collections::BTreeMap;

use model::{ClaimIdx, EntityIdx, Link, LinkVerb};

use super::claims::{ResolvedClaim, ResolvedLink};
use crate::finding::Problem;
use crate::inputs::Inputs;
use crate::sorted::sorted;

/// The links of claims that are in the order of the corpus; sorted.
///
/// A link to a claim that is written and left out for a fault of its own is left out with it: that fault is reported already.
pub(super) fn resolve(inputs: &Inputs<'_>, claims: &[ResolvedClaim]) -> Vec<Link> {
    let resolver = LinkResolver::new(inputs, claims);
    let mut links: Vec<Link> = Vec::new();
    for (from, claim) in claims.iter().enumerate() {
        let Some(reading) = inputs.reading(claim.document) else { continue };
        for link in &claim.links {
            match resolver.target(from, link) {
                Ok(Some(to)) => {
                    let ResolvedLink { verb, evidence, .. } = *link;
                    if verb == LinkVerb::Repeats && differ(claim, &claims[to.idx()]) {
                        let problem = Problem::RepeatDiffers { claim: link.claim.value.clone() };
                        reading.file.report(link.claim.offset, problem);
                    }
                    links.push(Link { from: ClaimIdx(from as u32), to, verb, evidence });
                }
                Ok(None) => {}
                Err(problem) => reading.file.report(link.claim.offset, *problem),
            }
        }
    }
    links.sort_unstable();
    links
}

/// Whether two claims are of different types, or not about the same entities: then the one says something else than the other.
fn differ(claim: &ResolvedClaim, other: &ResolvedClaim) -> bool {
    let about = |claim: &ResolvedClaim| -> Vec<EntityIdx> {
        let entities = &claim.entities;
        sorted(entities.target.iter().chain(&entities.conduct_of).copied().collect())
    };
    claim.claim_type != other.claim_type || about(claim) != about(other)
}

struct LinkResolver<'i, 'f> {
    inputs: &'i Inputs<'f>,
    claims: &'i [ResolvedClaim],
    /// The index of each claim by its document's stem and its key.
    by_name: BTreeMap<(&'i str, &'i str), usize>,
}

impl<'i, 'f> LinkResolver<'i, 'f> {
    fn new(inputs: &'i Inputs<'f>, claims: &'i [ResolvedClaim]) -> Self {
        let name = |claim: &'i ResolvedClaim| (inputs.document(claim.document).stem, &*claim.key);
        let by_name = claims.iter().enumerate().map(|(idx, claim)| (name(claim), idx)).collect();
        Self { inputs, claims, by_name }
    }

    /// The claim that a link of claim `from` names; `None` where it is left out for a fault of its own.
    fn target(&self, from: usize, link: &ResolvedLink) -> Result<Option<ClaimIdx>, Box<Problem>> {
        let claim = link.claim.value.as_str();
        let own_stem = self.inputs.document(self.claims[from].document).stem;
        let (stem, key) = claim.split_once('#').unwrap_or((own_stem, claim));
        match self.by_name.get(&(stem, key)) {
            None if self.is_written(stem, key) => Ok(None),
            None => Err(Box::new(Problem::LinkToUnknownClaim { claim: claim.into() })),
            Some(to) if *to == from => Err(Box::new(Problem::LinkToItself { claim: claim.into() })),
            Some(to) => Ok(Some(ClaimIdx(*to as u32))),
        }
    }

    fn is_written(&self, stem: &str, key: &str) -> bool {
        let mut readings =
            self.inputs.readings.iter().flatten().filter(|reading| reading.file.stem == stem);
        readings.any(|reading| reading.keys.iter().any(|written| written.value == key))
    }
}
