//! Search: which claims match, and which words are marked.

use browser::{N_FIRST, Reader, Selection, all_claims, selection};

/// The search field.
const FIELD: (&str, &str) = ("searchbox", "Search quotes, speakers and titles");

/// The checkbox that turns off other spellings of names.
const EXACT_SPELLING: &str = "Exact spelling only";

/// Compares the marked words of every quote shown with the engine, and checks that some are marked.
#[track_caller]
fn expect_marks(reader: &Reader, selection: &Selection) {
    reader.expect_claims(selection);
    let claims = selection.claims().into_iter().take(N_FIRST);
    let expected: Vec<(String, Vec<String>)> = claims
        .map(|claim| {
            (claim.id.clone(), selection.marks(claim).into_iter().map(str::to_owned).collect())
        })
        .collect();
    assert!(expected.iter().any(|(_, marks)| !marks.is_empty()), "nothing is marked");
    reader.expect("the marked words", expected, || {
        Ok(reader.cards().into_iter().map(|card| (card.id, card.marks)).collect())
    });
}

#[test]
fn all_words_must_match() {
    let reader = Reader::open("#/claims");
    reader
        .search("rights human")
        .expect_address("#/claims?q=rights%20human")
        .expect_chips(&["Search: rights human"]);
    expect_marks(&reader, &selection("q=rights human"));
}

#[test]
fn a_phrase_must_match_in_order() {
    assert!(
        selection("q=\"labour forced\"").n() < selection("q=labour forced").n(),
        "these words no longer test phrases"
    );
    let reader = Reader::open("#/claims");
    reader.search("labour forced").expect_claims(&selection("q=labour forced"));
    reader.search("\"labour forced\"").expect_claims(&selection("q=\"labour forced\""));
    reader.search("\"forced labour\"");
    expect_marks(&reader, &selection("q=\"forced labour\""));
}

#[test]
fn the_last_word_matches_as_a_prefix() {
    let reader = Reader::open("#/claims");
    reader.search("genoc");
    expect_marks(&reader, &selection("q=genoc"));
    assert!(0 < selection("q=genoc").n());
    reader.search("genoc ").expect_claims(&selection("q=genoc "));
    assert_eq!(selection("q=genoc ").n(), 0);
}

#[test]
fn search_ignores_diacritics() {
    let reader = Reader::open("#/claims");
    reader.search("Dogu").expect_claims(&selection("q=Dogu"));
    let found = reader.cards();
    assert!(found.iter().any(|card| card.heading.contains("Doğu")), "{found:#?}");
    reader.search("DOĞU PERİNÇEK").expect_claims(&selection("q=Dogu Perincek"));
}

#[test]
fn a_name_finds_its_other_spellings_unless_turned_off() {
    let reader = Reader::open("#/claims");
    reader.search("Chen Quanguo");
    expect_marks(&reader, &selection("q=Chen Quanguo"));
    let has_mark =
        |words: &str| reader.cards().iter().any(|card| card.marks.iter().any(|mark| mark == words));
    assert!(has_mark("Chen Quanguo") && has_mark("Chen Guanguo"));

    reader
        .toggle_checkbox(EXACT_SPELLING)
        .expect_claims(&selection("q=Chen Quanguo&exact=1"))
        .expect_address("#/claims?exact=1&q=Chen%20Quanguo");
    expect_marks(&reader, &selection("q=Chen Quanguo&exact=1"));
    assert!(!has_mark("Chen Guanguo"));
    assert!(selection("q=Chen Quanguo&exact=1").n() < selection("q=Chen Quanguo").n());

    reader
        .toggle_checkbox(EXACT_SPELLING)
        .expect_claims(&selection("q=Chen Quanguo"))
        .expect_address("#/claims?q=Chen%20Quanguo");
}

#[test]
fn search_and_facets_combine() {
    let reader = Reader::open("#/claims");
    reader
        .tick("Claim type", "Denial")
        .search("genocide")
        .expect_claims(&selection("type=denial&q=genocide"));
    reader
        .expect_address("#/claims?q=genocide&type=denial")
        .expect_chips(&["Claim type: Denial", "Search: genocide"]);
}

#[test]
fn typed_words_are_one_step_of_the_history() {
    let reader = Reader::open("#/claims");
    reader
        .expect_claims(&all_claims())
        .tick("Claim type", "Denial")
        .expect_claims(&selection("type=denial"));
    reader.search("genocide").expect_claims(&selection("type=denial&q=genocide"));
    reader.back().expect_claims(&selection("type=denial")).expect_address("#/claims?type=denial");
    reader.expect("an empty field", String::new(), || Ok(reader.value(FIELD.0, FIELD.1)));
    reader.back().expect_claims(&all_claims()).expect_address("#/claims");
    reader.forward().expect_claims(&selection("type=denial"));
    reader.forward().expect_claims(&selection("type=denial&q=genocide"));
    reader.expect("the words", "genocide".to_owned(), || Ok(reader.value(FIELD.0, FIELD.1)));
}

#[test]
fn matches_are_marked_in_the_open_document() {
    let selection = selection("q=genocide");
    let reader = Reader::open("#/claims?q=genocide");
    let id = selection.ids()[0];
    reader.open_claim(id).expect_open_claim(id);
    let marks = reader.text().marks;
    assert!(
        !marks.is_empty() && marks.iter().all(|mark| mark.to_lowercase() == "genocide"),
        "{marks:?}"
    );
}

#[test]
fn markup_in_a_search_is_plain_text() {
    let reader = Reader::open("#/claims");
    reader
        .search("<b>&amp; 100% \"x")
        .expect_address("#/claims?q=%3Cb%3E%26amp%3B%20100%25%20%22x");
    reader
        .expect_chips(&["Search: <b>&amp; 100% \"x"])
        .reload()
        .expect_chips(&["Search: <b>&amp; 100% \"x"]);
}
