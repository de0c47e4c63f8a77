//! History: back, forward and reload restore each page exactly.

use browser::{PageState, Reader, all_claims, claim_quoting, selection};

/// Visits pages one after the other and returns the state of each.
fn visit_pages(reader: &Reader) -> Vec<PageState> {
    let denial = &claim_quoting("China denies mistreatment").id;
    let mut states = Vec::new();
    let mut keep_state = |reader: &Reader| states.push(reader.page_state());
    reader.expect_claims(&all_claims());
    keep_state(reader);
    reader.tick("Claim type", "Denial").expect_claims(&selection("type=denial"));
    keep_state(reader);
    reader.tick("Country", "China").expect_claims(&selection("type=denial&country=CN"));
    keep_state(reader);
    reader
        .exclude("Topic", "Lies and smears")
        .expect_claims(&selection("type=denial&country=CN&-topic=false-claims"));
    keep_state(reader);
    reader.open_claim(denial).expect_open_claim(denial);
    keep_state(reader);
    reader.follow("Next claim").expect_address(&format!(
        "#/claim/{}?-topic=false-claims&country=CN&type=denial",
        next(denial)
    ));
    reader.expect_open_claim(next(denial));
    keep_state(reader);
    reader
        .follow("Open the full document")
        .expect("no open claim", None, || Ok(reader.text().position));
    keep_state(reader);
    reader.follow_in(("navigation", "Pages"), "Names").expect_element("heading", "Names");
    keep_state(reader);
    reader.follow_in(("region", "Names"), "Government of China");
    reader.expect_element("heading", "Government of China");
    keep_state(reader);
    reader.follow_in(("navigation", "Pages"), "Method").expect_element("heading", "Method");
    keep_state(reader);
    states
}

fn next(id: &str) -> &'static str {
    let (idx, _) = browser::claim(id);
    &browser::corpus().claims[idx.idx() + 1].id
}

#[test]
fn back_and_forward_restore_each_page() {
    let reader = Reader::open("#/claims");
    let states = visit_pages(&reader);
    for state in states.iter().rev().skip(1) {
        reader.back().expect_page_state(state);
    }
    for state in &states[1..] {
        reader.forward().expect_page_state(state);
    }
}

#[test]
fn a_reload_restores_each_page() {
    let reader = Reader::open("#/claims");
    for state in visit_pages(&reader).iter().rev() {
        reader.go(&state.address).expect_page_state(state).reload().expect_page_state(state);
    }
}

#[test]
fn role_filters_survive_a_reload_and_a_link() {
    let reader = Reader::open("#/claims?country.says=GB");
    reader.expect_option("Country", "United Kingdom", true, false);
    reader.reload().expect_option("Country", "United Kingdom", true, false);
    reader.go("#/method").follow("United Kingdom").expect_claims(&selection("country.says=GB"));
    reader.expect_option("Country", "United Kingdom", true, false);

    // From an open page as well: the role switch follows the address.
    let reader = Reader::open("#/method");
    reader.follow("United Kingdom").expect_claims(&selection("country.says=GB"));
    reader.expect_option("Country", "United Kingdom", true, false);
}

#[test]
fn back_from_a_name_restores_the_scroll_position() {
    let claims = selection("entity.says=government-of-china");
    let reader = Reader::open("#/claims?entity.says=government-of-china");
    let id = *claims.ids().last().unwrap();
    reader
        .expect_claims(&claims)
        .click_on_card(id, "link", "Government of China")
        .expect_element("heading", "Government of China");
    reader.back().expect_claims(&claims);
    let top =
        format!("return Math.round(document.getElementById('{id}').getBoundingClientRect().top)");
    reader.wait_for("the card in view", || {
        let top = reader.run(&top).as_i64().unwrap_or(-1);
        if (-200..900).contains(&top) { Ok(()) } else { Err(format!("it is at {top}")) }
    });
}
