//! The first screen: what it says, where its links lead, how much of it stands where.

use browser::{Reader, Screen, Visit, all_claims, corpus, selection};
use model::ClaimType;

/// The numbers that a script gives on the first screen.
fn numbers(script: &str) -> Vec<f64> {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    serde_json::from_value(reader.run(script)).expect("a list of numbers")
}

/// The first pixel of the first claim, counted from the top of the page.
fn first_claim(reader: &Reader) -> f64 {
    let top = reader.run(
        "return document.querySelector('.cards .card').getBoundingClientRect().top + window.scrollY",
    );
    top.as_f64().expect("a number of pixels")
}

#[test]
fn its_documents_and_questions_lead_where_they_say() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    let about = &corpus().about;
    reader.expect_text(about.title.as_ref().unwrap()).expect_text(&about.description[0]);
    for document in &corpus().documents {
        reader.expect_element("link", &export::labels::title(document));
    }
    for question in &about.questions {
        reader.follow(&question.text).expect_address(&question.address).back();
    }
    reader.follow("Who accuses whom?").expect_claims(&selection("type=accusation"));
    // What it asks is answered by the overview, which is open there.
    let accused = selection("country.about=CN&country.says=US&type=accusation").n();
    reader.expect_element("link", &format!("United States, China: {accused} claims"));
    reader.back().expect_claims(&all_claims());
    reader
        .follow("See all 5 documents")
        .expect_address("#/documents")
        .follow("Untitled, Global Times (inferred), 2021 (inferred)")
        .expect_address("#/doc/002_32d2511e014e3aac");
}

#[test]
fn the_first_claim_stands_within_the_first_screen() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    let top = first_claim(&reader);
    assert!(top < 900.0, "{top}");
}

#[test]
fn the_first_claim_stands_within_two_screens_of_a_phone() {
    let reader = Visit::on(Screen::Phone).open("#/claims");
    reader.expect_claims(&all_claims());
    let top = first_claim(&reader);
    assert!(top < 2.0 * 844.0, "{top}");
    // What it is stands before anything that is to be chosen, but for the field of words.
    reader.expect_in_view("heading", corpus().about.title.as_ref().unwrap());
    reader.expect_text("Who said what about whom, quoted from the reports");
}

#[test]
fn two_claims_fit_a_screen_of_800_pixels() {
    let heights = numbers(
        "return [...document.querySelectorAll('.cards .card')].map((card) => card.getBoundingClientRect().height)",
    );
    assert_eq!(heights.len(), browser::N_FIRST);
    let n_fitting = heights.windows(2).filter(|two| two[0] + 16.0 + two[1] <= 800.0).count();
    // All but those with many links.
    assert!(heights.len() * 3 / 4 <= n_fitting, "{heights:?}");
}

#[test]
fn the_quote_is_larger_than_what_is_said_of_it() {
    let sizes = numbers(
        "const card = document.querySelector('.cards .card'); const size = (part) => parseFloat(getComputedStyle(card.querySelector(part)).fontSize); return ['blockquote', 'h2', '.outlet', '.kind', '.details', '.caveats'].map(size)",
    );
    assert!(sizes[1..].iter().all(|size| *size < sizes[0]), "{sizes:?}");
}

#[test]
fn a_caveat_leads_to_its_evidence() {
    // A type of which the document has one claim, so that one card has the caveat.
    let address = ClaimType::ALL
        .iter()
        .map(|claim_type| format!("doc=004_224d316cee3faa82&type={}", claim_type.word()))
        .find(|filters| selection(filters).n() == 1)
        .expect("one claim of some type");
    let document = corpus().documents.iter().find(|it| it.stem.starts_with("004")).unwrap();
    let caveats = export::caveat_sentences(&export::caveats(document));
    assert!(caveats.contains("Date in doubt"), "{caveats}");
    let reader = Reader::open(&format!("#/claims?{address}"));
    reader.expect_claims(&selection(&address));
    // Heard with the caveats, each a sentence.
    let words = |text: &str| text.replace(" .", ".").replace(". ", ".");
    let heard = words(&format!("{caveats}. See the evidence"));
    let link = reader.names("link").into_iter().find(|name| words(name) == heard);
    reader.follow(&link.unwrap_or_else(|| panic!("{:?}", reader.names("link"))));
    reader.expect_text("Date in doubt").expect_text("In a statement released March 23");
}
