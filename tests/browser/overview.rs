//! The overview above the claims, and what is said several times.

use browser::{Reader, all_claims, asked};

/// How the page puts a number of claims.
fn claims(n: usize) -> String {
    if n == 1 { "1 claim".to_owned() } else { format!("{n} claims") }
}

#[test]
fn a_number_leads_to_its_claims_to_the_document_and_back() {
    let denials = asked("country.says=CN&type=denial");
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    reader
        .follow(&format!("China, Denial: {}", claims(denials.n())))
        .sees(&denials)
        .is_at("#/claims?country.says=CN&type=denial");
    reader.sees_chips(&["Claim type: Denial", "Country says: China"]);
    let first = denials.ids()[0];
    reader.open_claim(first).has_open(first);
    reader.back().sees(&denials).back().sees(&all_claims());
}

#[test]
fn every_number_is_what_its_filters_give() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    let links = reader.names("link");
    let mut n_cells = 0;
    for (code, country) in
        [("CN", "China"), ("US", "United States"), ("unattributed", "No country named")]
    {
        for claim_type in model::ClaimType::ALL {
            let n = asked(&format!("country.says={code}&type={}", claim_type.word())).n();
            let word = claim_type.word();
            let name =
                format!("{country}, {}{}: {}", word[..1].to_uppercase(), &word[1..], claims(n));
            assert_eq!(links.contains(&name), 0 < n, "{name} in {links:#?}");
            n_cells += usize::from(0 < n);
        }
    }
    assert!(10 < n_cells, "{n_cells} numbers are too few to show anything");
}

#[test]
fn its_switches_are_links_that_a_reload_restores() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    reader.follow_in(("list", "Columns:"), "topic").is_at("#/claims?cols=topic");
    reader
        .follow_in(("list", "Rows: who speaks, by"), "name")
        .is_at("#/claims?cols=topic&rows=entity");
    let both = asked("entity.says=xu-guixiang&topic=trade");
    let cell = format!("Xu Guixiang, Trade: {}", claims(both.n()));
    reader.reload().sees_a("link", &cell).follow(&cell).sees(&both);
    reader.is_at("#/claims?cols=topic&entity.says=xu-guixiang&rows=entity&topic=trade");
}

#[test]
fn at_a_glance_it_shows_who_accuses_whom() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    reader
        .follow("who accuses whom")
        .is_at("#/claims?cols=country&type=accusation")
        .sees(&asked("type=accusation"));
    let both = asked("country.says=US&country.about=CN&type=accusation");
    reader.follow(&format!("United States, China: {}", claims(both.n()))).sees(&both);
}

#[test]
fn arrows_move_between_the_numbers() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    // One stop of the tab key: the name of the first row.
    while reader.focus().name != "who denies what" {
        reader.press("Tab");
    }
    reader.press("Tab").has_focus_on("link", "China");
    let cell = |country: &str, code: &str| {
        format!(
            "{country}, Accusation: {}",
            claims(asked(&format!("country.says={code}&type=accusation")).n())
        )
    };
    reader.press("Right").has_focus_on("link", &cell("China", "CN"));
    reader.press("Down").has_focus_on("link", &cell("United States", "US"));
    reader.focus_in_sight();
    reader.press("Up").press("Left").has_focus_on("link", "China");
    reader.press("Tab");
    assert_eq!(reader.focus().role, "link");
    assert!(
        !reader.focus().name.contains(", ") && reader.focus().name != "United States",
        "the table is one stop"
    );
}

#[test]
fn it_stays_folded_where_the_reader_folded_it() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).sees_a("link", "who denies what");
    reader.fold("Overview: who speaks, and how").sees_no("link", "who denies what");
    reader.reload().sees(&all_claims()).sees_no("link", "who denies what");
    reader
        .go("#/claims?type=denial")
        .sees(&asked("type=denial"))
        .sees_no("link", "who denies what");
    reader.unfold("Overview: who speaks, and how").sees_a("link", "who denies what");
}

#[test]
fn what_is_said_several_times_stands_together() {
    let sanctions = asked("type=sanction");
    let reader = Reader::open("#/claims?type=sanction");
    reader.sees(&sanctions).switch("Group what is said several times");
    reader.is_at("#/claims?by=statement&type=sanction");
    // Every wording is kept, and none is shown twice.
    let shown = || {
        let mut ids: Vec<String> = reader.cards().into_iter().map(|card| card.id).collect();
        ids.sort_unstable();
        let mut expected: Vec<String> = sanctions.ids().into_iter().map(str::to_owned).collect();
        expected.sort_unstable();
        if ids == expected { Ok(()) } else { Err(format!("{ids:?} and not {expected:?}")) }
    };
    reader.until("every wording", shown);
    let said: Vec<String> =
        reader.names("heading").into_iter().filter(|name| name.starts_with("Said ")).collect();
    assert!(
        said.iter()
            .any(|said| said.ends_with("in 2 documents") || said.ends_with("in 3 documents")),
        "{said:?}"
    );
    reader
        .switch("Group what is said several times")
        .sees(&sanctions)
        .is_at("#/claims?type=sanction");
}
