//! Tests of whom and what a document names, one kind of name at a time.

use model::EntityKind;

use crate::extract::{Extraction, NameForm, extract};

/// The names of a text: name, kind, codes of its countries.
fn names(text: &str) -> Vec<(String, &'static str, Vec<&'static str>)> {
    let found = extract(text, None).names.into_iter();
    found
        .map(|name| (name.name.of(text).to_owned(), name.kind.word(), name.country_codes()))
        .collect()
}

/// Checks the names of a text and their kinds.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let found = names(text);
    let found: Vec<(&str, &str)> =
        found.iter().map(|(name, kind, _)| (name.as_str(), *kind)).collect();
    assert_eq!(found, expected, "{text}");
}

/// The speakers of a text: the words of each, and the words that they stand for.
fn speakers(text: &str) -> Vec<(String, String)> {
    let Extraction { claims, .. } = extract(text, None);
    let words = |span: Option<model::Span>| span.map_or("", |span| span.of(text)).to_owned();
    claims.iter().map(|claim| (words(claim.as_written), words(claim.antecedent))).collect()
}

#[test]
fn a_name_has_its_kind_from_the_words_around_it() {
    check("Mr. Otto Lee left.", &[("Otto Lee", "person")]);
    check("James B. Comey said the case was shut.", &[("James B. Comey", "person")]);
    check("He met Juan de la Cruz, a pilot.", &[("Juan de la Cruz", "person")]);
    check("It was seen by lead author Allan Garner.", &[("Allan Garner", "person")]);
    check("The head of the bank, Ida Holm, said it was late.", &[("Ida Holm", "person")]);
    check("Ida Holm, 34, was there.", &[("Ida Holm", "person")]);
    check("Talks with the Harbour Trust failed.", &[("Harbour Trust", "organisation")]);
    check(
        "The Ministry of Health and Water said no.",
        &[("Ministry of Health and Water", "organisation")],
    );
    check("The Public Workers' Alliance left.", &[("Public Workers' Alliance", "organisation")]);
    check("The charity Reefwatch called it wrong.", &[("Reefwatch", "organisation")]);
    check(
        "They swam in Lake Orta and in the Orta River.",
        &[("Lake Orta", "place"), ("Orta River", "place")],
    );
    check("It broke the Clean Water Act.", &[("Clean Water Act", "law")]);
    check("Soldiers drove the Karen people from the hills.", &[("Karen", "people")]);
    check("Meg said the door was shut.", &[("Meg", "unknown")]);
}

#[test]
fn days_headings_and_datelines_are_no_names() {
    check("On Monday the door was shut. In March it was open.", &[]);
    check("FED TALK: the door was shut.", &[]);
    check("The door was shut. Scientists said it was open.", &[]);
    check("Door Shut After Flood\n\nThe door was shut.", &[]);
}

#[test]
fn shorter_forms_join_where_one_name_fits() {
    let text = "Ann Lee, the mayor, met the Green Party (GP). Lee said the GP was late.";
    let found = extract(text, None).names;
    let forms: Vec<(&str, Vec<(&str, NameForm)>)> = found
        .iter()
        .map(|name| {
            let places = name.occurrences.iter().map(|at| (at.span.of(text), at.form));
            (name.name.of(text), places.collect())
        })
        .collect();
    assert_eq!(
        forms,
        [
            ("Ann Lee", vec![("Ann Lee", NameForm::Full), ("Lee", NameForm::Part)]),
            (
                "Green Party",
                vec![
                    ("Green Party", NameForm::Full),
                    ("GP", NameForm::Acronym),
                    ("GP", NameForm::Acronym)
                ]
            ),
        ]
    );
    // Of two it is nobody's.
    let text = "Ann Lee, the mayor, met Bob Lee, a baker. Lee said it was late.";
    assert!(speakers(text).contains(&("Lee".to_owned(), String::new())), "{:?}", speakers(text));
}

#[test]
fn states_that_act_are_governments() {
    let text = "Chad and Niger denied it. The Norwegian government agreed. It was cold in Chad.";
    let found = extract(text, None).names;
    let found: Vec<(EntityKind, Vec<&str>, Vec<&str>)> = found
        .iter()
        .map(|name| {
            let places = name.occurrences.iter().map(|at| at.span.of(text));
            (name.kind, name.country_codes(), places.collect())
        })
        .collect();
    assert_eq!(
        found,
        [
            (EntityKind::Government, vec!["TD"], vec!["Chad"]),
            (EntityKind::Government, vec!["NE"], vec!["Niger"]),
            (EntityKind::Government, vec!["NO"], vec!["Norwegian government"]),
        ]
    );
}

