//! Statements in full, lists and transcripts.

use model::Form;

use super::found;

/// The claims of a text as `type source: quote`.
fn told(text: &str) -> Vec<String> {
    found(text)
        .iter()
        .map(|claim| {
            let by = claim.as_written.map_or("-", |words| words.of(text));
            format!("{} {by}: {}", claim.claim_type.word(), claim.occurrences[0].of(text))
        })
        .collect()
}

#[test]
fn a_statement_in_full_speaks_to_its_end() {
    let text = "The Foreign Ministry of Chile issued the following statement on Monday:\n\n\
        The shelling of our ship is a crime.\n\n\
        Our navy will respond.\n\n\
        Media contact: Ann Lee wrote this page in May.";
    let told = told(text);
    assert!(
        told.iter().filter(|line| line.contains("The Foreign Ministry of Chile:")).count() >= 2,
        "{told:#?}"
    );
    assert!(
        told.contains(&"threat The Foreign Ministry of Chile: Our navy will respond".to_owned())
    );
    assert!(found(text).iter().filter(|claim| claim.form == Form::Direct).count() >= 2);
    // What follows it is not a part of it.
    assert!(!told.iter().any(|line| line.contains("Chile: Ann Lee wrote")));
}

#[test]
fn a_statement_that_is_only_mentioned_does_not_speak() {
    let text = "The ministry issued a statement on Monday.\n\nThe bridge was closed in May.";
    assert!(told(text).contains(&"fact -: The bridge was closed in May".to_owned()));
}

#[test]
fn the_items_of_a_list_belong_to_the_verb_that_introduces_them() {
    let text = "The inquiry found that:\n\n- guards had beaten two prisoners in the yard;\n\n\
        - the gates were locked for an hour.\n\nThe prison was built in 1901.";
    assert_eq!(
        told(text),
        [
            "accusation The inquiry: guards had beaten two prisoners in the yard",
            "fact The inquiry: the gates were locked for an hour",
            "fact -: The prison was built in 1901",
        ]
    );
    let text =
        "The union urges:\n\n• the council to open the archive;\n• all sides to stop the fighting.";
    assert_eq!(
        told(text),
        [
            "demand The union: the council to open the archive",
            "demand The union: all sides to stop the fighting",
        ]
    );
}

#[test]
fn a_transcript_has_its_speakers_words_and_those_that_they_report() {
    let text = "MR. LEE: Good morning, everybody.\n\n\
        QUESTION: Will the bridge open?\n\n\
        MR. LEE: The bridge was closed in May. The mayor said that the ferry was sold.\n\n\
        QUESTION: Thank you.";
    assert_eq!(
        told(text),
        ["fact MR. LEE: The bridge was closed in May", "fact The mayor: the ferry was sold"]
    );
    assert_eq!(found(text)[0].form, Form::Direct);
}

#[test]
fn captions_are_not_claims() {
    let text =
        "The bridge was closed in May.\n\nAnn Lee (left) met the mayor in Oslo. Image: Navy.";
    assert_eq!(told(text), ["fact -: The bridge was closed in May"]);
}
