//! Claims side by side.

use browser::{Reader, all_claims, asked, corpus};
use model::ClaimType;

#[test]
fn two_countries_are_compared_on_one_topic() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).follow_in(("navigation", "Pages"), "Compare").is_at("#/compare");
    reader.sees_a("heading", "Compare");
    let n = asked("topic=forced-labour").n();
    reader.choose("Topic", &format!("Forced labour ({n})")).is_at("#/compare?topic=forced-labour");
    let of = |code: &str| asked(&format!("topic=forced-labour&country.says={code}"));
    reader.reads(&format!("China {} claims", of("CN").n()));
    reader.reads(&format!("United States {} claims", of("US").n()));
    // Everything both say is there, each claim once.
    let shown = || {
        let mut ids: Vec<String> = reader.cards().into_iter().map(|card| card.id).collect();
        ids.sort_unstable();
        let mut expected: Vec<String> =
            ["CN", "US"].iter().flat_map(|code| of(code).ids()).map(str::to_owned).collect();
        expected.sort_unstable();
        expected.dedup();
        if ids == expected { Ok(()) } else { Err(format!("{ids:?} and not {expected:?}")) }
    };
    reader.until("all claims of both", shown);
    reader.follow("Swap the columns").is_at("#/compare?left=US&right=CN&topic=forced-labour");
    reader.choose("Column 2", &format!("United Kingdom ({})", of("GB").n()));
    reader.is_at("#/compare?left=US&right=GB&topic=forced-labour");
    reader.reload().reads(&format!("United Kingdom {} claim", of("GB").n()));
    // From here to the document and back.
    let id = reader.cards()[0].id.clone();
    reader.open_claim(&id).has_open(&id);
    reader
        .back()
        .is_at("#/compare?left=US&right=GB&topic=forced-labour")
        .sees_a("heading", "Compare");
}

#[test]
fn an_answer_stands_beside_what_it_answers_with_its_verb() {
    let reader = Reader::open("#/compare?topic=forced-labour");
    reader.sees_a("heading", "2 exchanges");
    reader.reads("Answers The United States and Britain (Government of the United Kingdom, Government of the United States) (sanction)");
    reader.reads("shown by In response, Xu said");
}

#[test]
fn claims_that_nobody_answers_are_listed_and_said_to_be_so() {
    let reader = Reader::open("#/compare?country.about=CN&type=accusation");
    reader.sees_a("heading", "Compare").follow("only claims nobody here replies to");
    let open = asked("country.about=CN&type=accusation&reply=unanswered");
    reader.is_at("#/compare?country.about=CN&reply=unanswered&type=accusation");
    let of_columns: Vec<&str> = open
        .claims()
        .iter()
        .filter(|claim| !claim.countries.says.is_empty())
        .map(|claim| claim.id.as_str())
        .collect();
    let cards = reader.until("the claims", || {
        let cards = reader.cards();
        if cards.is_empty() { Err("no claims".to_owned()) } else { Ok(cards) }
    });
    for card in &cards {
        assert!(of_columns.contains(&card.id.as_str()), "{card:#?}");
        assert!(card.text.contains("No reply in this corpus."), "{card:#?}");
    }
}

#[test]
fn a_claim_is_set_beside_another_with_the_words_in_which_they_differ() {
    // The same event, told differently.
    let told = |words: &str| browser::quoting(words);
    let (left, right) = (told("By October 2019, all trainees"), told("the camps had closed"));
    let reader = Reader::open(&format!(
        "#/claims?type=defence&doc={}",
        corpus().document(left.document).stem
    ));
    reader.on_card(&left.id, "link", "Compare").sees_a("heading", "Set beside it");
    reader.follow(&format!(
        "Xinjiang authorities (Government of Xinjiang) (defence): {}",
        corpus().quote(right)
    ));
    reader.sees_a("heading", "Two claims side by side");
    let cards = reader.cards();
    assert_eq!([&cards[0].id, &cards[1].id], [&left.id, &right.id]);
    let marks = |at: usize| cards[at].marks.join(" ");
    assert!(marks(0).contains("October 2019") && !marks(0).contains("graduated"), "{}", marks(0));
    assert!(marks(1).contains("camps"), "{}", marks(1));
    reader.follow("Swap the columns").reload().sees_a("heading", "Two claims side by side");
    assert_eq!(reader.cards()[0].id, right.id);
}

#[test]
fn a_column_that_there_is_not_is_named() {
    let reader = Reader::open("#/compare?left=XX&right=US");
    reader.reads("There is nothing called “XX” in this corpus");
    reader.press_button("Drop it from the address").is_at("#/compare?right=US");
}

#[test]
fn nothing_to_compare_is_said() {
    let nobody = corpus().claims.iter().find(|claim| claim.countries.says.is_empty()).unwrap();
    assert_eq!(nobody.claim_type, ClaimType::Fact);
    let reader = Reader::open("#/compare?country.says=unattributed&type=fact");
    reader.reads("None of the speakers in these columns has a claim under these filters.");
}
