//! Tests of relations. A fixture is a text with tags around source, cue and content. A digit after a tag tells relations apart: `<by2>`.

mod random;

use std::collections::BTreeMap;
use std::ops::Range;

use model::Span;

use crate::extract::{AttributionRule, relations};

/// The relation that a fixture expects.
#[derive(Debug, Default, PartialEq, Eq)]
struct Expected {
    by: String,
    cue: String,
    what: Vec<String>,
}

/// A tagged part of a fixture: the tag's name, its digit if it has one, and its bytes in the text without tags.
pub(crate) type Part = (String, Option<char>, Range<usize>);

/// A fixture without its tags, and its tagged parts in the order of their closing tags.
pub(crate) fn parts(tagged: &str) -> (String, Vec<Part>) {
    let mut text = String::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut parts = Vec::new();
    let mut rest = tagged;
    while let Some((before, after)) = rest.split_once('<') {
        text += before;
        let (tag, after) = after.split_once('>').expect("a tag ends");
        rest = after;
        if !tag.starts_with('/') {
            open.push((tag.to_owned(), text.len()));
            continue;
        }
        let (tag, start) = open.pop().expect("a tag that ends has begun");
        let name = tag.trim_end_matches(|c: char| c.is_ascii_digit());
        parts.push((name.to_owned(), tag[name.len()..].chars().next(), start..text.len()));
    }
    text += rest;
    (text, parts)
}

/// A fixture without its tags, and the expected relations.
fn untagged(tagged: &str) -> (String, Vec<Expected>) {
    let (text, parts) = parts(tagged);
    let mut expected: BTreeMap<char, Expected> = BTreeMap::new();
    for (name, number, range) in parts {
        let words = text[range].to_owned();
        let expected = expected.entry(number.unwrap_or('1')).or_default();
        match name.as_str() {
            "by" => expected.by = words,
            "cue" => expected.cue = words,
            "what" => expected.what.push(words),
            other => panic!("no tag is named {other}"),
        }
    }
    (text, expected.into_values().collect())
}

fn found(text: &str) -> Vec<Expected> {
    let words = |span: Span| span.of(text).to_owned();
    relations(text)
        .into_iter()
        .map(|relation| Expected {
            by: relation.source.map(words).unwrap_or_default(),
            cue: words(relation.cue),
            what: relation.content.into_iter().map(words).collect(),
        })
        .collect()
}

#[track_caller]
fn check(tagged: &str) {
    let (text, expected) = untagged(tagged);
    assert_eq!(found(&text), expected, "{text}");
}

#[track_caller]
fn check_rule(rule: AttributionRule, tagged: &str) {
    check(tagged);
    let rules: Vec<AttributionRule> =
        relations(&untagged(tagged).0).iter().map(|found| found.rule).collect();
    assert_eq!(rules, [rule]);
}

#[test]
fn each_rule_finds_its_pattern() {
    use AttributionRule::*;
    check_rule(
        VerbThat,
        "<by>The minister</by> <cue>said</cue> <what>that nobody was hurt</what>.",
    );
    check_rule(VerbClause, "<by>She</by> <cue>said</cue> <what>the road had been closed</what>.");
    check_rule(VerbNoun, "<by>The minister</by> <cue>denied</cue> <what>any delay</what>.");
    check_rule(VerbInfinitive, "<by>The union</by> <cue>refuses</cue> <what>to sign</what>.");
    check_rule(
        VerbPreposition,
        "<by>Both sides</by> <cue>called for</cue> <what>a new vote</what>.",
    );
    check_rule(
        VerbQuotation,
        "<by>The mayor</by> <cue>said</cue>, <what>“We were not asked.”</what>",
    );
    check_rule(VerbColon, "<by>The report</by> <cue>said:</cue> <what>nobody was asked</what>.");
    check_rule(
        VerbWhomThat,
        "<by>He</by> <cue>told</cue> reporters <what>that it was over</what>.",
    );
    check_rule(
        VerbWhomQuotation,
        "<by>He</by> <cue>told</cue> the court, <what>“It is over.”</what>",
    );
    check_rule(
        VerbWhomInfinitive,
        "<by>The envoy</by> <cue>urged</cue> <what>both armies to withdraw</what>.",
    );
    check_rule(
        AccuseOf,
        "<by>The senator</by> <cue>accused</cue> <what>the bank of hiding its losses</what>.",
    );
    check_rule(
        PassiveBy,
        "<what>The plan</what> <cue>was criticised</cue> by <by>two judges</by>.",
    );
    check_rule(
        AccordingTo,
        "<cue>According to</cue> <by>the poll</by>, <what>most would stay</what>.",
    );
    check_rule(
        AccordingTo,
        "<what>Most would stay</what>, <cue>according to</cue> <by>the poll</by>.",
    );
    check_rule(
        ContentBefore,
        "<what>Nobody was hurt in the fire</what>, <by>the police</by> <cue>said</cue>.",
    );
    check_rule(
        AsSaid,
        "As <by>the mayor</by> <cue>noted</cue>, <what>nobody was asked about the plan</what>.",
    );
    check_rule(
        NounOf,
        "It was <by>the mayor</by>'s <cue>promise</cue> <what>to open the archive</what>.",
    );
    check_rule(
        VerbColon,
        "<by>The mayor</by> <cue>added</cue>:\n\n<what>Nobody was asked about the plan</what>.",
    );
    check_rule(
        Signed,
        "<what>“We were not asked at all.”</what> <cue>—</cue> <by>Ann Lee, a teacher</by>",
    );
    check_rule(HeadlineColon, "<by>Merkel</by><cue>:</cue> <what>We can do it</what>");
}

