//! Facets: what ticks, roles and exclusions leave, and the counts beside the options.

use browser::{Asked, N_FIRST, Reader, all_claims, asked, claim, label};

/// The facets that stand open, each with the key that it writes in any role.
const FACETS: [(&str, &str); 5] = [
    ("Claim type", "type"),
    ("Country", "country"),
    ("Entity", "entity"),
    ("Topic", "topic"),
    ("Document", "doc"),
];

/// The facets for few readers, each with its key.
const MORE_FACETS: [(&str, &str); 4] =
    [("Status", "status"), ("Form", "form"), ("Kind of source", "kind"), ("Origin", "origin")];

/// The roles of the switch, each with what it adds to the key and to the chip.
const ROLES: [(&str, &str, &str); 4] = [
    ("any role", "", ""),
    ("says", ".says", " says"),
    ("is spoken about", ".about", " is spoken about"),
    ("is mentioned", ".mentioned", " is mentioned"),
];

/// Holds every option of every open facet, in order and with its count, against the engine.
#[track_caller]
fn counts_are_those_of(reader: &Reader, question: &Asked) {
    reader.sees(question);
    for (facet, key) in FACETS {
        reader.show_all(facet).sees_options(facet, &question.options(key));
    }
}

#[test]
fn at_first_there_is_every_claim() {
    let reader = Reader::open("");
    reader.sees(&all_claims()).sees_chips(&[]).is_at("#/claims");
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
fn a_claim_type_leaves_its_claims() {
    let reader = Reader::open("#/claims");
    reader.tick("Claim type", "Denial").sees(&asked("type=denial"));
    reader.is_at("#/claims?type=denial").sees_chips(&["Claim type: Denial"]);
    for card in reader.cards() {
        assert!(card.kind.starts_with("Denial"), "{card:#?}");
    }
    reader.untick("Claim type", "Denial").sees(&all_claims()).is_at("#/claims").sees_chips(&[]);
}

#[test]
fn a_country_leaves_the_claims_it_stands_in() {
    let reader = Reader::open("#/claims");
    reader.tick("Country", "United Kingdom").sees(&asked("country=GB"));
    reader.is_at("#/claims?country=GB").sees_chips(&["Country: United Kingdom"]);
}

#[test]
fn an_entity_is_found_among_many_and_leaves_its_claims() {
    let reader = Reader::open("#/claims");
    reader.find_in("Entity", "perincek");
    let perincek = all_claims()
        .options("entity")
        .into_iter()
        .filter(|(name, _)| name == "Doğu Perinçek")
        .collect::<Vec<_>>();
    reader.sees_options("Entity", &perincek);
    reader
        .tick("Entity", "Doğu Perinçek")
        .sees(&asked("entity=dogu-perincek"))
        .sees_chips(&["Entity: Doğu Perinçek"]);
    reader.find_in("Entity", "qqq").reads("Nothing here has these letters.");
}

#[test]
fn a_topic_and_a_document_leave_their_claims() {
    let reader = Reader::open("#/claims");
    reader.tick("Topic", "Forced labour").sees(&asked("topic=forced-labour"));
    let title = label("doc", "001_8eebf7bac08cb4b2");
    reader.tick("Document", &title).sees(&asked("topic=forced-labour&doc=001_8eebf7bac08cb4b2"));
    reader.is_at("#/claims?doc=001_8eebf7bac08cb4b2&topic=forced-labour");
    reader.sees_chips(&["Topic: Forced labour", &format!("Document: {title}")]);
}

#[test]
fn values_of_one_facet_are_alternatives_and_facets_add_up() {
    let reader = Reader::open("#/claims");
    reader
        .tick("Claim type", "Denial")
        .tick("Claim type", "Threat")
        .sees(&asked("type=denial&type=threat"));
    reader.is_at("#/claims?type=denial&type=threat");
    reader.tick("Country", "United States").sees(&asked("type=denial&type=threat&country=US"));
    reader.sees_chips(&["Claim type: Denial", "Claim type: Threat", "Country: United States"]);
}

#[test]
fn a_country_in_a_role_leaves_the_claims_in_which_it_has_that_role() {
    roles("Country", "country", "China", "CN");
}

#[test]
fn an_entity_in_a_role_leaves_the_claims_in_which_it_has_that_role() {
    roles("Entity", "entity", "Chen Quanguo", "chen-quanguo");
}

fn roles(facet: &str, key: &str, name: &str, word: &str) {
    let reader = Reader::open("#/claims");
    for (role, suffix, in_chip) in ROLES {
        let key = format!("{key}{suffix}");
        let options = all_claims().options(&key);
        reader.sees(&all_claims()).role(facet, role).show_all(facet).sees_options(facet, &options);
        if options.iter().all(|(label, _)| label != name) {
            continue;
        }
        let pair = format!("{key}={word}");
        reader.tick(facet, name).sees(&asked(&pair)).is_at(&format!("#/claims?{pair}"));
        reader.sees_chips(&[&format!("{facet}{in_chip}: {name}")]);
        reader.untick(facet, name).is_at("#/claims");
    }
}

#[test]
fn two_roles_are_asked_for_at_once() {
    let reader = Reader::open("#/claims");
    reader.role("Country", "says").tick("Country", "China");
    reader.role("Country", "is spoken about").tick("Country", "United States");
    reader
        .sees(&asked("country.says=CN&country.about=US"))
        .is_at("#/claims?country.about=US&country.says=CN");
    reader.sees_chips(&["Country says: China", "Country is spoken about: United States"]);
    for card in reader.cards() {
        let (_, claim) = claim(&card.id);
        let country = |word: &str| browser::corpus().country_by_code(word).unwrap();
        assert!(claim.countries.says.contains(&country("CN")), "{card:#?}");
        assert!(claim.countries.of(model::Role::About).contains(&country("US")), "{card:#?}");
    }
    // Each position of the switch shows its own ticks.
    reader.sees_choice("Country", "China", false, false).sees_choice(
        "Country",
        "United States",
        true,
        false,
    );
    reader.role("Country", "says");
    reader.sees_choice("Country", "China", true, false).sees_choice(
        "Country",
        "United States",
        false,
        false,
    );
}

#[test]
fn an_entity_and_a_country_hold_for_the_same_claim() {
    let reader = Reader::open("#/claims");
    reader.role("Entity", "is spoken about").tick("Entity", "Chen Quanguo");
    reader.role("Country", "says").tick("Country", "United States");
    reader.sees(&asked("entity.about=chen-quanguo&country.says=US"));
    reader.is_at("#/claims?country.says=US&entity.about=chen-quanguo");
}

#[test]
fn nobody_named_and_no_country_are_values() {
    let reader = Reader::open("#/claims");
    reader
        .role("Entity", "says")
        .tick("Entity", "Nobody named")
        .sees(&asked("entity.says=unattributed"));
    reader
        .sees_chips(&["Entity says: Nobody named"])
        .press_button("Clear all filters")
        .sees(&all_claims());
    reader
        .role("Country", "says")
        .tick("Country", "No country named")
        .sees(&asked("country.says=unattributed"));
    reader.is_at("#/claims?country.says=unattributed");
}

#[test]
fn counts_are_the_engine_s_and_follow_every_tick() {
    let reader = Reader::open("#/claims");
    counts_are_those_of(&reader, &all_claims());
    reader.tick("Claim type", "Accusation");
    counts_are_those_of(&reader, &asked("type=accusation"));
    reader.tick("Country", "United States");
    counts_are_those_of(&reader, &asked("type=accusation&country=US"));
    reader.exclude("Topic", "Detention");
    counts_are_those_of(&reader, &asked("type=accusation&country=US&-topic=detention"));
    reader.search("genocide");
    counts_are_those_of(&reader, &asked("type=accusation&country=US&-topic=detention&q=genocide"));
    reader.press_button("Clear all filters");
    counts_are_those_of(&reader, &all_claims());
}

#[test]
fn a_count_is_what_its_tick_gives() {
    let reader = Reader::open("#/claims?country.says=CN");
    reader.sees(&asked("country.says=CN"));
    for choice in reader.choices("Claim type") {
        reader.tick("Claim type", &choice.label);
        reader.expect(&choice.label, choice.count as usize, || Ok(reader.count().0));
        reader.untick("Claim type", &choice.label);
    }
}

#[test]
fn a_value_is_excluded_and_its_chip_says_not() {
    let reader = Reader::open("#/claims");
    reader.role("Country", "says").exclude("Country", "China").sees(&asked("-country.says=CN"));
    reader.is_at("#/claims?-country.says=CN").sees_chips(&["not Country says: China"]);
    reader.sees_choice("Country", "China", false, true);
    reader
        .show_all("Country")
        .sees_options("Country", &asked("-country.says=CN").options("country.says"));
    reader.tick("Claim type", "Sanction").sees(&asked("-country.says=CN&type=sanction"));
    reader.is_at("#/claims?-country.says=CN&type=sanction");

    // A tick asks for it instead; "not" once more rules it out, and again takes that back.
    reader.tick("Country", "China").sees(&asked("country.says=CN&type=sanction"));
    reader.exclude("Country", "China").sees(&asked("-country.says=CN&type=sanction"));
    reader
        .exclude("Country", "China")
        .sees(&asked("type=sanction"))
        .sees_chips(&["Claim type: Sanction"]);
}

#[test]
fn more_filters_have_their_counts_too() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).unfold("More filters");
    for (facet, key) in MORE_FACETS {
        reader.sees_options(facet, &all_claims().options(key));
    }
    reader.tick("Status", "Background").sees(&asked("status=background"));
    reader.tick("Form", "Quoted").sees(&asked("status=background&form=direct"));
    reader
        .exclude("Kind of source", "Unnamed")
        .sees(&asked("status=background&form=direct&-kind=unnamed"));
    reader.sees_chips(&["Status: Background", "Form: Quoted", "not Kind of source: Unnamed"]);
    // They stay in sight as long as one of them is in use.
    reader
        .reload()
        .sees(&asked("status=background&form=direct&-kind=unnamed"))
        .sees_a("group", "Status");
}

