//! Forms, statuses, figures, measures, dates, sources and countries of claims.

use model::{EntityKind, Form, Measure, PartialDate, SourceKind, Status};

use super::{found, only};
use crate::extract::{ExtractedClaim, extract};

#[test]
fn attributes_are_found() {
    let form = |text| only(text).form;
    assert_eq!(form("“The bridge is closed,” the mayor said."), Form::Direct);
    assert_eq!(
        form("The mayor said the bridge was “closed for good reasons” in May."),
        Form::Mixed
    );
    assert_eq!(form("The mayor said the bridge was closed."), Form::Indirect);
    assert_eq!(form("Canada sanctioned two officials."), Form::Act);
    assert_eq!(form("The bridge was closed by the storm."), Form::Narrator);
    let status = |text| only(text).status;
    assert_eq!(status("The mayor previously said the bridge was closed."), Status::Background);
    assert_eq!(status("The mayor said they would retaliate if needed."), Status::Conditional);
    assert_eq!(status("Canada has not sanctioned the two officials."), Status::Negated);
    assert_eq!(status("The mayor says the bridge is closed."), Status::New);
    assert!(only("The mayor said 44 percent of the houses were sold.").has_statistic);
    assert!(only("The mayor said 2,400 houses were sold.").has_statistic);
    assert!(!only("The mayor said the house was sold in 1999.").has_statistic);
    assert!(!only("The mayor said a 91-year-old man was sold a house.").has_statistic);
    let measures = |text| only(text).measures;
    assert_eq!(measures("Canada imposed visa bans on two officials."), [Measure::VisaBan]);
    assert_eq!(
        measures("Canada imposed visa bans and froze the assets of two officials."),
        [Measure::AssetFreeze, Measure::VisaBan]
    );
    assert_eq!(measures("Canada sanctioned two officials."), [Measure::Unspecified]);
    assert_eq!(measures("The mayor said the bridge was closed."), []);
}

#[test]
fn dates_are_resolved() {
    let date = |text: &str, published: Option<&str>| {
        let published = published.map(|date| PartialDate::parse(date).unwrap());
        let claims = extract(text, published).claims;
        let date = claims.first().and_then(|claim| claim.date).expect("a date");
        let value = date.value.map_or_else(|| "-".to_owned(), |value| value.to_string());
        let reckoned = if date.is_reckoned { " reckoned" } else { "" };
        format!("{} {value}{reckoned}", date.words.of(text))
    };
    assert_eq!(
        date("On April 2, 2021, the bridge was closed.", None),
        "On April 2, 2021 2021-04-02"
    );
    assert_eq!(date("The bridge was closed on 2 April 2021.", None), "on 2 April 2021 2021-04-02");
    assert_eq!(date("The bridge was closed on April 2.", None), "on April 2 --04-02");
    assert_eq!(date("The bridge was closed in October 2019.", None), "in October 2019 2019-10");
    assert_eq!(date("The bridge was closed at the end of 2020.", None), "at the end of 2020 2020");
    assert_eq!(date("From 2010-2018, the town grew by half.", None), "From 2010-2018 -");
    // No date is made up.
    assert_eq!(date("The bridge was closed on Monday.", None), "on Monday -");
    assert_eq!(date("The bridge was closed last July.", None), "last July --07");
    // From the date of the document: a Thursday.
    let published = Some("2021-04-01");
    assert_eq!(
        date("The bridge was closed on Monday.", published),
        "on Monday 2021-03-29 reckoned"
    );
    assert_eq!(date("The bridge was closed Thursday.", published), "Thursday 2021-04-01 reckoned");
    assert_eq!(
        date("The bridge was closed yesterday.", published),
        "yesterday 2021-03-31 reckoned"
    );
    assert_eq!(date("The bridge was closed last July.", published), "last July 2020-07 reckoned");
    assert_eq!(date("The bridge was closed last month.", published), "last month 2021-03 reckoned");
    assert_eq!(
        date("The bridge was closed in February.", published),
        "in February 2021-02 reckoned"
    );
    assert_eq!(
        date("The bridge was closed on June 3.", published),
        "on June 3 2020-06-03 reckoned"
    );
    // A date in the future is not resolved to one in the past.
    assert_eq!(date("The bridge will be closed on Monday.", published), "on Monday -");
    assert_eq!(date("The bridge will be closed on June 3.", published), "on June 3 --06-03");
    assert_eq!(date("On Monday, the council will close the bridge.", published), "On Monday -");
    assert_eq!(date("The bridge was due to be closed on Friday.", published), "on Friday -");
    assert_eq!(date("The bridge was closed last April.", published), "last April 2020-04 reckoned");
    // What the words say is not reckoned, and what a speaker says may be of another day.
    assert_eq!(
        date("The bridge was closed on April 2, 2020.", published),
        "on April 2, 2020 2020-04-02"
    );
    let quoted = "\u{201c}The bridge was closed on Monday,\u{201d} the mayor said.";
    assert_eq!(date(quoted, published), "on Monday -");
    // A month does not give a day.
    assert_eq!(date("The bridge was closed on Monday.", Some("2021-04")), "on Monday -");
}

