//! Comparing the claims that rules find in a document with those of its reading.

use model::{ClaimDate, ClaimType, CountryIdx, Origin, Roles, Span};

use super::{Accuracy, AccuracyCounts, Difference};
use crate::evaluate::pairing::{Candidate, pairs};
use crate::extract::rules::RULES;
use crate::resolve::claims::ResolvedClaim;
use crate::seeds::file::TextFile;

/// A difference before its words are looked up: rule, span, what is different.
type SpanDifference = (Option<&'static str>, Span, String);

impl Accuracy {
    /// Adds the comparison of one document.
    pub(super) fn add(
        &mut self,
        document: TextFile<'_>,
        read: &[ResolvedClaim],
        found: &[ResolvedClaim],
    ) {
        let mut read_as: Vec<Option<&ResolvedClaim>> = vec![None; found.len()];
        let mut is_found = vec![false; read.len()];
        for (i, j) in pairs(&candidates(read), &candidates(found)) {
            read_as[j] = Some(&read[i]);
            is_found[i] = true;
        }
        let mut total = AccuracyCounts { n_read: read.len() as u32, ..AccuracyCounts::default() };
        let mut differences: Vec<SpanDifference> = Vec::new();
        for (claim, read_as) in found.iter().zip(read_as) {
            let Some((finder, typing)) = rule_names(claim) else { continue };
            let counts = counts(claim, read_as);
            self.finding.entry(finder).or_default().add(counts);
            self.typing.entry(typing).or_default().add(counts);
            total.add(counts);
            let of_claim = self::differences(claim, typing, read_as, document.text).into_iter();
            differences.extend(of_claim.map(|what| (Some(finder), claim.span(), what)));
        }
        let missed = read.iter().zip(is_found).filter(|(_, is_found)| !is_found);
        differences.extend(missed.map(|(claim, _)| {
            (None, claim.span(), format!("{} is not found", claim.claim_type.word()))
        }));
        self.differences.extend(in_words(document, differences));
        self.documents.push((document.stem.to_owned(), total));
    }
}

fn candidates(claims: &[ResolvedClaim]) -> Vec<Candidate<ClaimType>> {
    let candidate =
        |claim: &ResolvedClaim| Candidate { span: claim.span().range(), class: claim.claim_type };
    claims.iter().map(candidate).collect()
}

/// The names of the rules that found a claim and typed it.
fn rule_names(claim: &ResolvedClaim) -> Option<(&'static str, &'static str)> {
    match claim.origin {
        Origin::Reading => None,
        Origin::Rule { finder, typing } => {
            Some((&RULES[finder.idx()].name, &RULES[typing.idx()].name))
        }
    }
}

/// The counts of one claim that rules found, and of its counterpart in the reading.
fn counts(found: &ResolvedClaim, read: Option<&ResolvedClaim>) -> AccuracyCounts {
    let alone = AccuracyCounts { n_found: 1, ..AccuracyCounts::default() };
    let Some(read) = read else { return alone };
    let is_same_source = found.entities.says == read.entities.says
        && (!read.entities.says.is_empty() || read.source.kind == found.source.kind);
    let is_same_type = read.claim_type == found.claim_type;
    let value = |date: Option<ClaimDate>| date.map(|date| date.value);
    AccuracyCounts {
        n_both: 1,
        same_type: u32::from(is_same_type),
        same_source: u32::from(is_same_source),
        same_both: u32::from(is_same_type && is_same_source),
        same_form: u32::from(read.form == found.form),
        same_status: u32::from(read.status == found.status),
        same_statistic: u32::from(read.has_statistic == found.has_statistic),
        same_date: u32::from(value(read.date) == value(found.date)),
        same_countries: u32::from(given(&read.countries) == given(&found.countries)),
        ..alone
    }
}

/// The roles but for those merely mentioned.
fn given(roles: &Roles<CountryIdx>) -> [&[CountryIdx]; 3] {
    [&roles.says, &roles.target, &roles.conduct_of]
}

/// What is different between a claim and its counterpart in the reading, in words.
fn differences(
    found: &ResolvedClaim,
    typing: &str,
    read: Option<&ResolvedClaim>,
    text: &str,
) -> Vec<String> {
    let word = found.claim_type.word();
    let Some(read) = read else { return vec![format!("{word} is in no reading")] };
    let counts = counts(found, Some(read));
    let mut differences = Vec::new();
    if counts.same_type == 0 {
        let read = read.claim_type.word();
        differences.push(format!("{word} by {typing}, read as {read}"));
    }
    if counts.same_source == 0 {
        let words = |span: Option<Span>| span.map_or("nobody", |span| span.of(text));
        let (found, read) = (words(found.source.as_written), words(read.source.as_written));
        differences.push(format!("source '{found}', read as '{read}'"));
    }
    differences
}

/// Differences with their words and the sentences around these.
fn in_words(
    document: TextFile<'_>,
    differences: Vec<SpanDifference>,
) -> impl Iterator<Item = Difference> {
    let sentences = text::sentences(document.text);
    differences.into_iter().map(move |(rule, span, what)| {
        let sentence = sentences.iter().find(|sentence| sentence.overlaps(span)).unwrap_or(&span);
        Difference {
            rule,
            stem: document.stem.into(),
            what,
            quote: span.of(document.text).into(),
            sentence: sentence.of(document.text).into(),
        }
    })
}
