//! Claims side by side.

use browser::{Reader, Screen, Visit, all_claims, corpus, selection};
use model::{ClaimType, LinkVerb};

/// Stands on a reply that the filters leave out.
const OUTSIDE: &str = "Outside the filters";

#[test]
fn two_countries_are_compared_on_one_topic() {
    let reader = Reader::open("#/claims");
    reader
        .expect_claims(&all_claims())
        .follow_in(("navigation", "Pages"), "Compare")
        .expect_address("#/compare");
    reader.expect_element("heading", "Compare");
    let n = selection("topic=forced-labour").n();
    reader
        .select("Topic", &format!("Forced labour ({n})"))
        .expect_address("#/compare?topic=forced-labour");
    let spoken_by = |code: &str| selection(&format!("topic=forced-labour&country.says={code}"));
    reader.expect_text(&format!("China {} claims", spoken_by("CN").n()));
    reader.expect_text(&format!("United States {} claims", spoken_by("US").n()));
    // All claims of both, each once.
    let shown = || {
        let cards = reader.cards().into_iter().filter(|card| !card.text.contains(OUTSIDE));
        let mut ids: Vec<String> = cards.map(|card| card.id).collect();
        ids.sort_unstable();
        let mut expected: Vec<String> =
            ["CN", "US"].iter().flat_map(|code| spoken_by(code).ids()).map(str::to_owned).collect();
        expected.sort_unstable();
        expected.dedup();
        if ids == expected { Ok(()) } else { Err(format!("{ids:?} and not {expected:?}")) }
    };
    reader.wait_for("all claims of both", shown);
    reader.follow("Swap columns").expect_address("#/compare?left=US&right=CN&topic=forced-labour");
    reader.select("Column 2", &format!("United Kingdom ({})", spoken_by("GB").n()));
    reader.expect_address("#/compare?left=US&right=GB&topic=forced-labour");
    reader.reload().expect_text(&format!("United Kingdom {} claim", spoken_by("GB").n()));
    // To the document and back.
    let id = reader.cards()[0].id.clone();
    reader.open_claim(&id).expect_open_claim(&id);
    reader
        .back()
        .expect_address("#/compare?left=US&right=GB&topic=forced-labour")
        .expect_element("heading", "Compare");
}

#[test]
fn a_reply_is_shown_beside_the_claim_it_answers_with_its_verb() {
    let reader = Reader::open("#/compare?topic=forced-labour");
    reader.expect_element("heading", "3 threads");
    reader.expect_text("Answers The United States and Britain (Government of the United Kingdom, Government of the United States) (sanction, action)");
    reader.expect_text("evidence: In response, Xu said");
}

#[test]
fn unanswered_claims_are_listed_and_marked() {
    let reader = Reader::open("#/compare?country.about=CN&type=accusation");
    reader.expect_element("heading", "Compare").follow("only claims without a linked reply");
    let open = selection("country.about=CN&type=accusation&reply=unanswered");
    reader.expect_address("#/compare?country.about=CN&reply=unanswered&type=accusation");
    let of_columns: Vec<&str> = open
        .claims()
        .iter()
        .filter(|claim| !claim.countries.says.is_empty())
        .map(|claim| claim.id.as_str())
        .collect();
    let cards = reader.wait_for("the claims", || {
        let cards = reader.cards();
        if cards.is_empty() { Err("no claims".to_owned()) } else { Ok(cards) }
    });
    for card in &cards {
        assert!(of_columns.contains(&card.id.as_str()), "{card:#?}");
        assert!(card.text.contains("No linked reply."), "{card:#?}");
    }
}

#[test]
fn two_claims_are_compared_with_differing_words_marked() {
    // Two claims about the same event.
    let left = browser::claim_quoting("By October 2019, all trainees");
    let right = browser::claim_quoting("the camps had closed");
    let reader = Reader::open(&format!(
        "#/claims?type=defence&doc={}",
        corpus().document(left.document).stem
    ));
    reader.click_on_card(&left.id, "link", "Compare").expect_element("heading", "Compare with");
    reader.follow(&format!(
        "Xinjiang authorities (Government of Xinjiang) (defence, partly quoted): {}",
        corpus().quote(right)
    ));
    reader.expect_element("heading", "Two claims side by side");
    let cards = reader.cards();
    assert_eq!([&cards[0].id, &cards[1].id], [&left.id, &right.id]);
    let marks = |at: usize| cards[at].marks.join(" ");
    assert!(marks(0).contains("October 2019") && !marks(0).contains("graduated"), "{}", marks(0));
    assert!(marks(1).contains("camps"), "{}", marks(1));
    reader.follow("Swap columns").reload().expect_element("heading", "Two claims side by side");
    assert_eq!(reader.cards()[0].id, right.id);
}

