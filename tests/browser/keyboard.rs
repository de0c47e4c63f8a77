//! The keyboard: every control is reached, the focus is visible, skip links and arrow keys work.

use browser::{Browser, Focus, Reader, Screen, Visit, all_claims, selection};

/// Presses Tab until an element has the focus, and returns everything that had it on the way.
#[track_caller]
pub(crate) fn tab_to(reader: &Reader, role: &str, name: &str) -> Vec<Focus> {
    tab_until(reader, role, name, Reader::focus)
}

/// The same, and the focus must be visible at each step.
fn tab_visibly_to(reader: &Reader, role: &str, name: &str) -> Vec<Focus> {
    tab_until(reader, role, name, Reader::visible_focus)
}

fn tab_until(reader: &Reader, role: &str, name: &str, query: fn(&Reader) -> Focus) -> Vec<Focus> {
    let mut passed: Vec<Focus> = Vec::new();
    while passed
        .last()
        .is_none_or(|focus| (focus.role.as_str(), focus.name.as_str()) != (role, name))
    {
        reader.press("Tab");
        passed.push(query(reader));
        assert!(passed.len() < 300, "300 presses of Tab do not reach {role} {name}");
    }
    passed
}

#[test]
fn tab_reaches_every_control_with_visible_focus() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    let passed = tab_visibly_to(&reader, "summary", "Cite · Note · Report an error");
    let reached = |role: &str, name: &str, within: &str| {
        passed.iter().any(|focus| {
            focus.role == role && focus.name.starts_with(name) && focus.within.starts_with(within)
        })
    };
    for (role, name, within) in [
        ("link", "Skip to claims", ""),
        ("link", "Counterpoint", ""),
        ("link", "Claims", "Pages"),
        ("link", "Names", "Pages"),
        ("link", "Method", "Pages"),
        ("combobox", "Theme", ""),
        ("button", "Keyboard shortcuts", ""),
        ("checkbox", "Denial", "Claim type"),
        ("button", "Exclude Denial", "Claim type"),
        ("radio", "any role", "Role of the country"),
        ("checkbox", "China", "Country"),
        ("searchbox", "Find a country", "Country"),
        ("button", "Show all", "Country"),
        ("radio", "any role", "Role of the name"),
        ("checkbox", "Chen Quanguo", "Name"),
        ("checkbox", "Sanctions", "Topic"),
        ("checkbox", "", "Document"),
        ("summary", "More filters", ""),
        ("searchbox", "Search quotes, speakers and titles", ""),
        ("checkbox", "Exact spelling only", ""),
        ("combobox", "Sort by", ""),
        ("link", "See in context", "The report, in its own voice"),
        ("button", "Copy link", "The report, in its own voice"),
        ("checkbox", "Select", "The report, in its own voice"),
        ("button", "Export", ""),
    ] {
        assert!(
            reached(role, name, within),
            "Tab does not reach {role} {name} in {within}: {passed:#?}"
        );
    }
    // And back.
    reader.press("Shift+Tab").expect_focus("checkbox", "Select");
}

#[test]
fn the_first_link_skips_the_filters() {
    let reader = Reader::open("#/claims?type=denial");
    reader
        .expect_claims(&selection("type=denial"))
        .press("Tab")
        .expect_focus("link", "Skip to claims");
    reader.visible_focus();
    let first = selection("type=denial").ids()[0].to_owned();
    reader.press("Enter").expect("the focus on the first claim", first, || Ok(reader.focus().id));
    reader.expect_address("#/claims?type=denial").expect_claims(&selection("type=denial"));
    // Where there is none, on the page.
    let reader = Reader::open("#/method");
    reader.expect_element("heading", "Method").press("Tab").press("Enter");
    reader.expect("the focus on the page", "main".to_owned(), || Ok(reader.focus().role));
}

#[test]
fn the_focus_follows_a_claim_into_its_document_and_back() {
    let denials = selection("type=denial");
    let id = denials.ids()[1];
    let (idx, claim) = browser::claim(id);
    let n = idx.0 - browser::corpus().claims_of(claim.document).start + 1;
    let reader = Reader::open("#/claims?type=denial");
    reader.expect_claims(&denials);
    let is_on_card = |reader: &Reader| {
        reader.expect("the focus on the card", id.to_owned(), || Ok(reader.focus().id));
    };
    for closes in ["Escape", "Close", "Back"] {
        reader.click_on_card(id, "link", "See in context").expect_open_claim(id);
        reader.expect_focus("link", &format!("Claim {n}: denial"));
        match closes {
            "Escape" => reader.press("Escape"),
            "Close" => reader.follow("Close"),
            _ => reader.back(),
        };
        reader.expect_claims(&denials).expect_address("#/claims?type=denial");
        is_on_card(&reader);
    }
    // Escape closes a dialog alone, and nothing where nothing is open.
    reader.open_claim(id).expect_open_claim(id);
    reader.press("?");
    reader.expect_element("dialog", "Keyboard shortcuts").press("Escape");
    reader.expect_no_element("dialog", "Keyboard shortcuts").expect_open_claim(id);
    reader.press("Escape").expect_address("#/claims?type=denial").press("Escape");
    reader.expect_claims(&denials);
}

