//! Types by what clauses say is done: acts as verbs, nouns and passives, in every tense and polarity.

use super::{check, found};

/// The types of the claims of a text, in the order of the text.
fn types(text: &str) -> Vec<&'static str> {
    found(text).iter().map(|claim| claim.claim_type.word()).collect()
}

#[track_caller]
fn check_types(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(types(text), *expected, "{text}");
    }
}

#[test]
fn an_act_is_one_as_a_verb_a_noun_or_a_passive() {
    check_types(&[
        ("Norway expelled two envoys of Chad.", &["sanction"]),
        ("Two envoys of Chad were expelled by Norway.", &["sanction"]),
        ("The expulsion of two envoys by Norway followed in May.", &["sanction"]),
        ("Peru cut off gas supplies to Chile.", &["sanction"]),
        ("The union issued a plea for calm.", &["demand"]),
        ("The union voiced support for the nurses.", &["support"]),
        ("The two ministers signed an accord on water.", &["pledge"]),
        ("The firm gave its word to the nurses.", &["pledge"]),
        ("Calls for a vote were brushed aside by the mayor.", &["refusal"]),
        ("The owner pleaded not guilty.", &["denial"]),
    ]);
    check("<support><by>The union</by> voiced support for the nurses</support>.");
}

#[test]
fn tense_and_polarity_decide_what_an_act_is() {
    check_types(&[
        ("“We will ban the ships,” the minister said.", &["threat"]),
        ("“We will not ban the ships,” the minister said.", &["pledge"]),
        ("“We will not open the archive,” the minister said.", &["refusal"]),
        ("“We did not torture anybody,” the general said.", &["denial"]),
        ("“They tortured my brother,” the nurse said.", &["accusation"]),
        ("“They should be ashamed,” the nurse said.", &["criticism"]),
        ("“They should leave the harbour,” the nurse said.", &["demand"]),
        ("The firm vowed to retaliate.", &["threat"]),
        ("The firm vowed to rebuild the school.", &["pledge"]),
        ("The drivers said they would strike unless wages rose.", &["threat"]),
        ("Dock workers will walk out on Monday unless the port pays them.", &["threat"]),
        ("The mayor insisted that nobody had been beaten.", &["denial"]),
        ("The mayor insisted that the council repeal the law.", &["demand"]),
    ]);
}

#[test]
fn an_act_is_known_in_every_frame() {
    check_types(&[
        ("Peru closed its last crossing with Chile.", &["sanction"]),
        ("Chad stopped importing fruit from Norway.", &["sanction"]),
        ("Rowers were excluded from the race by the sport's governing body.", &["sanction"]),
        ("A curfew was declared by the Chilean government.", &["sanction"]),
        ("Norway's ban on imports came into force.", &["sanction"]),
        ("Norway is to donate ten boats to Peru.", &["pledge"]),
        ("Both sides committed themselves to withdrawing their guns.", &["pledge"]),
        ("An offer to mediate was made by the president.", &["pledge"]),
        ("The council adopted a resolution praising Norway.", &["support"]),
        ("The mayor won the endorsement of six unions.", &["support"]),
        ("The general praised his own soldiers.", &["defence"]),
        ("The mayor dismissed the deal as a bad joke.", &["criticism"]),
        ("The mayor rejected the report as a fabrication.", &["denial"]),
        ("The council took the power company to court.", &["criticism"]),
        ("The rebels gave the army two days to leave or face an attack.", &["threat"]),
        ("Gunmen killed two guards at the gate.", &["fact"]),
    ]);
}

#[test]
fn a_negation_denies_by_who_says_it() {
    check_types(&[
        ("“We never sold guns to them,” a spokesman said.", &["denial"]),
        ("There are no foreign troops in the town, the foreign minister said.", &["denial"]),
        ("Norway insisted that none of its ships had left.", &["denial"]),
        ("There is no bread in the town, a nurse said.", &["fact"]),
    ]);
}

#[test]
fn a_marker_beside_the_predicate_does_not_outweigh_it() {
    check_types(&[
        ("The mayor said the bridge near the bombed market was painted.", &["fact"]),
        ("The mayor said new locks gave users protection from attacks.", &["fact"]),
        ("The minister condemned the attack.", &["criticism"]),
        ("The minister condemned Chad for the attack.", &["accusation"]),
        ("The report faulted the firm for its slowness.", &["criticism"]),
        ("The army captured the town on Monday.", &["fact"]),
    ]);
}

#[test]
fn who_speaks_for_a_body_speaks_of_its_own_side() {
    check_types(&[
        ("Chile will pay for the bridge, a government spokesman said.", &["pledge"]),
        ("Any ship in the strait will be sunk, the navy chief said.", &["threat"]),
    ]);
}

#[test]
fn what_something_is_called_decides() {
    check_types(&[
        ("The minister called the plan absurd.", &["criticism"]),
        ("The minister called the vote “a farce”.", &["criticism"]),
        ("The minister described the report as a fabrication.", &["denial"]),
    ]);
}

#[test]
fn an_act_in_a_clause_within_a_sentence_is_a_claim_of_its_own() {
    check(
        "<fact1>The firm left the country after <sanction2><by2>Canada</by2> banned two of its owners</sanction2></fact1>.",
    );
}
