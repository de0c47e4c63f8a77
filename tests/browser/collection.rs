//! The collection: selected claims and notes, stored in the browser, saved to a file and opened again.

use std::fs;

use browser::{Reader, all_claims, claim_quoting, corpus, selection};
use serde_json::{Value as Json, json};

/// The name of the export dialog and of its button.
const EXPORT: &str = "Export";

/// Selects a claim and writes a note on it.
#[track_caller]
fn select_with_note(reader: &Reader, id: &str, note: &str) {
    reader.click_on_card(id, "checkbox", "Select");
    reader.click_on_card(id, "summary", "Cite · Note · Report an error");
    reader.fill(("textbox", "Private note, saved only in this browser"), note).press("Tab");
}

/// The collection that the browser stores.
fn stored_collection(reader: &Reader) -> Json {
    let text = reader.run("return localStorage.getItem('counterpoint.selection.1')");
    text.as_str().map_or(Json::Null, |text| serde_json::from_str(text).expect("it stores JSON"))
}

#[test]
fn a_collection_is_stored_saved_deleted_and_reopened() {
    let denial = claim_quoting("China denies mistreatment");
    let hash = "#/claims?q=mistreatment&type=denial";
    let reader = Reader::open(hash);
    select_with_note(&reader, &denial.id, "Ask “who” denies.");
    let expected = json!([{
        "id": denial.id, "quote": corpus().quote(denial), "chosen": true, "note": "Ask “who” denies."
    }]);
    reader.expect("the stored collection", expected.clone(), || {
        Ok(stored_collection(&reader)["claims"].clone())
    });
    // It is still stored on another page after a reload.
    reader.go("#/claims?type=sanction").reload();
    reader.press_button(EXPORT).expect_text("1 claim selected, 1 note.");
    reader.select("Claims", "My selection (1)");
    reader.press_button("Save counterpoint-selected-1-claim.csv");
    let (_, table) = reader.saved_file("counterpoint-selected-1-claim.csv");
    assert!(table.contains(&denial.id) && !table.contains("type=sanction"), "{table}");
    reader.press_button("Save selection to a file");
    let (path, text) = reader.saved_file("counterpoint.selection.json");
    let saved: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&saved["filters"], &saved["claims"]),
        (&json!("#/claims?type=sanction"), &expected)
    );
    assert_eq!(saved["version"], 1);
    // Deleting needs a confirmation.
    reader
        .expand("Delete all")
        .press_button("Yes, delete all")
        .expect_text("0 claims selected, 0 notes.");
    // The keyboard focus stays where it was.
    reader.expect_text("Deleted.").expect_focus("button", "Yes, delete all");
    reader.expect("nothing stored", Json::Null, || Ok(stored_collection(&reader)));
    reader.press_button("Close").go("#/timeline");
    reader.press_button(EXPORT).upload("Open a selection file", &path);
    reader.expect_text("1 claim selected, 1 note.").expect_address("#/claims?type=sanction");
    reader.press_button("Close").expect_claims(&selection("type=sanction"));
    reader.expect("the collection stored again", expected, || {
        Ok(stored_collection(&reader)["claims"].clone())
    });
}

#[test]
fn a_file_of_another_corpus_opens_and_names_missing_claims() {
    let reader = Reader::open("#/claims?q=mistreatment");
    let denial = claim_quoting("China denies mistreatment");
    select_with_note(&reader, &denial.id, "mine");
    let path = reader.download_folder().join("other.selection.json");
    let other = json!({
        "format": "counterpoint-selection", "version": 1, "commit": "0f",
        "filters": "#/claims?topic=bridges&type=denial",
        "claims": [
            { "id": denial.id, "quote": "", "chosen": false, "note": "theirs" },
            { "id": "cnowhere", "quote": "Words <b>elsewhere</b>", "chosen": true, "note": "keep me" },
        ],
    });
    fs::write(&path, other.to_string()).unwrap();
    reader.press_button(EXPORT).upload("Open a selection file", &path);
    reader.expect_text("1 selected claim is not in this collection; it stays in your selection.");
    reader
        .expect_text("Words <b>elsewhere</b>")
        .expect_text("keep me")
        .expect_text("2 claims selected, 2 notes.");
    reader.press_button("Close").expect_address("#/claims?type=denial&topic=bridges");
    reader.expect_text("“topic=bridges” is not a filter here and was ignored.");
    reader.expect("both notes", json!("mine\ntheirs"), || {
        Ok(stored_collection(&reader)["claims"][0]["note"].clone())
    });
    reader.expect("the other claim stored", json!("cnowhere"), || {
        Ok(stored_collection(&reader)["claims"][1]["id"].clone())
    });
}

