//! What does not happen: no word to anybody else, nothing kept but the reader's own choices.
//!
//! That nothing goes wrong on the console is held by every journey.

use browser::{Reader, all_claims, asked};

/// Walks past everything that could load something.
fn walk() -> Reader {
    let reader = Reader::open("#/claims");
    reader
        .sees(&all_claims())
        .tick("Claim type", "Denial")
        .open_claim(asked("type=denial").ids()[0]);
    reader.has_open(asked("type=denial").ids()[0]);
    reader.follow_in(("navigation", "Pages"), "Names").sees_a("heading", "Names");
    reader.follow("Chen Quanguo").sees_a("heading", "Chen Quanguo");
    reader.follow_in(("navigation", "Pages"), "Method").sees_a("heading", "Method");
    reader.choose("Colours", "Dark");
    reader
}

#[test]
fn nothing_is_asked_of_another_host() {
    let reader = walk();
    let elsewhere = "return performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => new URL(name).origin !== location.origin && !name.startsWith('data:'))";
    assert_eq!(reader.run(elsewhere), serde_json::json!([]));
    // And nothing at all once the page is there.
    let loaded = reader.run("return performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)");
    assert!(loaded.as_array().is_some_and(|files| files.len() <= 4), "{loaded}");
}

#[test]
fn only_the_settings_are_kept() {
    let reader = walk();
    assert_eq!(
        reader.run("return Object.keys(localStorage)"),
        serde_json::json!(["counterpoint.settings"])
    );
    assert_eq!(
        reader.run("return [Object.keys(sessionStorage).length, document.cookie]"),
        serde_json::json!([0, ""])
    );
}
