//! Documents, facts, oddities, links, and entities that are kept apart.

use model::{LinkVerb, PartialDate};

use super::{CHEN, TWO_WANGS, names};
use crate::corpus::Corpus;

#[test]
fn a_document_without_a_reading_is_kept_with_its_text() {
    let corpus = Corpus::new().document("a.md", "Chen Quanguo of China.\r\n").names(CHEN).corpus();
    let document = &corpus.documents[0];
    assert_eq!(
        (document.stem.as_str(), document.text.as_str()),
        ("a", "Chen Quanguo of China.\r\n")
    );
    assert_eq!(document.read_by, None);
    assert_eq!(document.sha256, "462f7ed402848f1dd3aa5f820e887493b3b2d7477ac9508befba633ff16aa02e");
    assert_eq!((document.mentions.len(), document.country_mentions.len()), (1, 1));
    assert_eq!((corpus.claims.len(), corpus.links.len()), (0, 0));
}

#[test]
fn a_byte_order_mark_is_kept() {
    let corpus = Corpus::new()
        .document("a.txt", "\u{feff}One two.")
        .reading("a.toml", "\u{feff}read_by = \"me\"")
        .check(&[]);
    assert_eq!(corpus.documents[0].text, "\u{feff}One two.");
    assert_eq!(corpus.documents[0].read_by.as_deref(), Some("me"));
}

#[test]
fn facts_and_oddities_are_anchored() {
    let corpus = Corpus::new()
        .document("a.txt", "Title\nFeb. 1: Chen Guanguo, Chen Guanguo. Loading...")
        .reading(
            "a.toml",
            r#"
read_by = "a test"
[facts.title]
value = "Title"
words = "Title"
[facts.date]
value = "--02-01"
words = "Feb. 1"
inferred = true
note = "No year."
[facts.outlet]
value = "The Loader"
words = { words = "Loading", place = 1 }
[[oddity]]
kind = "boilerplate"
quote = "Loading..."
note = "Of the page."
[[oddity]]
kind = "garbled-name"
quote = "Chen Guanguo"
places = "all"
against = { document = "b", words = "Chen Quanguo" }
note = "Elsewhere it is another."
[[oddity]]
kind = "dangling-reference"
quote = "Feb"
against = "Title"
note = "Of which year?"
"#,
        )
        .document("b.txt", "Chen Quanguo")
        .read("b.toml")
        .check(&[]);
    let document = &corpus.documents[0];
    let date = document.facts.date.as_ref().expect("there is a date");
    assert_eq!(date.value, PartialDate::parse("--02-01"));
    assert_eq!((date.words.of(&document.text), date.inferred), ("Feb. 1", true));
    assert_eq!(date.note.as_deref(), Some("No year."));
    let outlet = document.facts.outlet.as_ref().expect("there is an outlet");
    assert_eq!((outlet.value.as_str(), outlet.words.of(&document.text)), ("The Loader", "Loading"));
    let told: Vec<(&str, usize, Option<&str>)> = document
        .oddities
        .iter()
        .map(|oddity| {
            let against = oddity.against.map(|(document, words)| corpus.words(document, words));
            (oddity.kind.word(), oddity.occurrences.len(), against)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("dangling-reference", 1, Some("Title")),
            ("garbled-name", 2, Some("Chen Quanguo")),
            ("boilerplate", 1, None)
        ]
    );
}

#[test]
fn links_join_claims_within_and_across_documents() {
    let corpus = Corpus::new()
        .document("a.txt", "No. Yes.")
        .claims(
            "a.toml",
            &[
                r#"
key = "no"
quote = "No"
responds_to = [
{ claim = "b#k", verb = "rebuts", evidence = "Yes" },
{ claim = "yes", verb = "denies", evidence = "No" },
]
"#,
                "key = \"yes\"\nquote = \"Yes\"",
            ],
        )
        .document("b.txt", "Perhaps.")
        .claims(
            "b.toml",
            &[r#"
key = "k"
quote = "Perhaps"
responds_to = [{ claim = "a#no", verb = "questions", evidence = "Perhaps" }]
"#],
        )
        .check(&[]);
    let told: Vec<(u32, u32, LinkVerb, &str)> = corpus
        .links
        .iter()
        .map(|link| {
            let evidence = corpus.words(corpus.claim(link.from).document, link.evidence);
            (link.from.0, link.to.0, link.verb, evidence)
        })
        .collect();
    assert_eq!(
        told,
        [
            (0, 1, LinkVerb::Denies, "No"),
            (0, 2, LinkVerb::Rebuts, "Yes"),
            (2, 0, LinkVerb::Questions, "Perhaps")
        ]
    );
}

#[test]
fn entities_that_are_kept_apart_have_the_words_that_show_it() {
    let corpus = Corpus::new()
        .document("a.txt", "Wang Yi met Wang Mingshan.")
        .read("a.toml")
        .names(
            &[
                TWO_WANGS,
                r#"
[[kept_apart]]
names = ["Wang Yi", "Wang Mingshan"]
because = "they met"
evidence = [{ document = "a", words = "Wang Yi met Wang Mingshan" }]
"#,
            ]
            .concat(),
        )
        .check(&[]);
    let apart = &corpus.kept_apart[0];
    assert_eq!(names(&corpus, &apart.entities), ["Wang Yi", "Wang Mingshan"]);
    assert_eq!(apart.because, "they met");
    let (document, words) = apart.evidence[0];
    assert_eq!(corpus.words(document, words), "Wang Yi met Wang Mingshan");
}

#[test]
fn a_corpus_of_no_files_is_empty() {
    assert_eq!(Corpus::new().check(&[]), model::Corpus::default());
}
