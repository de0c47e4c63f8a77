//! Compares the claims that the rules find with those of an annotated corpus, and writes the table of the measurement.

use std::fs;

use analysis::annotated_claims::{AnnotatedClaim, ClaimScore, FoundClaim};
use analysis::extract::{extract, measurement_table};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use model::{ClaimType, CodePoints, PartialDate};
use serde::Deserialize;

use super::Document;

/// A claim of an annotator.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct ClaimOfAnnotator {
    /// Where it begins, in code points.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    #[serde(rename = "type")]
    claim_type: String,
    /// Other types that it may have.
    #[serde(default)]
    alt_types: Vec<String>,
    /// Whether it may be left out.
    #[serde(default)]
    optional: bool,
}

impl ClaimOfAnnotator {
    /// # Errors
    /// Where a type is none of the codebook's.
    fn read(&self) -> Result<AnnotatedClaim, String> {
        let read = |word: &String| {
            ClaimType::from_word(word).ok_or_else(|| format!("`{word}` is no type of claims"))
        };
        let types = [&self.claim_type].into_iter().chain(&self.alt_types).map(read);
        Ok(AnnotatedClaim {
            span: self.start..self.end,
            types: types.collect::<Result<_, _>>()?,
            is_optional: self.optional,
        })
    }
}

/// Compares the claims of documents.
///
/// # Errors
/// Where an annotated claim cannot be read.
pub(super) fn score(docs: &[Document]) -> Result<ClaimScore, String> {
    let mut score = ClaimScore::default();
    for document in docs {
        let annotated: Result<Vec<AnnotatedClaim>, String> =
            document.claims.iter().flatten().map(ClaimOfAnnotator::read).collect();
        let annotated =
            annotated.map_err(|problem| format!("document {}: {problem}", document.id))?;
        score.add(&annotated, &found(document));
    }
    Ok(score)
}

/// What the rules find in a document, in code points.
fn found(document: &Document) -> Vec<FoundClaim> {
    let points = CodePoints::of(&document.text);
    let published = document.date.as_deref().and_then(PartialDate::parse);
    let found = extract(&document.text, published).claims.into_iter().map(|claim| {
        let (start, end) = points.span(claim.occurrences[0]);
        FoundClaim { span: start..end, claim_type: claim.claim_type }
    });
    found.collect()
}

/// Writes the table of a measurement of today.
///
/// # Errors
/// Where the file cannot be written.
pub(super) fn write_table(
    score: &ClaimScore,
    articles: &str,
    command: &str,
    file: &str,
) -> Result<(), String> {
    let today = Timestamp::now().to_zoned(TimeZone::UTC).date().to_string();
    let table = measurement_table(&score.measurement(articles.to_owned(), today), command);
    fs::write(file, table).map_err(|error| format!("cannot write {file}: {error}"))
}
