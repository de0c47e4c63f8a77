//! By keyboard alone: everything is reached, the focus is seen, and single keys do what the list of them says, or nothing.

use browser::{Engine, Focus, Reader, Screen, Visit, all_claims, asked};

/// The field of words.
const SEARCH: (&str, &str) = ("searchbox", "Search quotes, speakers and titles");

/// Presses Tab until the focus is on something, and tells everything that it was on.
#[track_caller]
fn tab_to(reader: &Reader, role: &str, name: &str) -> Vec<Focus> {
    tab_until(reader, role, name, Reader::focus)
}

/// The same, with an eye on each: it has to be in sight.
fn tab_in_sight_to(reader: &Reader, role: &str, name: &str) -> Vec<Focus> {
    tab_until(reader, role, name, Reader::focus_in_sight)
}

fn tab_until(reader: &Reader, role: &str, name: &str, look: fn(&Reader) -> Focus) -> Vec<Focus> {
    let mut passed: Vec<Focus> = Vec::new();
    while passed
        .last()
        .is_none_or(|focus| (focus.role.as_str(), focus.name.as_str()) != (role, name))
    {
        reader.press("Tab");
        passed.push(look(reader));
        assert!(passed.len() < 300, "300 times Tab do not reach {role} {name}");
    }
    passed
}

#[test]
fn tab_reaches_everything_and_the_focus_is_always_seen() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    let passed = tab_in_sight_to(&reader, "summary", "Cite, note, report");
    let reached = |role: &str, name: &str, within: &str| {
        passed.iter().any(|focus| {
            focus.role == role && focus.name.starts_with(name) && focus.within.starts_with(within)
        })
    };
    for (role, name, within) in [
        ("link", "Skip to the claims", ""),
        ("link", "Counterpoint", ""),
        ("link", "Claims", "Pages"),
        ("link", "Names", "Pages"),
        ("link", "Method", "Pages"),
        ("combobox", "Colours", ""),
        ("button", "Keyboard shortcuts", ""),
        ("checkbox", "Denial", "Claim type"),
        ("button", "Exclude Denial", "Claim type"),
        ("radio", "any role", "Role of the country"),
        ("checkbox", "China", "Country"),
        ("searchbox", "Find in Country", "Country"),
        ("button", "Show all", "Country"),
        ("radio", "any role", "Role of the entity"),
        ("checkbox", "Chen Quanguo", "Entity"),
        ("checkbox", "Sanctions", "Topic"),
        ("checkbox", "", "Document"),
        ("summary", "More filters", ""),
        ("searchbox", "Search quotes, speakers and titles", ""),
        ("checkbox", "Only as written", ""),
        ("combobox", "Order", ""),
        ("link", "Open in its document", "The document says"),
        ("button", "Copy link", "The document says"),
        ("checkbox", "Choose", "The document says"),
        ("button", "Take away", ""),
    ] {
        assert!(
            reached(role, name, within),
            "Tab does not reach {role} {name} in {within}: {passed:#?}"
        );
    }
    // And back again.
    reader.press("Shift+Tab").has_focus_on("checkbox", "Choose");
}

#[test]
fn the_first_link_skips_the_filters() {
    let reader = Reader::open("#/claims?type=denial");
    reader.sees(&asked("type=denial")).press("Tab").has_focus_on("link", "Skip to the claims");
    reader.focus_in_sight();
    reader
        .press("Enter")
        .expect("the focus on the claims", "main".to_owned(), || Ok(reader.focus().role));
    reader.is_at("#/claims?type=denial").sees(&asked("type=denial"));
}

#[test]
fn the_second_link_skips_the_list_where_a_claim_is_open() {
    let id = asked("type=denial").ids()[0];
    let (idx, claim) = browser::claim(id);
    let n = idx.0 - browser::corpus().claims_of(claim.document).start + 1;
    let reader = Reader::open(&format!("#/claim/{id}?type=denial"));
    reader.has_open(id);
    reader.press("Tab").press("Tab").has_focus_on("link", "Skip to the document");
    reader.focus_in_sight();
    reader.press("Enter").has_focus_on("link", &format!("Claim {n}: denial"));
    reader.focus_in_sight();
    reader.is_at(&format!("#/claim/{id}?type=denial"));
}

