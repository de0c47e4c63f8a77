//! Words: what finds claims, and what is marked in them.

use browser::{Asked, Reader, all_claims, asked};

/// The field of words.
const FIELD: (&str, &str) = ("searchbox", "Search quotes, speakers and titles");

/// The switch that turns names' other spellings off.
const AS_WRITTEN: &str = "Only as written, without a name's other spellings";

/// Holds the words that are marked in every quote that is shown against the engine; whether any is marked at all.
#[track_caller]
fn marks_are_those_of(reader: &Reader, question: &Asked) {
    reader.sees(question);
    let shown: Vec<(String, Vec<String>)> =
        reader.cards().into_iter().map(|card| (card.id, card.marks)).collect();
    let claims = question.claims().into_iter().take(shown.len());
    let expected: Vec<(String, Vec<String>)> = claims
        .map(|claim| {
            (claim.id.clone(), question.marks(claim).into_iter().map(str::to_owned).collect())
        })
        .collect();
    assert_eq!(shown, expected);
    assert!(shown.iter().any(|(_, marks)| !marks.is_empty()), "nothing is marked");
}

#[test]
fn every_word_must_be_there() {
    let reader = Reader::open("#/claims");
    reader
        .search("rights human")
        .is_at("#/claims?q=rights%20human")
        .sees_chips(&["words: rights human"]);
    marks_are_those_of(&reader, &asked("q=rights human"));
}

#[test]
fn a_phrase_must_be_there_as_it_is() {
    assert!(
        asked("q=\"labour forced\"").n() < asked("q=labour forced").n(),
        "these words are no test of phrases any more"
    );
    let reader = Reader::open("#/claims");
    reader.search("labour forced").sees(&asked("q=labour forced"));
    reader.search("\"labour forced\"").sees(&asked("q=\"labour forced\""));
    reader.search("\"forced labour\"");
    marks_are_those_of(&reader, &asked("q=\"forced labour\""));
}

#[test]
fn the_last_word_may_be_unfinished() {
    let reader = Reader::open("#/claims");
    reader.search("genoc");
    marks_are_those_of(&reader, &asked("q=genoc"));
    assert!(0 < asked("q=genoc").n());
    reader.search("genoc ").sees(&asked("q=genoc "));
    assert_eq!(asked("q=genoc ").n(), 0);
}

#[test]
fn letters_are_found_without_their_marks() {
    let reader = Reader::open("#/claims");
    reader.search("Dogu").sees(&asked("q=Dogu"));
    let found = reader.cards();
    assert!(found.iter().any(|card| card.heading.contains("Doğu")), "{found:#?}");
    reader.search("DOĞU PERİNÇEK").sees(&asked("q=Dogu Perincek"));
}

#[test]
fn a_name_finds_its_other_spellings_until_that_is_switched_off() {
    let reader = Reader::open("#/claims");
    reader.search("Chen Quanguo");
    marks_are_those_of(&reader, &asked("q=Chen Quanguo"));
    let has_mark =
        |words: &str| reader.cards().iter().any(|card| card.marks.iter().any(|mark| mark == words));
    assert!(has_mark("Chen Quanguo") && has_mark("Chen Guanguo"));

    reader
        .switch(AS_WRITTEN)
        .sees(&asked("q=Chen Quanguo&exact=1"))
        .is_at("#/claims?exact=1&q=Chen%20Quanguo");
    marks_are_those_of(&reader, &asked("q=Chen Quanguo&exact=1"));
    assert!(!has_mark("Chen Guanguo"));
    assert!(asked("q=Chen Quanguo&exact=1").n() < asked("q=Chen Quanguo").n());

    reader.switch(AS_WRITTEN).sees(&asked("q=Chen Quanguo")).is_at("#/claims?q=Chen%20Quanguo");
}

#[test]
fn words_add_up_with_ticks() {
    let reader = Reader::open("#/claims");
    reader.tick("Claim type", "Denial").search("genocide").sees(&asked("type=denial&q=genocide"));
    reader
        .is_at("#/claims?q=genocide&type=denial")
        .sees_chips(&["Claim type: Denial", "words: genocide"]);
}

#[test]
fn letters_typed_are_no_steps_of_the_history() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).go("#/claims?type=denial").sees(&asked("type=denial"));
    reader.search("genocide").sees(&asked("type=denial&q=genocide"));
    reader.back().sees(&all_claims()).is_at("#/claims");
    reader.expect("an empty field", String::new(), || Ok(reader.value(FIELD.0, FIELD.1)));
    reader.forward().sees(&asked("type=denial&q=genocide"));
    reader.expect("the words", "genocide".to_owned(), || Ok(reader.value(FIELD.0, FIELD.1)));
}

#[test]
fn what_is_searched_for_is_marked_in_the_open_document_too() {
    let question = asked("q=genocide");
    let reader = Reader::open("#/claims?q=genocide");
    let id = question.ids()[0];
    reader.open_claim(id).has_open(id);
    let marks = reader.text().marks;
    assert!(
        !marks.is_empty() && marks.iter().all(|mark| mark.to_lowercase() == "genocide"),
        "{marks:?}"
    );
}

#[test]
fn words_that_look_like_code_are_only_words() {
    let reader = Reader::open("#/claims");
    reader.search("<b>&amp; 100% \"x").is_at("#/claims?q=%3Cb%3E%26amp%3B%20100%25%20%22x");
    reader
        .sees_chips(&["words: <b>&amp; 100% \"x"])
        .reload()
        .sees_chips(&["words: <b>&amp; 100% \"x"]);
}
