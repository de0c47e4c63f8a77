//! Names and topics: their lists and pages, spellings, and claims by role.

use browser::{N_FIRST, Reader, all_claims, collection_title, corpus, entity, selection};
use model::{ClaimType, Entity, JoinReason};

/// The roles, each with the beginning of its heading and its key.
const ROLES: [(&str, &str); 3] = [
    ("Claims by", "entity.says"),
    ("Claims about", "entity.about"),
    ("Mentions of", "entity.mentioned"),
];

#[test]
fn a_card_links_to_the_page_of_a_name() {
    let chen = entity("Chen Quanguo");
    let claims = selection("entity.says=chen-quanguo");
    let reader = Reader::open("#/claims?entity.says=chen-quanguo");
    reader.expect_claims(&claims).click_on_card(claims.ids()[0], "link", "Chen Quanguo");
    reader
        .expect_address("#/entity/chen-quanguo?entity.says=chen-quanguo")
        .expect_element("heading", &chen.name);
    let titled = format!("Chen Quanguo – {}", collection_title());
    reader.expect("the title", titled, || Ok(reader.title()));
    // The list is unchanged after going back.
    reader.back().expect_claims(&claims);
}

#[test]
fn every_spelling_is_listed_with_document_count_and_reason() {
    let chen = entity("Chen Quanguo");
    let reader = Reader::open(&format!("#/entity/{}", chen.id));
    let rows = reader.table("Spellings found");
    assert_eq!(rows.len(), chen.spellings.len());
    for (row, spelling) in rows.iter().zip(&chen.spellings) {
        let document = corpus().document(spelling.document);
        let title = export::labels::title(document);
        assert_eq!(row[0], format!("{} Show sentences", spelling.words));
        assert!(row[1].contains(&title), "{row:?} should name {title}");
        assert_eq!(row[2], spelling.count.to_string());
        match &spelling.why {
            JoinReason::Canonical => assert_eq!(row[3], "standard spelling"),
            JoinReason::Surname => assert!(row[3].starts_with("surname only"), "{row:?}"),
            JoinReason::Part | JoinReason::Acronym(_) | JoinReason::State => {
                panic!("a registered name is joined by the register: {row:?}")
            }
            JoinReason::Registered { because, .. } => {
                assert!(row[3].starts_with(because), "{row:?}")
            }
        }
    }
    assert!(rows.iter().any(|row| row[0].starts_with("Chen Guanguo ")), "{rows:#?}");
}

#[test]
fn what_a_name_is_comes_first_and_all_its_claims_are_one_press_away() {
    let claims = selection("entity=chen-quanguo");
    let reader = Reader::open("#/entity/chen-quanguo");
    reader.expect_element("heading", "Spellings found");
    let headings = reader.names("heading");
    let place = |heading: &str| headings.iter().position(|other| other == heading).unwrap();
    assert!(place("Spellings found") < place("Not to be confused with"));
    assert!(place("Not to be confused with") < place("Claims by Chen Quanguo"), "{headings:?}");
    reader.follow(&format!("See all {} claims", claims.n())).expect_claims(&claims);
    reader.expect_address("#/claims?entity=chen-quanguo");
}

#[test]
fn a_claim_that_only_the_title_meets_says_so() {
    let named = selection("entity=chen-quanguo");
    let found = selection("q=Chen Quanguo");
    let reader = Reader::open("#/claims?q=Chen%20Quanguo");
    reader.expect_claims(&found);
    let by_title: Vec<&str> =
        found.ids().into_iter().filter(|id| !named.ids().contains(id)).collect();
    assert!(!by_title.is_empty(), "the numbers agree without it");
    for id in by_title {
        reader.go(&format!("#/claim/{id}?q=Chen%20Quanguo"));
        assert!(reader.card(id).text.contains("atched in the title"), "{id}");
    }
}

#[test]
fn names_kept_apart_are_listed_and_linked() {
    let reader = Reader::open("#/entity/chen-quanguo");
    let chen = corpus().entity_by_id("chen-quanguo").unwrap();
    for group in corpus().kept_apart.iter().filter(|group| group.entities.contains(&chen)) {
        assert!(reader.section("Not to be confused with").contains(&group.because));
    }
    reader
        .follow("Chen Mingguo")
        .expect_address("#/entity/chen-mingguo")
        .expect_element("heading", "Chen Mingguo");
    assert!(reader.section("Not to be confused with").contains("Chen Quanguo"));
}

#[test]
fn claim_counts_by_role_and_type_link_to_the_list() {
    let chen = entity("Chen Quanguo");
    let reader = Reader::open("#/entity/chen-quanguo");
    for (heading, key) in ROLES {
        expect_role_counts(&reader, chen, heading, key);
    }
    let denials = selection("entity.says=chen-quanguo&type=denial");
    assert!(0 < denials.n());
    reader
        .follow(&format!("Denial {}", denials.n()))
        .expect_claims(&denials)
        .expect_address("#/claims?entity.says=chen-quanguo&type=denial");
    reader.expect_chips(&["Claim type: Denial", "Speaker: Chen Quanguo"]);
}

#[track_caller]
fn expect_role_counts(reader: &Reader, entity: &Entity, heading: &str, key: &str) {
    let heading = format!("{heading} {}", entity.name);
    let section = reader.section(&heading);
    let all = selection(&format!("{key}={}", entity.id));
    let mut expected = vec![heading];
    match all.n() {
        0 => expected.push("None.".to_owned()),
        1 => expected.push("1 claim".to_owned()),
        n => expected.push(format!("{n} claims")),
    }
    for claim_type in ClaimType::ALL {
        let n = all.claims().iter().filter(|claim| claim.claim_type == *claim_type).count();
        if 0 < n {
            expected.push(format!("{}{}", browser::type_name(*claim_type), n));
        }
    }
    let squeezed = |text: &str| text.replace(char::is_whitespace, "").to_lowercase();
    assert_eq!(squeezed(&section), squeezed(&expected.concat()), "{} {key}", entity.name);
}

