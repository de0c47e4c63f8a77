//! Facets: options, roles and exclusions, and the counts beside the options.

use browser::{N_FIRST, Reader, Selection, all_claims, claim, label, selection};

/// The facets that are always open, each with its key in any role.
const FACETS: [(&str, &str); 6] = [
    ("Claim type", "type"),
    ("Whose words", "form"),
    ("Country", "country"),
    ("Name", "entity"),
    ("Topic", "topic"),
    ("Document", "doc"),
];

/// The roles of the switch, each with its suffix of the key.
const ROLES: [(&str, &str); 4] =
    [("any role", ""), ("speaker", ".says"), ("subject", ".about"), ("mentioned", ".mentioned")];

/// A facet in a role, as chips name it.
fn in_chip(facet: &str, role: &str) -> &'static str {
    match (facet, role) {
        ("Country", "any role") => "Country",
        ("Country", "speaker") => "Speaker's country",
        ("Country", "subject") => "Subject's country",
        ("Country", _) => "Mentioned country",
        (_, "any role") => "Name",
        (_, "speaker") => "Speaker",
        (_, "subject") => "Subject",
        _ => "Mentioned name",
    }
}

/// Compares every option of every open facet, in order and with its count, with the engine.
#[track_caller]
fn expect_counts(reader: &Reader, selection: &Selection) {
    reader.expect_claims(selection);
    for (facet, key) in FACETS {
        reader.show_all(facet).expect_options(facet, &selection.options(key));
    }
}

#[test]
fn the_first_page_shows_every_claim() {
    let reader = Reader::open("");
    reader.expect_claims(&all_claims()).expect_chips(&[]).expect_address("#/claims");
    let total = all_claims().n();
    assert_eq!(reader.count(), (total, total));
    let mut n_shown = reader.cards().len();
    while n_shown < total {
        let n_more = (total - n_shown).min(N_FIRST);
        reader.press_button(&format!("Show {n_more} more"));
        n_shown += n_more;
        reader.expect("more claims", n_shown, || Ok(reader.cards().len()));
    }
    let shown: Vec<String> = reader.cards().into_iter().map(|card| card.id).collect();
    assert_eq!(shown, all_claims().ids());
    let buttons = reader.names("button");
    assert!(buttons.iter().all(|name| !name.ends_with(" more")), "{buttons:?}");
}

#[test]
fn a_claim_type_filters_the_claims() {
    let reader = Reader::open("#/claims");
    reader.tick("Claim type", "Denial").expect_claims(&selection("type=denial"));
    reader.expect_address("#/claims?type=denial").expect_chips(&["Claim type: Denial"]);
    for card in reader.cards() {
        assert!(card.kind.starts_with("Denial"), "{card:#?}");
    }
    reader
        .untick("Claim type", "Denial")
        .expect_claims(&all_claims())
        .expect_address("#/claims")
        .expect_chips(&[]);
}

#[test]
fn a_country_filters_the_claims() {
    let reader = Reader::open("#/claims");
    reader.tick("Country", "United Kingdom").expect_claims(&selection("country=GB"));
    reader.expect_address("#/claims?country=GB").expect_chips(&["Country: United Kingdom"]);
}

#[test]
fn an_entity_is_found_by_search_and_filters_the_claims() {
    let reader = Reader::open("#/claims");
    reader.find_in("Name", "perincek");
    let perincek = all_claims()
        .options("entity")
        .into_iter()
        .filter(|(name, _)| name == "Doğu Perinçek")
        .collect::<Vec<_>>();
    reader.expect_options("Name", &perincek);
    reader
        .tick("Name", "Doğu Perinçek")
        .expect_claims(&selection("entity=dogu-perincek"))
        .expect_chips(&["Name: Doğu Perinçek"]);
    reader.find_in("Name", "qqq").expect_text("No match.");
}

#[test]
fn a_topic_and_a_document_filter_the_claims() {
    let reader = Reader::open("#/claims");
    reader.tick("Topic", "Forced labour").expect_claims(&selection("topic=forced-labour"));
    let title = label("doc", "001_8eebf7bac08cb4b2");
    reader
        .tick("Document", &title)
        .expect_claims(&selection("topic=forced-labour&doc=001_8eebf7bac08cb4b2"));
    reader.expect_address("#/claims?doc=001_8eebf7bac08cb4b2&topic=forced-labour");
    reader.expect_chips(&["Topic: Forced labour", &format!("Document: {title}")]);
}

#[test]
fn values_of_one_facet_are_joined_by_or_and_facets_by_and() {
    let reader = Reader::open("#/claims");
    reader
        .tick("Claim type", "Denial")
        .tick("Claim type", "Threat")
        .expect_claims(&selection("type=denial&type=threat"));
    reader.expect_address("#/claims?type=denial&type=threat");
    reader
        .tick("Country", "United States")
        .expect_claims(&selection("type=denial&type=threat&country=US"));
    reader.expect_chips(&["Claim type: Denial", "Claim type: Threat", "Country: United States"]);
}

#[test]
fn a_country_filters_by_role() {
    check_roles("Country", "country", "China", "CN");
}

#[test]
fn an_entity_filters_by_role() {
    check_roles("Name", "entity", "Chen Quanguo", "chen-quanguo");
}