#[test]
fn sources_are_resolved_through_the_text() {
    let text = "Ann Lee, the mayor of the town, said the bridge was closed. Lee said the ferry was sold.\n\n“Nobody was hurt,” she added.\n\nThe mayor said the road was safe. The politician said the lights were on.";
    let found = extract(text, None);
    let [name] = found.names.as_slice() else { panic!("one name, not {:?}", found.names) };
    assert_eq!((name.name.of(text), name.kind), ("Ann Lee", EntityKind::Person));
    let antecedent = |claim: &ExtractedClaim| claim.antecedent.map_or("", |span| span.of(text));
    let expected: Vec<(&str, &str)> = found
        .claims
        .iter()
        .map(|claim| (claim.as_written.map_or("", |span| span.of(text)), antecedent(claim)))
        .collect();
    assert_eq!(
        expected,
        [
            ("Ann Lee", ""),
            ("Lee", "Ann Lee"),
            ("she", "Ann Lee"),
            ("The mayor", "Ann Lee"),
            // Nothing says that the politician is the mayor.
            ("The politician", "")
        ]
    );
}

#[test]
fn pronouns_agree_with_titles_in_gender() {
    let text = "Mr. Otto Lee said the bridge was closed. Ms. Ida Kim said the ferry was sold. He said the road was safe.";
    let claims = extract(text, None).claims;
    let antecedent = claims.last().and_then(|claim| claim.antecedent).map(|span| span.of(text));
    assert_eq!(antecedent, Some("Otto Lee"));
}

#[test]
fn countries_have_roles() {
    let text = "China accused the United States of torture in Iraq.";
    let countries = only(text).countries;
    assert_eq!((countries.says, countries.target), (vec!["CN"], vec!["US"]));
    let text = "French officials said the prisons of France were safe.";
    let countries = only(text).countries;
    assert_eq!((countries.says, countries.conduct_of), (vec!["FR"], vec!["FR"]));
}

#[test]
fn a_country_once_told_holds_for_every_mention_of_a_name() {
    let countries = |text: &str| -> Vec<Vec<&'static str>> {
        found(text).into_iter().map(|claim| claim.countries.says).collect()
    };
    for text in [
        "The Norwegian minister Ann Lee said the road was open.\n\nLee said the bridge was open.",
        "Ann Lee, a minister of Norway, said the road was open.\n\nLee said the bridge was open.",
        "Norway's Foreign Minister Ann Lee said the road was open.\n\nMs Lee said the bridge was open.",
        "Norwegian Ambassador to the United States Ann Lee said the road was open.\n\nAmbassador Lee said the bridge was open.",
    ] {
        assert_eq!(countries(text), [["NO"], ["NO"]], "{text}");
    }
    let text = "Chad Smith said the road was open. Foreign Ministry Spokeswoman Ida Holm said the bridge was shut.";
    let kinds: Vec<SourceKind> = found(text).iter().map(|claim| claim.source_kind).collect();
    assert_eq!(kinds, [SourceKind::Person, SourceKind::Person]);
}
