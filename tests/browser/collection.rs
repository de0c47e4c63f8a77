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
    // The file has the link to just these claims.
    assert!(table.contains(&format!("#/claims?select={}", denial.id)), "{table}");
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

/// Three claims of different types, in the order of the corpus.
fn three() -> [&'static str; 3] {
    let [first, second, third] =
        ["type=threat", "type=refusal", "type=denial"].map(|filter| selection(filter).ids()[0]);
    let mut ids = [first, second, third];
    ids.sort_by_key(|id| browser::claim(id).0);
    ids
}

#[test]
fn selected_claims_are_viewed_linked_and_exported_together() {
    let ids = three();
    let reader = Reader::open("#/claims");
    for id in ids {
        reader.go(&format!("#/claim/{id}")).click_on_card(id, "checkbox", "Select");
    }
    reader.expect_text("3 selected");
    let mut sorted = ids;
    sorted.sort_unstable();
    let address =
        format!("#/claims?select={}&select={}&select={}", sorted[0], sorted[1], sorted[2]);
    reader
        .follow("View selection")
        .expect_address(&address)
        .expect_claims(&selection(&address[9..]));
    reader.expect_chips(&["3 selected claims"]);
    reader.press_button("Copy link to selection").expect_text("Link copied.");
    assert!(reader.clipboard().ends_with(&address), "{}", reader.clipboard());
    reader.press_button("Export selection").expect_element("dialog", EXPORT);
    reader.select("Format", "JSON Lines").press_button("Save counterpoint-selected-3-claims.jsonl");
    let (_, text) = reader.saved_file("counterpoint-selected-3-claims.jsonl");
    let read = |line: &str| serde_json::from_str::<Json>(line).unwrap();
    let found: Vec<String> =
        text.lines().map(|line| read(line)["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(found, ids);
    assert!(text.lines().all(|line| read(line)["selection"].as_str().unwrap().ends_with(&address)));
    // Whoever gets the link sees just these, and has selected nothing.
    reader.press_button("Close").press_button("Clear selection").expect_text("Selection cleared");
    reader.expect_focus("button", "Undo").reload().expect_claims(&selection(&address[9..]));
    reader.expect_no_element("region", "Your selection");
}

#[test]
fn a_cleared_selection_comes_back_on_request() {
    let ids = three();
    let reader = Reader::open(&format!("#/claim/{}", ids[0]));
    select_with_note(&reader, ids[0], "keep me");
    reader.expect_text("1 selected");
    let stored = stored_collection(&reader)["claims"].clone();
    reader.press_button("Clear selection").expect("only the note", json!(false), || {
        Ok(stored_collection(&reader)["claims"][0]["chosen"].clone())
    });
    reader.press_button("Undo").expect_text("1 selected");
    reader.expect("the same", stored, || Ok(stored_collection(&reader)["claims"].clone()));
}

#[test]
fn linked_replies_are_exported_on_request() {
    let links = &corpus().links;
    let reply = links.iter().find(|link| link.verb.is_reply()).expect("there are replies");
    let answered = &corpus().claim(reply.to).id;
    let reader = Reader::open(&format!("#/claim/{answered}"));
    reader.click_on_card(answered, "checkbox", "Select").press_button("Export selection");
    reader.select("Format", "JSON Lines").toggle_checkbox("With linked replies");
    let replies = links.iter().filter(|link| link.verb.is_reply() && link.to == reply.to);
    let mut expected: Vec<&str> =
        replies.map(|link| corpus().claim(link.from).id.as_str()).collect();
    expected.dedup();
    let name = format!("counterpoint-selected-with-replies-{}-claims.jsonl", expected.len() + 1);
    reader.press_button(&format!("Save {name}"));
    let (_, text) = reader.saved_file(&name);
    let ids: Vec<String> = text
        .lines()
        .map(|line| serde_json::from_str::<Json>(line).unwrap()["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids[0], *answered);
    assert_eq!(ids[1..], expected);
}

#[test]
fn claims_of_other_pages_are_selected_and_cited_too() {
    let reader = Reader::open("#/compare");
    reader.expect_element("heading", "No linked claim in these columns");
    let id = reader.run(
        "const brief = document.querySelector('article.brief'); brief.querySelector('input').click(); return brief.getAttribute('aria-labelledby').replace('brief-', '')",
    );
    let id = id.as_str().expect("a claim stands there").to_owned();
    reader.expect("the claim stored", json!(id), || {
        Ok(stored_collection(&reader)["claims"][0]["id"].clone())
    });
    reader.go("#/timeline").expand("View as table");
    reader.run("document.querySelector('.as-table td input').click()");
    reader.expect_text("2 selected");
    reader.run("document.querySelector('.as-table td summary').click()");
    reader.press_button("Text").expect_text("Citation copied.");
    // The lines of claims without a date too.
    reader.reload().expand("Relative time only (“on Monday”): 8");
    reader.run("document.querySelector('details[open] .of-document summary').click()");
    reader.press_button("APA").expect_text("Citation copied.");
}