#[test]
fn a_span_of_time_tells_how_many_claims_it_cannot_place() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).unfold("More filters");
    reader
        .write(("textbox", "From"), "2019")
        .press("Enter")
        .sees(&asked("from=2019"))
        .is_at("#/claims?from=2019");
    reader.reads(&format!(
        "{} claims without a stated date are left out.",
        asked("from=2019").n_undated_left_out()
    ));
    reader.write(("textbox", "To"), "2019-12").press("Tab").sees(&asked("from=2019&to=2019-12"));
    reader.sees_chips(&["stated date from 2019", "stated date to December 2019"]);
    reader.write(("textbox", "To"), "soon").press("Tab").reads("Not a date");
    reader.sees(&asked("from=2019&to=2019-12"));
}

#[test]
fn what_is_answered_and_what_is_not() {
    let reader = Reader::open("#/claims");
    reader.sees(&all_claims()).unfold("More filters");
    reader
        .pick("Reply within this corpus", "answered")
        .sees(&asked("reply=answered"))
        .is_at("#/claims?reply=answered");
    for card in reader.cards() {
        assert!(!card.text.contains("No reply in this corpus."), "{card:#?}");
    }
    reader
        .pick("Reply within this corpus", "no reply")
        .sees(&asked("reply=unanswered"))
        .sees_chips(&["reply: no reply"]);
    reader.pick("Reply within this corpus", "any").sees(&all_claims()).is_at("#/claims");
}