#[test]
fn an_unknown_column_is_named() {
    let reader = Reader::open("#/compare?left=XX&right=US");
    reader.expect_text("“XX” cannot be shown as a column.");
    reader.press_button("Remove it from the link").expect_address("#/compare?right=US");
}

#[test]
fn an_empty_comparison_says_so() {
    let nobody = corpus().claims.iter().find(|claim| claim.countries.says.is_empty()).unwrap();
    assert_eq!(nobody.claim_type, ClaimType::Fact);
    let reader = Reader::open("#/compare?country.says=unattributed&type=fact");
    reader.expect_text("No claims in these columns match the filters.");
}

#[test]
fn no_filter_hides_a_reply() {
    // Whatever replies to an accusation is no accusation, mostly.
    let accusations = selection("type=accusation");
    let ids = accusations.ids();
    let id_of = |claim: model::ClaimIdx| corpus().claim(claim).id.as_str();
    let replies = corpus().links.iter().filter(|link| link.verb.is_reply());
    let outside: Vec<&str> = replies
        .filter(|link| ids.contains(&id_of(link.to)) && !ids.contains(&id_of(link.from)))
        .map(|link| id_of(link.from))
        .collect();
    assert!(!outside.is_empty());
    let reader = Reader::open("#/claims?type=accusation");
    reader.expect_claims(&accusations).follow_in(("navigation", "Pages"), "Compare");
    reader.expect_address("#/compare?type=accusation").expect_text(OUTSIDE);
    let text = reader.wait_for("the threads", || {
        let cards = reader.cards();
        if cards.is_empty() { Err("no claims".to_owned()) } else { Ok(cards) }
    });
    for card in text {
        assert_eq!(outside.contains(&card.id.as_str()), card.text.contains(OUTSIDE), "{card:#?}");
    }
    // Those of speakers without a column stand there too.
    let shown = reader.run(
        "return [...document.querySelectorAll('.thread a[href*=\"#/claim/\"]')].map((link) => link.hash.slice(8).split('?')[0])",
    );
    for id in outside {
        assert!(shown.as_array().unwrap().contains(&serde_json::json!(id)), "{id}");
    }
}

#[test]
fn the_header_begins_the_comparison_anew() {
    let id = all_claims().ids()[0];
    let reader = Reader::open(&format!("#/compare?by=claim&left={id}&type=denial"));
    reader.expect_element("heading", "Compare with");
    reader.follow_in(("navigation", "Pages"), "Compare").expect_address("#/compare?type=denial");
    reader.expect_no_element("heading", "Compare with");
}

#[test]
fn one_event_told_differently_stands_side_by_side() {
    let reader = Reader::open("#/compare");
    reader.follow("the same event, told differently").expect_address("#/compare?by=event");
    reader.expect_element("heading", "Told again");
    reader.expect_element("heading", "Passages that contradict each other");
    let n_repeats = corpus().links.iter().filter(|link| link.verb == LinkVerb::Repeats).count();
    assert!(0 < n_repeats);
    reader.expect("both claims of each pair", 2 * n_repeats, || Ok(reader.cards().len()));
    // What a reading says against the date of its text.
    reader
        .expect_text("27 February 2024 was a Tuesday")
        .expect_text("In a statement released March 23");
    reader.reload().expect_element("heading", "Told again");
    reader.go("#/compare?by=event&type=refusal");
    reader
        .expect_text("No linked repeats and no noted contradictions")
        .expect_no_element("heading", "Told again");
}

#[test]
fn on_a_phone_each_card_says_whose_column_it_is() {
    let reader = Visit::on(Screen::Phone).open("#/compare?by=doc");
    reader.expect_text("threads");
    let named = "return [...document.querySelectorAll('.thread .brief')].map((brief) => brief.querySelector('.column-name')?.checkVisibility() ?? false)";
    let named = reader.run(named);
    let named = named.as_array().expect("it is a list");
    assert!(!named.is_empty() && named.iter().all(|is_named| *is_named == true), "{named:?}");
    let overflow = reader.overflow();
    assert!(overflow.page <= overflow.screen && overflow.elements.is_empty(), "{overflow:?}");
}
