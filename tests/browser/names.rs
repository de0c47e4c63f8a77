//! Names: who is meant by them, how they are written, and the claims they stand in.

use browser::{Reader, all_claims, asked, corpus, entity};
use model::{ClaimType, Entity, JoinReason};

/// The roles, each under its heading and with its key.
const ROLES: [(&str, &str); 3] = [
    ("Says or does", "entity.says"),
    ("Is spoken about", "entity.about"),
    ("Is mentioned", "entity.mentioned"),
];

#[test]
fn a_name_is_followed_from_a_card() {
    let chen = entity("Chen Quanguo");
    let said_by_chen = asked("entity.says=chen-quanguo");
    let reader = Reader::open("#/claims?entity.says=chen-quanguo");
    reader.sees(&said_by_chen).on_card(said_by_chen.ids()[0], "link", "Chen Quanguo");
    reader.is_at("#/entity/chen-quanguo?entity.says=chen-quanguo").sees_a("heading", &chen.name);
    reader.expect("the title", "Chen Quanguo – Counterpoint".to_owned(), || Ok(reader.title()));
    // Back in the list nothing has changed.
    reader.back().sees(&said_by_chen);
}

#[test]
fn every_spelling_is_told_with_its_document_its_number_and_why() {
    let chen = entity("Chen Quanguo");
    let reader = Reader::open(&format!("#/entity/{}", chen.id));
    let rows = reader.table("Spellings as written");
    assert_eq!(rows.len(), chen.spellings.len());
    for (row, spelling) in rows.iter().zip(&chen.spellings) {
        let document = corpus().document(spelling.document);
        let title =
            document.facts.title.as_ref().map_or(document.stem.as_str(), |title| &title.value);
        assert_eq!(row[0], format!("{} Show where", spelling.words));
        assert!(row[1].contains(title), "{row:?} should name {title}");
        assert_eq!(row[2], spelling.count.to_string());
        match &spelling.why {
            JoinReason::Canonical => assert_eq!(row[3], "the name itself"),
            JoinReason::Surname => assert!(row[3].starts_with("bare surname"), "{row:?}"),
            JoinReason::Registered { because, .. } => {
                assert!(row[3].starts_with(because), "{row:?}")
            }
        }
    }
    assert!(rows.iter().any(|row| row[0].starts_with("Chen Guanguo ")), "{rows:#?}");
}

#[test]
fn who_is_kept_apart_is_told_and_led_to() {
    let reader = Reader::open("#/entity/chen-quanguo");
    let chen = corpus().entity_by_id("chen-quanguo").unwrap();
    for group in corpus().kept_apart.iter().filter(|group| group.entities.contains(&chen)) {
        assert!(reader.section("Not to be confused with").contains(&group.because));
    }
    reader.follow("Chen Mingguo").is_at("#/entity/chen-mingguo").sees_a("heading", "Chen Mingguo");
    assert!(reader.section("Not to be confused with").contains("Chen Quanguo"));
}

#[test]
fn claims_are_counted_by_role_and_type_and_lead_to_the_list() {
    let chen = entity("Chen Quanguo");
    let reader = Reader::open("#/entity/chen-quanguo");
    for (heading, key) in ROLES {
        counts_are_told(&reader, chen, heading, key);
    }
    let denials = asked("entity.says=chen-quanguo&type=denial");
    assert!(0 < denials.n());
    reader
        .follow(&format!("Denial {}", denials.n()))
        .sees(&denials)
        .is_at("#/claims?entity.says=chen-quanguo&type=denial");
    reader.sees_chips(&["Claim type: Denial", "Entity says: Chen Quanguo"]);
}

#[track_caller]
fn counts_are_told(reader: &Reader, entity: &Entity, heading: &str, key: &str) {
    let section = reader.section(heading);
    let all = asked(&format!("{key}={}", entity.id));
    let mut expected = vec![heading.to_owned()];
    match all.n() {
        0 => expected.push("None in this corpus.".to_owned()),
        1 => expected.push("1 claim".to_owned()),
        n => expected.push(format!("{n} claims")),
    }
    for claim_type in ClaimType::ALL {
        let n = all.claims().iter().filter(|claim| claim.claim_type == *claim_type).count();
        if 0 < n {
            expected.push(format!("{}{}", claim_type.word(), n));
        }
    }
    let squeezed = |text: &str| text.replace(char::is_whitespace, "").to_lowercase();
    assert_eq!(squeezed(&section), squeezed(&expected.concat()), "{} {key}", entity.name);
}

