//! Links that ask for what is not there open all the same, and say what is not understood.

use browser::{Asked, Reader, Screen, Visit, all_claims, asked, quoting};

/// The heading over the notes.
const HEADING: &str = "Part of this link is not understood";

/// Opens an address and holds that the page names what is not there, shows the claims of `question`, and keeps the address.
#[track_caller]
fn check(reader: &Reader, hash: &str, named: &[&str], question: &Asked) {
    reader.go(hash).reload().sees(question).is_at(hash).has_in_view("heading", HEADING);
    let notes = reader.notes();
    for name in named {
        assert!(
            notes.iter().any(|note| note.contains(name)),
            "{name} should be named in {notes:?}"
        );
    }
}

#[test]
fn a_value_that_is_none_is_named_and_kept_beside_the_others() {
    let reader = Reader::open("#/claims");
    check(&reader, "#/claims?country=CN&type=nonsense", &["“type=nonsense”"], &asked("country=CN"));
    reader.sees_chips(&["Country: China"]);
    reader.tick("Claim type", "Denial").sees(&asked("country=CN&type=denial"));
    reader.is_at("#/claims?country=CN&type=denial&type=nonsense").has_in_view("heading", HEADING);
    reader.press_button("Drop it from the address").is_at("#/claims?country=CN&type=denial");
    reader.sees(&asked("country=CN&type=denial")).sees_no("heading", HEADING);
}

#[test]
fn whatever_is_not_understood_is_named() {
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
        &asked("type=denial"),
    );
}

#[test]
fn a_page_that_is_not_there_is_named() {
    let reader = Reader::open("#/claims");
    check(&reader, "#/nowhere/at/all", &["“nowhere/at/all”"], &all_claims());
    check(&reader, "#/claim/c0000000000", &["claim “c0000000000”"], &all_claims());
    check(&reader, "#/doc/none?type=denial", &["document “none”"], &asked("type=denial"));
    check(&reader, "#/entity/nobody", &["name “nobody”"], &all_claims());
    check(&reader, "#/topic/nothing", &["topic “nothing”"], &all_claims());
}

#[test]
fn from_a_page_that_is_not_there_a_reader_goes_on() {
    let reader = Reader::open("#/claims");
    check(
        &reader,
        "#/claim/c0000000000?type=denial",
        &["claim “c0000000000”"],
        &asked("type=denial"),
    );
    reader
        .press_button("Drop it from the address")
        .is_at("#/claims?type=denial")
        .sees_no("heading", HEADING);
    reader.back().has_in_view("heading", HEADING);
}

#[test]
fn a_link_typed_over_an_open_page_is_read_as_well() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).go("#/claims?type=nonsense").has_in_view("heading", HEADING);
    reader.go("#/claims?type=denial").sees(&asked("type=denial")).sees_no("heading", HEADING);
}

#[test]
fn order_repeats_and_encoding_do_not_matter() {
    let reader =
        Reader::open("#/claims?type=denial&country%2Esays=%43N&type=denial&type=accusation");
    reader.sees(&asked("type=denial&type=accusation&country.says=CN")).sees_no("heading", HEADING);
    // The next step writes it in the one form.
    reader.untick("Claim type", "Denial").is_at("#/claims?country.says=CN&type=accusation");
    for hash in ["#", "#/", "#/claims/", "#/?type=denial", "#claims"] {
        let question = if hash.contains('?') { asked("type=denial") } else { all_claims() };
        reader
            .go("#/method")
            .sees_a("heading", "Method")
            .go(hash)
            .sees(&question)
            .sees_no("heading", HEADING);
    }
}

#[test]
fn what_a_link_holds_is_never_made_an_element() {
    let bait = "%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E";
    let reader = Reader::open("#/claims");
    check(&reader, &format!("#/claims?{bait}={bait}"), &["<img src=x onerror="], &all_claims());
    assert_eq!(reader.run("return document.querySelectorAll('#app img').length"), 0);
    check(&reader, &format!("#/entity/{bait}"), &["name “<img src=x onerror="], &all_claims());
    assert_eq!(reader.run("return document.querySelectorAll('#app img').length"), 0);
}

#[test]
fn what_does_not_decode_is_shown_and_not_lost() {
    let reader = Reader::open("#/claims?q=%E0%A4%A&type=denial");
    reader.until("both filters", || {
        let chips = reader.chips();
        let is_shown =
            chips.len() == 2 && chips[1].starts_with("words: ") && chips[1].contains('\u{fffd}');
        is_shown.then_some(()).ok_or_else(|| format!("{chips:?}"))
    });
    let id = &quoting("China denies mistreatment").id;
    reader.go(&format!("#/claim/{id}?%FF=%FF")).has_open(id);
    assert!(
        reader.notes().iter().any(|note| note.contains("\u{fffd}=\u{fffd}")),
        "{:?}",
        reader.notes()
    );
}

#[test]
fn the_note_is_in_view_beside_an_open_claim_too() {
    let id = all_claims().ids()[40];
    for screen in [Screen::Wide, Screen::Phone] {
        let reader = Visit::on(screen).open(&format!("#/claim/{id}?type=nonsense"));
        reader.has_open(id);
        reader.has_in_view("heading", HEADING);
    }
}
