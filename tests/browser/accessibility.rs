//! Accessibility: computed roles and names, landmarks, live regions, headings, ids and languages.

use browser::{
    Reader, Screen, Visit, all_claims, claim_quoting, collection_title, corpus, selection,
};

/// The address of a page of each kind.
fn pages() -> Vec<String> {
    let claim = claim_quoting("China denies mistreatment");
    let stem = &corpus().document(claim.document).stem;
    let mut pages: Vec<String> = [
        "#/claims",
        "#/claims?type=denial&q=China",
        "#/claims?country.says=US&type=refusal",
        "#/claims?type=nonsense",
        "#/nowhere",
    ]
    .map(str::to_owned)
    .to_vec();
    pages.extend(
        [
            "#/compare",
            "#/compare?by=claim",
            "#/timeline",
            "#/timeline?from=2021&to=2021",
            "#/entities",
            "#/entity/chen-quanguo",
            "#/topic/detention",
            "#/method",
            "#/documents",
            "#/topics",
            "#/about",
        ]
        .map(str::to_owned),
    );
    pages.extend([format!("#/claim/{}", claim.id), format!("#/doc/{stem}")]);
    pages
}

#[test]
fn facets_are_groups_and_options_are_checkboxes_with_their_counts() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    for (facet, key) in [
        ("Claim type", "type"),
        ("Country", "country"),
        ("Name", "entity"),
        ("Topic", "topic"),
        ("Document", "doc"),
    ] {
        assert_eq!(reader.computed("group", facet), ("group".to_owned(), facet.to_owned()));
        for (label, n) in all_claims().options(key).iter().take(5) {
            let (role, name) = reader.computed_choice(facet, label);
            assert_eq!(role, "checkbox");
            assert!(
                name.starts_with(label) && name.ends_with(&format!(" {n}")),
                "“{name}” should begin with {label} and end with {n}"
            );
        }
    }
    assert_eq!(reader.computed("radiogroup", "Role of the country").0, "radiogroup");
    assert_eq!(
        reader.computed("button", "Exclude China"),
        ("button".to_owned(), "Exclude China".to_owned())
    );
}

#[test]
fn results_are_announced_in_a_hidden_live_region() {
    let reader = Reader::open("#/claims");
    let total = all_claims().n();
    let announced = "const region = [...document.querySelectorAll('[role=status]')].find((region) => /\\d/.test(region.textContent));
        return [region.textContent, region.getAttribute('aria-live'), region.getBoundingClientRect().width <= 1, region.closest('h1, section') === null]";
    for (pair, label) in [("type=denial", "Denial"), ("type=threat", "Threat")] {
        reader.tick("Claim type", label).expect_claims(&selection(pair));
        let n = selection(pair).n();
        assert_eq!(
            reader.run(announced),
            serde_json::json!([format!("{n} of {total} claims"), "polite", true, true])
        );
        assert_eq!(reader.status().heading, format!("{n} of {total} claims"));
        reader.untick("Claim type", label);
    }
}

#[test]
fn each_claim_is_an_article_under_its_heading() {
    let reader = Reader::open("#/claims?type=denial");
    reader.expect_claims(&selection("type=denial"));
    let (articles, headings) = (reader.names("article"), reader.names("heading"));
    assert_eq!(articles.len(), selection("type=denial").n());
    for article in &articles {
        assert!(headings.contains(article), "no heading is named {article}");
    }
    let card = &reader.cards()[0];
    assert_eq!(reader.computed("article", &card.heading).0, "article");
}

#[test]
fn a_card_states_type_status_source_and_replies_in_words() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    let claims = all_claims().claims();
    for (card, claim) in reader.cards().iter().zip(claims) {
        assert!(
            card.kind.to_lowercase().starts_with(browser::type_name(claim.claim_type)),
            "{card:#?}"
        );
        let note = match claim.status.word() {
            "background" => "earlier event",
            "negated" => "reported as not done",
            "conditional" => "conditional",
            _ => "",
        };
        assert!(card.kind.contains(note), "{card:#?}");
        assert_eq!(card.text.contains("Part of a claim by"), claim.parent.is_some(), "{card:#?}");
        assert_eq!(card.quote, corpus().quote(claim));
        if let Some(written) = claim.source.as_written {
            assert!(card.heading.starts_with(corpus().words(claim.document, written)), "{card:#?}");
        }
        for entity in &claim.entities.says {
            let name = &corpus().entity(*entity).name;
            assert!(card.heading.contains(name), "{name} is not named: {card:#?}");
        }
        let has_reply = corpus()
            .links
            .iter()
            .any(|link| corpus().claim(link.to).id == claim.id && link.verb.is_reply());
        let says_so = claim.claim_type.may_expect_reply() && !has_reply;
        assert_eq!(card.text.contains("No linked reply."), says_so, "{card:#?}");
    }
}

