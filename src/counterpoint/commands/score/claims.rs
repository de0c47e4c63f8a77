//! Compares the claims that the rules find, and the words that they take for a name, with those of an annotated corpus, and writes the table
//! of the measurement.

use std::fmt;
use std::fs;
use std::ops::Range;

use analysis::annotated_claims::{AnnotatedClaim, ClaimScore, FoundClaim};
use analysis::annotated_mentions::{AnnotatedMention, FoundReference, ReferenceScore};
use analysis::extract::{Extraction, extract, measurement_table};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use model::{ClaimType, CodePoints, Measurement, PartialDate, Span};
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

/// Words of an annotator that refer to somebody or something.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct MentionOfAnnotator {
    /// Where they begin, in code points.
    pub(super) start: usize,
    /// Where they end.
    pub(super) end: usize,
    /// To whom they refer: the same for the same one within a document.
    entity: String,
}

/// What was counted over some documents.
#[derive(Debug, Default)]
pub(super) struct Score {
    claims: ClaimScore,
    references: ReferenceScore,
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.claims, self.references)
    }
}

/// Compares the claims of documents, and the words in them that stand for a name.
///
/// # Errors
/// Where an annotated claim cannot be read.
pub(super) fn score(docs: &[Document]) -> Result<Score, String> {
    let mut score = Score::default();
    for document in docs {
        let annotated: Result<Vec<AnnotatedClaim>, String> =
            document.claims.iter().flatten().map(ClaimOfAnnotator::read).collect();
        let annotated =
            annotated.map_err(|problem| format!("document {}: {problem}", document.id))?;
        let points = CodePoints::of(&document.text);
        let published = document.date.as_deref().and_then(PartialDate::parse);
        let found = extract(&document.text, published);
        score.claims.add(&annotated, &claims(&points, &found));
        let mentions = document.mentions.iter().flatten().map(|mention| AnnotatedMention {
            span: mention.start..mention.end,
            entity: mention.entity.clone(),
        });
        let mentions: Vec<AnnotatedMention> = mentions.collect();
        score.references.add(&mentions, &references(&points, &found));
    }
    Ok(score)
}

/// The claims that the rules found, in code points.
fn claims(points: &CodePoints<'_>, found: &Extraction) -> Vec<FoundClaim> {
    let claims = found.claims.iter().map(|claim| FoundClaim {
        span: range(points, claim.occurrences[0]),
        claim_type: claim.claim_type,
    });
    claims.collect()
}

/// The words that the rules took for a name, in code points.
fn references(points: &CodePoints<'_>, found: &Extraction) -> Vec<FoundReference> {
    let references = found.references.iter().map(|reference| FoundReference {
        words: range(points, reference.words),
        name: range(points, reference.name),
        way: reference.way,
    });
    references.collect()
}

fn range(points: &CodePoints<'_>, span: Span) -> Range<usize> {
    let (start, end) = points.span(span);
    start..end
}

/// Writes the table of a measurement of today.
///
/// # Errors
/// Where the file cannot be written.
pub(super) fn write_table(
    score: &Score,
    articles: &str,
    command: &str,
    file: &str,
) -> Result<(), String> {
    let today = Timestamp::now().to_zoned(TimeZone::UTC).date().to_string();
    let rows = score.claims.rows().chain(score.references.rows()).collect();
    let measurement = Measurement { articles: articles.to_owned(), date: today, rows };
    let table = measurement_table(&measurement, command);
    fs::write(file, table).map_err(|error| format!("cannot write {file}: {error}"))
}
