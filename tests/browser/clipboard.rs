//! Copying a quote with its citation, or a link, and the fallback where the browser denies copying.

use browser::{Reader, all_claims, claim_quoting, corpus, selection};
use model::Claim;

/// The names of the dialogs that show text to be copied by hand, and of the field in them.
const COPY_QUOTE: &str = "Copy citation";
const COPY_LINK: &str = "Copy link";

/// Asserts that a citation holds what is needed to find the quote again.
#[track_caller]
fn assert_cited(copied: &str, claim: &Claim) {
    let document = corpus().document(claim.document);
    let source = claim
        .source
        .as_written
        .map_or("in its own voice", |words| corpus().words(claim.document, words));
    for part in [corpus().quote(claim), source, &document.stem, &claim.id] {
        assert!(copied.contains(part), "{part} should be in: {copied}");
    }
    if let Some(title) = &document.facts.title {
        assert!(copied.contains(&title.value), "{copied}");
    }
}

/// Copies the quote of a claim with its citation, in a style.
#[track_caller]
fn copy_citation(reader: &Reader, claim: &Claim, style: &str) {
    reader.click_on_card(&claim.id, "summary", "Cite · Note · Report an error");
    reader.click_on_card(&claim.id, "button", style);
}

#[test]
fn a_quote_is_copied_with_its_citation() {
    let claim = claim_quoting("China denies mistreatment");
    for (style, start) in [
        ("Text", "“China"),
        ("HTML", "<figure>\n<blockquote cite=\"http"),
        ("Markdown", "> China"),
        ("APA", "“China"),
        ("Chicago", "“China"),
        ("BibTeX", "@online{c"),
    ] {
        let reader = Reader::open("#/claims?type=denial");
        copy_citation(&reader, claim, style);
        reader.expect_text("Citation copied.");
        let copied = reader.clipboard();
        assert!(copied.starts_with(start), "{style}: {copied}");
        if style == "BibTeX" {
            assert!(copied.contains(&claim.id) && copied.contains(corpus().quote(claim)));
        } else {
            assert_cited(&copied.replace('\\', ""), claim);
        }
    }
}

#[test]
fn a_copied_link_opens_the_claim_without_the_filters() {
    let claim = claim_quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?type=denial&q=China");
    reader.click_on_card(&claim.id, "button", COPY_LINK).expect_text("Link copied.");
    let copied = reader.clipboard();
    let (_, hash) = copied.split_once('#').unwrap();
    assert_eq!(hash, format!("/claim/{}", claim.id));
    let reader = Reader::open(&format!("#{hash}"));
    reader.expect_open_claim(&claim.id);
    assert_eq!(reader.count(), (all_claims().ids().len(), all_claims().ids().len()));
}

#[test]
fn when_the_browser_denies_copying_the_text_is_shown_and_selected() {
    let claim = claim_quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?type=denial");
    reader.expect_claims(&selection("type=denial")).deny_clipboard();
    copy_citation(&reader, claim, "Text");
    reader.expect_element("dialog", COPY_QUOTE).expect_text("Your browser blocked copying.");
    let shown = reader.value("textbox", COPY_QUOTE);
    assert_cited(&shown, claim);
    // All of it is selected: one shortcut copies it.
    let selected = "const area = document.querySelector('textarea'); return [area.selectionStart, area.selectionEnd, area.value.length]";
    reader.expect("the whole text selected", true, || {
        let range = reader.run(selected);
        Ok(range[0] == 0 && range[1] == range[2])
    });
    reader.expect_focus("textbox", COPY_QUOTE);
    reader.press("Escape").expect_no_element("dialog", COPY_QUOTE);
}

#[test]
fn when_the_browser_denies_copying_a_link_is_shown_too() {
    let claim = claim_quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?type=denial");
    reader.expect_claims(&selection("type=denial")).deny_clipboard();
    reader.click_on_card(&claim.id, "button", COPY_LINK).expect_element("dialog", COPY_LINK);
    let link = reader.value("textbox", COPY_LINK);
    assert!(link.starts_with("http") && link.ends_with(&format!("#/claim/{}", claim.id)), "{link}");
    reader.press_button("Close").expect_no_element("dialog", COPY_LINK);
    reader.expect_focus("button", COPY_LINK);
}