#[test]
fn all_names_are_listed_with_what_they_say_and_what_is_said_about_them() {
    let reader = Reader::open("#/claims");
    reader
        .sees(&all_claims())
        .follow_in(("navigation", "Pages"), "Names")
        .is_at("#/entities")
        .sees_a("heading", "Names");
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
}

#[test]
fn names_are_ordered_by_what_they_say() {
    let reader = Reader::open("#/entities");
    reader.follow("Order by: Says or does").is_at("#/entities?by=says");
    let rows = reader.table("Names");
    let numbers: Vec<u32> = rows.iter().map(|row| row[1].parse().unwrap()).collect();
    assert!(numbers.is_sorted_by(|a, b| b <= a), "{numbers:?}");
    assert!(0 < numbers[0]);
    reader.reload();
    assert_eq!(reader.table("Names"), rows);
    // The number leads to the claims.
    let most = asked(&format!("entity.says={}", entity("Government of the United States").id));
    reader.follow(&numbers[0].to_string()).sees(&most);
}

#[test]
fn who_speaks_about_whom_is_a_table_that_leads_to_the_claims() {
    let reader = Reader::open("#/entities");
    reader.follow_in(("list", "Claim type"), "Accusation").is_at("#/entities?type=accusation");
    let pair = asked(&format!(
        "entity.says=xu-guixiang&entity.about={}&type=accusation",
        entity("Government of the United States").id
    ));
    let cell = format!("Xu Guixiang, Government of the United States: {}", claims(pair.n()));
    reader.follow(&cell).sees(&pair);
    reader.back();
    // Fewer pairs, one name brought out, and a link that restores both.
    reader
        .follow_in(("list", "Pairs with at least"), "2")
        .is_at("#/entities?min=2&type=accusation");
    reader.choose("Bring out", "Xu Guixiang");
    reader.is_at("#/entities?left=xu-guixiang&min=2&type=accusation");
}

fn claims(n: usize) -> String {
    if n == 1 { "1 claim".to_owned() } else { format!("{n} claims") }
}

#[test]
fn a_name_is_told_with_whom_it_speaks_about_and_where_it_is_written() {
    let reader = Reader::open("#/entity/xu-guixiang");
    let about = asked(&format!(
        "entity.says=xu-guixiang&entity.about={}&type=accusation",
        entity("Government of the United States").id
    ));
    let cell = format!("Government of the United States, Accusation: {}", claims(about.n()));
    reader.sees_a("heading", "Whom it speaks about").follow(&cell).sees(&about);
    reader.back();
    let spelling = &entity("Xu Guixiang").spellings[0];
    let sentence = corpus().words(spelling.document, spelling.sentences[0]);
    assert!(!reader.visible().contains(sentence));
    reader.unfold("Show where").reads(sentence);
}

#[test]
fn every_name_has_its_page() {
    let reader = Reader::open("#/entities");
    for entity in &corpus().entities {
        reader.go(&format!("#/entity/{}", entity.id)).sees_a("heading", &entity.name);
        for (heading, key) in ROLES {
            counts_are_told(&reader, entity, heading, key);
        }
        if let Some((document, words)) = entity.description {
            reader.reads(corpus().words(document, words));
        }
        if entity.spellings.is_empty() {
            reader.reads("No document writes this name on its own");
        } else {
            assert_eq!(
                reader.table("Spellings as written").len(),
                entity.spellings.len(),
                "{}",
                entity.name
            );
        }
    }
}

#[test]
fn a_topic_has_its_page() {
    let reader = Reader::open("#/claims");
    for topic in &corpus().topics {
        let claims = asked(&format!("topic={}", topic.id));
        reader
            .go(&format!("#/topic/{}", topic.id))
            .sees_a("heading", &topic.label)
            .reads(&topic.description);
        let shown: Vec<String> = reader.cards().into_iter().map(|card| card.id).collect();
        assert_eq!(shown, claims.ids());
        reader
            .follow("See the claims:")
            .sees(&claims)
            .is_at(&format!("#/claims?topic={}", topic.id));
    }
}
