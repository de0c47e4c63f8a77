//! The overview above the claims, and the grouping of repeated statements.

use browser::{Reader, all_claims, selection};

/// A number of claims, as the page writes it.
fn claims(n: usize) -> String {
    if n == 1 { "1 claim".to_owned() } else { format!("{n} claims") }
}

/// Its summary.
const OVERVIEW: &str = "Overview: who makes which claims";

/// The first screen, with the overview unfolded.
fn open() -> Reader {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims()).expand(OVERVIEW).expect_element("link", "who denies what");
    reader
}

#[test]
fn a_number_links_to_its_claims_and_back() {
    let denials = selection("country.says=CN&type=denial");
    let reader = open();
    reader
        .follow(&format!("China, Denial: {}", claims(denials.n())))
        .expect_claims(&denials)
        .expect_address("#/claims?country.says=CN&type=denial");
    reader.expect_chips(&["Claim type: Denial", "Speaker's country: China"]);
    let first = denials.ids()[0];
    reader.open_claim(first).expect_open_claim(first);
    reader.back().expect_claims(&denials).back().expect_claims(&all_claims());
}

#[test]
fn every_number_equals_its_filtered_results() {
    let reader = open();
    let links = reader.names("link");
    let mut n_cells = 0;
    for (code, country) in
        [("CN", "China"), ("US", "United States"), ("unattributed", "Country not given")]
    {
        for claim_type in model::ClaimType::ALL {
            let n = selection(&format!("country.says={code}&type={}", claim_type.word())).n();
            let word = browser::type_name(*claim_type);
            let name =
                format!("{country}, {}{}: {}", word[..1].to_uppercase(), &word[1..], claims(n));
            assert_eq!(links.contains(&name), 0 < n, "{name} in {links:#?}");
            n_cells += usize::from(0 < n);
        }
    }
    assert!(10 < n_cells, "{n_cells} numbers are too few to test anything");
}

#[test]
fn its_switches_survive_a_reload() {
    let reader = open();
    reader.follow_in(("list", "Columns:"), "topic").expect_address("#/claims?cols=topic");
    reader
        .follow_in(("list", "Rows:"), "speaker")
        .expect_address("#/claims?cols=topic&rows=entity");
    let both = selection("entity.says=xu-guixiang&topic=trade");
    let cell = format!("Xu Guixiang, Trade: {}", claims(both.n()));
    reader.reload().expect_element("link", &cell).follow(&cell).expect_claims(&both);
    reader.expect_address("#/claims?cols=topic&entity.says=xu-guixiang&rows=entity&topic=trade");
}

#[test]
fn quick_views_show_who_accuses_whom() {
    let reader = open();
    reader
        .follow("who accuses whom")
        .expect_address("#/claims?cols=country&type=accusation")
        .expect_claims(&selection("type=accusation"));
    let both = selection("country.says=US&country.about=CN&type=accusation");
    reader.follow(&format!("United States, China: {}", claims(both.n()))).expect_claims(&both);
}

#[test]
fn arrows_move_between_the_numbers() {
    let reader = open();
    // The table is one tab stop: the name of the first row.
    while reader.focus().name != "who denies what" {
        reader.press("Tab");
    }
    reader.press("Tab").expect_focus("link", "China");
    let cell = |country: &str, code: &str| {
        format!(
            "{country}, Accusation: {}",
            claims(selection(&format!("country.says={code}&type=accusation")).n())
        )
    };
    reader.press("Right").expect_focus("link", &cell("China", "CN"));
    reader.press("Down").expect_focus("link", &cell("United States", "US"));
    reader.visible_focus();
    reader.press("Up").press("Left").expect_focus("link", "China");
    reader.press("Tab");
    assert_eq!(reader.focus().role, "link");
    assert!(
        !reader.focus().name.contains(", ") && reader.focus().name != "United States",
        "the table is one tab stop"
    );
}

#[test]
fn it_stays_as_the_reader_left_it() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims()).expect_no_element("link", "who denies what");
    reader.expand(OVERVIEW).expect_element("link", "who denies what");
    reader.reload().expect_claims(&all_claims()).expect_element("link", "who denies what");
    reader.collapse(OVERVIEW).expect_no_element("link", "who denies what");
    reader.reload().expect_claims(&all_claims()).expect_no_element("link", "who denies what");
    reader
        .go("#/claims?type=denial")
        .expect_claims(&selection("type=denial"))
        .expect_no_element("link", "who denies what");
    // An address that says what it counts asks for it; it stays while the reader chooses what else it counts.
    reader.go("#/claims?cols=topic&type=denial").expect_element("link", "who denies what");
    reader
        .follow_in(("list", "Columns:"), "claim type")
        .expect_address("#/claims?type=denial")
        .expect_element("link", "who denies what");
    reader.reload().expect_no_element("link", "who denies what");
}

#[test]
fn repeated_statements_are_grouped() {
    let sanctions = selection("type=sanction");
    let reader = Reader::open("#/claims?type=sanction");
    reader.expect_claims(&sanctions).toggle_checkbox("Group repeated statements");
    reader.expect_address("#/claims?by=statement&type=sanction");
    // Every wording is shown once.
    let shown = || {
        let mut ids: Vec<String> = reader.cards().into_iter().map(|card| card.id).collect();
        ids.sort_unstable();
        let mut expected: Vec<String> = sanctions.ids().into_iter().map(str::to_owned).collect();
        expected.sort_unstable();
        if ids == expected { Ok(()) } else { Err(format!("{ids:?} and not {expected:?}")) }
    };
    reader.wait_for("every wording", shown);
    let headings: Vec<String> =
        reader.names("heading").into_iter().filter(|name| name.starts_with("Appears ")).collect();
    // The sanction of document 004, which the text tells three times.
    assert!(headings.contains(&"Appears 3 times in 1 document".to_owned()), "{headings:?}");
    reader
        .toggle_checkbox("Group repeated statements")
        .expect_claims(&sanctions)
        .expect_address("#/claims?type=sanction");
}