#[test]
fn claims_are_put_in_the_order_of_their_dates() {
    let reader = Reader::open("#/claims");
    reader
        .choose("Order", "by stated date")
        .sees(&asked("sort=date"))
        .is_at("#/claims?sort=date")
        .sees_chips(&[]);
    reader.choose("Order", "by document").sees(&all_claims()).is_at("#/claims");
}

#[test]
fn one_filter_is_taken_away_or_all() {
    let reader =
        Reader::open("#/claims?-topic=detention&country=US&q=sanctions&sort=date&type=sanction");
    reader.sees(&asked("type=sanction&country=US&-topic=detention&q=sanctions&sort=date"));
    reader.sees_chips(&[
        "Claim type: Sanction",
        "Country: United States",
        "not Topic: Detention",
        "words: sanctions",
    ]);
    reader.press_button("Remove filter Country: United States");
    reader.sees(&asked("type=sanction&-topic=detention&q=sanctions&sort=date"));
    reader
        .press_button("Remove filter words: sanctions")
        .sees(&asked("type=sanction&-topic=detention&sort=date"));
    reader.expect("an empty field", String::new(), || {
        Ok(reader.value("searchbox", "Search quotes, speakers and titles"))
    });
    // The order is no filter: it stays.
    reader
        .press_button("Clear all filters")
        .sees(&asked("sort=date"))
        .sees_chips(&[])
        .is_at("#/claims?sort=date");
}