#[test]
fn an_office_without_a_country_is_of_the_country_of_the_text() {
    let countries = |text: &str| -> Vec<Vec<&'static str>> {
        extract(text, None).claims.into_iter().map(|claim| claim.countries.says).collect()
    };
    let text = "TBILISI, Georgia — The health minister, Nana Beridze, said the wards were full.\n\nBeridze said more beds would come. The baker Levan Kiknadze said it was late.";
    assert_eq!(countries(text), [vec!["GE"], vec!["GE"], vec![]]);
    // A dateline of one country under a title of another shows neither.
    let text =
        "Iran bars inspectors\n\nVIENNA, Austria — The health minister said the wards were full.";
    assert_eq!(countries(text).last(), Some(&vec![]));
    let text = "Norway shuts a port\n\nThe army said the port was mined.";
    assert_eq!(countries(text).last(), Some(&vec!["NO"]));
}

#[test]
fn a_speaker_has_the_countries_of_what_the_text_says_of_it() {
    let countries = |text: &str| -> Vec<Vec<&'static str>> {
        extract(text, None).claims.into_iter().map(|claim| claim.countries.says).collect()
    };
    let text =
        "Iran's ambassador to the UN, Reza Farhadi, said it was late. Farhadi said it was cold.";
    assert_eq!(countries(text), [["IR"], ["IR"]]);
    let text = "The American academic and professor Ann Lee said it was late.";
    assert_eq!(countries(text), [["US"]]);
    let text = "The Governments of Bolivia, Brazil and Uruguay said it was late.";
    assert_eq!(countries(text), [["BO", "BR", "UY"]]);
    let text = "The government in Oslo said it was late.";
    assert_eq!(countries(text), [["NO"]]);
    let text = "Norway cuts school fees\n\nMinister of Education Ida Holm said it was late.";
    assert_eq!(countries(text).last(), Some(&vec!["NO"]));
    // What stands beside another name, or is done to it, says nothing.
    let text = "Iran bars UN inspectors. The UN said it was late.";
    assert_eq!(countries(text).last(), Some(&vec![]));
}

/// The countries of the source of the last claim.
fn last_countries(text: &str) -> Vec<&'static str> {
    extract(text, None).claims.pop().unwrap().countries.says
}

#[test]
fn a_clause_says_of_which_country_somebody_is() {
    let says = |clause: &str| last_countries(&format!("Ann Lee {clause}. Lee said it was late."));
    assert_eq!(says("is a Norwegian writer"), ["NO"]);
    assert_eq!(says(", who is Norwegian, sang"), ["NO"]);
    assert_eq!(says("was elected president of Norway"), ["NO"]);
    assert_eq!(says(", one of the best Norwegian writers, sang"), ["NO"]);
    assert_eq!(says(", a Norwegian, sang"), ["NO"]);
    assert_eq!(says(", 34, from Norway, sang"), ["NO"]);
    assert_eq!(says("(Norway) won the race"), ["NO"]);
    assert_eq!(says(", mayor of Orta, Norway, sang"), ["NO"]);
    assert_eq!(last_countries("The Norwegian, Ann Lee, sang. Lee said it was late."), ["NO"]);
    assert!(says("is not a Norwegian writer").is_empty());
    assert!(says("could become the Norwegian president").is_empty());
    assert!(says("has a Norwegian friend").is_empty());
}

#[test]
fn what_somebody_deals_with_is_not_his_country() {
    let says = |source: &str| last_countries(&format!("{source} said it was late."));
    for source in [
        "Ann Lee, an expert on Chad,",
        "Ann Lee, an expert on the politics of Chad,",
        "Ann Lee, China director at the Harbour Union,",
        "The Harbour Union's China researcher",
        "The special rapporteur on human rights in Chad, Ann Lee,",
        "The UN special envoy for Chad, Ann Lee,",
        "Ann Lee, head of the Harbour Union in Chad,",
        "A campaigner against Chad",
    ] {
        assert!(says(source).is_empty(), "{source}: {:?}", says(source));
    }
    assert_eq!(says("The Norwegian embassy in Chad"), ["NO"]);
    assert_eq!(says("Norway's ambassador to Chad, Ann Lee,"), ["NO"]);
    assert_eq!(says("The Chinese director Ann Lee"), ["CN"]);
    assert_eq!(says("Police in Chad"), ["TD"]);
    assert_eq!(says("Ann Lee, mayor of Orta in Chad,"), ["TD"]);
    assert_eq!(says("An adviser to the president of Chad"), ["TD"]);
}

