//! How far the rules find the names of a register, and who speaks, where they have neither register nor readings.
//!
//! Every document that has a reading is read by the rules alone. A name that is found is the registered one if one of its spellings is
//! registered for it in that document. Persons and organisations are counted, each once a document; of the claims that are found as the
//! reading has them, those count whose speakers are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use model::{DocumentIdx, EntityIdx, EntityKind, Span};

use super::measures::{f1, precision, recall, share};
use super::pairing::{Candidate, pairs};
use crate::extract::FoundName;
use crate::finding::Findings;
use crate::inputs::Inputs;
use crate::resolve::claims::ResolvedClaim;
use crate::resolve::{reading_claims, rule_claims};
use crate::seeds::file::File;

/// What was counted, over all documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameScore {
    /// Registered persons and organisations, once for each document that names them.
    pub n_registered: usize,
    /// Persons and organisations found, once for each document.
    pub n_found: usize,
    /// Of those found, the ones that are registered.
    pub n_both: usize,
    /// Claims that are found as a reading has them.
    pub n_claims: usize,
    /// Of these, those whose speakers are those of the reading.
    pub n_speaker: usize,
}

impl fmt::Display for NameScore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { n_registered, n_found, n_both, n_claims, n_speaker } = *self;
        writeln!(
            f,
            "| without register and readings | registered | found | both | precision | recall | F1 |"
        )?;
        writeln!(f, "|---|---|---|---|---|---|---|")?;
        writeln!(
            f,
            "| persons and organisations | {n_registered} | {n_found} | {n_both} | {:.3} | {:.3} | {:.3} |",
            precision(n_both, n_found),
            recall(n_both, n_registered),
            f1(n_both, n_registered, n_found)
        )?;
        writeln!(f)?;
        writeln!(
            f,
            "speaker right in {n_speaker} of {n_claims} claims found ({:.3})",
            share(n_speaker, n_claims)
        )
    }
}

/// Compares what the rules find without a register with the register and the readings among `files`.
pub fn names_without_register(files: &[File]) -> NameScore {
    let (findings, bare_findings) = (Findings::default(), Findings::default());
    let inputs = Inputs::read(files, &findings);
    let bare: Vec<File> =
        files.iter().filter(|file| !file.path.ends_with(".toml")).cloned().collect();
    let bare = Inputs::read(&bare, &bare_findings);
    let mut score = NameScore::default();
    for idx in inputs.document_indices() {
        if let Some(reading) = inputs.reading(idx) {
            let read = reading_claims::resolve(&inputs, idx, reading);
            let found = rule_claims::find(&bare, idx);
            score.add(&inputs, idx, &read, &found.claims, &found.names);
        }
    }
    score
}

impl NameScore {
    fn add(
        &mut self,
        inputs: &Inputs<'_>,
        document: DocumentIdx,
        read: &[ResolvedClaim],
        found: &[ResolvedClaim],
        names: &[FoundName],
    ) {
        let is_counted = |kind| matches!(kind, EntityKind::Person | EntityKind::Organisation);
        let kind = |of: EntityIdx| inputs.register.entities[of.idx()].kind;
        let registered = registered(inputs, document, names);
        let mentioned: BTreeSet<EntityIdx> =
            inputs.mentions(document).entities.iter().map(|mention| mention.of).collect();
        self.n_registered += mentioned.iter().filter(|of| is_counted(kind(**of))).count();
        let counted = names.iter().zip(&registered).filter(|(name, _)| is_counted(name.kind));
        let both: BTreeSet<EntityIdx> = counted.clone().filter_map(|(_, of)| *of).collect();
        self.n_found += counted.count();
        self.n_both += both.iter().filter(|of| is_counted(kind(**of))).count();

        let candidates = |claims: &[ResolvedClaim]| -> Vec<Candidate<_>> {
            let candidate = |claim: &ResolvedClaim| Candidate {
                span: claim.span().range(),
                class: claim.claim_type,
            };
            claims.iter().map(candidate).collect()
        };
        for (i, j) in pairs(&candidates(read), &candidates(found)) {
            let says: Vec<Option<EntityIdx>> =
                found[j].entities.says.iter().map(|of| registered[of.idx()]).collect();
            let says: Option<BTreeSet<EntityIdx>> = says.into_iter().collect();
            let expected: BTreeSet<EntityIdx> = read[i].entities.says.iter().copied().collect();
            let is_nobody = expected.is_empty() && found[j].entities.says.is_empty();
            let is_same = says == Some(expected) && !is_nobody
                || is_nobody && read[i].source.kind == found[j].source.kind;
            self.n_claims += 1;
            self.n_speaker += usize::from(is_same);
        }
    }
}

/// For each name found, the registered entity that one of its spellings names in that document; of several the one named most often.
fn registered(
    inputs: &Inputs<'_>,
    document: DocumentIdx,
    names: &[FoundName],
) -> Vec<Option<EntityIdx>> {
    let text = inputs.document(document).text;
    let mut spelled: BTreeMap<&str, EntityIdx> = BTreeMap::new();
    for mention in &inputs.mentions(document).entities {
        spelled.insert(mention.span.of(text), mention.of);
    }
    let of_name = |name: &FoundName| {
        // "Norway said": the government of the country, as the register has it.
        if let Some(country) = name.government_of {
            let is_government = |of: &usize| {
                let entity = &inputs.register.entities[*of];
                entity.kind == EntityKind::Government && entity.countries == [country]
            };
            let of = (0..inputs.register.entities.len()).find(is_government)?;
            return Some(EntityIdx(of as u32));
        }
        let mut counts: BTreeMap<EntityIdx, usize> = BTreeMap::new();
        let words = |span: Span| span.of(text).trim_start_matches("the ");
        for of in name.occurrences.iter().filter_map(|at| spelled.get(words(at.span))) {
            *counts.entry(*of).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(_, n)| *n).map(|(of, _)| of)
    };
    names.iter().map(of_name).collect()
}
