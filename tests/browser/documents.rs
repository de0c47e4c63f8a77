//! Documents: claims highlighted in the text, navigation from claim to claim, the text unchanged.

use std::fs;

use browser::{
    N_FIRST, Reader, Screen, Visit, all_claims, claim, claim_quoting, collection_title, corpus,
    document, selection, type_name,
};

/// One test for each document of the corpus, by its stem.
macro_rules! for_each_document {
    ($($name:ident: $stem:literal,)+) => {
        mod every_claim_is_highlighted_in {
            $(#[test] fn $name() { super::step_through_claims($stem); })+
        }
        mod text_is_shown_unchanged_for {
            $(#[test] fn $name() { super::check_text_is_unchanged($stem); })+
        }
    };
}
for_each_document! {
    document_000: "000_fb7d535e58895cfe",
    document_001: "001_8eebf7bac08cb4b2",
    document_002: "002_32d2511e014e3aac",
    document_003: "003_e89cc9545c4c39cd",
    document_004: "004_224d316cee3faa82",
}

/// Goes from the first claim of a document to the last by "Next claim", and checks the highlighted words of each.
fn step_through_claims(stem: &str) {
    let (idx, _) = document(stem);
    let claims: Vec<&str> =
        corpus().claims_of(idx).map(|claim| corpus().claims[claim as usize].id.as_str()).collect();
    let reader = Reader::open(&format!("#/claim/{}", claims[0]));
    reader.expect_open_claim(claims[0]);
    reader.expect_no_element("link", "Previous claim");
    for id in &claims[1..] {
        reader.follow("Next claim").expect_open_claim(id);
        reader.expect_address(&format!("#/claim/{id}"));
    }
    reader.expect_no_element("link", "Next claim");
    if let [.., before, _] = claims[..] {
        reader.follow("Previous claim").expect_open_claim(before);
    }
}

/// Compares the text of a document's page with the seed, paragraph by paragraph.
fn check_text_is_unchanged(stem: &str) {
    let file = format!("{}/../../seeds/{stem}.txt", env!("CARGO_MANIFEST_DIR"));
    let seed = fs::read_to_string(file).expect("the seeds are in the repository");
    let paragraphs: Vec<&str> =
        seed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (idx, document) = document(stem);
    let reader = Reader::open(&format!("#/doc/{stem}"));
    let text = reader.text();
    assert_eq!(text.paragraphs, paragraphs);
    // Paragraphs, claim numbers and spans of text, and no other elements.
    assert_eq!(text.elements, ["a", "p", "span"]);
    let mut numbers = Vec::new();
    for (n, claim) in (1..).zip(corpus().claims_of(idx)) {
        let claim = &corpus().claims[claim as usize];
        numbers.extend(claim.occurrences.iter().map(|place| {
            (place.start, std::cmp::Reverse(place.end), n, type_name(claim.claim_type))
        }));
    }
    numbers.sort_unstable();
    let numbers: Vec<String> =
        numbers.into_iter().map(|(_, _, n, word)| format!("Claim {n}: {word}")).collect();
    assert_eq!(text.numbers, numbers);
    assert_eq!((text.position, text.highlighted.as_str()), (None, ""));
    if let Some(title) = &document.facts.title {
        assert_eq!(text.title, title.value);
        let titled = format!("{} – {}", title.value, collection_title());
        reader.expect("the title of the window", titled, || Ok(reader.title()));
    }
}

#[test]
fn a_claim_opens_beside_the_list_highlighted_and_in_view() {
    for screen in [Screen::Wide, Screen::Middle] {
        let reader = Visit::on(screen).open("#/claims?type=denial");
        let denials = selection("type=denial");
        let id = *denials.ids().last().unwrap();
        reader
            .expect_claims(&denials)
            .open_claim(id)
            .expect_address(&format!("#/claim/{id}?type=denial"));
        reader.expect_open_claim(id);
        // The list and the filters are unchanged.
        reader.expect_claims(&denials).expect_chips(&["Claim type: Denial"]);
        reader
            .follow("Close")
            .expect_address("#/claims?type=denial")
            .expect_claims(&denials)
            .expect_no_element("link", "Close");
    }
}

#[test]
fn a_claim_far_down_opens_without_moving_the_list() {
    let reader = Reader::open("#/claims");
    let id = all_claims().ids()[N_FIRST - 3];
    reader.expect_claims(&all_claims()).click_on_card(id, "button", "Copy link");
    reader.open_claim(id).expect_open_claim(id);
    // The columns get narrower, so the cards above get longer. The card stays in the viewport, though it may be taller than that.
    reader.expect("the card on the screen", true, || {
        let box_of_card = reader.run(&format!(
            "const {{ top, bottom }} = document.getElementById('{id}').getBoundingClientRect(); return [top, bottom, innerHeight]"
        ));
        let [top, bottom, height] = [0, 1, 2].map(|idx| box_of_card[idx].as_f64().unwrap_or_default());
        Ok(top < height && 0.0 < bottom)
    });
}

#[test]
fn a_link_to_a_late_claim_shows_its_card_in_the_list() {
    let id = *all_claims().ids().last().unwrap();
    let reader = Reader::open(&format!("#/claim/{id}"));
    reader.expect_open_claim(id);
    let card = reader.card(id);
    reader.expect_in_view("heading", &card.heading);
}

#[test]
fn a_nested_claim_names_its_parent_and_is_highlighted_within_it() {
    let inner =
        claim_quoting("they are vocational training facilities aimed at countering radicalism");
    let nested = corpus().claims.iter().find(|claim| claim.parent.is_some()).unwrap();
    let outer = corpus().claim(nested.parent.unwrap());
    assert!(corpus().quote(outer).contains(corpus().quote(nested)));
    let reader = Reader::open("#/claims");
    // All of the first claims have come: those that are still to come would move the button.
    reader.expect_claims(&all_claims());
    let shown = all_claims().ids();
    let last = shown.iter().rposition(|id| [nested.id.as_str(), &inner.id].contains(id));
    for _ in 0..last.unwrap() / N_FIRST {
        reader.press_button(&format!("Show {N_FIRST} more"));
    }
    assert!(reader.card(&nested.id).text.contains("Part of a claim by"));
    assert!(!reader.card(&inner.id).text.contains("Part of a claim by"));

    reader.open_claim(&outer.id).expect_open_claim(&outer.id);
    let (inner_idx, _) = claim(&nested.id);
    let n = inner_idx.0 - corpus().claims_of(nested.document).start + 1;
    reader
        .follow(&format!("Claim {n}: {}", type_name(nested.claim_type)))
        .expect_open_claim(&nested.id);
}

#[test]
fn clicking_words_opens_the_smallest_claim_around_them() {
    let nested = corpus().claims.iter().find(|claim| claim.parent.is_some()).unwrap();
    let outer = corpus().claim(nested.parent.unwrap());
    let reader = Reader::open(&format!("#/doc/{}", corpus().document(nested.document).stem));
    reader.click_words(corpus().quote(nested)).expect_open_claim(&nested.id);
    let before: String =
        corpus().quote(outer).split(corpus().quote(nested)).next().unwrap().to_owned();
    reader.click_words(&before).expect_open_claim(&outer.id);
}

#[test]
fn a_claim_links_to_the_one_it_answers_in_another_document() {
    let link = corpus()
        .links
        .iter()
        .find(|link| corpus().claim(link.from).document != corpus().claim(link.to).document)
        .unwrap();
    let (from, to) = (corpus().claim(link.from), corpus().claim(link.to));
    let stem = &corpus().document(from.document).stem;
    let claim_type = from.claim_type.word();
    let reader = Reader::open(&format!("#/claims?doc={stem}&type={claim_type}"));
    let evidence = corpus().words(from.document, link.evidence);
    let card = reader.card(&from.id);
    assert!(
        card.text.contains(evidence) || card.text.contains(&evidence.replace('\n', " ")),
        "{card:#?}"
    );
    let quote = corpus().quote(to);
    let names = reader.names("link");
    let name = names
        .iter()
        .find(|name| name.ends_with(quote))
        .unwrap_or_else(|| panic!("no link quotes {quote}: {names:#?}"));
    reader.click_on_card(&from.id, "link", name).expect_open_claim(&to.id);
}

#[test]
fn from_a_claim_to_the_whole_document_and_back() {
    let id = all_claims().ids()[30];
    let (_, claim) = claim(id);
    let stem = &corpus().document(claim.document).stem;
    let reader = Reader::open(&format!("#/claim/{id}?country=CN"));
    reader.expect_open_claim(id);
    reader.follow("Open the full document").expect_address(&format!("#/doc/{stem}?country=CN"));
    reader.expect("no open claim", None, || Ok(reader.text().position));
    let idx = claim.occurrences[0];
    assert!(
        reader
            .text()
            .paragraphs
            .iter()
            .any(|paragraph| paragraph.contains(corpus().words(claim.document, idx)))
    );
    reader.back().expect_open_claim(id);
}

#[test]
fn a_document_shows_its_facts_and_problems_with_the_words_behind_them() {
    let reader = Reader::open("#/claims");
    for document in &corpus().documents {
        reader.go(&format!("#/doc/{}", document.stem));
        let facts = [
            &document.facts.title,
            &document.facts.outlet,
            &document.facts.language,
            &document.facts.translated_from,
        ];
        for fact in facts.into_iter().flatten() {
            reader.expect_text(fact.words.of(&document.text));
        }
        reader
            .expect_text(&document.stem)
            .expand(&format!("Problems in this text ({})", document.oddities.len()));
        for oddity in &document.oddities {
            reader.expect_text(oddity.occurrences[0].of(&document.text)).expect_text(&oddity.note);
        }
    }
}