#[test]
fn a_body_without_a_name_has_the_country_that_the_text_gives_with_it() {
    let said = |source: &str| {
        last_countries(&format!("The Norwegian team won. {source} said it was late."))
    };
    assert_eq!(said("The team"), ["NO"]);
    assert_eq!(said("The team's coach, Ann Lee,"), ["NO"]);
    assert_eq!(said("Ann Lee, a team member,"), ["NO"]);
    assert!(said("A fan of the team").is_empty());
    assert!(said("Another team lost. The team").is_empty());
    assert!(said("A Chadian team lost. The team").is_empty());
}

#[test]
fn its_means_the_body_that_is_spoken_of() {
    let union = "The Norwegian Harbour Union won the case.";
    assert_eq!(last_countries(&format!("{union} Its chair, Ann Lee, said it was late.")), ["NO"]);
    assert_eq!(last_countries(&format!("{union} Its spokesman said it was late.")), ["NO"]);
    assert!(last_countries(&format!("{union} His spokesman said it was late.")).is_empty());
}

#[test]
fn a_word_for_a_country_can_be_the_name_of_a_person() {
    assert!(last_countries("Bob Jordan, a coach, won. Jordan said it was late.").is_empty());
    assert!(last_countries("Mr. Jordan said it was late.").is_empty());
    assert!(last_countries("Paris Lee, a coach, won. Paris said it was late.").is_empty());
    assert_eq!(last_countries("Norwegian coach Ann London won. London said it was late."), ["NO"]);
    // The country is spoken of too, or no words show a person.
    assert_eq!(
        last_countries("Bob Jordan, a coach, flew to Jordan. Jordan said it was late."),
        ["JO"]
    );
    assert_eq!(last_countries("Statistics Canada said it was late."), ["CA"]);
}

#[test]
fn a_name_behind_a_comma_is_the_speaker() {
    let last = |text: &str| speakers(text).pop().unwrap().0;
    assert_eq!(
        last("“Nobody slept,” said the council's chair, Hugh Hale, a former minister."),
        "Hugh Hale"
    );
    assert_eq!(last("The company, Falaj Minerals, said it was late."), "Falaj Minerals");
    assert_eq!(last("An opposition MP, Ida Holm, said it was late."), "Ida Holm");
}

#[test]
fn a_description_means_somebody_where_the_text_says_so() {
    let meant = |text: &str| speakers(text).pop().unwrap().1;
    let text = "“I am sorry,” said Dolores Lane, who pleaded guilty.\n\nThe judge said the animals had starved.";
    assert_eq!(meant(text), "");
    let text = "Judge Ida Holm fined her.\n\nThe judge said the animals had starved.";
    assert_eq!(meant(text), "Ida Holm");
    let text = "The Harbour Union said no. Free Water, a campaign group, agreed.\n\nThe union said it would go to court.";
    assert_eq!(meant(text), "Harbour Union");
    let text = "Minister Ann Lee met Minister Bob Kim.\n\nThe minister said it was late.";
    assert_eq!(meant(text), "");
}

#[test]
fn a_speaker_is_unresolved_where_several_can_be_meant() {
    let kind = |text: &str| extract(text, None).claims.pop().unwrap().source_kind.word();
    let two = "Otto Lee, a baker, sang and Bob Kim, a baker, danced.";
    assert_eq!(kind(&format!("{two} He said it was late.")), "unresolved");
    assert_eq!(kind("“It was late,” they said."), "unresolved");
    assert_eq!(
        kind("Minister Ann Lee met Minister Bob Kim.\n\nThe minister said it was late."),
        "unresolved"
    );
    assert_eq!(kind("The bank Orta met the bank Vela. The bank said it was late."), "unresolved");
    // Nobody is named whom the words could mean.
    assert_eq!(kind("The judge said it was late."), "unnamed");
    assert_eq!(kind("Someone said it was late."), "unnamed");
}

#[test]
fn a_pronoun_means_the_one_person_that_is_left() {
    let meant = |text: &str| speakers(text).pop().unwrap().1;
    assert_eq!(meant("Mr. Otto Lee met Ms. Ida Kim. She said it was late."), "Ida Kim");
    assert_eq!(meant("Otto Lee, a lawyer, met Ms. Ida Kim. He said it was late."), "Otto Lee");
    assert_eq!(meant("Mr. Otto Lee met Mr. Bob Kim. Lee thinks that he said no."), "Otto Lee");
    // Another who may be a person, two persons, or somebody without a name.
    assert_eq!(meant("Otto Lee, a lawyer, met Ida Kim. He said it was late."), "");
    assert_eq!(
        meant("Otto Lee, a baker, sang and Bob Kim, a baker, danced. He said it was late."),
        ""
    );
    assert_eq!(meant("Otto Lee, a baker, sang. The judge was late. He said it was cold."), "");
}