fn check_roles(facet: &str, key: &str, name: &str, word: &str) {
    let reader = Reader::open("#/claims");
    for (role, suffix) in ROLES {
        let key = format!("{key}{suffix}");
        let options = all_claims().options(&key);
        reader
            .expect_claims(&all_claims())
            .choose_role(facet, role)
            .show_all(facet)
            .expect_options(facet, &options);
        if options.iter().all(|(label, _)| label != name) {
            continue;
        }
        let pair = format!("{key}={word}");
        reader
            .tick(facet, name)
            .expect_claims(&selection(&pair))
            .expect_address(&format!("#/claims?{pair}"));
        reader.expect_chips(&[&format!("{}: {name}", in_chip(facet, role))]);
        reader.untick(facet, name).expect_address("#/claims");
    }
}

#[test]
fn two_roles_filter_together() {
    let reader = Reader::open("#/claims");
    reader.choose_role("Country", "speaker").tick("Country", "China");
    reader.choose_role("Country", "subject").tick("Country", "United States");
    reader
        .expect_claims(&selection("country.says=CN&country.about=US"))
        .expect_address("#/claims?country.about=US&country.says=CN");
    reader.expect_chips(&["Speaker's country: China", "Subject's country: United States"]);
    for card in reader.cards() {
        let (_, claim) = claim(&card.id);
        let country = |word: &str| browser::corpus().country_by_code(word).unwrap();
        assert!(claim.countries.says.contains(&country("CN")), "{card:#?}");
        assert!(claim.countries.of(model::Role::About).contains(&country("US")), "{card:#?}");
    }
    // Each role shows its own ticks.
    reader.expect_option("Country", "China", false, false).expect_option(
        "Country",
        "United States",
        true,
        false,
    );
    reader.choose_role("Country", "speaker");
    reader.expect_option("Country", "China", true, false).expect_option(
        "Country",
        "United States",
        false,
        false,
    );
}

#[test]
fn an_entity_and_a_country_filter_together() {
    let reader = Reader::open("#/claims");
    reader.choose_role("Name", "subject").tick("Name", "Chen Quanguo");
    reader.choose_role("Country", "speaker").tick("Country", "United States");
    reader.expect_claims(&selection("entity.about=chen-quanguo&country.says=US"));
    reader.expect_address("#/claims?country.says=US&entity.about=chen-quanguo");
}

#[test]
fn unnamed_sources_and_missing_countries_are_options() {
    let reader = Reader::open("#/claims");
    reader
        .choose_role("Name", "speaker")
        .tick("Name", "Unnamed source")
        .expect_claims(&selection("entity.says=unattributed"));
    reader
        .expect_chips(&["Speaker: Unnamed source"])
        .press_button("Clear all filters")
        .expect_claims(&all_claims());
    reader
        .choose_role("Country", "speaker")
        .tick("Country", "Country not given")
        .expect_claims(&selection("country.says=unattributed"));
    reader.expect_address("#/claims?country.says=unattributed");
}

#[test]
fn counts_match_the_engine_after_every_change() {
    let reader = Reader::open("#/claims");
    expect_counts(&reader, &all_claims());
    reader.tick("Claim type", "Accusation");
    expect_counts(&reader, &selection("type=accusation"));
    reader.tick("Country", "United States");
    expect_counts(&reader, &selection("type=accusation&country=US"));
    reader.exclude("Topic", "Detention");
    expect_counts(&reader, &selection("type=accusation&country=US&-topic=detention"));
    reader.search("genocide");
    expect_counts(&reader, &selection("type=accusation&country=US&-topic=detention&q=genocide"));
    reader.press_button("Clear all filters");
    expect_counts(&reader, &all_claims());
}

#[test]
fn a_count_equals_the_results_of_its_option() {
    let reader = Reader::open("#/claims?country.says=CN");
    reader.expect_claims(&selection("country.says=CN"));
    for choice in reader.facet_options("Claim type") {
        reader.tick("Claim type", &choice.label);
        reader.expect(&choice.label, choice.count as usize, || Ok(reader.count().0));
        reader.untick("Claim type", &choice.label);
    }
}

#[test]
fn a_value_is_excluded_and_its_chip_says_so() {
    let reader = Reader::open("#/claims");
    reader
        .choose_role("Country", "speaker")
        .exclude("Country", "China")
        .expect_claims(&selection("-country.says=CN"));
    reader
        .expect_address("#/claims?-country.says=CN")
        .expect_chips(&["Speaker's country: not China"]);
    reader.expect_option("Country", "China", false, true);
    reader
        .show_all("Country")
        .expect_options("Country", &selection("-country.says=CN").options("country.says"));
    reader
        .tick("Claim type", "Sanction")
        .expect_claims(&selection("-country.says=CN&type=sanction"));
    reader.expect_address("#/claims?-country.says=CN&type=sanction");

    // Ticking it includes it instead; excluding it again excludes it, and once more undoes that.
    reader.tick("Country", "China").expect_claims(&selection("country.says=CN&type=sanction"));
    reader.exclude("Country", "China").expect_claims(&selection("-country.says=CN&type=sanction"));
    reader
        .exclude("Country", "China")
        .expect_claims(&selection("type=sanction"))
        .expect_chips(&["Claim type: Sanction"]);
}
