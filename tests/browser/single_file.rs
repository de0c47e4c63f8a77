//! The single file, opened from a disk: it does everything that the site does.

use browser::{Reader, Screen, Visit, all_claims, claim_quoting, corpus, dist, selection};
use serde_json::json;

/// The `file:` address of a file of the built site.
fn file_url(file: &str) -> String {
    let path = dist().join(file);
    let path = path.to_str().expect("the folder's name is text").replace(' ', "%20");
    format!("file://{path}")
}

fn open(hash: &str) -> Reader {
    Visit::on(Screen::Wide).at(file_url("counterpoint.html")).open(hash)
}

#[test]
fn claims_are_filtered_and_searched() {
    let reader = open("");
    reader.expect_claims(&all_claims()).expect_address("#/claims");
    reader.tick("Claim type", "Denial").expect_claims(&selection("type=denial"));
    reader
        .choose_role("Country", "speaker")
        .tick("Country", "China")
        .expect_claims(&selection("type=denial&country.says=CN"));
    reader.search("genocide").expect_claims(&selection("type=denial&country.says=CN&q=genocide"));
}

#[test]
fn links_and_history_work() {
    let claim = claim_quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader
        .expect_claims(&selection("type=denial"))
        .open_claim(&claim.id)
        .expect_open_claim(&claim.id);
    reader.expect_address(&format!("#/claim/{}?type=denial", claim.id));
    reader.back().expect_claims(&selection("type=denial")).expect_address("#/claims?type=denial");
    reader.forward().expect_open_claim(&claim.id);
    reader.reload().expect_open_claim(&claim.id);
    reader.go("#/entity/chen-quanguo").expect_element("heading", "Chen Quanguo");
    reader.follow_in(("navigation", "Pages"), "Method").expect_element("heading", "Method");
}

#[test]
fn a_copied_link_opens_the_file() {
    let claim = claim_quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader.expect_claims(&selection("type=denial")).deny_clipboard();
    reader.click_on_card(&claim.id, "button", "Copy link");
    let link = reader.value("textbox", "Copy link");
    assert!(
        link.starts_with("file:///")
            && link.ends_with(&format!("counterpoint.html#/claim/{}", claim.id)),
        "{link}"
    );
}

#[test]
fn a_document_is_downloaded() {
    let document = &corpus().documents[0];
    let reader = Visit::on(Screen::Wide).at(file_url("counterpoint.html")).open("");
    reader.go(&format!("#/doc/{}", document.stem)).press_button("Download the text");
    reader.expect_saved(&format!("{}.txt", document.stem), &document.text);
}

#[test]
fn the_settings_are_kept() {
    let reader = open("#/claims");
    reader
        .expect_claims(&all_claims())
        .select("Theme", "Dark")
        .reload()
        .expect_claims(&all_claims());
    assert_eq!(reader.run("return document.documentElement.dataset.theme"), json!("dark"));
}

#[test]
fn nothing_is_requested() {
    let reader = open("#/claims");
    reader.expect_claims(&all_claims());
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:'))";
    assert_eq!(reader.run(loaded), json!([]));
}

#[test]
fn the_site_opened_from_a_disk_is_the_single_file() {
    let denials = selection("type=denial");
    // Before it goes there, the browser says that it loads nothing else from a disk.
    let reader = Visit::on(Screen::Wide)
        .at(file_url("index.html"))
        .allowing_errors()
        .open("#/claims?type=denial");
    reader.expect_claims(&denials).expect_address("#/claims?type=denial");
    let page = reader.run("return location.pathname.split('/').pop()");
    assert_eq!(page, json!("counterpoint.html"));
}

#[test]
fn a_plain_page_opened_from_a_disk_has_its_styles() {
    let file = format!("doc/{}.html", corpus().documents[1].stem);
    let reader = Visit::on(Screen::Wide).at(file_url(&file)).open("");
    reader.expect_text("About this document");
    let border = "return getComputedStyle(document.querySelector('.card')).borderTopStyle";
    assert_eq!(reader.run(border), json!("solid"));
    reader.follow_in(("navigation", "Pages"), "Names").expect_element("heading", "Names");
}

/// Only Firefox can be driven with JavaScript turned off.
mod only_in_firefox {
    use super::*;

    #[test]
    fn without_javascript_the_site_opened_from_a_disk_is_plain_and_has_its_styles() {
        let reader = Visit::on(Screen::Wide)
            .with_preference("javascript.enabled", false)
            .at(file_url("index.html"))
            .open("");
        reader.expect_element("heading", &format!("{} claims", corpus().claims.len()));
        reader.expect_text("China denies mistreatment").expect_text("This is the plain version.");
        let border = "return getComputedStyle(document.querySelector('.card')).borderTopStyle";
        assert_eq!(reader.run(border), json!("solid"));
    }
}
