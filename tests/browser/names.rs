//! Names: who is meant by them, how they are written, and the claims they stand in.

use browser::{Reader, all_claims, asked, corpus, entity};
use model::{ClaimType, Entity, Joined};

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
        assert_eq!(row[0], spelling.words);
        assert!(row[1].contains(title), "{row:?} should name {title}");
        assert_eq!(row[2], spelling.count.to_string());
        match &spelling.why {
            Joined::Canonical => assert_eq!(row[3], "the name itself"),
            Joined::Surname => assert!(row[3].starts_with("bare surname"), "{row:?}"),
            Joined::Registered { because, .. } => assert!(row[3].starts_with(because), "{row:?}"),
        }
    }
    assert!(rows.iter().any(|row| row[0] == "Chen Guanguo"), "{rows:#?}");
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
fn all_names_are_listed_by_kind_with_the_claims_they_stand_in() {
    let reader = Reader::open("#/claims");
    reader
        .sees(&all_claims())
        .follow_in(("navigation", "Pages"), "Names")
        .is_at("#/entities")
        .sees_a("heading", "Names");
    let (visible, links) = (reader.visible(), reader.names("link"));
    let counts = all_claims().options("entity");
    for entity in &corpus().entities {
        let n = counts.iter().find(|(name, _)| *name == entity.name).map_or(0, |(_, n)| *n);
        let claims = if n == 1 { "1 claim".to_owned() } else { format!("{n} claims") };
        assert!(links.contains(&entity.name), "{} is not listed", entity.name);
        assert!(
            visible.contains(&format!("{} in {claims}", entity.name)),
            "{} should stand in {claims}",
            entity.name
        );
    }
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