#[test]
fn the_second_link_skips_the_list_where_a_claim_is_open() {
    let id = selection("type=denial").ids()[0];
    let (idx, claim) = browser::claim(id);
    let n = idx.0 - browser::corpus().claims_of(claim.document).start + 1;
    let reader = Reader::open(&format!("#/claim/{id}?type=denial"));
    reader.expect_open_claim(id);
    reader.press("Tab").press("Tab").expect_focus("link", "Skip to the open document");
    reader.visible_focus();
    reader.press("Enter").expect_focus("link", &format!("Claim {n}: denial"));
    reader.visible_focus();
    reader.expect_address(&format!("#/claim/{id}?type=denial"));
}

#[test]
fn options_are_ticked_and_excluded_and_keep_the_focus() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    tab_to(&reader, "checkbox", &format!("Denial {}", selection("type=denial").n()));
    reader.press("Space").expect_claims(&selection("type=denial"));
    assert!(reader.focus().name.starts_with("Denial"), "{:?}", reader.focus());
    reader
        .press("Tab")
        .expect_focus("button", "Exclude Denial")
        .press("Enter")
        .expect_claims(&selection("-type=denial"));
    reader.expect_focus("button", "Exclude Denial").press("Space").expect_claims(&all_claims());
    reader.expect_focus("button", "Exclude Denial");
}

#[test]
fn an_excluded_option_that_moves_keeps_the_focus() {
    // The counts of countries lose the claims shared with the excluded one, so the order of the list changes.
    let before: Vec<String> =
        all_claims().options("country").into_iter().map(|(label, _)| label).collect();
    let after: Vec<String> =
        selection("-country=CN").options("country").into_iter().map(|(label, _)| label).collect();
    assert_ne!(before, after, "the order no longer changes: use another country");
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    tab_to(&reader, "button", "Exclude China");
    reader
        .press("Space")
        .expect_claims(&selection("-country=CN"))
        .expect_focus("button", "Exclude China");
    tab_to(&reader, "button", "Exclude United Kingdom");
    reader
        .press("Space")
        .expect_claims(&selection("-country=CN&-country=GB"))
        .expect_focus("button", "Exclude United Kingdom");
}

#[test]
fn a_role_is_chosen_by_arrows() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    tab_to(&reader, "radio", "any role");
    reader.press("Down").expect_focus("radio", "speaker");
    reader.show_all("Country").expect_options("Country", &all_claims().options("country.says"));
}

#[test]
fn focus_in_a_document_is_not_covered_by_its_bar() {
    for screen in [Screen::Wide, Screen::Phone] {
        // Without a window manager, WebKit's window loses the focus when it is made as small as a phone.
        if screen == Screen::Phone && Browser::from_env() == Browser::WebKit {
            continue;
        }
        // A list of one claim, so that few presses of Tab reach the document.
        let id = all_claims().ids()[50];
        let reader = Visit::on(screen).open(&format!("#/claim/{id}?type=refusal"));
        reader.expect_open_claim(id);
        tab_visibly_to(&reader, "link", "Close");
        for _ in 0..4 {
            reader.press("Tab").visible_focus();
        }
    }
}

#[test]
fn a_document_is_navigated_by_keyboard() {
    let denials = selection("type=denial");
    let id = denials.ids()[0];
    let (idx, _) = browser::claim(id);
    let next = &browser::corpus().claims[idx.idx() + 1].id;
    let reader = Reader::open(&format!("#/claim/{id}?type=denial"));
    reader.expect_open_claim(id);
    tab_to(&reader, "link", "Next claim");
    reader.visible_focus();
    reader.press("Enter").expect_open_claim(next);
    reader.expect_focus("link", "Next claim");
    tab_to(&reader, "link", "Close");
    reader.press("Enter").expect_address("#/claims?type=denial").expect_claims(&denials);
}
