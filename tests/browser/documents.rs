//! Documents: a claim in its place, the steps from claim to claim, and the text as it was received.

use std::fs;

use browser::{
    N_FIRST, Reader, Screen, Visit, all_claims, asked, claim, corpus, document, quoting,
};

/// The stems of the documents that the page has to show.
macro_rules! for_each_document {
    ($($name:ident: $stem:literal,)+) => {
        mod every_claim_is_highlighted_where_it_stands_in {
            $(#[test] fn $name() { super::walk($stem); })+
        }
        mod nothing_is_lost_or_made_of_the_text_of {
            $(#[test] fn $name() { super::text_arrives_as_text($stem); })+
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

/// Goes from the first claim of a document to the last by "Next claim", and holds each against its words in the seed.
fn walk(stem: &str) {
    let (idx, _) = document(stem);
    let claims: Vec<&str> =
        corpus().claims_of(idx).map(|claim| corpus().claims[claim as usize].id.as_str()).collect();
    let reader = Reader::open(&format!("#/claim/{}", claims[0]));
    reader.has_open(claims[0]);
    reader.sees_no("link", "Previous claim");
    for id in &claims[1..] {
        reader.follow("Next claim").has_open(id);
        reader.is_at(&format!("#/claim/{id}"));
    }
    reader.sees_no("link", "Next claim");
    if let [.., before, _] = claims[..] {
        reader.follow("Previous claim").has_open(before);
    }
}

/// Holds the text of a document's page against the seed, paragraph by paragraph.
fn text_arrives_as_text(stem: &str) {
    let file = format!("{}/../../seeds/{stem}.txt", env!("CARGO_MANIFEST_DIR"));
    let seed = fs::read_to_string(file).expect("the seeds lie beside the tests");
    let paragraphs: Vec<&str> =
        seed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (idx, document) = document(stem);
    let reader = Reader::open(&format!("#/doc/{stem}"));
    let text = reader.text();
    assert_eq!(text.paragraphs, paragraphs);
    // Paragraphs, the numbers of claims, the stretches between them; whatever the text holds, nothing else.
    assert_eq!(text.elements, ["a", "p", "span"]);
    let mut numbers = Vec::new();
    for (n, claim) in (1..).zip(corpus().claims_of(idx)) {
        let claim = &corpus().claims[claim as usize];
        numbers.extend(
            claim.occurrences.iter().map(|place| {
                (place.start, std::cmp::Reverse(place.end), n, claim.claim_type.word())
            }),
        );
    }
    numbers.sort_unstable();
    let numbers: Vec<String> =
        numbers.into_iter().map(|(_, _, n, word)| format!("Claim {n}: {word}")).collect();
    assert_eq!(text.numbers, numbers);
    assert_eq!((text.position, text.highlighted.as_str()), (None, ""));
    if let Some(title) = &document.facts.title {
        assert_eq!(text.title, title.value);
        let titled = format!("{} – Counterpoint", title.value);
        reader.expect("the title of the window", titled, || Ok(reader.title()));
    }
}

#[test]
fn a_claim_opens_beside_the_list_marked_and_in_view() {
    for screen in [Screen::Wide, Screen::Middle] {
        let reader = Visit::on(screen).open("#/claims?type=denial");
        let denials = asked("type=denial");
        let id = *denials.ids().last().unwrap();
        reader.sees(&denials).open_claim(id).is_at(&format!("#/claim/{id}?type=denial"));
        reader.has_open(id);
        // The list is as it was, and so are the filters.
        reader.sees(&denials).sees_chips(&["Claim type: Denial"]);
        reader
            .follow("Close")
            .is_at("#/claims?type=denial")
            .sees(&denials)
            .sees_no("link", "Close");
    }
}

#[test]
fn a_claim_far_down_opens_without_moving_the_list() {
    let reader = Reader::open("#/claims");
    let id = all_claims().ids()[N_FIRST - 3];
    reader.sees(&all_claims()).on_card(id, "button", "Copy link");
    reader.open_claim(id).has_open(id);
    // The columns get narrower, so the cards above get longer: the card itself stays on the screen, which it may be longer than.
    reader.expect("the card on the screen", true, || {
        let place = reader.run(&format!(
            "const {{ top, bottom }} = document.getElementById('{id}').getBoundingClientRect(); return [top, bottom, innerHeight]"
        ));
        let [top, bottom, height] = [0, 1, 2].map(|idx| place[idx].as_f64().unwrap_or_default());
        Ok(top < height && 0.0 < bottom)
    });
}

#[test]
fn a_claim_far_down_is_marked_in_the_list_when_its_link_is_opened() {
    let id = *all_claims().ids().last().unwrap();
    let reader = Reader::open(&format!("#/claim/{id}"));
    reader.has_open(id);
    let card = reader.card(id);
    reader.has_in_view("heading", &card.heading);
}

#[test]
fn a_claim_within_another_names_it_and_is_marked_within_it() {
    let inner = quoting("they are vocational training facilities aimed at countering radicalism");
    let nested = corpus().claims.iter().find(|claim| claim.parent.is_some()).unwrap();
    let outer = corpus().claim(nested.parent.unwrap());
    assert!(corpus().quote(outer).contains(corpus().quote(nested)));
    let reader = Reader::open("#/claims");
    let shown = all_claims().ids();
    let last = shown.iter().rposition(|id| [nested.id.as_str(), &inner.id].contains(id));
    for _ in 0..last.unwrap() / N_FIRST {
        reader.press_button(&format!("Show {N_FIRST} more"));
    }
    assert!(reader.card(&nested.id).text.contains("Reported within a claim of"));
    assert!(!reader.card(&inner.id).text.contains("Reported within a claim of"));

    reader.open_claim(&outer.id).has_open(&outer.id);
    let (inner_idx, _) = claim(&nested.id);
    let n = inner_idx.0 - corpus().claims_of(nested.document).start + 1;
    reader.follow(&format!("Claim {n}: {}", nested.claim_type.word())).has_open(&nested.id);
}

#[test]
fn words_of_a_document_open_the_smallest_claim_around_them() {
    let nested = corpus().claims.iter().find(|claim| claim.parent.is_some()).unwrap();
    let outer = corpus().claim(nested.parent.unwrap());
    let reader = Reader::open(&format!("#/doc/{}", corpus().document(nested.document).stem));
    reader.click_words(corpus().quote(nested)).has_open(&nested.id);
    let before: String =
        corpus().quote(outer).split(corpus().quote(nested)).next().unwrap().to_owned();
    reader.click_words(&before).has_open(&outer.id);
}

#[test]
fn a_claim_leads_to_the_one_it_answers_in_another_document() {
    let link = corpus()
        .links
        .iter()
        .find(|link| corpus().claim(link.from).document != corpus().claim(link.to).document)
        .unwrap();
    let (from, to) = (corpus().claim(link.from), corpus().claim(link.to));
    let reader = Reader::open(&format!("#/claims?doc={}", corpus().document(from.document).stem));
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
    reader.on_card(&from.id, "link", name).has_open(&to.id);
}

#[test]
fn from_a_claim_to_the_whole_document_and_back() {
    let id = all_claims().ids()[30];
    let (_, claim) = claim(id);
    let stem = &corpus().document(claim.document).stem;
    let reader = Reader::open(&format!("#/claim/{id}?country=CN"));
    reader.has_open(id);
    reader.follow("Whole document").is_at(&format!("#/doc/{stem}?country=CN"));
    reader.expect("no open claim", None, || Ok(reader.text().position));
    let idx = claim.occurrences[0];
    assert!(
        reader
            .text()
            .paragraphs
            .iter()
            .any(|paragraph| paragraph.contains(corpus().words(claim.document, idx)))
    );
    reader.back().has_open(id);
}

#[test]
fn a_document_tells_what_is_known_and_what_is_odd_with_the_words_that_show_it() {
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
            reader.reads(fact.words.of(&document.text));
        }
        reader
            .reads(&document.stem)
            .unfold(&format!("What is odd in it ({})", document.oddities.len()));
        for oddity in &document.oddities {
            reader.reads(oddity.occurrences[0].of(&document.text)).reads(&oddity.note);
        }
    }
}
