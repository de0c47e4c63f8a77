//! The filters beside the facets that are always open: status, form, kind of source, origin, dates and replies; sorting; removing filters.

use browser::{Reader, all_claims, selection};

/// The facets under "More filters", each with its key.
const MORE_FACETS: [(&str, &str); 3] =
    [("Status", "status"), ("Kind of source", "kind"), ("Origin", "origin")];

#[test]
fn more_filters_show_counts() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims()).expand("More filters");
    for (facet, key) in MORE_FACETS {
        reader.expect_options(facet, &all_claims().options(key));
    }
    reader.tick("Status", "Earlier event").expect_claims(&selection("status=background"));
    reader.tick("Whose words", "Quoted").expect_claims(&selection("status=background&form=direct"));
    reader
        .exclude("Kind of source", "Unnamed")
        .expect_claims(&selection("status=background&form=direct&-kind=unnamed"));
    reader.expect_chips(&[
        "Whose words: Quoted",
        "Status: Earlier event",
        "Kind of source: not Unnamed",
    ]);
    // They stay open as long as one of them is in use.
    reader
        .reload()
        .expect_claims(&selection("status=background&form=direct&-kind=unnamed"))
        .expect_element("group", "Status");
}

#[test]
fn a_date_range_reports_hidden_undated_claims() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims()).expand("More filters");
    reader
        .fill(("textbox", "From"), "2019")
        .press("Enter")
        .expect_claims(&selection("from=2019"))
        .expect_address("#/claims?from=2019");
    reader.expect_text(&format!(
        "{} undated claims are hidden.",
        selection("from=2019").n_undated_left_out()
    ));
    reader
        .fill(("textbox", "Until"), "2019-12")
        .press("Tab")
        .expect_claims(&selection("from=2019&to=2019-12"));
    reader.expect_chips(&["From: 2019", "Until: December 2019"]);
    reader.fill(("textbox", "Until"), "soon").press("Tab").expect_text("Not a valid date");
    reader.expect_claims(&selection("from=2019&to=2019-12"));
}

#[test]
fn replies_filter_the_claims() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims()).expand("More filters");
    reader
        .choose_radio("Linked reply", "yes")
        .expect_claims(&selection("reply=answered"))
        .expect_address("#/claims?reply=answered");
    for card in reader.cards() {
        assert!(!card.text.contains("No linked reply."), "{card:#?}");
    }
    reader
        .choose_radio("Linked reply", "no")
        .expect_claims(&selection("reply=unanswered"))
        .expect_chips(&["Linked reply: no"]);
    reader
        .choose_radio("Linked reply", "any")
        .expect_claims(&all_claims())
        .expect_address("#/claims");
}

#[test]
fn claims_are_sorted_by_date() {
    let reader = Reader::open("#/claims");
    reader
        .select("Sort by", "date in the text")
        .expect_claims(&selection("sort=date"))
        .expect_address("#/claims?sort=date")
        .expect_chips(&[]);
    reader.select("Sort by", "document").expect_claims(&all_claims()).expect_address("#/claims");
}

#[test]
fn one_filter_or_all_are_removed() {
    let reader =
        Reader::open("#/claims?-topic=detention&country=US&q=sanctions&sort=date&type=sanction");
    reader.expect_claims(&selection(
        "type=sanction&country=US&-topic=detention&q=sanctions&sort=date",
    ));
    reader.expect_chips(&[
        "Claim type: Sanction",
        "Country: United States",
        "Topic: not Detention",
        "Search: sanctions",
    ]);
    reader.press_button("Remove filter Country: United States");
    reader.expect_claims(&selection("type=sanction&-topic=detention&q=sanctions&sort=date"));
    reader
        .press_button("Remove filter Search: sanctions")
        .expect_claims(&selection("type=sanction&-topic=detention&sort=date"));
    reader.expect("an empty field", String::new(), || {
        Ok(reader.value("searchbox", "Search quotes, speakers and titles"))
    });
    // The order is not a filter: it stays.
    reader
        .press_button("Clear all filters")
        .expect_claims(&selection("sort=date"))
        .expect_chips(&[])
        .expect_address("#/claims?sort=date");
}
