//! How far two readings of the same documents agree.
//!
//! Two claims are **the same find** when they can be paired by overlap (`pairing.rs`). Type, source and countries are then compared
//! within the pairs. A source is the same when both name the same entities; a name that the register does not have as canonical is
//! looked up among its spellings, because the second reader did not see the register.

use std::collections::BTreeSet;
use std::fmt;

use model::{ClaimType, CountryIdx, DocumentIdx, EntityIdx, SourceKind, Span};

use super::pairing::{Candidate, pairs};
use crate::countries::COUNTRIES;
use crate::finding::Findings;
use crate::inputs::Inputs;
use crate::seeds::file::{File, SeedFiles};
use crate::seeds::reading::{self, WrittenClaim, WrittenRole};
use crate::seeds::register::Register;

/// The agreement of two readings, by document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Each document's stem and counts, in the order of the stems.
    pub documents: Vec<(String, AgreementCounts)>,
}

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgreementCounts {
    /// Claims of the first reading.
    pub n_first: u32,
    /// Claims of the second reading.
    pub n_second: u32,
    /// Claims that both found.
    pub n_both: u32,
    /// Of those found by both, with the same span to the letter.
    pub same_span: u32,
    /// Of those found by both, of the same type.
    pub same_type: u32,
    /// Of those found by both, with the same kind of source and the same entities as source.
    pub same_source: u32,
    /// Of those found by both, with the same countries as source, as target and as conduct of.
    pub same_countries: u32,
}

impl Agreement {
    /// The counts of all documents together.
    pub fn total(&self) -> AgreementCounts {
        let all = self.documents.iter().map(|(_, counts)| *counts);
        all.fold(AgreementCounts::default(), AgreementCounts::plus)
    }
}

impl AgreementCounts {
    fn plus(self, other: Self) -> Self {
        Self {
            n_first: self.n_first + other.n_first,
            n_second: self.n_second + other.n_second,
            n_both: self.n_both + other.n_both,
            same_span: self.same_span + other.same_span,
            same_type: self.same_type + other.same_type,
            same_source: self.same_source + other.same_source,
            same_countries: self.same_countries + other.same_countries,
        }
    }
}

impl fmt::Display for Agreement {
    /// A Markdown table: a row for each document and one for all; the last four columns count among the claims that both found.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| document | first | second | both | same span | same type | same source | same countries |"
        )?;
        writeln!(f, "|---|---|---|---|---|---|---|---|")?;
        let all = ("all".to_owned(), self.total());
        for (name, counts) in self.documents.iter().chain([&all]) {
            writeln!(f, "| {name} | {counts} |")?;
        }
        Ok(())
    }
}

impl fmt::Display for AgreementCounts {
    /// The cells of a row.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { n_first, n_second, n_both, .. } = self;
        let Self { same_span, same_type, same_source, same_countries, .. } = self;
        write!(f, "{n_first} | {n_second} | {n_both}")?;
        write!(f, " | {same_span} | {same_type} | {same_source} | {same_countries}")
    }
}

/// Compares two sets of readings of the documents among `files`, which also have the register.
/// Claims whose quote is not found count as found by their reading alone.
pub fn agreement(files: &[File], first: &[File], second: &[File]) -> Agreement {
    // Findings are the business of `analyse`; here only what can be compared is.
    let findings = Findings::default();
    let inputs = Inputs::read(files, &findings);
    let first = compared_claims(&inputs, first);
    let second = compared_claims(&inputs, second);
    let pairs = first.iter().zip(&second);
    let counts = pairs.map(|(first, second)| compare(first, second));
    let stems = inputs.documents.iter().map(|document| document.stem.to_owned());
    Agreement { documents: stems.zip(counts).collect() }
}

/// What is compared of a claim.
struct ComparedClaim {
    /// `None` where the quote is not found.
    span: Option<Span>,
    claim_type: ClaimType,
    source_kind: SourceKind,
    /// Entities, or names that the register does not have.
    source: BTreeSet<Result<EntityIdx, String>>,
    /// Source, target, conduct of.
    countries: [BTreeSet<CountryIdx>; 3],
}

impl ComparedClaim {
    fn new(inputs: &Inputs<'_>, document: DocumentIdx, written: &WrittenClaim) -> Self {
        let register = &inputs.register;
        let roles = [&written.says, &written.target, &written.conduct_of];
        let occurrences = written.quote.occurrences(&inputs.anchors(document));
        Self {
            span: occurrences.ok().map(|occurrences| occurrences[0]),
            claim_type: written.claim_type,
            source_kind: written.source_kind,
            source: entities(register, &written.says),
            countries: roles.map(|role| countries(register, role)),
        }
    }

    fn candidate(&self) -> Candidate<ClaimType> {
        let span = self.span.map_or(0..0, Span::range);
        Candidate { span, class: self.claim_type }
    }
}

/// The claims of each document by the readings among `files`.
fn compared_claims(inputs: &Inputs<'_>, files: &[File]) -> Vec<Vec<ComparedClaim>> {
    let findings = Findings::default();
    let files = SeedFiles::classify(files, &findings);
    let readings = reading::of_documents(&files.readings, &inputs.documents);
    let of_document = |(idx, reading): (DocumentIdx, _)| {
        let reading: Option<reading::Reading<'_>> = reading;
        let claims = reading.into_iter().flat_map(|reading| reading.claims);
        claims.map(|written| ComparedClaim::new(inputs, idx, &written)).collect()
    };
    inputs.document_indices().zip(readings).map(of_document).collect()
}

fn entities(register: &Register, role: &WrittenRole) -> BTreeSet<Result<EntityIdx, String>> {
    let names = role.entities.iter().map(|name| &name.value);
    names.map(|name| register.by_any_spelling(name).ok_or_else(|| name.clone())).collect()
}

fn countries(register: &Register, role: &WrittenRole) -> BTreeSet<CountryIdx> {
    let known = entities(register, role).into_iter().filter_map(Result::ok);
    let of_entities = known.flat_map(|entity| register.countries_of(entity).to_vec());
    let written = role.countries.iter().filter_map(|code| COUNTRIES.by_code(&code.value));
    of_entities.chain(written).collect()
}

fn compare(first: &[ComparedClaim], second: &[ComparedClaim]) -> AgreementCounts {
    let mut counts = AgreementCounts {
        n_first: first.len() as u32,
        n_second: second.len() as u32,
        ..AgreementCounts::default()
    };
    let candidates = |claims: &[ComparedClaim]| -> Vec<Candidate<ClaimType>> {
        claims.iter().map(ComparedClaim::candidate).collect()
    };
    for (i, j) in pairs(&candidates(first), &candidates(second)) {
        let (a, b) = (&first[i], &second[j]);
        counts.n_both += 1;
        counts.same_span += u32::from(a.span == b.span);
        counts.same_type += u32::from(a.claim_type == b.claim_type);
        counts.same_source += u32::from(a.source_kind == b.source_kind && a.source == b.source);
        counts.same_countries += u32::from(a.countries == b.countries);
    }
    counts
}
