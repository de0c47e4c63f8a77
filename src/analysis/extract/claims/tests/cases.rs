//! The hard cases of the codebook, and the spans of claims.

use model::{SourceKind, Status};

use super::{check, found, only};

/// The hard cases of the codebook, by their numbers. 12, names garbled by translation, is tested in `mentions.rs`: the rules do not join
/// such names.
#[test]
fn hard_cases_are_decided() {
    // 1: whose allegation a denial denies is a claim of its own.
    check(
        "<denial1><by1>Iran</by1> <cue1>denied</cue1> <by2>US</by2> <cue2>allegations</cue2> that <accusation2>it committed crimes in the war</accusation2></denial1>.",
    );
    // 1: without a holder it is not.
    check("<denial><by>Iran</by> <cue>denied</cue> allegations of abuse in the prison</denial>.");
    // 2: a short quotation that is the object of a cue is part of the claim.
    check(
        "<demand><by>The mayor</by> <cue>called for</cue> “full and free access” to the prison</demand>.",
    );
    // 3: officials without a name have a country and no entity.
    let officials = only("Chilean officials said the bridge was closed.");
    assert_eq!(
        (officials.source_kind, officials.countries.says),
        (SourceKind::Unnamed, vec!["CL"])
    );
    // 4: the narrator's own assertion.
    check("<fact>The bridge was closed on Monday</fact>.");
    // 5: a measure of last year is background; one without an actor takes the last one's.
    let text = "Canada sanctioned the bank. The measures were announced on Monday.";
    let by: Vec<Option<&str>> =
        found(text).iter().map(|claim| claim.as_written.map(|words| words.of(text))).collect();
    assert_eq!(by, [Some("Canada"), Some("Canada")]);
    assert_eq!(only("In May 2019, Canada sanctioned the bank.").status, Status::Background);
    // 6: threats as nouns.
    check("<threat><by>China</by> responded with threats of retaliation</threat>.");
    // 7: figures of a third party.
    check(
        "<by>The UN</by> <cue>estimates</cue> that <fact>more than a million people were detained</fact>.",
    );
    // 8: an act that is to end is an accusation where the text shows whose it is.
    check(
        "<demand><by>The mayor</by> <cue>urged</cue> Iran to stop <accusation>torturing prisoners</accusation> and open the archive</demand>.",
    );
    check(
        "<by>The union</by> <cue>demanded</cue> that <demand>the company stop <accusation>its abuse of workers</accusation></demand>.",
    );
    check("<demand><by>The envoy</by> <cue>urged</cue> all parties to stop the violence</demand>.");
    // 9: attribution after several sentences.
    check(
        "<fact1>The bridge was closed in May</fact1>. <fact2>The ferry was sold</fact2>, <by>the mayor</by> <cue>said</cue>.",
    );
    // 10: capitals are governments where they speak, and places elsewhere.
    check(
        "<fact1>The two sides met in Paris in May</fact1>.\n\n<denial2><by2>Paris</by2> <cue2>denied</cue2> the report</denial2>.",
    );
    // 11: coordinated verbs share their subject.
    check(
        "<defence1><by>The mayor</by> <cue1>defended</cue1> the plan</defence1> and <denial2><cue2>denied</cue2> the accusations</denial2>.",
    );
    // 13: the same words twice are one claim.
    let twice = only("The bridge was closed in May.\n\nThe bridge was closed in May.");
    assert_eq!(twice.occurrences.len(), 2);
    // 14: a quotation without its end ends with its paragraph.
    check(
        "<by1>The mayor</by1> <cue1>said</cue1>: “<fact1>The bridge was closed in May</fact1>.\n\n<fact2>Nobody was hurt there</fact2>.",
    );
    // 15: a claim within another claim is a claim, whoever its source is.
    let nested = found("Iran denied US allegations that it committed crimes in the war.");
    assert!(nested[0].occurrences[0].contains(nested[1].occurrences[0]));
    // 16: a lawsuit, by who files it; of a measure's last actor it is not.
    check("<criticism>A complaint was filed against the bank by <by>the union</by></criticism>.");
    check(
        "<sanction1><by1>Canada</by1> sanctioned the bank</sanction1>. <fact2>A complaint was filed in May</fact2>.",
    );
    // 16: a result that is called false is denied, one that is not accepted refused.
    check("<denial><by>The party</by> <cue>rejected</cue> the results as rigged</denial>.");
    check("<refusal><by>The party</by> <cue>rejected</cue> the ruling of the court</refusal>.");
    check(
        "<denial1><by>The party</by> <cue1>rejected</cue1> the results</denial1>, <cue2>saying</cue2> <accusation2>the council had rigged the vote</accusation2>.",
    );
    // 16: one's own force, without its reason, and another's.
    check(
        "“<fact>We fired water cannon at the ships</fact>,” <by>the captain</by> <cue>said</cue>.",
    );
    check(
        "<by>The union</by> <cue>said</cue> <accusation>the police had arrested ten people to restore order</accusation>.",
    );
    // 16: the threat of a demand.
    check(
        "<demand><by>The mayor</by> <cue>called on</cue> the council to open the archive or <threat>face further action</threat></demand>.",
    );
}

#[test]
fn boilerplate_is_not_a_claim() {
    check(
        "<fact>The bridge was closed in May</fact>.\n\nLoading...\n\nHistory of the bridge\n\nREAD MORE: How the bridge was closed",
    );
    check("PARIS, Feb. 1 (Agency) -- <fact>The bridge was closed in May</fact>.");
}

#[test]
fn a_span_is_the_content_or_the_whole_clause() {
    // Settled by trial, 1 and 2: split where the type changes.
    check(
        "“<criticism1>We condemn the plan of the council</criticism1> and <support2>we stand with the people of Chile</support2>,” <by>he</by> <cue>said</cue>.",
    );
    // A comment of the narrator is not part of a claim.
    check(
        "<by>The mayor</by> <cue>said</cue> that <fact>the bridge had closed</fact>, a claim that nobody could check.",
    );
    // The reason of an act that has a cue of its own.
    check(
        "<sanction1><by>Canada</by> imposed sanctions on two officials</sanction1>, <accusation2><cue2>accusing</cue2> them of torture</accusation2>.",
    );
}
