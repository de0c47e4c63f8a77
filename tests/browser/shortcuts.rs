//! Single-key shortcuts: they do what their list says, and nothing when turned off.

use browser::{Reader, all_claims, selection};

use crate::keyboard::tab_to;

/// The search field.
const SEARCH: (&str, &str) = ("searchbox", "Search quotes, speakers and titles");

#[test]
fn slash_focuses_the_search_field_and_is_typed_there() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims()).press("/").expect_focus(SEARCH.0, SEARCH.1);
    reader.visible_focus();
    reader.expect("an empty field", String::new(), || Ok(reader.value(SEARCH.0, SEARCH.1)));
    reader.type_text("jok/?");
    reader.expect("what was typed", "jok/?".to_owned(), || Ok(reader.value(SEARCH.0, SEARCH.1)));
    reader
        .expect_focus(SEARCH.0, SEARCH.1)
        .expect_no_element("dialog", "Keyboard shortcuts")
        .expect_claims(&selection("q=jok/?"));
}

#[test]
fn slash_scrolls_to_the_search_field() {
    let reader = Reader::open("#/claims");
    reader
        .expect_claims(&all_claims())
        .press_times(20, "j")
        .press("/")
        .expect_focus(SEARCH.0, SEARCH.1);
    reader.expect_in_view(SEARCH.0, SEARCH.1);
}

#[test]
fn j_and_k_move_between_claims_and_o_opens_one() {
    let denials = selection("type=denial");
    let ids = denials.ids();
    let reader = Reader::open("#/claims?type=denial");
    let is_on = |id: &str| {
        reader.wait_for(&format!("the focus on {id}"), || {
            let focus = reader.focus();
            let is_it = focus.role == "article" && focus.id == id;
            if is_it && focus.has_ring { Ok(()) } else { Err(format!("it is on {focus:?}")) }
        });
    };
    reader.expect_claims(&denials).press("j");
    is_on(ids[0]);
    for id in &ids[1..6] {
        reader.press("j");
        is_on(id);
    }
    reader.press("k");
    is_on(ids[4]);
    reader
        .press("o")
        .expect_address(&format!("#/claim/{}?type=denial", ids[4]))
        .expect_open_claim(ids[4]);
    // Moving on continues from there, and the open card shows the focus ring like any other.
    reader.press("j");
    is_on(ids[5]);
    reader.press("k");
    is_on(ids[4]);
    // At the first claim it stops.
    reader.press_times(6, "k");
    is_on(ids[0]);
}

#[test]
fn x_selects_a_claim_and_c_unfolds_the_ways_to_cite_it() {
    let reader = Reader::open("#/claims?type=denial");
    let ids = selection("type=denial");
    reader.expect_claims(&ids).press_times(2, "j").press("x").expect_text("1 selected");
    let is_selected =
        format!("return document.querySelector('#{} input[name=choose]').checked", ids.ids()[1]);
    assert_eq!(reader.run(&is_selected), true);
    reader.press("c").expect_text("Copy citation");
    // What is unfolded comes next.
    reader
        .press("Tab")
        .expect_focus("button", "Text")
        .press("Enter")
        .expect_text("Citation copied.");
    // In its document too, of the claim that is open.
    reader.press("o").expect_open_claim(ids.ids()[1]);
    reader.press("x");
    reader.expect_no_element("region", "Your selection");
    assert!(reader.clipboard().contains(ids.ids()[1]), "{}", reader.clipboard());
}

#[test]
fn question_mark_opens_the_shortcut_list_and_escape_closes_it() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims()).press("?").expect_element("dialog", "Keyboard shortcuts");
    for (key, does) in [
        ("/", "search"),
        ("j", "next claim"),
        ("k", "previous claim"),
        ("o", "in context"),
        ("x", "select"),
        ("c", "cite"),
        ("?", "list"),
        ("Esc", "close"),
    ] {
        reader.expect_text(key).expect_text(does);
    }
    assert_eq!(reader.focus().within, "Keyboard shortcuts");
    reader
        .press("Escape")
        .expect_no_element("dialog", "Keyboard shortcuts")
        .expect_claims(&all_claims());
    // It opens again, and after it is closed the keys work again.
    reader
        .press("?")
        .expect_element("dialog", "Keyboard shortcuts")
        .press("Escape")
        .press("/")
        .expect_focus(SEARCH.0, SEARCH.1);
}

#[test]
fn closing_the_shortcut_list_restores_focus() {
    for close in ["Escape", "Enter"] {
        let reader = Reader::open("#/claims");
        reader.expect_claims(&all_claims());
        tab_to(&reader, "button", "Keyboard shortcuts");
        reader.press("Enter").expect_element("dialog", "Keyboard shortcuts");
        while close == "Enter" && reader.focus().name != "Close" {
            reader.press("Tab");
        }
        reader
            .press(close)
            .expect_no_element("dialog", "Keyboard shortcuts")
            .expect_focus("button", "Keyboard shortcuts");
    }
}

#[test]
fn single_keys_can_be_turned_off_and_stay_off() {
    let reader = Reader::open("#/claims");
    reader
        .expect_claims(&all_claims())
        .press("?")
        .toggle_checkbox("Use single-key shortcuts")
        .press("Escape");
    let do_nothing = |reader: &Reader| {
        reader.expect_claims(&all_claims());
        for key in ["j", "k", "o", "x", "c", "?", "/"] {
            reader.press(key);
        }
        // If a key acted late, the list would open or the focus would move before all of this is drawn.
        reader
            .tick("Claim type", "Denial")
            .untick("Claim type", "Denial")
            .expect_no_element("dialog", "Keyboard shortcuts");
        assert_eq!(reader.focus().role, "checkbox");
    };
    do_nothing(&reader);
    reader.reload();
    do_nothing(&reader);
    // Their button still opens the list, which turns them on again.
    reader
        .press_button("Keyboard shortcuts")
        .toggle_checkbox("Use single-key shortcuts")
        .press("Escape");
    reader.press("/").expect_focus(SEARCH.0, SEARCH.1);
}

#[test]
fn letters_with_control_or_alt_are_left_to_the_browser() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    for key in ["Control+j", "Alt+j", "Control+k"] {
        reader.press(key);
        assert_ne!(reader.focus().role, "article", "{key} moves between claims");
    }
}
