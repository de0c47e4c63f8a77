//! No results: the filters stay, and the page offers which to remove and how many claims that gives.

use browser::{Reader, all_claims, selection};

#[test]
fn removing_one_filter_gives_the_stated_count() {
    let all = ["type=refusal", "country.says=US", "-topic=trade"];
    let address = "#/claims?-topic=trade&country.says=US&type=refusal";
    assert_eq!(
        selection(&all.join("&")).n(),
        0,
        "this corpus has such claims: use another selection"
    );
    let reader = Reader::open(address);
    let chips = ["Claim type: Refusal", "Speaker's country: United States", "Topic: not Trade"];
    reader
        .expect_claims(&selection(&all.join("&")))
        .expect_chips(&chips)
        .expect_text("No claims match.");

    let without = |removed: usize| {
        let rest: Vec<&str> =
            (0..all.len()).filter(|idx| *idx != removed).map(|idx| all[idx]).collect();
        selection(&rest.join("&"))
    };
    let claims = |n: usize| if n == 1 { "1 claim".to_owned() } else { format!("{n} claims") };
    let button =
        |removed: usize| format!("Remove “{}” ({})", chips[removed], claims(without(removed).n()));
    // Removing the exclusion of trade gives no results either, so it is not offered.
    assert_eq!(without(2).n(), 0);
    reader.expect_no_element("button", "Remove “Topic: not Trade” (0 claims)");
    for removed in [0, 1] {
        reader
            .press_button(&button(removed))
            .expect_claims(&without(removed))
            .back()
            .expect_claims(&selection(&all.join("&")))
            .expect_address(address);
    }
}

#[test]
fn when_one_filter_is_not_enough_the_page_says_so() {
    let reader = Reader::open("#/claims?country.says=KH&q=zzzz&type=refusal");
    reader.expect_claims(&selection("country.says=KH&q=zzzz&type=refusal"));
    reader
        .expect_text("Removing one filter is not enough")
        .expect_no_element("button", "Remove “Search: zzzz” (0 claims)");
    reader
        .press_button("Clear all filters")
        .expect_claims(&all_claims())
        .expect_address("#/claims");
}

#[test]
fn options_without_results_can_be_unticked() {
    let reader = Reader::open("#/claims?country.says=US&type=refusal");
    reader.expect_claims(&selection("country.says=US&type=refusal"));
    reader.expect_option("Claim type", "Refusal", true, false).expect_option(
        "Country",
        "United States",
        true,
        false,
    );
    reader.untick("Claim type", "Refusal").expect_claims(&selection("country.says=US"));
}

#[test]
fn words_that_find_nothing_leave_the_options_with_zero() {
    let reader = Reader::open("#/claims?q=zzzz");
    reader.expect_claims(&selection("q=zzzz"));
    let options = |facet: &str| reader.facet_options(facet);
    let types = options("Claim type");
    assert_eq!(types.len(), 11, "{types:?}");
    assert!(types.iter().all(|option| option.count == 0), "{types:?}");
    assert!(!options("Country").is_empty() && !options("Topic").is_empty());
    // What is ticked now stays when the words are changed.
    reader.tick("Claim type", "Denial").search("genocide");
    reader.expect_claims(&selection("q=genocide&type=denial"));
}

#[test]
fn every_view_offers_filters_to_remove() {
    let without = selection("country.says=US");
    for page in ["compare", "timeline", "entities"] {
        let reader = Reader::open(&format!("#/{page}?country.says=US&type=refusal"));
        reader.expect_text("No claims match.");
        reader.press_button(&format!("Remove “Claim type: Refusal” ({} claims)", without.n()));
        reader.expect_address(&format!("#/{page}?country.says=US"));
        reader.expect_text(&format!("{} of {} claims", without.n(), all_claims().n()));
    }
}
