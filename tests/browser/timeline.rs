//! Claims by date.

use browser::{Reader, all_claims, asked, corpus};

/// How the page puts a number of claims of all.
fn of_all(n: usize) -> String {
    format!("{n} of {} claims", all_claims().n())
}

#[test]
fn a_range_is_chosen_by_keyboard_and_restored_by_its_link() {
    let reader = Reader::open("#/timeline");
    reader.sees_a("heading", "Timeline").reads(&format!("All {} claims", all_claims().n()));
    while reader.focus().role != "slider" {
        reader.press("Tab");
    }
    // A day later than the first day of all.
    reader.press("Right").is_at("#/timeline?from=2019-10-02&to=2024-02-27");
    let chosen = asked("from=2019-10-02&to=2024-02-27");
    reader.reads(&of_all(chosen.n())).focus_in_sight();
    reader.reload().reads(&of_all(chosen.n()));
    // The same range holds in the list.
    reader
        .follow_in(("navigation", "Pages"), "Claims")
        .is_at("#/claims?from=2019-10-02&to=2024-02-27")
        .sees(&chosen);
    reader.back().follow("All dates").is_at("#/timeline");
}

#[test]
fn a_mark_leads_to_its_claim_and_a_table_says_the_same() {
    let dated = browser::quoting("By October 2019, all trainees");
    let reader = Reader::open("#/timeline?from=2019&to=2019");
    reader.reads(&of_all(asked("from=2019&to=2019").n()));
    let mark = reader
        .names("link")
        .into_iter()
        .find(|name| name.contains(corpus().quote(dated)))
        .expect("a mark of the claim");
    assert!(mark.ends_with(". October 2019"), "{mark}");
    reader.unfold("The same as a table").reads("“By October 2019” (October 2019)");
    reader.follow(&mark).has_open(&dated.id);
}

#[test]
fn what_has_no_date_is_a_group_of_its_own() {
    let reader = Reader::open("#/timeline?country.says=GB");
    let n = asked("country.says=GB").claims().iter().filter(|claim| claim.date.is_none()).count();
    reader.unfold(&format!("Date not stated: {n}"));
    let claim = asked("country.says=GB").claims().into_iter().find(|claim| claim.date.is_none());
    reader.reads(corpus().quote(claim.unwrap()));
}

#[test]
fn a_date_in_doubt_is_told_with_its_reason() {
    let reader = Reader::open("#/timeline?lanes=doc");
    let (_, document) = browser::document("004_224d316cee3faa82");
    let rows = reader.table("When the documents were published");
    let row = rows.iter().find(|row| row[1].starts_with("27 February 2024")).expect("the document");
    let date = document.facts.date.as_ref().unwrap();
    assert!(row[2].contains("in doubt") && row[2].contains(date.note.as_ref().unwrap()), "{row:?}");
    reader.sees_a("heading", "Xinjiang officials refute allegations, welcome foreign visits");
}

#[test]
fn a_range_is_dragged() {
    let reader = Reader::open("#/timeline");
    reader.sees_a("group", "Range of dates");
    // No driver drags alike in all browsers: the events that a drag from a quarter to three quarters of the field makes.
    reader.run(
        "const field = document.querySelector('.field'); const { left, top, width } = field.getBoundingClientRect();
         for (const [type, part] of [['pointerdown', 0.25], ['pointermove', 0.5], ['pointerup', 0.75]]) {
           field.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: left + part * width, clientY: top + 9 }));
         }",
    );
    let at = reader.until("a range in the address", || {
        let address = reader.address();
        if address.contains("from=") { Ok(address) } else { Err(address) }
    });
    // Over 1,610 days from October 2019 on: about a quarter and three quarters of them.
    let from = at.split("from=").nth(1).and_then(|rest| rest.get(..7)).unwrap_or_default();
    assert!(("2020-08".."2020-12").contains(&from), "{at}");
    let to = at.split("to=").nth(1).and_then(|rest| rest.get(..7)).unwrap_or_default();
    assert!(("2022-10".."2023-04").contains(&to), "{at}");
    reader.follow("All dates").is_at("#/timeline");
}
