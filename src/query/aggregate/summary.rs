//! The summary of a corpus: how much is said from which country.

use model::{Claim, Corpus, CountryIdx, DocumentIdx, Span};

/// How much of a corpus is said from which country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The countries that are the only source country of some claim, in the order of their codes; then several, then none.
    pub rows: Vec<CountryFigures>,
}

/// How much is said from one country, from several together, or from none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountryFigures {
    /// Which.
    pub speaker: SpeakerCountry,
    /// How many claims.
    pub n_claims: u32,
    /// How many words of the documents: each belongs to the smallest claim whose primary span covers it, so none counts twice.
    pub n_words: u32,
    /// How many documents have such a claim.
    pub n_documents: u32,
}

/// The source countries of a claim, counted as one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpeakerCountry {
    /// One.
    Country(CountryIdx),
    /// More than one.
    Several,
    /// None.
    None,
}

impl SpeakerCountry {
    fn of(claim: &Claim) -> Self {
        match claim.countries.says[..] {
            [] => Self::None,
            [country] => Self::Country(country),
            _ => Self::Several,
        }
    }
}

/// Counts the claims, words and documents of a corpus by the country of the speaker.
pub fn summary(corpus: &Corpus) -> Summary {
    let mut rows = rows(corpus);
    for document in (0..corpus.documents.len() as u32).map(DocumentIdx) {
        let claims = &corpus.claims[range(corpus, document)];
        for row in &mut rows {
            let n_claims =
                claims.iter().filter(|claim| SpeakerCountry::of(claim) == row.speaker).count()
                    as u32;
            row.n_claims += n_claims;
            row.n_documents += u32::from(0 < n_claims);
        }
        for word in text::word_spans(&corpus.document(document).text) {
            let speaker = smallest_around(claims, word).map(SpeakerCountry::of);
            if let Some(row) = rows.iter_mut().find(|row| Some(row.speaker) == speaker) {
                row.n_words += 1;
            }
        }
    }
    Summary { rows }
}

/// A row for each speaker, with nothing counted yet.
fn rows(corpus: &Corpus) -> Vec<CountryFigures> {
    let countries =
        (0..corpus.countries.len() as u32).map(|idx| SpeakerCountry::Country(CountryIdx(idx)));
    countries
        .filter(|&speaker| corpus.claims.iter().any(|claim| SpeakerCountry::of(claim) == speaker))
        .chain([SpeakerCountry::Several, SpeakerCountry::None])
        .map(|speaker| CountryFigures { speaker, n_claims: 0, n_words: 0, n_documents: 0 })
        .collect()
}

fn range(corpus: &Corpus, document: DocumentIdx) -> std::ops::Range<usize> {
    let range = corpus.claims_of(document);
    range.start as usize..range.end as usize
}

/// The smallest of the claims whose primary span covers a word; the first of equally small ones.
fn smallest_around(claims: &[Claim], word: Span) -> Option<&Claim> {
    claims.iter().filter(|claim| claim.span().contains(word)).min_by_key(|claim| claim.span().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::fixture;

    #[test]
    fn a_nested_word_belongs_to_the_inner_claim_alone() {
        let corpus = fixture::corpus();
        let rows: Vec<_> = summary(&corpus)
            .rows
            .into_iter()
            .map(|row| (row.speaker, row.n_claims, row.n_words, row.n_documents))
            .collect();
        assert_eq!(
            rows,
            [
                (SpeakerCountry::Country(CountryIdx(0)), 1, 2, 1),
                (SpeakerCountry::Several, 1, 3, 1),
                (SpeakerCountry::None, 1, 1, 1),
            ]
        );
    }

    #[test]
    fn several_and_none_are_always_there() {
        let speakers: Vec<SpeakerCountry> =
            summary(&Corpus::default()).rows.iter().map(|row| row.speaker).collect();
        assert_eq!(speakers, [SpeakerCountry::Several, SpeakerCountry::None]);
    }
}
