//! Which claim answers which.

use std::collections::BTreeMap;

use model::{ClaimIdx, Link};

use crate::finding::{Finding, Problem};
use crate::resolve::claims::{Context, Resolved};
use crate::seeds::reading::Reading;

/// Finds the claims that links name. `readings` are in the order of the documents.
///
/// A link to a claim that is written and left out for a fault of its own is left out with it: that fault is told already.
pub(crate) fn resolve(
    resolved: &[Resolved],
    readings: &[Option<&Reading<'_>>],
    context: Context<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Link> {
    let stem = |claim: &Resolved| context.documents[claim.claim.document.idx()].stem;
    let by_name: BTreeMap<(&str, &str), usize> = resolved
        .iter()
        .enumerate()
        .map(|(idx, claim)| ((stem(claim), claim.claim.key.as_str()), idx))
        .collect();
    let is_written = |(stem, key): (&str, &str)| {
        let mut readings = readings.iter().flatten().filter(|reading| reading.file.stem == stem);
        readings.any(|reading| reading.keys.iter().any(|written| written.value == key))
    };
    let mut links = Vec::new();
    for (from, claim) in resolved.iter().enumerate() {
        let Some(reading) = readings[claim.claim.document.idx()] else { continue };
        for answer in &claim.links {
            let name = answer.claim.value.as_str();
            let named = name.split_once('#').unwrap_or((stem(claim), name));
            let problem = match by_name.get(&named).copied() {
                None if is_written(named) => continue,
                None => Problem::LinkToNowhere { claim: name.into() },
                Some(to) if to == from => Problem::LinkToItself { claim: name.into() },
                Some(to) => {
                    let (from, to) = (ClaimIdx(from as u32), ClaimIdx(to as u32));
                    links.push(Link { from, to, verb: answer.verb, evidence: answer.evidence });
                    continue;
                }
            };
            findings.push(reading.file.finding(answer.claim.at, problem));
        }
    }
    links.sort_unstable();
    links
}
