//! What does not happen: no word to anybody else, nothing kept but the reader's own choices.
//!
//! That nothing goes wrong on the console is held by every journey.

use browser::{Reader, all_claims, asked};

/// Walks past everything that could load something.
fn walk(reader: &Reader) {
    reader
        .sees(&all_claims())
        .tick("Claim type", "Denial")
        .open_claim(asked("type=denial").ids()[0]);
    reader.has_open(asked("type=denial").ids()[0]);
    reader.follow_in(("navigation", "Pages"), "Names").sees_a("heading", "Names");
    reader.follow("Chen Quanguo").sees_a("heading", "Chen Quanguo");
    reader.follow_in(("navigation", "Pages"), "Method").sees_a("heading", "Method");
    reader.choose("Colours", "Dark");
}

#[test]
fn nothing_is_asked_of_another_host() {
    let reader = Reader::open("#/claims");
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:'))";
    let named = "return [...document.querySelectorAll('link[href], script[src]')].map((element) => element.href ?? element.src)";
    reader.sees(&all_claims());
    let named = reader.run(named);
    walk(&reader);
    // Whatever was loaded, up to the end, is a file that the page names in its head.
    let loaded = reader.run(loaded);
    let (loaded, named) = (loaded.as_array().unwrap(), named.as_array().unwrap());
    assert!(3 < loaded.len());
    for file in loaded {
        // WebKit counts the service worker's script too.
        let is_worker = file.as_str().is_some_and(|file| file.ends_with("/sw.js"));
        assert!(is_worker || named.contains(file), "{file} is not among {named:#?}");
    }
    assert_eq!(reader.run("return [...document.querySelectorAll('link[href], script[src]')].every((element) => new URL(element.href ?? element.src).origin === location.origin)"), serde_json::json!(true));
}

#[test]
fn only_the_settings_are_kept() {
    let reader = Reader::open("#/claims");
    walk(&reader);
    assert_eq!(
        reader.run("return Object.keys(localStorage)"),
        serde_json::json!(["counterpoint.settings"])
    );
    assert_eq!(
        reader.run("return [Object.keys(sessionStorage).length, document.cookie]"),
        serde_json::json!([0, ""])
    );
}
