//! Printing: every claim of the selection, whatever the screen shows.

use browser::{Reader, all_claims, claim, corpus, selection};
use serde_json::json;

/// The name of the export dialog and of its button.
const EXPORT: &str = "Export";

#[test]
fn print_includes_all_claims() {
    let reader = Reader::open("#/claims?type=accusation");
    reader.expect_claims(&selection("type=accusation"));
    let n = selection("type=accusation").n();
    assert!(browser::N_FIRST < n && n < all_claims().n());
    let printed = "return [...document.querySelectorAll('.printed article')].map((article) => article.textContent)";
    assert_eq!(reader.run(printed), json!([]));
    reader.run("window.dispatchEvent(new window.Event('beforeprint'))");
    let printed_claims = reader.wait_for("the sheet", || {
        let sheet: Vec<String> = serde_json::from_value(reader.run(printed)).unwrap();
        Some(sheet).filter(|sheet| !sheet.is_empty()).ok_or_else(|| "none".to_owned())
    });
    assert_eq!(printed_claims.len(), n);
    for (text, id) in printed_claims.iter().zip(selection("type=accusation").ids()) {
        let (_, claim) = claim(id);
        assert!(text.contains(corpus().quote(claim)) && text.contains(&format!("#/claim/{id}")));
        // The type and the form of the claim are printed.
        assert!(
            text.contains(&format!("; accusation, {}", browser::form_name(claim.form))),
            "{text}"
        );
        // So are whose words it is, and what to know of its document.
        assert!(text.contains(&export::labels::credit(corpus(), claim)), "{text}");
        let caveats = export::caveats(corpus().document(claim.document));
        assert!(text.contains(&export::caveat_sentences(&caveats)), "{text}");
    }
    reader.run("window.dispatchEvent(new window.Event('afterprint'))");
    reader.expect("the sheet gone", json!([]), || Ok(reader.run(printed)));
    // A document is printed as it is shown.
    reader.go("#/doc/001_8eebf7bac08cb4b2").expect_element("button", "Download the text");
    reader.run("window.dispatchEvent(new window.Event('beforeprint'))");
    assert_eq!(reader.run(printed), json!([]));
}

#[test]
fn the_button_prints_after_the_sheet_is_drawn() {
    let reader = Reader::open("#/timeline?type=threat");
    reader.run("window.print = () => { window.found = document.querySelectorAll('.printed article').length }");
    reader.press_button(EXPORT).press_button("Print");
    reader.expect(
        "seven claims when it prints",
        json!(7),
        || Ok(reader.run("return window.found")),
    );
}
