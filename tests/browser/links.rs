//! Links with unknown pages or parameters open the claims and name what is unknown.

use browser::{Reader, Screen, Selection, Visit, all_claims, claim_quoting, selection};

/// The heading of the notice.
const HEADING: &str = "Part of this link could not be used";

/// Opens an address and checks that the page names what is unknown, shows the claims of `selection`, and keeps the address.
#[track_caller]
fn check(reader: &Reader, hash: &str, named: &[&str], selection: &Selection) {
    reader
        .go(hash)
        .reload()
        .expect_claims(selection)
        .expect_address(hash)
        .expect_in_view("heading", HEADING);
    let notes = reader.notes();
    for name in named {
        assert!(
            notes.iter().any(|note| note.contains(name)),
            "{name} should be named in {notes:?}"
        );
    }
}

#[test]
fn an_unknown_value_is_named_and_kept() {
    let reader = Reader::open("#/claims");
    check(
        &reader,
        "#/claims?country=CN&type=nonsense",
        &["“type=nonsense”"],
        &selection("country=CN"),
    );
    reader.expect_chips(&["Country: China"]);
    reader.tick("Claim type", "Denial").expect_claims(&selection("country=CN&type=denial"));
    reader
        .expect_address("#/claims?country=CN&type=denial&type=nonsense")
        .expect_in_view("heading", HEADING);
    reader
        .press_button("Remove it from the link")
        .expect_address("#/claims?country=CN&type=denial");
    reader
        .expect_claims(&selection("country=CN&type=denial"))
        .expect_no_element("heading", HEADING);
}

#[test]
fn unknown_parameters_are_named() {
    let reader = Reader::open("#/claims");
    check(&reader, "#/claims?colour=red", &["“colour=red”"], &all_claims());
    check(
        &reader,
        "#/claims?country.says=XX&-topic=none&entity=nobody",
        &["“country.says=XX”", "“-topic=none”", "“entity=nobody”"],
        &all_claims(),
    );
    check(
        &reader,
        "#/claims?from=yesterday&sort=beauty&reply=perhaps",
        &["“from=yesterday”", "“sort=beauty”", "“reply=perhaps”"],
        &all_claims(),
    );
    check(&reader, "#/claims?type", &["“type=”"], &all_claims());
    check(
        &reader,
        "#/claims?type=denial&type.says=denial",
        &["“type.says=denial”"],
        &selection("type=denial"),
    );
}

#[test]
fn an_unknown_page_is_named() {
    let reader = Reader::open("#/claims");
    check(&reader, "#/nowhere/at/all", &["“nowhere/at/all”"], &all_claims());
    check(&reader, "#/claim/c0000000000", &["claim “c0000000000”"], &all_claims());
    check(&reader, "#/doc/none?type=denial", &["document “none”"], &selection("type=denial"));
    check(&reader, "#/entity/nobody", &["name “nobody”"], &all_claims());
    check(&reader, "#/topic/nothing", &["topic “nothing”"], &all_claims());
}

#[test]
fn an_unknown_page_can_be_removed_from_the_link() {
    let reader = Reader::open("#/claims");
    check(
        &reader,
        "#/claim/c0000000000?type=denial",
        &["claim “c0000000000”"],
        &selection("type=denial"),
    );
    reader
        .press_button("Remove it from the link")
        .expect_address("#/claims?type=denial")
        .expect_no_element("heading", HEADING);
    reader.back().expect_in_view("heading", HEADING);
}

#[test]
fn a_link_typed_over_an_open_page_is_read() {
    let reader = Reader::open("#/claims");
    reader
        .expect_claims(&all_claims())
        .go("#/claims?type=nonsense")
        .expect_in_view("heading", HEADING);
    reader
        .go("#/claims?type=denial")
        .expect_claims(&selection("type=denial"))
        .expect_no_element("heading", HEADING);
}

#[test]
fn order_repeats_and_encoding_do_not_matter() {
    let reader =
        Reader::open("#/claims?type=denial&country%2Esays=%43N&type=denial&type=accusation");
    reader
        .expect_claims(&selection("type=denial&type=accusation&country.says=CN"))
        .expect_no_element("heading", HEADING);
    // The next change writes it in canonical form.
    reader
        .untick("Claim type", "Denial")
        .expect_address("#/claims?country.says=CN&type=accusation");
    for hash in ["#", "#/", "#/claims/", "#/?type=denial", "#claims"] {
        let selection = if hash.contains('?') { selection("type=denial") } else { all_claims() };
        reader
            .go("#/method")
            .expect_element("heading", "Method")
            .go(hash)
            .expect_claims(&selection)
            .expect_no_element("heading", HEADING);
    }
}

#[test]
fn text_of_a_link_never_becomes_an_element() {
    let bait = "%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E";
    let reader = Reader::open("#/claims");
    check(&reader, &format!("#/claims?{bait}={bait}"), &["<img src=x onerror="], &all_claims());
    assert_eq!(reader.run("return document.querySelectorAll('#app img').length"), 0);
    check(&reader, &format!("#/entity/{bait}"), &["name “<img src=x onerror="], &all_claims());
    assert_eq!(reader.run("return document.querySelectorAll('#app img').length"), 0);
}

#[test]
fn undecodable_parameters_are_shown_and_kept() {
    let reader = Reader::open("#/claims?q=%E0%A4%A&type=denial");
    reader.wait_for("both filters", || {
        let chips = reader.chips();
        let is_shown =
            chips.len() == 2 && chips[1].starts_with("Search: ") && chips[1].ends_with("%E0%A4%A");
        is_shown.then_some(()).ok_or_else(|| format!("{chips:?}"))
    });
    let id = &claim_quoting("China denies mistreatment").id;
    reader.go(&format!("#/claim/{id}?%FF=%FF")).expect_open_claim(id);
    assert!(reader.notes().iter().any(|note| note.contains("%FF=%FF")), "{:?}", reader.notes());
}

#[test]
fn the_note_is_in_view_beside_an_open_claim() {
    let id = all_claims().ids()[40];
    for screen in [Screen::Wide, Screen::Phone] {
        let reader = Visit::on(screen).open(&format!("#/claim/{id}?type=nonsense"));
        reader.expect_open_claim(id);
        reader.expect_in_view("heading", HEADING);
    }
}
