//! What is drawn again: where nothing has changed, the DOM is left as it is.

use browser::{N_FIRST, Reader, all_claims, claim_quoting, selection};
use serde_json::{Value as Json, json};

/// The costly parts of the page, by their selectors.
const FILTERS: &str = ".filter-panel";
const OVERVIEW: &str = "details.overview";
const LIST: &str = ".cards";
const DOCUMENT: &str = "article.document";

/// What starts to count every change of the DOM within an element; it stops what counted before.
const WATCH: &str = "
    window.observers?.forEach((observer) => observer.disconnect());
    window.changes = [];
    window.observers = selectors.map((selector) => {
      const observer = new MutationObserver((records) => records.forEach((record) => {
        // No element of the page has one: Firefox's driver gives it to what it clicks.
        if (record.attributeName === 'style') return;
        const element = record.target.nodeType === Node.ELEMENT_NODE ? record.target : record.target.parentElement;
        const facet = element.closest('.facet')?.querySelector('h2').textContent;
        window.changes.push([selector, facet ?? null, `${record.type} ${record.attributeName ?? ''} of ${element.outerHTML.slice(0, 80)}`]);
      }));
      observer.observe(document.querySelector(selector), { attributes: true, characterData: true, childList: true, subtree: true });
      return observer;
    });
    return selectors.length";

/// The denials, with the overview unfolded.
fn open_denials() -> Reader {
    let reader = Reader::open("#/claims?type=denial");
    reader
        .expect_claims(&selection("type=denial"))
        .expand("Overview: who makes which claims")
        .expect_element("link", "who denies what");
    reader
}

/// Waits for what is drawn last: the claims below the screen, and the filters that are folded.
fn expect_drawn(reader: &Reader, n: usize) {
    let script = "
        const headings = [...document.querySelectorAll('.facet h2')].map((heading) => heading.textContent);
        return [headings.includes('Status'), document.querySelectorAll('.cards > .card').length]";
    reader.expect("the whole page", json!([true, n.min(N_FIRST)]), || Ok(reader.run(script)));
}

/// Counts the changes within some parts from here on; all pages here show the denials. A part that the page does not have is an error of the script, and fails.
fn watch(reader: &Reader, parts: &[&str]) {
    expect_drawn(reader, selection("type=denial").n());
    let watched = reader.run(&format!("const selectors = {};{WATCH}", json!(parts)));
    assert_eq!(watched, json!(parts.len()));
}

/// The changes since [`watch`]: their part, their facet, and what they are.
fn changes(reader: &Reader) -> Vec<Json> {
    let changes = reader.run("return window.changes");
    changes.as_array().expect("the page is watched").clone()
}

/// The different values that the changes have at an index.
fn distinct(changes: &[Json], idx: usize) -> Vec<Json> {
    let mut values: Vec<Json> = Vec::new();
    for change in changes {
        if !values.contains(&change[idx]) {
            values.push(change[idx].clone());
        }
    }
    values
}

/// Copies a link, turns the page dark, opens what exports and closes it.
fn act_without_address(reader: &Reader, claim: &str) {
    reader.click_on_card(claim, "button", "Copy link").expect_text("Link copied.");
    reader.select("Theme", "Dark").expect("the theme", json!("dark"), || {
        Ok(reader.run("return document.documentElement.dataset.theme"))
    });
    reader.press_button("Export").expect_element("dialog", "Export");
    reader.press("Escape").expect_no_element("dialog", "Export");
}

#[test]
fn what_has_no_address_changes_none_of_the_costly_parts() {
    let id = &claim_quoting("China denies mistreatment").id;
    let reader = open_denials();
    watch(&reader, &[FILTERS, OVERVIEW, LIST]);
    act_without_address(&reader, id);
    assert_eq!(changes(&reader), Vec::<Json>::new());

    let reader = Reader::open(&format!("#/claim/{id}?type=denial"));
    reader.expect_open_claim(id);
    watch(&reader, &[LIST, DOCUMENT]);
    act_without_address(&reader, id);
    assert_eq!(changes(&reader), Vec::<Json>::new());
}

#[test]
fn letters_in_the_search_of_a_facet_change_that_facet_only() {
    let reader = open_denials();
    watch(&reader, &[FILTERS, OVERVIEW, LIST]);
    reader.find_in("Name", "zzz").expect_text("No match.");
    let changes = changes(&reader);
    assert_eq!(distinct(&changes, 0), [FILTERS]);
    assert_eq!(distinct(&changes, 1), ["Name"]);
}

#[test]
fn another_filter_changes_every_part_that_shows_it() {
    // What is watched is seen to change.
    let reader = open_denials();
    watch(&reader, &[FILTERS, OVERVIEW, LIST]);
    reader.untick("Claim type", "Denial").expect_claims(&all_claims());
    let parts = distinct(&changes(&reader), 0);
    for part in [FILTERS, OVERVIEW, LIST] {
        assert!(parts.contains(&json!(part)), "{part} is not in {parts:?}");
    }
}
