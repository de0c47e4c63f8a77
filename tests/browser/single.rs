//! The one file, opened from a disk: it does everything that the site does.

use browser::{Reader, Screen, Visit, all_claims, asked, corpus, dist, quoting};
use serde_json::json;

/// A file of the built site as an address of the disk.
fn on_disk(file: &str) -> String {
    let path = dist().join(file);
    let path = path.to_str().expect("the folder's name is text").replace(' ', "%20");
    format!("file://{path}")
}

fn open(hash: &str) -> Reader {
    Visit::on(Screen::Wide).at(on_disk("counterpoint.html")).open(hash)
}

#[test]
fn claims_are_filtered_and_searched() {
    let reader = open("");
    reader.sees(&all_claims()).is_at("#/claims");
    reader.tick("Claim type", "Denial").sees(&asked("type=denial"));
    reader
        .role("Country", "says")
        .tick("Country", "China")
        .sees(&asked("type=denial&country.says=CN"));
    reader.search("genocide").sees(&asked("type=denial&country.says=CN&q=genocide"));
}

#[test]
fn links_and_history_work() {
    let claim = quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader.sees(&asked("type=denial")).open_claim(&claim.id).has_open(&claim.id);
    reader.is_at(&format!("#/claim/{}?type=denial", claim.id));
    reader.back().sees(&asked("type=denial")).is_at("#/claims?type=denial");
    reader.forward().has_open(&claim.id);
    reader.reload().has_open(&claim.id);
    reader.go("#/entity/chen-quanguo").sees_a("heading", "Chen Quanguo");
    reader.follow_in(("navigation", "Pages"), "Method").sees_a("heading", "Method");
}

#[test]
fn a_link_that_is_copied_leads_back_into_the_file() {
    let claim = quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader.sees(&asked("type=denial")).is_refused_copying();
    reader.on_card(&claim.id, "button", "Copy link");
    let link = reader.value("textbox", "Copy link");
    assert!(
        link.starts_with("file:///")
            && link.ends_with(&format!("counterpoint.html#/claim/{}", claim.id)),
        "{link}"
    );
}

#[test]
fn a_text_is_saved() {
    let document = &corpus().documents[0];
    let reader = Visit::on(Screen::Wide).saving().at(on_disk("counterpoint.html")).open("");
    reader.go(&format!("#/doc/{}", document.stem)).press_button("Save the text");
    reader.has_saved(&format!("{}.txt", document.stem), &document.text);
}

#[test]
fn the_settings_are_kept() {
    let reader = open("#/claims");
    reader.sees(&all_claims()).choose("Colours", "Dark").reload().sees(&all_claims());
    assert_eq!(reader.run("return document.documentElement.dataset.theme"), json!("dark"));
}

#[test]
fn nothing_is_loaded_from_anywhere() {
    let reader = open("#/claims");
    reader.sees(&all_claims());
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:'))";
    assert_eq!(reader.run(loaded), json!([]));
}

#[test]
fn the_page_of_the_site_shows_its_plain_content_and_points_to_the_one_file() {
    // The browser refuses the site's scripts and styles from a disk, and says so on the console.
    let reader = Visit::on(Screen::Wide).at(on_disk("index.html")).expecting_trouble().open("");
    reader.sees_a("heading", &format!("{} claims", corpus().claims.len()));
    reader.reads("China denies mistreatment").reads("This page is plain.");
    reader.follow("counterpoint.html").sees(&all_claims());
}
