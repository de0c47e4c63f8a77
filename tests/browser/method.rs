//! The page on method: the rules, the figures, the limits, and what it was built from.

use browser::{Reader, all_claims, asked, corpus};
use model::ClaimType;
use query::{SpeakerCountry, summary};

#[test]
fn the_figures_are_those_of_the_corpus() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).follow_in(("navigation", "Pages"), "Method").is_at("#/method");
    let rows = summary(corpus()).rows;
    let expected: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let speaker = match row.speaker {
                SpeakerCountry::Country(country) => corpus().country(country).name.clone(),
                SpeakerCountry::Several => "Several countries".to_owned(),
                SpeakerCountry::None => "None".to_owned(),
            };
            vec![
                speaker,
                row.n_claims.to_string(),
                row.n_words.to_string(),
                row.n_documents.to_string(),
            ]
        })
        .collect();
    assert_eq!(reader.table("Country of the speaker"), expected);
    let n_claims: u32 = rows.iter().map(|row| row.n_claims).sum();
    assert_eq!(n_claims as usize, all_claims().n(), "a claim is counted twice or not at all");

    reader
        .follow("United Kingdom")
        .sees(&asked("country.says=GB"))
        .is_at("#/claims?country.says=GB");
}

#[test]
fn every_document_is_named_with_its_hash() {
    let reader = Reader::open("#/method");
    let rows = reader.table("Document");
    assert_eq!(rows.len(), corpus().documents.len());
    for (row, document) in rows.iter().zip(&corpus().documents) {
        let idx = corpus().document_by_stem(&document.stem).unwrap();
        assert!(
            row[0].contains(
                document.facts.title.as_ref().map_or(&document.stem, |title| &title.value)
            ),
            "{row:?}"
        );
        assert_eq!(
            row[1..],
            [
                corpus().claims_of(idx).len().to_string(),
                document.oddities.len().to_string(),
                document.sha256.clone()
            ]
        );
    }
    reader.reads(env!("CARGO_PKG_VERSION"));
}

#[test]
fn every_type_is_told_and_leads_to_its_claims() {
    let reader = Reader::open("#/method");
    for claim_type in ClaimType::ALL {
        let word = claim_type.word();
        let name = word[..1].to_uppercase() + &word[1..];
        let claims = asked(&format!("type={word}"));
        reader
            .follow(&name)
            .sees(&claims)
            .is_at(&format!("#/claims?type={word}"))
            .back()
            .sees_a("heading", "Method");
    }
}

#[test]
fn how_it_was_read_and_what_it_cannot_show_is_told() {
    let reader = Reader::open("#/method");
    reader.reads("by a language model").reads("No person has checked the result.");
    reader.sees_a("heading", "How the documents were read");
    let headings = reader.names("heading");
    assert!(headings.iter().any(|heading| heading.contains("cannot")), "{headings:?}");
}
