//! Kinds of sentences in which it was once not found who speaks, several of each.

use model::SourceKind;

use super::{check, found, only};

#[test]
fn the_subject_of_a_cue_is_its_source() {
    check("<by>Ida Holm</by>, a baker in Turku, <cue>said</cue> <fact>she heard the bell</fact>.");
    check(
        "<fact>The villagers, <cue>according to</cue> <by>the survey</by>, are worried about the dam</fact>.",
    );
    check("<by>Conney</by> <cue>said</cue> <fact>having two ports was a blessing</fact>.");
    check(
        "<by>The envoy</by> <cue>told</cue> the House of Lords that <fact>the talks had ended</fact>.",
    );
    check("His mother, <by>Rosa Pohl</by>, <cue>says</cue> <fact>her son drowned</fact>.");
    check(
        "“<fact>The sample was too small</fact>,” <cue>said</cue> <by>lead author Tom Reed</by>.",
    );
    check("\"<fact>The pier is closed</fact>,\" <by>Ada Moor</by> <cue>said</cue> by phone.");
    check(
        "“<fact>I knew it all along</fact>,” <cue>said</cue> <by>Beth</by> quietly from her chair.",
    );
}

#[test]
fn an_adjective_attributes_as_a_verb_does() {
    check("<by>Ida Berg</by> <cue>is adamant</cue> that <fact>the dam is safe</fact>.");
    check("<by>The envoy</by> <cue>was confident</cue> that <fact>the vote would pass</fact>.");
    check("<by>The mayor</by> <cue>is convinced</cue> that <fact>the bridge will hold</fact>.");
}

#[test]
fn words_of_time_are_no_part_of_a_source() {
    check(
        "Last night <by>Omar Haddad</by>, a city councillor, <cue>said</cue> <fact>the plan was lost</fact>.",
    );
    check("On Friday <by>Omar Haddad</by> <cue>said</cue> that <fact>the plan was lost</fact>.");
    check("On Thursday <denial><by>Norway</by> <cue>denied</cue> the report</denial>.");
    check("At 7 A.M. <denial><by>Mr. Hill</by> <cue>then denied</cue> the charge</denial>.");
}

#[test]
fn a_quotation_is_never_the_narrators() {
    let unnamed = |text: &str, quote: &str| {
        let claim = only(text);
        assert_eq!(claim.occurrences[0].of(text), quote);
        assert_eq!((claim.source_kind, claim.as_written), (SourceKind::Unnamed, None));
    };
    check(
        "“<fact>They left us to freeze in the snow</fact>,” <cue>echoes</cue> <by>Maria Brandt</by>.",
    );
    check(
        "“<fact>We heard nothing at all that night</fact>,” <cue>reply</cue> <by>Ida and Omar</by>.",
    );
    check("“<fact>We must have missed the last two ferries</fact>” (<by>Strong</by>, 2018).");
    check(
        "And from <by>Chairwoman Ruth Kessel</by>:\n\n“<pledge>We will rebuild the old harbour</pledge>.”",
    );
    unnamed("“The river has been rising since Sunday.”", "The river has been rising since Sunday");
    check(
        "<by>The mayor</by> <cue>said</cue>: “<pledge>We will stay here</pledge>.”\n\n“<fact>Nobody else has come to this town</fact>.”",
    );
}

#[test]
fn a_question_is_nobodys_claim() {
    assert_eq!(found("“Will you help us?” Minister Harry Lime asked."), []);
    assert_eq!(found("“Who opened the gate last night?” the judge asked."), []);
}

#[test]
fn a_heading_in_capitals_is_no_source() {
    check("TAX TALK: <by>The governor</by> <cue>said</cue> <fact>rates would rise</fact>.");
    check("BREAKING NEWS: <by>The bank</by> <cue>said</cue> <fact>it had closed</fact>.");
}

#[test]
fn each_attribution_of_a_sentence_has_its_claim() {
    check(
        "After <by>she</by> <cue1>warned</cue1> that <fact1>tickets “would be scarce</fact1>”, she <cue2>added</cue2> – “<pledge2>we will print more</pledge2>”.",
    );
    check(
        "<accusation>The guards <cue>were accused</cue> by <by>Amnesty</by> of beating prisoners</accusation>.",
    );
    check(
        "<by1>Ines Roth</by1>, of the campaign group <by2>Clean Rivers</by2>, <refusal2>which opposes the dam</refusal2>, <cue1>said</cue1>: “<fact1>The dam has cracked</fact1>.”",
    );
}

#[test]
fn an_unclosed_mark_hides_its_own_sentence_at_most() {
    let text = "\"We do not accept it, the mayor said. The union said it will go to court. The firm said it was ready to talk.";
    let quotes: Vec<&str> = found(text).iter().map(|claim| claim.occurrences[0].of(text)).collect();
    assert_eq!(
        quotes,
        ["We do not accept it, the mayor said", "it will go to court", "it was ready to talk"]
    );
}

#[test]
fn a_quotation_goes_on_to_its_mark_in_a_later_paragraph() {
    let text = "The coach said, “We lost the first half.\n\nThe second was ours to win.”";
    let sources: Vec<Option<&str>> =
        found(text).iter().map(|claim| claim.as_written.map(|words| words.of(text))).collect();
    assert_eq!(sources, [Some("The coach"); 2]);
}

#[test]
fn what_is_said_decides_and_not_the_marker() {
    check("“<fact>It was an accident</fact>,” <cue>insists</cue> <by>Paul Renner</by>.");
    check("“<refusal>We will not help you</refusal>!” <by>the mayor</by> <cue>shouted</cue>.");
    check("“<refusal>I will not sign that paper</refusal>,” <by>the clerk</by> <cue>said</cue>.");
    check("“<pledge>We will not forget the dead</pledge>,” <by>the mayor</by> <cue>said</cue>.");
    check(
        "“<denial>He did not steal or defraud</denial>,” <by>his attorneys</by> <cue>wrote</cue>.",
    );
}

#[test]
fn characters_without_width_hide_nothing() {
    let told = |text: &str| -> Vec<(String, String)> {
        let claims = found(text);
        let words = |span: model::Span| span.of(text).replace('\u{200b}', "");
        claims
            .iter()
            .map(|claim| {
                (claim.as_written.map(words).unwrap_or_default(), words(claim.occurrences[0]))
            })
            .collect()
    };
    for text in [
        "Ann\u{200b} Lee, the may\u{200b}or, said the bridge was closed.",
        "Ann Lee, the mayor, sa\u{200b}id the bridge was closed.",
        "\u{200b}Ann Lee, the mayor, said that the bridge was closed.",
    ] {
        let told = told(text);
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0].1, "the bridge was closed");
        assert!(told[0].0.starts_with("Ann Lee"), "{told:?}");
    }
}

#[test]
fn sources_are_joint_or_described() {
    check("“<fact>We saw nothing that night</fact>,” <cue>reply</cue> <by>Burton and Nick</by>.");
    check("<by>Ann Lee and Tom Ray</by> <cue>said</cue> that <fact>the bridge was closed</fact>.");
    check(
        "<by>The mayors of Oslo and Bergen</by> <cue>said</cue> <fact>the ferry was sold</fact>.",
    );
    check(
        "<by>A woman who uses the name “Blaze”</by> <cue>said</cue> <fact>the ferry was sold</fact>.",
    );
    check(
        "<by>A man who goes by the name “Shorty”</by> <cue>said</cue> <accusation>the police beat him</accusation>.",
    );
}
