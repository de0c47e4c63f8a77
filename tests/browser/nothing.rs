//! Nothing found: the filters stay, and the page says which to drop and what that gives.

use browser::{Reader, all_claims, asked};

#[test]
fn dropping_one_filter_gives_just_what_is_told() {
    let all = ["type=refusal", "country.says=US", "-topic=trade"];
    let address = "#/claims?-topic=trade&country.says=US&type=refusal";
    assert_eq!(asked(&all.join("&")).n(), 0, "this corpus has such claims: take another question");
    let reader = Reader::open(address);
    let chips = ["Claim type: Refusal", "Country says: United States", "not Topic: Trade"];
    reader
        .sees(&asked(&all.join("&")))
        .sees_chips(&chips)
        .reads("No claim meets all of these filters.");

    let without = |dropped: usize| {
        let rest: Vec<&str> =
            (0..all.len()).filter(|idx| *idx != dropped).map(|idx| all[idx]).collect();
        asked(&rest.join("&"))
    };
    let claims = |n: usize| if n == 1 { "1 claim".to_owned() } else { format!("{n} claims") };
    let told =
        |dropped: usize| format!("without {}: {}", chips[dropped], claims(without(dropped).n()));
    // To exclude trade costs nothing: without that there is nothing either, and so it is not offered.
    assert_eq!(without(2).n(), 0);
    reader.sees_no("button", "without not Topic: Trade: 0 claims");
    for dropped in [0, 1] {
        reader
            .press_button(&told(dropped))
            .sees(&without(dropped))
            .back()
            .sees(&asked(&all.join("&")))
            .is_at(address);
    }
}

#[test]
fn where_no_single_filter_is_the_cause_the_page_says_so() {
    let reader = Reader::open("#/claims?country.says=KH&q=zzzz&type=refusal");
    reader.sees(&asked("country.says=KH&q=zzzz&type=refusal"));
    reader
        .reads("No single one of them is the cause")
        .sees_no("button", "without words: zzzz: 0 claims");
    reader.press_button("Clear all filters").sees(&all_claims()).is_at("#/claims");
}

#[test]
fn ticks_that_lead_to_nothing_can_still_be_taken_off() {
    let reader = Reader::open("#/claims?country.says=US&type=refusal");
    reader.sees(&asked("country.says=US&type=refusal"));
    reader.sees_choice("Claim type", "Refusal", true, false).sees_choice(
        "Country",
        "United States",
        true,
        false,
    );
    reader.untick("Claim type", "Refusal").sees(&asked("country.says=US"));
}

#[test]
fn every_view_of_claims_says_which_filter_to_drop() {
    let without = asked("country.says=US");
    for page in ["compare", "timeline", "entities"] {
        let reader = Reader::open(&format!("#/{page}?country.says=US&type=refusal"));
        reader.reads("No claim meets all of these filters.");
        reader.press_button(&format!("without Claim type: Refusal: {} claims", without.n()));
        reader.is_at(&format!("#/{page}?country.says=US"));
        reader.reads(&format!("{} of {} claims", without.n(), all_claims().n()));
    }
}
