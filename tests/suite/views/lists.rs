//! The lists of documents and topics, and what every card says.

use super::{engine, part, shown};

#[test]
fn documents_are_listed_with_what_is_known_of_them() {
    let html = shown("#/documents");
    insta::assert_snapshot!("documents", part(&html, "<div class=\"cards\">", "</div>\n</div>"));
    let html = shown("#/documents?type=demand");
    let n_shown = html.matches("<article").count();
    assert!(0 < n_shown && n_shown < 5, "{n_shown}");
    assert!(html.contains("without matching claims"), "{html}");
}

#[test]
fn topics_are_listed_with_how_many_claims_are_about_them() {
    insta::assert_snapshot!(
        "topics",
        part(&shown("#/topics?type=demand"), "<dl class=\"index\">", "</dl>")
    );
}

#[test]
fn every_card_carries_the_caveats_of_its_document() {
    let engine = engine();
    let corpus = engine.corpus();
    for document in &corpus.documents {
        let address: &'static str = Box::leak(format!("#/claims?doc={}", document.stem).into());
        let html = shown(address);
        let n_cards = html.matches("class=\"card\"").count();
        assert!(10 < n_cards, "{n_cards}");
        let caveats = export::caveats(document);
        assert!(!caveats.is_empty());
        for caveat in caveats {
            // Once for each card; the first screen is not there.
            let badge = format!("<span>{}<span", export::caveat_sentences(&[caveat]));
            assert_eq!(html.matches(&badge).count(), n_cards, "{badge}");
        }
    }
}

#[test]
fn a_date_in_doubt_stands_with_its_evidence_among_the_facts() {
    let facts = part(
        &shown("#/doc/004_224d316cee3faa82"),
        "<details open=\"open\" class=\"facts\"",
        "</details>",
    );
    for expected in [
        "Machine translation from",
        "Flashing",
        "Date in doubt",
        "In a statement released March 23",
        "read",
    ] {
        assert!(facts.contains(expected), "{expected} in {facts}");
    }
}