#[test]
fn landmarks_have_names() {
    let reader = Reader::open("#/claims");
    reader.expect_claims(&all_claims());
    for (role, name) in [("navigation", "Pages"), ("complementary", "Filters")] {
        assert_eq!(reader.computed(role, name), (role.to_owned(), name.to_owned()));
    }
    reader.press_button("Keyboard shortcuts");
    assert_eq!(
        reader.computed("dialog", "Keyboard shortcuts"),
        ("dialog".to_owned(), "Keyboard shortcuts".to_owned())
    );
    let current = "return [...document.querySelectorAll('nav [aria-current=page]')].map((link) => link.textContent)";
    for (hash, name) in [
        ("#/claims", "Claims"),
        ("#/entities", "Names"),
        ("#/method", "Method"),
        ("#/entity/chen-quanguo", "Names"),
    ] {
        let reader = Reader::open(hash);
        reader.expect_element("navigation", "Pages");
        reader.expect(&format!("the current page at {hash}"), serde_json::json!([name]), || {
            Ok(reader.run(current))
        });
    }
}

#[test]
fn every_control_has_a_name() {
    let reader = Reader::open("#/claims");
    for hash in pages() {
        go_to(&reader, &hash);
        assert_eq!(reader.unnamed(), [""; 0], "{hash}");
    }
}

/// Goes to a page and waits until it is drawn: until it has a heading.
fn go_to(reader: &Reader, hash: &str) {
    reader.go(hash).expect_address(hash).expect_element("navigation", "Pages");
    let has_heading = "return [...document.querySelectorAll('main h1, main h2')].some((heading) => heading.checkVisibility())";
    reader.expect(&format!("a heading at {hash}"), serde_json::json!(true), || {
        Ok(reader.run(has_heading))
    });
}

#[test]
fn ids_are_unique() {
    for screen in [Screen::Wide, Screen::Phone] {
        let reader = Visit::on(screen).open("#/claims");
        for hash in pages() {
            go_to(&reader, &hash);
            assert_eq!(reader.repeated_ids(), [""; 0], "{hash}");
        }
    }
    // While the filter sheet is open the filters are drawn twice, and a dialog may open over it.
    let reader = Visit::on(Screen::Phone).open("#/claims?country.says=CN");
    reader.press_button("Filters (1)").expect_element("dialog", "Filters");
    assert_eq!(reader.repeated_ids(), [""; 0], "with the sheet");
    reader.press("?").expect_text("next claim");
    assert_eq!(reader.repeated_ids(), [""; 0], "with the sheet and the shortcut list");
}

#[test]
fn every_page_has_one_main_heading_and_a_title() {
    let reader = Reader::open("#/claims");
    let headings = "return [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).length";
    for hash in pages() {
        go_to(&reader, &hash);
        reader.expect(&format!("main headings at {hash}"), serde_json::json!(1), || {
            Ok(reader.run(headings))
        });
        assert!(reader.title().contains(collection_title()), "{hash}");
    }
}

#[test]
fn the_page_and_each_document_declare_their_language() {
    let reader = Reader::open("#/claims");
    assert_eq!(reader.run("return document.documentElement.lang"), "en");
    for document in &corpus().documents {
        reader.go(&format!("#/doc/{}", document.stem));
        let language =
            document.facts.language.as_ref().map_or("", |language| &language.value).to_owned();
        reader.expect("the language of the text", language, || {
            Ok(reader
                .run("return document.querySelector('article .text')?.lang ?? ''")
                .as_str()
                .unwrap_or_default()
                .to_owned())
        });
    }
}

/// Whoever speaks to their browser says the words that they see: these are part of the name (WCAG 2.5.3).
#[test]
fn the_visible_words_of_a_control_are_part_of_its_name() {
    const MISNAMED: &str = "
        const words = (text) => text.toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim();
        const seen = (element) => words([...element.childNodes].map((node) => node.nodeType === 3 ? node.data :
            node.nodeType === 1 && !node.matches('[aria-hidden=true], .hidden, title') ? seen(node) : '').join(' '));
        return [...document.querySelectorAll('[aria-label]:is(a, button, input, select, summary)')]
            .map((element) => [seen(element), words(element.getAttribute('aria-label'))])
            .filter(([text, name]) => /\\p{L}/u.test(text) && !name.includes(text))";
    let mut addresses = pages();
    addresses.push(format!("#/claims?select={}", all_claims().ids()[0]));
    let reader = Reader::open("#/claims");
    reader.click_on_card(all_claims().ids()[0], "checkbox", "Select");
    for address in addresses {
        go_to(&reader, &address);
        assert_eq!(reader.run(MISNAMED), serde_json::json!([]), "{address}");
    }
}
