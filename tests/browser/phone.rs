//! A phone of 390 by 844: one pane at a time, no overflow, large touch targets.

use browser::{Browser, Reader, Screen, Visit, all_claims, claim_quoting, corpus, selection};

fn open(hash: &str) -> Reader {
    Visit::on(Screen::Phone).open(hash)
}

#[test]
fn no_page_overflows_the_screen() {
    let reader = open("#/claims");
    reader.expect_claims(&all_claims());
    // Only Chromium emulates a phone; the narrowest window of Firefox is 500.
    let width = reader.overflow().screen;
    assert!(
        if Browser::from_env() == Browser::Chromium { width == 390 } else { width <= 500 },
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
        "#/documents".to_owned(),
        "#/topics".to_owned(),
        "#/about".to_owned(),
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
        let overflow =
            reader.go(&hash).expect_address(&hash).expect_element("navigation", "Pages").overflow();
        assert!(
            overflow.page <= overflow.screen && overflow.elements.is_empty(),
            "{hash}: {overflow:?}"
        );
    }
}

#[test]
fn filters_open_as_a_sheet_over_the_list() {
    let reader = open("#/claims");
    reader
        .expect_claims(&all_claims())
        .expect_no_element("group", "Claim type")
        .expect_no_element("complementary", "Filters");
    reader
        .press_button("Filters")
        .expect_element("dialog", "Filters")
        .expect_in_view("heading", "Claim type");
    reader.tick("Claim type", "Denial");
    let n = selection("type=denial").n();
    reader.expect_in_view("button", &format!("Show claims ({n})"));
    assert_eq!(reader.overflow().elements, [""; 0]);
    reader
        .press_button(&format!("Show claims ({n})"))
        .expect_no_element("dialog", "Filters")
        .expect_claims(&selection("type=denial"));
    reader.expect_address("#/claims?type=denial").expect_chips(&["Claim type: Denial"]);

    reader.press_button("Filters (1)").choose_role("Country", "speaker").tick("Country", "China");
    reader
        .press_button("Close")
        .expect_no_element("dialog", "Filters")
        .expect_claims(&selection("type=denial&country.says=CN"));
    reader
        .press_button("Filters (2)")
        .expect_element("dialog", "Filters")
        .press("Escape")
        .expect_no_element("dialog", "Filters");
    reader.press_button("Filters (2)").expect_element("dialog", "Filters");
}

#[test]
fn the_sheet_closes_with_its_page() {
    let reader = open("#/method");
    reader.expect_element("heading", "Method");
    reader.follow_in(("navigation", "Pages"), "Claims").expect_claims(&all_claims());
    reader.press_button("Filters").expect_element("dialog", "Filters");
    reader.back().expect_element("heading", "Method");
    reader.forward().expect_claims(&all_claims()).expect_no_element("dialog", "Filters");
}

#[test]
fn a_document_is_a_page_of_its_own() {
    let claim = claim_quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader
        .expect_claims(&selection("type=denial"))
        .open_claim(&claim.id)
        .expect_open_claim(&claim.id);
    reader
        .expect_no_element("link", "See in context")
        .expect_no_element("searchbox", "Search quotes, speakers and titles");
    let (idx, _) = browser::claim(&claim.id);
    let next = &corpus().claims[idx.idx() + 1].id;
    reader.follow("Next claim").expect_open_claim(next);
    // The contents of the card can be expanded.
    reader.expand("About this claim").expect_element("summary", "Cite · Note · Report an error");
    reader
        .follow("Close")
        .expect_address("#/claims?type=denial")
        .expect_claims(&selection("type=denial"));
}

#[test]
fn back_from_a_document_is_the_list() {
    let claim = claim_quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader
        .expect_claims(&selection("type=denial"))
        .open_claim(&claim.id)
        .expect_open_claim(&claim.id);
    reader.back().expect_claims(&selection("type=denial")).expect_address("#/claims?type=denial");
}

#[test]
fn every_claim_of_a_document_scrolls_into_view() {
    let idx = corpus().document_by_stem("001_8eebf7bac08cb4b2").unwrap();
    let claims = &corpus().claims
        [corpus().claims_of(idx).start as usize..corpus().claims_of(idx).end as usize];
    let reader = open(&format!("#/claim/{}", claims[0].id));
    reader.expect_open_claim(&claims[0].id);
    for claim in &claims[1..] {
        reader.follow("Next claim").expect_open_claim(&claim.id);
    }
}

#[test]
fn touch_targets_are_large_enough() {
    // WCAG 2.2, 2.5.8: at least 24 by 24 CSS pixels, except for links within text.
    let small = "const targets = [...document.querySelectorAll('button, select, summary, input[type=checkbox], input[type=radio], a.step, nav a, .actions a')];
        const box = (target) => (target.closest('label') ?? target.labels?.[0] ?? target).getBoundingClientRect();
        const small = targets.filter((target) => target.checkVisibility() && (box(target).width < 24 || box(target).height < 24));
        return [...new Set(small.map((target) => `${target.tagName} ${target.className} ${target.textContent}`))]";
    let claim = claim_quoting("China denies mistreatment");
    let reader = open("#/claims?type=denial");
    reader.expect_claims(&selection("type=denial"));
    assert_eq!(reader.run(small), serde_json::json!([]), "in the list");
    reader.press_button("Filters (1)").expect_element("dialog", "Filters");
    assert_eq!(reader.run(small), serde_json::json!([]), "in the sheet");
    // The sheet closes with its page.
    reader.go(&format!("#/claim/{}", claim.id)).expect_open_claim(&claim.id);
    assert_eq!(reader.run(small), serde_json::json!([]), "in a document");
}
