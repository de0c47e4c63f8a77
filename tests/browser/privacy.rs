//! Privacy: no requests to other hosts, nothing stored but the reader's settings.
//!
//! Every journey checks that the console has no errors.

use browser::{Reader, all_claims, selection};

/// Visits every page that could load something.
fn visit_pages(reader: &Reader) {
    reader
        .expect_claims(&all_claims())
        .tick("Claim type", "Denial")
        .open_claim(selection("type=denial").ids()[0]);
    reader.expect_open_claim(selection("type=denial").ids()[0]);
    reader.follow_in(("navigation", "Pages"), "Names").expect_element("heading", "Names");
    reader.follow("Chen Quanguo").expect_element("heading", "Chen Quanguo");
    reader.follow_in(("navigation", "Pages"), "Method").expect_element("heading", "Method");
    reader.select("Theme", "Dark");
}

#[test]
fn no_request_goes_to_another_host() {
    let reader = Reader::open("#/claims");
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:'))";
    let named = "const chunk = document.querySelector('meta[name=chunk]').content.split(' ')[0];
        return [...document.querySelectorAll('link[href], script[src]')].map((element) => element.href ?? element.src).concat(new URL(chunk, document.baseURI).href)";
    reader.expect_claims(&all_claims());
    let named = reader.run(named);
    visit_pages(&reader);
    // Every loaded file is named in the head of the page.
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
fn only_settings_are_stored() {
    let reader = Reader::open("#/claims");
    visit_pages(&reader);
    assert_eq!(
        reader.run("return Object.keys(localStorage)"),
        serde_json::json!(["counterpoint.settings"])
    );
    assert_eq!(
        reader.run("return [Object.keys(sessionStorage).length, document.cookie]"),
        serde_json::json!([0, ""])
    );
}
