//! Which claim answers which.

use std::collections::BTreeMap;

use model::{ClaimIdx, Link};

use crate::claims::{Context, Resolved};
use crate::file::TextFile;
use crate::finding::{Finding, Problem};

/// Finds the claims that links name. `readings` are the files of the readings, for findings, by document.
pub(crate) fn resolve(
    resolved: &[Resolved],
    readings: &[Option<TextFile<'_>>],
    context: Context<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Link> {
    let stem = |claim: &Resolved| context.documents[claim.claim.document.idx()].stem;
    let by_name: BTreeMap<(&str, &str), usize> = resolved
        .iter()
        .enumerate()
        .map(|(idx, claim)| ((stem(claim), claim.claim.key.as_str()), idx))
        .collect();
    let mut links = Vec::new();
    for (from, claim) in resolved.iter().enumerate() {
        let Some(file) = readings[claim.claim.document.idx()] else { continue };
        for answer in &claim.links {
            let name = answer.claim.value.as_str();
            let to = by_name.get(&name.split_once('#').unwrap_or((stem(claim), name))).copied();
            let problem = match to {
                None => Problem::LinkToNowhere { claim: name.into() },
                Some(to) if to == from => Problem::LinkToItself { claim: name.into() },
                Some(to) => {
                    let (from, to) = (ClaimIdx(from as u32), ClaimIdx(to as u32));
                    links.push(Link { from, to, verb: answer.verb, evidence: answer.evidence });
                    continue;
                }
            };
            findings.push(file.finding(answer.claim.at, problem));
        }
    }
    links.sort_unstable();
    links
}
