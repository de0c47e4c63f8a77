//! Each rule of types and of attribution by an example.

use super::{check_typing, found};
use crate::extract::{AttributionRule, TypeRule, extract};

#[test]
fn each_rule_gives_its_type() {
    use TypeRule::*;
    check_typing(
        MeasureTaken,
        "<sanction><by>The United States</by> imposed visa restrictions on four officials</sanction>.",
    );
    check_typing(MeasureTaken, "<sanction><by>Canada</by> blacklisted two companies</sanction>.");
    check_typing(
        MeasureByLaw,
        "<sanction><by>President Ann Lee</by> signed a law with sanctions against the bank</sanction>.",
    );
    check_typing(
        MeasureInForce,
        "<sanction>Ann Lee is on the <by>US</by> sanctions list</sanction>.",
    );
    check_typing(
        ThreatCue,
        "<threat><by>The minister</by> <cue>threatened</cue> retaliation against the bank</threat>.",
    );
    check_typing(
        HarmToCome,
        "<by>The minister</by> <cue>said</cue> <threat>they would push back if necessary</threat>.",
    );
    check_typing(DenialCue, "<denial><by>The minister</by> <cue>denied</cue> any delay</denial>.");
    check_typing(
        CalledFalse,
        "<by>The mayor</by> <cue>said</cue> <denial>the allegations are unfounded</denial>.",
    );
    check_typing(
        SaidNotToBe,
        "<by>The mayor</by> <cue>said</cue> that <denial>there has never been any torture in the prison</denial>.",
    );
    check_typing(
        RefusalCue,
        "<refusal><by>The mayor</by> <cue>refused</cue> to open the archive</refusal>.",
    );
    check_typing(
        WillNot,
        "“<refusal>We will not accept this inspection</refusal>,” <by>the mayor</by> <cue>said</cue>.",
    );
    check_typing(
        WillNot,
        "“<refusal>We will not accept this interference</refusal>,” <by>the mayor</by> <cue>said</cue>.",
    );
    check_typing(
        DemandCue,
        "<demand><by>The mayor</by> <cue>urged</cue> the council to open the archive</demand>.",
    );
    check_typing(
        Should,
        "<by>The mayor</by> <cue>said</cue> <demand>the council should open the archive</demand>.",
    );
    check_typing(
        PledgeCue,
        "<pledge><by>The mayor</by> <cue>promised</cue> to open the archive</pledge>.",
    );
    check_typing(
        WillDo,
        "“<pledge>We will open the archive</pledge>,” <by>the mayor</by> <cue>said</cue>.",
    );
    check_typing(
        Invitation,
        "“<pledge>We welcome reporters to visit the archive</pledge>,” <by>the mayor</by> <cue>said</cue>.",
    );
    check_typing(
        AccusationCue,
        "<accusation><by>The mayor</by> <cue>accused</cue> the council of hiding the archive</accusation>.",
    );
    check_typing(
        WrongfulAct,
        "<by>The mayor</by> <cue>said</cue> <accusation>the council had tortured prisoners</accusation>.",
    );
    check_typing(
        SuitOverWrong,
        "<accusation><by>The three families</by> sued the company for torture</accusation>.",
    );
    check_typing(
        CriticismCue,
        "<criticism><by>The mayor</by> <cue>criticised</cue> the plan of the council</criticism>.",
    );
    check_typing(
        BadJudgement,
        "<by>The mayor</by> <cue>said</cue> <criticism>the plan was despicable</criticism>.",
    );
    check_typing(DefenceCue, "<defence><by>The mayor</by> <cue>defended</cue> the plan</defence>.");
    check_typing(
        Suit,
        "<criticism><by>The union</by> filed a complaint against the bank</criticism>.",
    );
    check_typing(
        OwnForce,
        "<by>The police</by> <cue>said</cue> <defence>they arrested ten people to restore order</defence>.",
    );
    check_typing(
        OwnGood,
        "<by>France</by> <cue>said</cue> <defence>its prisons were safe and open</defence>.",
    );
    check_typing(
        SupportCue,
        "<support><by>The mayor</by> <cue>praised</cue> the firemen</support>.",
    );
    check_typing(
        OthersGood,
        "“<support>We stand with the people of Chile</support>,” <by>the mayor</by> <cue>said</cue>.",
    );
    check_typing(
        NothingElse,
        "<by>The mayor</by> <cue>said</cue> <fact>the bridge was built in 1901</fact>.",
    );
}

#[test]
fn attribution_rules_are_named() {
    let rule = |text: &str| found(text).iter().map(|claim| claim.rule).collect::<Vec<_>>();
    assert_eq!(rule("The bridge was closed in May."), [AttributionRule::Narrated]);
    assert_eq!(rule("Canada sanctioned two officials."), [AttributionRule::ReportedAct]);
    assert_eq!(
        rule("The bridge was closed in May. The ferry was sold, the mayor said."),
        [AttributionRule::CarriedBack, AttributionRule::ContentBefore]
    );
    assert_eq!(
        rule("The mayor said the bridge was closed. It was so-called progress in the town."),
        [AttributionRule::VerbClause, AttributionRule::CarriedOn]
    );
    assert_eq!(
        rule("The mayor denied Minister Lee's allegations of fraud in the town."),
        [AttributionRule::VerbNoun, AttributionRule::AllegationNoun]
    );
}

#[test]
fn what_is_told_of_a_list_is_a_sanction_of_its_authority() {
    let told = |text: &str| {
        let claims = extract(text, None).claims;
        let [claim] = claims.as_slice() else { panic!("one claim in: {text}") };
        let by = claim.as_written.map_or("-", |words| words.of(text));
        format!(
            "{} {by} {} {}",
            claim.claim_type.word(),
            claim.countries.says.join(" "),
            claim.status.word()
        )
    };
    for (text, expected) in [
        ("The firm was added to the US Entity List.", "sanction US US new"),
        ("The bank remains under British sanctions.", "sanction British GB background"),
        ("Ann Lee has been subject to EU sanctions since 2021.", "sanction EU EU background"),
        ("The officials sanctioned by Canada include Ann Lee.", "sanction Canada CA background"),
        // Against Syria; nobody's; not in force; something else.
        ("The firm is on the Syria sanctions list.", "fact -  new"),
        ("The province is subject to heavy restrictions.", "fact -  new"),
        ("Ann Lee is not under EU sanctions.", "fact -  negated"),
        ("Firms may be subject to US sanctions.", "fact -  new"),
        ("The bank is under no US sanctions.", "fact -  negated"),
        ("The talks are on US tariffs.", "fact -  new"),
        ("A suit was filed against the US travel ban.", "fact -  new"),
        ("The bank, owned by Ann Lee, remains under US sanctions.", "sanction US US background"),
        (
            "A commission chaired by Ann Lee imposed sanctions on the bank.",
            "sanction A commission chaired by Ann Lee  new",
        ),
        ("embargoed goods for the bank", "fact -  new"),
        ("The ministry is under pressure over EU sanctions.", "fact -  new"),
        ("Officials sanctioned by the EU met in Moscow.", "fact -  new"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}
