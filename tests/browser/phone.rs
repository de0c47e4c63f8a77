//! On a phone, 390 by 844: one thing at a time, and nothing beyond the edge.

use browser::{Engine, Reader, Screen, Visit, all_claims, asked, corpus, quoting};

fn open(hash: &str) -> Reader {
    Visit::on(Screen::Phone).open(hash)
}

#[test]
fn no_page_reaches_beyond_the_screen() {
    let reader = open("#/claims");
    reader.sees(&all_claims());
    // Elsewhere than in Chromium a window cannot be as narrow as a phone; 500 is the narrowest of Firefox.
    let width = reader.overflow().screen;
    assert!(
        if Engine::of_run() == Engine::Chromium { width == 390 } else { width <= 500 },
        "{width}"
    );
    let mut hashes = vec![
        "#/claims".to_owned(),
        "#/compare".to_owned(),
        "#/timeline".to_owned(),
        "#/timeline?from=2021&to=2021".to_owned(),
        "#/claims?by=statement".to_owned(),
        "#/entities".to_owned(),
        "#/method".to_owned(),
        "#/topic/detention".to_owned(),
    ];
    hashes.push("#/claims?country.says=US&type=refusal".to_owned());
    hashes
        .push("#/claims?type=nonsensewithoutanyspacewhereitcouldbebrokenintolines&q=x".to_owned());
    hashes.push("#/entity/chen-quanguo".to_owned());
    for document in &corpus().documents {
        let idx = corpus().document_by_stem(&document.stem).unwrap();
        let claim = &corpus().claims[corpus().claims_of(idx).start as usize + 3];
        hashes.extend([format!("#/doc/{}", document.stem), format!("#/claim/{}", claim.id)]);
    }
    for hash in hashes {
        let overflow = reader.go(&hash).is_at(&hash).sees_a("navigation", "Pages").overflow();
        assert!(
            overflow.page <= overflow.screen && overflow.elements.is_empty(),
            "{hash}: {overflow:?}"
        );
    }
}

#[test]
fn filters_open_as_a_sheet_over_the_list() {
    let reader = open("#/claims");
    reader.sees(&all_claims()).sees_no("group", "Claim type").sees_no("complementary", "Filters");
    reader.press_button("Filters").sees_a("dialog", "Filters").has_in_view("heading", "Claim type");
    reader.tick("Claim type", "Denial");
    let n = asked("type=denial").n();
    reader.has_in_view("button", &format!("Show claims ({n})"));
    assert_eq!(reader.overflow().elements, [""; 0]);
    reader
        .press_button(&format!("Show claims ({n})"))
        .sees_no("dialog", "Filters")
        .sees(&asked("type=denial"));
    reader.is_at("#/claims?type=denial").sees_chips(&["Claim type: Denial"]);

    reader.press_button("Filters (1)").role("Country", "says").tick("Country", "China");
    reader
        .press_button("Close")
        .sees_no("dialog", "Filters")
        .sees(&asked("type=denial&country.says=CN"));
    reader
        .press_button("Filters (2)")
        .sees_a("dialog", "Filters")
        .press("Escape")
        .sees_no("dialog", "Filters");
    reader.press_button("Filters (2)").sees_a("dialog", "Filters");
}

#[test]
fn the_sheet_goes_with_its_page() {
    let reader = open("#/method");
    reader.follow_in(("navigation", "Pages"), "Claims").sees(&all_claims());
    reader.press_button("Filters").sees_a("dialog", "Filters");
    reader.back().sees_a("heading", "Method");
    reader.forward().sees(&all_claims()).sees_no("dialog", "Filters");
}

#[test]
fn a_document_is_a_page_of_its_own() {
    let claim = quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader.sees(&asked("type=denial")).open_claim(&claim.id).has_open(&claim.id);
    reader
        .sees_no("link", "Open in its document")
        .sees_no("searchbox", "Search quotes, speakers and titles");
    let (idx, _) = browser::claim(&claim.id);
    let next = &corpus().claims[idx.idx() + 1].id;
    reader.follow("Next claim").has_open(next);
    // What the card would say is at hand.
    reader.unfold("About this claim").sees_a("summary", "Cite, note, report");
    reader.follow("Close").is_at("#/claims?type=denial").sees(&asked("type=denial"));
}

#[test]
fn back_from_a_document_is_the_list() {
    let claim = quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader.sees(&asked("type=denial")).open_claim(&claim.id).has_open(&claim.id);
    reader.back().sees(&asked("type=denial")).is_at("#/claims?type=denial");
}

#[test]
fn every_claim_of_a_document_comes_into_view() {
    let idx = corpus().document_by_stem("001_8eebf7bac08cb4b2").unwrap();
    let claims = &corpus().claims
        [corpus().claims_of(idx).start as usize..corpus().claims_of(idx).end as usize];
    let reader = open(&format!("#/claim/{}", claims[0].id));
    reader.has_open(&claims[0].id);
    for claim in &claims[1..] {
        reader.follow("Next claim").has_open(&claim.id);
    }
}

#[test]
fn what_is_tapped_is_large_enough() {
    // WCAG 2.2, 2.5.8: 24 by 24, but for links within text.
    let small = "const targets = [...document.querySelectorAll('button, select, summary, input[type=checkbox], input[type=radio], a.step, nav a, .actions a')];
        const box = (target) => (target.closest('label') ?? target.labels?.[0] ?? target).getBoundingClientRect();
        const small = targets.filter((target) => target.checkVisibility() && (box(target).width < 24 || box(target).height < 24));
        return [...new Set(small.map((target) => `${target.tagName} ${target.className} ${target.textContent}`))]";
    let claim = quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader.sees(&asked("type=denial"));
    assert_eq!(reader.run(small), serde_json::json!([]), "in the list");
    reader.press_button("Filters (1)").sees_a("dialog", "Filters");
    assert_eq!(reader.run(small), serde_json::json!([]), "in the sheet");
    // The sheet goes with its page.
    reader.go(&format!("#/claim/{}", claim.id)).has_open(&claim.id);
    assert_eq!(reader.run(small), serde_json::json!([]), "in a document");
}
