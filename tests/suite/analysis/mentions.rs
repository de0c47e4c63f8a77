//! Where documents name entities and countries.

use model::Span;

use super::{CHEN, TWO_WANGS};
use crate::corpus::Corpus;
use crate::tagged::tagged;

/// Holds which words name entities of the register; each is tagged with the entity's id.
#[track_caller]
fn check_mentions(names: &str, fixture: &str) {
    let (text, expected) = tagged(fixture);
    let corpus = Corpus::new().document("a.txt", text).read("a.toml").names(names).corpus();
    let mentions = corpus.documents[0].mentions.iter();
    let found: Vec<(Span, String)> =
        mentions.map(|mention| (mention.span, corpus.entity(mention.of).id.clone())).collect();
    assert_eq!(found, expected, "{fixture}");
}

/// Holds which words name countries; each is tagged with the country's code.
#[track_caller]
fn check_countries(names: &str, fixture: &str) {
    let (text, expected) = tagged(fixture);
    let corpus = Corpus::new().document("a.txt", text).read("a.toml").names(names).corpus();
    let mentions = corpus.documents[0].country_mentions.iter();
    let found: Vec<(Span, String)> =
        mentions.map(|mention| (mention.span, corpus.country(mention.of).code.clone())).collect();
    assert_eq!(found, expected, "{fixture}");
}

#[test]
fn a_bare_surname_is_its_only_bearer() {
    check_mentions(
        CHEN,
        "<chen>Chen</chen> came. <chen>Chen Quanguo</chen> said so, and Secretary <chen>Chen</chen> did. Before <chen>Chen</chen>, nobody.",
    );
}

#[test]
fn a_surname_is_nobody_where_the_document_has_no_full_name() {
    check_mentions(CHEN, "Chen came.");
}

#[test]
fn a_surname_of_two_bearers_is_neither() {
    check_mentions(
        TWO_WANGS,
        "<yi>Wang Yi</yi> met <mingshan>Wang Mingshan</mingshan>. Wang left.",
    );
}

#[test]
fn a_surname_is_resolved_document_by_document() {
    let corpus = Corpus::new()
        .document("a.txt", "Wang Yi, and Wang.")
        .read("a.toml")
        .document("b.txt", "Wang Mingshan, and Wang.")
        .read("b.toml")
        .names(TWO_WANGS)
        .check(&[]);
    let bearer =
        |document: usize| corpus.entity(corpus.documents[document].mentions[1].of).name.as_str();
    assert_eq!((bearer(0), bearer(1)), ("Wang Yi", "Wang Mingshan"));
}

#[test]
fn a_surname_with_another_given_name_is_somebody_else() {
    check_mentions(CHEN, "<chen>Chen Quanguo</chen> met Chen Xi and Melania Chen.");
}

#[test]
fn a_possessive_stays_outside() {
    check_mentions(CHEN, "<chen>Chen Quanguo</chen>’s plan and <chen>Chen</chen>'s, not Chens.");
}

#[test]
fn either_apostrophe_is_meant() {
    let names = |apostrophe| {
        format!(
            "[[entity]]\nname = \"People{apostrophe}s Party\"\nid = \"party\"\nkind = \"organisation\""
        )
    };
    for apostrophe in ['\'', '’'] {
        check_mentions(
            &names(apostrophe),
            "The <party>People's Party</party> and the <party>People’s Party</party>’s men.",
        );
    }
}

#[test]
fn the_longest_spelling_wins() {
    check_mentions(
        r#"
[[entity]]
name = "Xinjiang"
kind = "place"
[[entity]]
name = "Xinjiang Public Security Bureau"
id = "bureau"
kind = "organisation"
[[entity]]
name = "Bureau of Bees"
id = "bees"
kind = "organisation"
"#,
        "<xinjiang>Xinjiang</xinjiang>: the <bureau>Xinjiang Public Security Bureau</bureau> of Bees, the <bees>Bureau of Bees</bees>.",
    );
}

#[test]
fn names_are_whole_words_and_case_counts() {
    check_mentions(
        "[[entity]]\nname = \"UN\"\nkind = \"organisation\"",
        "The <un>UN</un>, not the UNHCR, nor un. <un>UN</un>-led, (<un>UN</un>)",
    );
}

#[test]
fn a_spelling_counts_in_its_documents_alone() {
    let corpus = Corpus::new()
        .document("a.txt", "Flashing spoke. Antony Blinken left.")
        .read("a.toml")
        .document("b.txt", "Flashing lights.")
        .read("b.toml")
        .names(
            r#"
[[entity]]
name = "Antony Blinken"
kind = "person"
[[entity.spelling]]
words = "Flashing"
documents = ["a"]
because = "the speaker is Blinken"
evidence = "Flashing spoke"
"#,
        )
        .check(&[]);
    assert_eq!(corpus.documents[1].mentions, []);
    let spellings: Vec<(&str, u32, bool)> = corpus.entities[0]
        .spellings
        .iter()
        .map(|spelling| {
            (spelling.words.as_str(), spelling.count, spelling.why == model::JoinReason::Canonical)
        })
        .collect();
    assert_eq!(spellings, [("Antony Blinken", 1, true), ("Flashing", 1, false)]);
    let why = &corpus.entities[0].spellings[1].why;
    let model::JoinReason::Registered { because, evidence: Some((document, words)) } = why else {
        panic!("joined by the register, with evidence: {why:?}")
    };
    assert_eq!(
        (because.as_str(), corpus.words(*document, *words)),
        ("the speaker is Blinken", "Flashing spoke")
    );
}

#[test]
fn a_name_that_contains_a_country_decides_whether_it_is_named() {
    check_countries(
        r#"
[[entity]]
name = "Bank of China"
kind = "organisation"
countries = ["CN"]
[[entity]]
name = "Radio Free France"
kind = "organisation"
[[entity]]
name = "Government of Japan"
kind = "government"
countries = ["JP"]
[[entity.spelling]]
words = "Tokyo"
because = "its seat"
evidence = "Tokyo"
"#,
        "The Bank of <CN>China</CN>, Radio Free France, <JP>Tokyo</JP> and the <US>U.S.</US>",
    );
}
