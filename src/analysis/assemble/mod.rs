//! Assembling the corpus of its resolved parts.
//!
//! `entities.rs` puts the entities in order; `ids.rs` makes ids and finds parents; `used.rs` leaves out countries and rules that nothing refers to.

mod entities;
mod ids;
mod used;

use data_encoding::HEXLOWER;
use model::{Claim, Corpus, Document, DocumentIdx, Entity, EntityIdx, Link, Mention, Role, Roles};
use sha2::{Digest, Sha256};

use crate::countries::COUNTRIES;
use crate::extract::rules::RULES;
use crate::extract::rules::measurement::MEASUREMENT;
use crate::inputs::Inputs;
use crate::resolve::claims::ResolvedClaim;
use crate::resolve::likeness;
use crate::resolve::{Resolved, ResolvedDocument};

/// The corpus. Countries and rules that nothing in it refers to are left out, and the others numbered anew; so are the entities.
pub(crate) fn corpus(inputs: &Inputs<'_>, resolved: Resolved) -> Corpus {
    let Resolved { documents, mut claims, links, found } = resolved;
    let (mut entities, numbers) = entities::entities(inputs, found);
    let renumber = |list: &mut Vec<EntityIdx>| {
        list.iter_mut().for_each(|entity| *entity = numbers[entity.idx()]);
        list.sort_unstable();
    };
    for claim in &mut claims {
        let Roles { says, target, conduct_of, mentioned } = &mut claim.entities;
        [says, target, conduct_of, mentioned].into_iter().for_each(renumber);
        for entity in claim.entities.of(Role::Any) {
            entities[entity.idx()].n_claims += 1;
        }
    }
    let mut kept_apart = inputs.register.kept_apart.clone();
    kept_apart.iter_mut().for_each(|group| {
        group.entities.iter_mut().for_each(|entity| *entity = numbers[entity.idx()]);
    });
    likeness::find_alike(&mut entities);
    let documents = inputs.document_indices().zip(documents);
    let documents = documents.map(|(idx, resolved)| document(inputs, idx, resolved, &numbers));
    let mut corpus = Corpus {
        documents: documents.collect(),
        claims: self::claims(inputs, &entities, claims),
        links_by_to: links_by_to(&links),
        links,
        entities,
        kept_apart,
        countries: COUNTRIES.list.clone(),
        topics: inputs.topics.clone(),
        about: inputs.about.clone(),
        rules: RULES.clone(),
        measurement: None,
    };
    used::retain_countries(&mut corpus);
    used::retain_rules(&mut corpus);
    corpus.measurement = (!corpus.rules.is_empty()).then(|| MEASUREMENT.clone());
    corpus
}

/// The numbers of the links, which are sorted, in the order of the claims that they lead to.
fn links_by_to(links: &[Link]) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..links.len() as u32).collect();
    numbers.sort_by_key(|number| links[*number as usize].to);
    numbers
}

fn document(
    inputs: &Inputs<'_>,
    idx: DocumentIdx,
    resolved: ResolvedDocument,
    numbers: &[EntityIdx],
) -> Document {
    let (file, mentions, reading) =
        (inputs.document(idx), inputs.mentions(idx), inputs.reading(idx));
    let ResolvedDocument { facts, oddities, found: _, found_mentions, country_mentions } = resolved;
    let mut named: Vec<Mention<EntityIdx>> = mentions
        .entities
        .iter()
        .chain(&found_mentions)
        .map(|mention| Mention { of: numbers[mention.of.idx()], ..*mention })
        .collect();
    named.sort_by_key(|mention| mention.span);
    Document {
        stem: file.stem.into(),
        text: file.text.into(),
        sha256: HEXLOWER.encode(&Sha256::digest(file.text)),
        is_whole: reading.is_none_or(|reading| reading.full_text),
        read_by: reading.and_then(|reading| reading.read_by.clone()),
        url: reading.and_then(|reading| reading.url.clone()),
        facts,
        oddities,
        mentions: named,
        country_mentions,
    }
}

/// The claims, complete; `resolved` is in the order of the corpus.
fn claims(inputs: &Inputs<'_>, entities: &[Entity], resolved: Vec<ResolvedClaim>) -> Vec<Claim> {
    let (ids, parents) = (ids::ids(inputs, entities, &resolved), ids::parents(&resolved));
    let claim = |((resolved, id), parent): ((ResolvedClaim, String), _)| Claim {
        id,
        key: resolved.key,
        document: resolved.document,
        occurrences: resolved.occurrences,
        claim_type: resolved.claim_type,
        source: resolved.source,
        cue: resolved.cue,
        entities: resolved.entities,
        countries: resolved.countries,
        topics: resolved.topics,
        date: resolved.date,
        form: resolved.form,
        status: resolved.status,
        has_statistic: resolved.has_statistic,
        narrator_endorses: resolved.narrator_endorses,
        measures: resolved.measures,
        legal_basis: resolved.legal_basis,
        parent,
        origin: resolved.origin,
    };
    resolved.into_iter().zip(ids).zip(parents).map(claim).collect()
}
