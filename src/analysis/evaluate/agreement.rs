//! How far two readings of the same documents agree.
//!
//! Two claims are **the same find** when their spans overlap by at least half of what both cover together (intersection over union).
//! Each claim is paired with at most one of the other reading, the pair that overlaps most first. Type, source and countries are then
//! compared within the pairs. A source is the same when both name the same entities; a name that the register does not have as
//! canonical is looked up among its spellings, because the second reader did not see the register.

use std::collections::BTreeSet;
use std::fmt;

use model::{CountryIdx, EntityIdx, Span};

use crate::countries::COUNTRIES;
use crate::seeds::anchor::{Anchors, occurrences};
use crate::seeds::file::{self, File, TextFile};
use crate::seeds::reading::{self, Reading};
use crate::seeds::register::Register;
use crate::seeds::toml::{Parsed, Spanned};

/// The agreement of two readings, by document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Each document's stem and counts, in the order of the stems.
    pub documents: Vec<(String, Counts)>,
}

impl Agreement {
    /// The counts of all documents together.
    pub fn total(&self) -> Counts {
        self.documents.iter().fold(Counts::default(), |total, (_, counts)| Counts {
            n_first: total.n_first + counts.n_first,
            n_second: total.n_second + counts.n_second,
            n_both: total.n_both + counts.n_both,
            same_span: total.same_span + counts.same_span,
            same_type: total.same_type + counts.same_type,
            same_source: total.same_source + counts.same_source,
            same_countries: total.same_countries + counts.same_countries,
        })
    }
}

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
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
            let Counts {
                n_first,
                n_second,
                n_both,
                same_span,
                same_type,
                same_source,
                same_countries,
            } = counts;
            writeln!(
                f,
                "| {name} | {n_first} | {n_second} | {n_both} | {same_span} | {same_type} | {same_source} | {same_countries} |"
            )?;
        }
        Ok(())
    }
}

/// Compares two sets of readings of the documents among `files`, which also hold the register.
/// Claims whose quote is not found count as found by their reading alone.
pub fn agreement(files: &[File], first: &[File], second: &[File]) -> Agreement {
    // Findings about these files are the business of `analyse`; here only what can be compared is.
    let mut unsaid = Vec::new();
    let sorted = file::sort(files, &mut unsaid);
    let register = Register::read(sorted.names, &sorted.documents, &mut unsaid);
    let first = claims_of(first, &sorted.documents, &register);
    let second = claims_of(second, &sorted.documents, &register);
    let documents = sorted.documents.iter().enumerate();
    Agreement {
        documents: documents
            .map(|(idx, document)| (document.stem.to_owned(), compare(&first[idx], &second[idx])))
            .collect(),
    }
}

/// What is compared of a claim.
struct Compared {
    /// Nothing where the quote is not found.
    span: Option<Span>,
    claim_type: model::ClaimType,
    source_kind: model::SourceKind,
    /// Entities, or names that the register does not have.
    source: BTreeSet<Result<EntityIdx, String>>,
    /// Source, target, conduct of.
    countries: [BTreeSet<CountryIdx>; 3],
}

fn claims_of(
    files: &[File],
    documents: &[TextFile<'_>],
    register: &Register,
) -> Vec<Vec<Compared>> {
    let mut unsaid = Vec::new();
    let sorted = file::sort(files, &mut unsaid);
    let parsed: Vec<Parsed<'_>> =
        sorted.readings.iter().map(|file| Parsed::new(*file, &mut unsaid)).collect();
    let readings: Vec<Reading<'_>> =
        parsed.iter().map(|parsed| reading::read(parsed, &mut unsaid)).collect();
    let of_document = |document: &TextFile<'_>| {
        let reading = readings.iter().find(|reading| reading.file.stem == document.stem);
        reading.map_or_else(Vec::new, |reading| {
            reading
                .claims
                .iter()
                .map(|claim| compared(claim, reading.file, *document, register))
                .collect()
        })
    };
    documents.iter().map(of_document).collect()
}

fn compared(
    claim: &reading::Claim<'_>,
    file: TextFile<'_>,
    document: TextFile<'_>,
    register: &Register,
) -> Compared {
    let names = |names: &[Spanned<&str>]| -> BTreeSet<Result<EntityIdx, String>> {
        names
            .iter()
            .map(|name| register.by_any_spelling(name.value).ok_or_else(|| name.value.to_owned()))
            .collect()
    };
    let countries = |entities: &[Spanned<&str>], codes: &[Spanned<&str>]| -> BTreeSet<CountryIdx> {
        let known = names(entities).into_iter().filter_map(Result::ok);
        let of_entities =
            known.flat_map(|entity| register.entities[entity.idx()].countries.clone());
        of_entities.chain(codes.iter().filter_map(|code| COUNTRIES.by_code(code.value))).collect()
    };
    let span = match claim.quote.all_places {
        true => occurrences(document.text, claim.quote.words.words.value).first().copied(),
        false => Anchors { file, document }.only(&claim.quote.words, &mut Vec::new()),
    };
    Compared {
        span,
        claim_type: claim.claim_type,
        source_kind: claim.source_kind,
        source: names(&claim.entities),
        countries: [
            countries(&claim.entities, &claim.source_countries),
            countries(&claim.targets, &claim.target_countries),
            countries(&claim.conduct_of, &claim.conduct_of_countries),
        ],
    }
}

fn compare(first: &[Compared], second: &[Compared]) -> Counts {
    let mut counts =
        Counts { n_first: first.len() as u32, n_second: second.len() as u32, ..Counts::default() };
    let located = |claims: &[Compared]| -> Vec<Located> {
        claims.iter().map(|claim| (claim.span, claim.claim_type)).collect()
    };
    for (i, j) in pairs(&located(first), &located(second)) {
        let (a, b) = (&first[i], &second[j]);
        counts.n_both += 1;
        counts.same_span += u32::from(a.span == b.span);
        counts.same_type += u32::from(a.claim_type == b.claim_type);
        counts.same_source += u32::from(a.source_kind == b.source_kind && a.source == b.source);
        counts.same_countries += u32::from(a.countries == b.countries);
    }
    counts
}

/// A claim as pairing sees it: its span, where it is found, and its type.
pub(crate) type Located = (Option<Span>, model::ClaimType);

/// The same finds of two readings, as indices: best overlap first; of equal overlaps, those of one type first, then the earlier ones.
pub(crate) fn pairs(first: &[Located], second: &[Located]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (i, (a_span, a_type)) in first.iter().enumerate() {
        for (j, (b_span, b_type)) in second.iter().enumerate() {
            if let (Some(a_span), Some(b_span)) = (a_span, b_span) {
                let shared =
                    a_span.end.min(b_span.end).saturating_sub(a_span.start.max(b_span.start));
                let covered = (a_span.len() + b_span.len()) as u32 - shared;
                // In thousandths, so that candidates can be sorted.
                let overlap = u64::from(shared) * 1000 / u64::from(covered.max(1));
                if overlap >= 500 {
                    candidates.push((std::cmp::Reverse(overlap), a_type != b_type, i, j));
                }
            }
        }
    }
    candidates.sort_unstable();
    let (mut taken_first, mut taken_second) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, _, i, j) in candidates {
        if !taken_first.contains(&i) && !taken_second.contains(&j) {
            taken_first.insert(i);
            taken_second.insert(j);
            pairs.push((i, j));
        }
    }
    pairs
}
