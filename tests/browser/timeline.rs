//! The timeline: claims by date.

use browser::{Reader, all_claims, corpus, selection};

/// A number of claims out of all, as the page writes it.
fn n_of_all(n: usize) -> String {
    format!("{n} of {} claims", all_claims().n())
}

#[test]
fn a_range_is_chosen_by_keyboard_and_restored_by_its_link() {
    let reader = Reader::open("#/timeline");
    reader
        .expect_element("heading", "Timeline")
        .expect_text(&format!("All {} claims", all_claims().n()));
    while reader.focus().role != "slider" {
        reader.press("Tab");
    }
    // One day after the first day.
    reader.press("Right").expect_address("#/timeline?from=2019-10-02&to=2021-12-31");
    let chosen = selection("from=2019-10-02&to=2021-12-31");
    reader.expect_text(&n_of_all(chosen.n())).visible_focus();
    reader.reload().expect_text(&n_of_all(chosen.n()));
    // The same range applies in the list.
    reader
        .follow_in(("navigation", "Pages"), "Claims")
        .expect_address("#/claims?from=2019-10-02&to=2021-12-31")
        .expect_claims(&chosen);
    reader.back().follow("All dates").expect_address("#/timeline");
}

#[test]
fn a_mark_links_to_its_claim_and_a_table_lists_it() {
    let dated = browser::claim_quoting("By October 2019, all trainees");
    let reader = Reader::open("#/timeline?from=2019&to=2019");
    reader.expect_text(&n_of_all(selection("from=2019&to=2019").n()));
    let mark = reader
        .names("link")
        .into_iter()
        .find(|name| name.contains(corpus().quote(dated)))
        .expect("a mark of the claim");
    assert!(mark.ends_with(". October 2019"), "{mark}");
    reader.expand("View as table").expect_text("“By October 2019” (October 2019)");
    reader.follow(&mark).expect_open_claim(&dated.id);
}

#[test]
fn undated_claims_are_a_group() {
    let reader = Reader::open("#/timeline?country.says=GB");
    reader.expect_text("None of these claims gives a year.");
    let n =
        selection("country.says=GB").claims().iter().filter(|claim| claim.date.is_none()).count();
    reader.expand(&format!("No date: {n}"));
    let claim =
        selection("country.says=GB").claims().into_iter().find(|claim| claim.date.is_none());
    reader.expect_text(corpus().quote(claim.unwrap()));
}

#[test]
fn an_uncertain_date_shows_its_reason() {
    let reader = Reader::open("#/timeline?lanes=doc");
    let (_, document) = browser::document("004_224d316cee3faa82");
    let rows = reader.table("When the documents were published");
    let row = rows.iter().find(|row| row[1].starts_with("27 February 2024")).expect("the document");
    let date = document.facts.date.as_ref().unwrap();
    assert!(
        row[2].contains("uncertain") && row[2].contains(date.note.as_ref().unwrap()),
        "{row:?}"
    );
    reader
        .expect_element("heading", "Xinjiang officials refute allegations, welcome foreign visits");
}

#[test]
fn a_range_is_dragged() {
    let reader = Reader::open("#/timeline");
    reader.expect_element("group", "Range of dates");
    // Drivers drag differently, so these are the events of a drag from one quarter to three quarters of the field.
    reader.run(
        "const field = document.querySelector('.field'); const { left, top, width } = field.getBoundingClientRect();
         for (const [type, part] of [['pointerdown', 0.25], ['pointermove', 0.5], ['pointerup', 0.75]]) {
           field.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: left + part * width, clientY: top + 9 }));
         }",
    );
    let at = reader.wait_for("a range in the address", || {
        let address = reader.address();
        if address.contains("from=") { Ok(address) } else { Err(address) }
    });
    // Over 823 days from October 2019 on: about a quarter and three quarters of them.
    let from = at.split("from=").nth(1).and_then(|rest| rest.get(..7)).unwrap_or_default();
    assert!(("2020-03".."2020-07").contains(&from), "{at}");
    let to = at.split("to=").nth(1).and_then(|rest| rest.get(..7)).unwrap_or_default();
    assert!(("2021-05".."2021-08").contains(&to), "{at}");
    reader.follow("All dates").expect_address("#/timeline");
}

#[test]
fn documents_come_first_and_a_disputed_date_makes_the_line_no_longer() {
    let reader = Reader::open("#/timeline");
    reader.expect_element("heading", "Documents");
    let headings = reader.names("heading");
    let place = |heading: &str| headings.iter().position(|other| other == heading).unwrap();
    assert!(place("Documents") < place("China"), "{headings:?}");
    reader.expect_text("Not on the line: CNBC (inferred): 27 February 2024 (inferred)");
    let years = "return [...document.querySelectorAll('.lanes .axis text')].map((text) => text.textContent)";
    let years = reader.run(years);
    assert!(
        years.as_array().unwrap().iter().all(|year| year.as_str().unwrap() < "2022"),
        "{years}"
    );
}

#[test]
fn rows_without_a_dated_claim_are_folded_and_claims_stand_under_their_documents() {
    let reader = Reader::open("#/timeline");
    reader.expect_element("heading", "China").expect_no_element("heading", "Cambodia");
    let folded =
        reader.names("summary").into_iter().find(|name| name.ends_with("without a dated claim"));
    reader.expand(&folded.expect("the folded rows")).expect_element("heading", "Cambodia");
    let reader = Reader::open("#/timeline?country.says=US");
    let undated: Vec<&model::Claim> = selection("country.says=US")
        .claims()
        .into_iter()
        .filter(|claim| claim.date.is_none())
        .collect();
    reader.expand(&format!("No date: {}", undated.len()));
    let documents: std::collections::BTreeSet<_> =
        undated.iter().map(|claim| claim.document).collect();
    let shown = "return [...document.querySelectorAll('.group[open] h4')].map((heading) => heading.textContent)";
    let expected: Vec<String> = documents
        .into_iter()
        .map(|document| export::labels::title(corpus().document(document)))
        .collect();
    reader.expect("the documents", serde_json::json!(expected), || Ok(reader.run(shown)));
}