#[test]
fn an_invalid_file_changes_nothing() {
    let reader = Reader::open("#/claims?q=mistreatment");
    let denial = claim_quoting("China denies mistreatment");
    select_with_note(&reader, &denial.id, "mine");
    let before = stored_collection(&reader);
    let path = reader.download_folder().join("some.json");
    reader.press_button(EXPORT);
    for (text, message) in [
        ("", "Not a Counterpoint selection."),
        ("{\"format\":\"counterpoint-selection\"", "Not a Counterpoint selection."),
        ("{\"format\":\"other\",\"version\":1}", "Not a Counterpoint selection."),
        ("[1.5]", "Not a Counterpoint selection."),
    ] {
        fs::write(&path, text).unwrap();
        reader.upload("Open a selection file", &path).expect_text(message);
        assert_eq!(stored_collection(&reader), before);
    }
}

#[test]
fn a_file_of_a_newer_version_opens_in_part() {
    let reader = Reader::open("#/claims");
    let path = reader.download_folder().join("later.json");
    let later = json!({
        "format": "counterpoint-selection", "version": 7, "filters": "#/claims?type=threat",
        "claims": [{ "id": "cnowhere", "note": "keep me", "colour": "red" }], "more": [1.5],
    });
    fs::write(&path, later.to_string()).unwrap();
    reader.press_button(EXPORT).upload("Open a selection file", &path);
    reader
        .expect_text("Saved by a newer version; opened as far as possible.")
        .expect_text("keep me");
    reader.expect_address("#/claims?type=threat").expect_text("0 claims selected, 1 note.");
}

#[test]
fn a_note_is_saved_while_it_is_typed() {
    let denial = claim_quoting("China denies mistreatment");
    let reader = Reader::open("#/claims?q=mistreatment&type=denial");
    reader.click_on_card(&denial.id, "summary", "Cite · Note · Report an error");
    reader.fill(("textbox", "Private note, saved only in this browser"), "half a sent");
    // A redraw of the page must not reset it.
    reader.run("window.dispatchEvent(new window.Event('beforeprint'))");
    reader.type_text("ence");
    reader.expect("the whole note", json!("half a sentence"), || {
        Ok(stored_collection(&reader)["claims"][0]["note"].clone())
    });
    assert_eq!(
        reader.value("textbox", "Private note, saved only in this browser"),
        "half a sentence"
    );
}

#[test]
fn filters_of_a_file_cannot_leave_the_page() {
    let reader = Reader::open("#/claims?type=threat");
    let path = reader.download_folder().join("hostile.json");
    let hostile = json!({
        "format": "counterpoint-selection", "version": 1, "filters": "javascript:document.title='!'",
        "claims": [{ "id": "cnowhere", "chosen": true }],
    });
    fs::write(&path, hostile.to_string()).unwrap();
    reader.press_button(EXPORT).upload("Open a selection file", &path);
    reader.expect_text("1 claim selected").expect_address("#/claims?type=threat");
    assert!(!reader.names("link").contains(&"Restore remembered filters".to_owned()));
    assert_eq!(stored_collection(&reader)["filters"], "");
}

#[test]
fn a_selection_made_in_another_window_appears() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    // What another window of this page stores arrives as an event.
    reader.run(
        "const text = JSON.stringify({ format: 'counterpoint-selection', version: 1, claims: [{ id: 'cnowhere', chosen: true }] });
        localStorage.setItem('counterpoint.selection.1', text);
        window.dispatchEvent(new window.Event('storage'));",
    );
    reader.press_button(EXPORT).expect_text("1 claim selected, 0 notes.");
}

#[test]
fn filters_are_remembered_on_request() {
    let reader = Reader::open("#/claims?type=threat");
    reader.press_button(EXPORT).press_button("Remember these filters").press_button("Close");
    reader.go("#/method").reload();
    reader.press_button(EXPORT).follow("Restore remembered filters");
    reader
        .expect_address("#/claims?type=threat")
        .press_button("Close")
        .expect_claims(&selection("type=threat"));
}