#[test]
fn options_are_ticked_and_excluded_and_keep_the_focus() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    tab_to(&reader, "checkbox", &format!("Denial {}", asked("type=denial").n()));
    reader.press("Space").sees(&asked("type=denial"));
    assert!(reader.focus().name.starts_with("Denial"), "{:?}", reader.focus());
    reader
        .press("Tab")
        .has_focus_on("button", "Exclude Denial")
        .press("Enter")
        .sees(&asked("-type=denial"));
    reader.has_focus_on("button", "Exclude Denial").press("Space").sees(&all_claims());
    reader.has_focus_on("button", "Exclude Denial");
}

#[test]
fn an_excluded_option_that_moves_keeps_the_focus() {
    // Country counts lose what the excluded one shares with them, so the order of the list changes.
    let before: Vec<String> =
        all_claims().options("country").into_iter().map(|(label, _)| label).collect();
    let after: Vec<String> =
        asked("-country=CN").options("country").into_iter().map(|(label, _)| label).collect();
    assert_ne!(before, after, "the order does not change any more: take another country");
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    tab_to(&reader, "button", "Exclude China");
    reader.press("Space").sees(&asked("-country=CN")).has_focus_on("button", "Exclude China");
    tab_to(&reader, "button", "Exclude United Kingdom");
    reader
        .press("Space")
        .sees(&asked("-country=CN&-country=GB"))
        .has_focus_on("button", "Exclude United Kingdom");
}

#[test]
fn a_role_is_chosen_by_arrows() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    tab_to(&reader, "radio", "any role");
    reader.press("Down").has_focus_on("radio", "says");
    reader.show_all("Country").sees_options("Country", &all_claims().options("country.says"));
}

#[test]
fn a_slash_goes_to_the_field_and_there_it_is_a_slash() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).press("/").has_focus_on(SEARCH.0, SEARCH.1);
    reader.focus_in_sight();
    reader.expect("an empty field", String::new(), || Ok(reader.value(SEARCH.0, SEARCH.1)));
    reader.types("jok/?");
    reader.expect("what was typed", "jok/?".to_owned(), || Ok(reader.value(SEARCH.0, SEARCH.1)));
    reader
        .has_focus_on(SEARCH.0, SEARCH.1)
        .sees_no("dialog", "Keyboard shortcuts")
        .sees(&asked("q=jok/?"));
}

#[test]
fn from_far_down_a_slash_brings_the_field_into_view() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).press_times(20, "j").press("/").has_focus_on(SEARCH.0, SEARCH.1);
    reader.has_in_view(SEARCH.0, SEARCH.1);
}

#[test]
fn j_and_k_walk_the_claims_and_o_opens_one() {
    let denials = asked("type=denial");
    let ids = denials.ids();
    let reader = Reader::open("#/claims?type=denial");
    let is_on = |id: &str| {
        reader.until(&format!("the focus on {id}"), || {
            let focus = reader.focus();
            let is_it = focus.role == "article" && focus.id == id;
            if is_it && focus.has_ring { Ok(()) } else { Err(format!("it is on {focus:?}")) }
        });
    };
    reader.sees(&denials).press("j");
    is_on(ids[0]);
    for id in &ids[1..6] {
        reader.press("j");
        is_on(id);
    }
    reader.press("k");
    is_on(ids[4]);
    reader.press("o").is_at(&format!("#/claim/{}?type=denial", ids[4])).has_open(ids[4]);
    // The walk goes on from there, and the ring is seen on the card that is open as on any other.
    reader.press("j");
    is_on(ids[5]);
    reader.press("k");
    is_on(ids[4]);
    // At its ends it stays.
    reader.press_times(6, "k");
    is_on(ids[0]);
}

