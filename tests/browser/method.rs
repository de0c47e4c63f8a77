//! The Method page: types, figures, limits, and what the build holds.

use browser::{Reader, all_claims, corpus, selection};
use model::ClaimType;
use query::{SpeakerCountry, summary};

#[test]
fn the_figures_match_the_corpus() {
    let reader = Reader::open("#/claims");
    reader
        .expect_claims(&all_claims())
        .follow_in(("navigation", "Pages"), "Method")
        .expect_address("#/method");
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
    assert_eq!(reader.table("Speaker's country"), expected);
    let n_claims: u32 = rows.iter().map(|row| row.n_claims).sum();
    assert_eq!(n_claims as usize, all_claims().n(), "each claim is counted once");

    reader
        .follow("United Kingdom")
        .expect_claims(&selection("country.says=GB"))
        .expect_address("#/claims?country.says=GB");
}

#[test]
fn every_document_is_listed_with_its_hash() {
    let reader = Reader::open("#/method");
    let rows = reader.table("Document");
    assert_eq!(rows.len(), corpus().documents.len());
    for (row, document) in rows.iter().zip(&corpus().documents) {
        let idx = corpus().document_by_stem(&document.stem).unwrap();
        assert!(row[0].contains(&export::labels::title(document)), "{row:?}");
        assert_eq!(
            row[1..],
            [
                corpus().claims_of(idx).len().to_string(),
                document.oddities.len().to_string(),
                document.sha256.clone()
            ]
        );
    }
    reader.expect_text(env!("CARGO_PKG_VERSION"));
}

#[test]
fn every_type_is_described_and_links_to_its_claims() {
    let reader = Reader::open("#/method");
    for claim_type in ClaimType::ALL {
        let word = claim_type.word();
        let name = browser::label("type", word);
        let claims = selection(&format!("type={word}"));
        reader
            .follow(&name)
            .expect_claims(&claims)
            .expect_address(&format!("#/claims?type={word}"))
            .back()
            .expect_element("heading", "Method");
    }
}

#[test]
fn reading_and_limits_are_described() {
    let reader = Reader::open("#/method");
    reader.expect_text("Each document says how its claims were found, and so does every claim.");
    reader.expect_element("heading", "How the documents were read");
    let headings = reader.names("heading");
    assert!(headings.iter().any(|heading| heading.contains("cannot")), "{headings:?}");
}
