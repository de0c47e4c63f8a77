//! Copying: a quote with its citation, and a link; and what happens where the browser does not allow it.

use browser::{Reader, all_claims, asked, corpus, quoting};
use model::Claim;

/// What is copied, as the dialog that shows words to be copied by hand, and the field in it, name it.
const COPY_QUOTE: &str = "Copy quote with citation";
const COPY_LINK: &str = "Copy link";

/// What the copied words have to hold, so that the quote can be found again.
#[track_caller]
fn is_cited(copied: &str, claim: &Claim) {
    let document = corpus().document(claim.document);
    let source = claim
        .source
        .as_written
        .map_or("The document", |words| corpus().words(claim.document, words));
    for part in [corpus().quote(claim), source, &document.stem, &claim.id] {
        assert!(copied.contains(part), "{part} should stand in: {copied}");
    }
    if let Some(title) = &document.facts.title {
        assert!(copied.contains(&title.value), "{copied}");
    }
}

/// Copies the quote of a claim with its citation in a style.
#[track_caller]
fn cite(reader: &Reader, claim: &Claim, style: &str) {
    reader.on_card(&claim.id, "summary", "Cite, note, report");
    reader.on_card(&claim.id, "button", style);
}

#[test]
fn a_quote_is_copied_with_its_citation() {
    let claim = quoting("China denies mistreatment");
    for (style, start) in [("plain", "“China"), ("Markdown", "> China"), ("BibTeX", "@online{c")]
    {
        let reader = Reader::open("#/claims?type=denial");
        cite(&reader, claim, style);
        reader.reads("Copied.");
        let copied = reader.clipboard();
        assert!(copied.starts_with(start), "{style}: {copied}");
        if style == "BibTeX" {
            assert!(copied.contains(&claim.id) && copied.contains(corpus().quote(claim)));
        } else {
            is_cited(&copied.replace('\\', ""), claim);
        }
    }
}

#[test]
fn a_link_is_copied_that_opens_the_claim_and_nothing_of_the_reader_s() {
    let claim = quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?type=denial&q=China");
    reader.on_card(&claim.id, "button", COPY_LINK).reads("Copied.");
    let copied = reader.clipboard();
    let (_, hash) = copied.split_once('#').unwrap();
    assert_eq!(hash, format!("/claim/{}", claim.id));
    let reader = Reader::open(&format!("#{hash}"));
    reader.has_open(&claim.id);
    assert_eq!(reader.count(), (all_claims().ids().len(), all_claims().ids().len()));
}

#[test]
fn where_copying_is_denied_the_words_are_shown_to_be_copied_by_hand() {
    let claim = quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?type=denial");
    reader.sees(&asked("type=denial")).is_refused_copying();
    cite(&reader, claim, "plain");
    reader.sees_a("dialog", COPY_QUOTE).reads("This browser does not let the page copy.");
    let shown = reader.value("textbox", COPY_QUOTE);
    is_cited(&shown, claim);
    // All of it is selected: one key copies it.
    let selected = "const area = document.querySelector('textarea'); return [area.selectionStart, area.selectionEnd, area.value.length]";
    reader.expect("the whole text selected", true, || {
        let range = reader.run(selected);
        Ok(range[0] == 0 && range[1] == range[2])
    });
    reader.has_focus_on("textbox", COPY_QUOTE);
    reader.press("Escape").sees_no("dialog", COPY_QUOTE);
}

#[test]
fn a_link_is_copied_by_hand_as_well() {
    let claim = quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?type=denial");
    reader.sees(&asked("type=denial")).is_refused_copying();
    reader.on_card(&claim.id, "button", COPY_LINK).sees_a("dialog", COPY_LINK);
    let link = reader.value("textbox", COPY_LINK);
    assert!(link.starts_with("http") && link.ends_with(&format!("#/claim/{}", claim.id)), "{link}");
    reader.press_button("Close").sees_no("dialog", COPY_LINK);
    reader.has_focus_on("button", COPY_LINK);
}