#[test]
fn a_question_mark_lists_the_keys_and_escape_closes_the_list() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).press("?").sees_a("dialog", "Keyboard shortcuts");
    for (key, does) in [
        ("/", "search"),
        ("j", "next claim"),
        ("k", "previous claim"),
        ("o", "open"),
        ("?", "list"),
        ("Esc", "close"),
    ] {
        reader.reads(key).reads(does);
    }
    assert_eq!(reader.focus().within, "Keyboard shortcuts");
    reader.press("Escape").sees_no("dialog", "Keyboard shortcuts").sees(&all_claims());
    // It opens again, and the keys behind it work again.
    reader
        .press("?")
        .sees_a("dialog", "Keyboard shortcuts")
        .press("Escape")
        .press("/")
        .has_focus_on(SEARCH.0, SEARCH.1);
}

#[test]
fn the_list_of_keys_gives_the_focus_back() {
    for close in ["Escape", "Enter"] {
        let reader = Reader::open("#/claims");
        reader.sees(&all_claims());
        tab_to(&reader, "button", "Keyboard shortcuts");
        reader.press("Enter").sees_a("dialog", "Keyboard shortcuts");
        while close == "Enter" && reader.focus().name != "Close" {
            reader.press("Tab");
        }
        reader
            .press(close)
            .sees_no("dialog", "Keyboard shortcuts")
            .has_focus_on("button", "Keyboard shortcuts");
    }
}

#[test]
fn single_keys_are_switched_off_in_their_list_and_stay_off() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).press("?").switch("Single-key shortcuts are on").press("Escape");
    let do_nothing = |reader: &Reader| {
        reader.sees(&all_claims());
        for key in ["j", "k", "o", "?", "/"] {
            reader.press(key);
        }
        // Were one of them late, the list would have opened or the focus moved before all of this is drawn.
        reader
            .tick("Claim type", "Denial")
            .untick("Claim type", "Denial")
            .sees_no("dialog", "Keyboard shortcuts");
        assert_eq!(reader.focus().role, "checkbox");
    };
    do_nothing(&reader);
    reader.reload();
    do_nothing(&reader);
    // The list is still there, by its button, and turns them on again.
    reader.press_button("Keyboard shortcuts").switch("Single-key shortcuts are on").press("Escape");
    reader.press("/").has_focus_on(SEARCH.0, SEARCH.1);
}

#[test]
fn with_control_or_alt_letters_are_the_browser_s() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims());
    for key in ["Control+j", "Alt+j", "Control+k"] {
        reader.press(key);
        assert_ne!(reader.focus().role, "article", "{key} walks the claims");
    }
}

#[test]
fn what_is_tabbed_to_in_a_document_does_not_lie_under_its_bar() {
    for screen in [Screen::Wide, Screen::Phone] {
        // WebKit's window loses the focus when it is made as small as a phone and nobody manages windows.
        if screen == Screen::Phone && Engine::of_run() == Engine::WebKit {
            continue;
        }
        // A list of one claim, so that the document is not far.
        let id = all_claims().ids()[50];
        let reader = Visit::on(screen).open(&format!("#/claim/{id}?type=refusal"));
        reader.has_open(id);
        tab_in_sight_to(&reader, "link", "Close");
        for _ in 0..4 {
            reader.press("Tab").focus_in_sight();
        }
    }
}

#[test]
fn a_document_is_walked_by_keyboard() {
    let denials = asked("type=denial");
    let id = denials.ids()[0];
    let (idx, _) = browser::claim(id);
    let next = &browser::corpus().claims[idx.idx() + 1].id;
    let reader = Reader::open(&format!("#/claim/{id}?type=denial"));
    reader.has_open(id);
    tab_to(&reader, "link", "Next claim");
    reader.focus_in_sight();
    reader.press("Enter").has_open(next);
    reader.has_focus_on("link", "Next claim");
    tab_to(&reader, "link", "Close");
    reader.press("Enter").is_at("#/claims?type=denial").sees(&denials);
}