#[test]
fn transcripts_are_attributed_by_their_labels() {
    check(
        "<by1>ASKER</by1><cue1>:</cue1> <what1>Who said so?</what1>\n\
         <by2>GUEST</by2><cue2>:</cue2> <what2>I did</what2>.\n\
         <what2>And I would again</what2>.\n\
         <by3>ASKER</by3><cue3>:</cue3> <what3>Thank you</what3>.",
    );
}

#[test]
fn a_source_is_found_across_adjuncts_and_clauses() {
    check("<by>The mayor</by> on Monday <cue>said</cue> <what>it was over</what>.");
    check("<by>The mayor</by> <cue>said</cue> on Monday <what>the road was closed</what>.");
    check("<by>The mayor</by> <cue>said</cue> in a statement <what>she would go</what>.");
    check("<by>The mayor, in a recorded speech</by>, <cue>said</cue> <what>it was over</what>.");
    check("<by>A study that appeared in May</by> <cue>found</cue> <what>that it was over</what>.");
    check(
        "<by>The mayor</by> <cue>told</cue> the audience of his show, <what>“It is over now.”</what>",
    );
    check("<what>“Is it over now?”</what> <by>the mayor</by> <cue>asked</cue>.");
    check("<by>Iran, Cuba and other countries</by> <cue>said</cue> <what>it was over</what>.");
    check("<by>The mayor</by> <cue>at first denied</cue> <what>any delay</what>.");
    check("Nobody left after <by>the mayor</by> <cue>denied</cue> <what>any delay</what>.");
}

#[test]
fn a_sentence_that_ends_in_an_attribution_is_one_content() {
    check(
        "<what>The council wants to close the road and the mayor opposes the plan</what>, <by>Ann Lee</by> <cue>said</cue>.",
    );
}

#[test]
fn quotations_are_found_before_and_after_their_source() {
    check("<what>“We were not asked,”</what> <cue>said</cue> <by>Ann Lee, a teacher</by>.");
    check("<what>“We were not asked,”</what> <by>Ann Lee</by> <cue>said</cue>.");
    check(
        "<what>“We were not asked,”</what> <by>she</by> <cue>said</cue>. <what>“Nobody was.”</what>",
    );
    check("<what>''We were not asked at all,''</what> <cue>said</cue> <by>Mr. Lee</by>.");
    check(
        "<what>\"We were not asked,\"</what> <by>she</by> <cue>said</cue>.\n<what>\"Nobody was.\"</what>",
    );
    check("<what>“One. Two. Three,”</what> <by>he</by> <cue>said</cue>.");
}

#[test]
fn a_sentence_can_have_several_sources() {
    check(
        "<by1>The party</by1> <cue1>defended</cue1> <what1>its policy</what1>, while <by2>two guests</by2> \
         <cue2>condemned</cue2> <what2>the critics</what2>.",
    );
    // The source is the subject before both verbs.
    let text = "She criticised the ruling, saying it came too late.";
    let sources: Vec<String> = found(text).into_iter().map(|expected| expected.by).collect();
    assert_eq!(sources, ["She", "She"]);
}

#[test]
fn sources_include_titles_and_appositions() {
    check(
        "<by>Ann Lee, 45, a teacher in Ohio</by>, <cue>said</cue> <what>that it was late</what>.",
    );
    check("<by>Rep. Ann Lee (D-N.Y.)</by> <cue>has said</cue> <what>that it was late</what>.");
    check(
        "On Friday, <by>a spokesman for the ministry</by> <cue>said</cue> <what>it would comply</what>.",
    );
    check(
        "In an interview <by>Mr. Smith</by> <cue>declared</cue> <what>“I am not finished.”</what>",
    );
}

#[test]
fn an_attribution_can_be_within_its_content() {
    check(
        "<what>The debate over coal</what>, <by>Mr. Lee</by> <cue>said</cue>, <what>is far from over</what>.",
    );
}

#[test]
fn other_nouns_and_adjectives_do_not_attribute() {
    for text in [
        "The press reports were late.",
        "The proposed law has two claims in it.",
        "Press Secretary Ann Lee left.",
        "They came to report the loss.",
        "It was on his “Fox News Sunday” show.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}