#[test]
fn all_names_are_listed_with_claim_counts() {
    let reader = Reader::open("#/claims");
    reader
        .expect_claims(&all_claims())
        .follow_in(("navigation", "Pages"), "Names")
        .expect_address("#/entities")
        .expect_element("heading", "Names");
    let (says, about) = (all_claims().options("entity.says"), all_claims().options("entity.about"));
    let n = |counts: &[(String, u32)], name: &str| {
        counts.iter().find(|(counted, _)| counted == name).map_or(0, |(_, n)| *n).to_string()
    };
    let rows = reader.table("Names");
    assert_eq!(rows.len(), corpus().entities.len());
    for (row, entity) in rows.iter().zip(&corpus().entities) {
        assert!(row[0].starts_with(&entity.name), "{row:?} should be of {}", entity.name);
        let counts = [n(&says, &entity.name), n(&about, &entity.name)];
        assert_eq!(row[1..3], counts, "{}", entity.name);
    }
    // They stand below a table, which a link leads past.
    reader.follow("List of 77 names").expect_focus("heading", "77 names");
}

#[test]
fn names_are_sorted_by_claims_made() {
    let reader = Reader::open("#/entities");
    reader.follow("Sort by: Claims by").expect_address("#/entities?by=says");
    let rows = reader.table("Names");
    let numbers: Vec<u32> = rows.iter().map(|row| row[1].parse().unwrap()).collect();
    assert!(numbers.is_sorted_by(|a, b| b <= a), "{numbers:?}");
    assert!(0 < numbers[0]);
    reader.reload();
    assert_eq!(reader.table("Names"), rows);
    // The number links to the claims.
    let most = selection(&format!("entity.says={}", entity("Government of the United States").id));
    reader.follow(&numbers[0].to_string()).expect_claims(&most);
}

#[test]
fn the_table_of_who_speaks_about_whom_links_to_claims() {
    let reader = Reader::open("#/entities");
    reader
        .follow_in(("list", "Claim type"), "Accusation")
        .expect_address("#/entities?type=accusation");
    let pair = selection(&format!(
        "entity.says=xu-guixiang&entity.about={}&type=accusation",
        entity("Government of the United States").id
    ));
    let cell = format!("Xu Guixiang, Government of the United States: {}", claims(pair.n()));
    reader.follow(&cell).expect_claims(&pair);
    reader.back();
    // Fewer pairs, one name highlighted, and a link that restores both.
    reader
        .follow_in(("list", "Claims per pair: at least"), "2")
        .expect_address("#/entities?min=2&type=accusation");
    reader.select("Highlight", "Xu Guixiang");
    reader.expect_address("#/entities?left=xu-guixiang&min=2&type=accusation");
}

fn claims(n: usize) -> String {
    if n == 1 { "1 claim".to_owned() } else { format!("{n} claims") }
}

#[test]
fn a_name_shows_whom_it_speaks_about_and_its_sentences() {
    let reader = Reader::open("#/entity/xu-guixiang");
    let about = selection(&format!(
        "entity.says=xu-guixiang&entity.about={}&type=accusation",
        entity("Government of the United States").id
    ));
    let cell = format!("Government of the United States, Accusation: {}", claims(about.n()));
    reader
        .expect_element("heading", "Who Xu Guixiang speaks about")
        .follow(&cell)
        .expect_claims(&about);
    reader.back();
    let spelling = &entity("Xu Guixiang").spellings[0];
    let sentence = corpus().words(spelling.document, spelling.sentences[0]);
    assert!(!reader.visible().contains(sentence));
    reader.expand("Show sentences").expect_text(sentence);
}

#[test]
fn every_name_has_a_page() {
    let reader = Reader::open("#/entities");
    for entity in &corpus().entities {
        reader.go(&format!("#/entity/{}", entity.id)).expect_element("heading", &entity.name);
        for (heading, key) in ROLES {
            expect_role_counts(&reader, entity, heading, key);
        }
        if let Some((document, words)) = entity.description {
            reader.expect_text(corpus().words(document, words));
        }
        if entity.spellings.is_empty() {
            reader.expect_text("Never written on its own");
        } else {
            assert_eq!(
                reader.table("Spellings found").len(),
                entity.spellings.len(),
                "{}",
                entity.name
            );
        }
    }
}

#[test]
fn every_topic_has_a_page() {
    let reader = Reader::open("#/claims");
    for topic in &corpus().topics {
        let claims = selection(&format!("topic={}", topic.id));
        reader
            .go(&format!("#/topic/{}", topic.id))
            .expect_element("heading", &topic.label)
            .expect_text(&topic.description);
        let shown: Vec<String> = reader.cards().into_iter().map(|card| card.id).collect();
        assert_eq!(shown, claims.ids()[..claims.n().min(N_FIRST)]);
        reader
            .follow(&see_all(claims.n()))
            .expect_claims(&claims)
            .expect_address(&format!("#/claims?topic={}", topic.id));
    }
}

/// The link from a topic to its claims.
fn see_all(n: usize) -> String {
    if n == 1 { "See 1 claim".to_owned() } else { format!("See all {n} claims") }
}
