//! Attributions whose parts stand apart: sources with clauses, parentheses and shares, contents behind adjuncts and addressees.

use super::{check, found};

#[test]
fn a_source_has_the_clauses_that_describe_it() {
    check(
        "<by>Drivers hoping to keep their route</by> <cue>say</cue> <fact>they have a new map</fact>.",
    );
    check(
        "<by>A baker who lives by the dam and who was there</by> <cue>said</cue> <fact>he heard the bell</fact>.",
    );
    check(
        "<by>One of the authors of that study</by>, Ida Holm, <cue>said</cue> <fact>the sample was small</fact>.",
    );
}

#[test]
fn a_share_of_people_can_speak() {
    check("<by>About four in ten</by> <cue>said</cue> <fact>they were at home</fact>.");
    check(
        "<by>One in three</by> <cue>said</cue> <fact>the bus was late</fact> and <by2>one in four</by2> <cue2>said</cue2> <fact2>the bus was early</fact2>.",
    );
    check("<by>Another</by> <cue>says</cue> <fact>the lake has no fish</fact>.");
}

#[test]
fn a_parenthesis_parts_no_source_from_its_verb() {
    check("<by>The bank</by>, however, <cue>says</cue> that <fact>the vault is new</fact>.");
    check(
        "<by>Omar Haddad</by>, when asked about the plan, <cue>replied</cue> that <fact>the map was old</fact>.",
    );
    check(
        "<by>Ida Holm</by>, who drew the map, <cue>conceded</cue> <fact>the road on it is closed</fact>.",
    );
}

#[test]
fn a_content_stands_around_its_attribution() {
    check("Rovaniemi, <by>Holm</by> <cue>said</cue>, <fact>has built a new bridge</fact>.");
    check("Turku, <cue>said</cue> <by>Ms Holm</by>, <fact>has built a new bridge</fact>.");
    check(
        "<fact>The lake has many fish</fact>, <by>the baker</by> <cue>noted</cue>: “<fact>We eat them on Friday</fact>.”",
    );
}

#[test]
fn a_content_follows_adjuncts_and_addressees() {
    check(
        "<by>Ida Holm</by> <cue>told</cue> the guests at her dinner for bakers that <fact>the mill had closed</fact>.",
    );
    check("<by>Ida Holm</by> <cue>told</cue> reporters <fact>the mill had closed</fact>.");
    check(
        "<by>The letter</by> <cue>explains</cue>, in plain words, that <fact>the mill has closed</fact>.",
    );
    check("As <by>Holm</by> <cue>told</cue> the Daily Bell, <fact>the mill has closed</fact>.");
    check("<by>Aid groups</by> <cue>say</cue> <fact>about 400 people have left</fact>.");
}

#[test]
fn a_content_ends_where_another_source_begins() {
    check(
        "Although <by>Holm</by> <cue>admitted</cue> that <fact>she knew the map</fact>, <by2>she</by2> <cue2>claimed</cue2> <fact2>it was new</fact2>.",
    );
    check(
        "<cue>Noting</cue> that <fact>the mill has closed</fact>, <by>Holm</by> <cue2>said</cue2> <fact2>the bakers had left</fact2>.",
    );
    check(
        "<by>Officials</by> <cue>said</cue> <fact>the fair, held in May, shows the town at its market</fact>.",
    );
}

#[test]
fn what_is_not_said_has_no_source() {
    assert_eq!(found("The officials have not said why the pier closed.").len(), 1);
    assert_eq!(found("Asked whether the pier was closed, Holm smiled."), []);
}

#[test]
fn a_quotation_behind_a_clause_is_its_subjects() {
    check("<by>She</by> was blunt: “<refusal>We will not sell this old mill to them</refusal>.”");
    check(
        "<cue>Said</cue> <by>Holm</by>, “<fact>The mill has been closed for a whole year</fact>.”",
    );
}

#[test]
fn figures_show_what_they_show() {
    check("<fact><by>Recent polls</by> <cue>show</cue> Holm leading in Turku</fact>.");
}
