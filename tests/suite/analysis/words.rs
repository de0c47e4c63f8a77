//! Which occurrences of words are meant.

use model::Span;

use crate::corpus::Corpus;
use crate::tagged::tagged;

/// Holds where the words of one claim are found: its `<quote>`, its source as written `<by>`, the antecedent `<of>`, its `<cue>`
/// and its `<date>`.
#[track_caller]
fn check_words(fixture: &str, fields: &str) {
    let (text, expected) = tagged(fixture);
    let corpus = Corpus::new().document("a.txt", text).claims("a.toml", &[fields]).check(&[]);
    let claim = &corpus.claims[0];
    let quotes = claim.occurrences.iter().map(|place| (*place, "quote"));
    let words = [
        claim.source.as_written.map(|span| (span, "by")),
        claim.source.antecedent.map(|span| (span, "of")),
        claim.cue.map(|span| (span, "cue")),
        claim.date.map(|date| (date.words, "date")),
    ];
    let mut found: Vec<(Span, String)> =
        quotes.chain(words.into_iter().flatten()).map(|(span, tag)| (span, tag.into())).collect();
    found.sort();
    assert_eq!(found, expected, "{fixture}");
}

#[test]
fn words_are_the_nearest_of_the_paragraph() {
    check_words(
        "He said no.\nHe said so. <by>He</by> <cue>said</cue> <quote>it was over</quote> <date>on Monday</date>, on Monday.",
        r#"
quote = "it was over"
source_kind = "unnamed"
as_written = "He"
cue = "said"
date = { words = "on Monday" }
"#,
    );
}

#[test]
fn words_after_the_quote_are_as_near_as_words_before() {
    check_words(
        "Ann said so at last. “<quote>It is over</quote>,” <by>Ann</by> <cue>said</cue>.",
        "quote = \"It is over\"\nsource_kind = \"unnamed\"\nas_written = \"Ann\"\ncue = \"said\"",
    );
}

#[test]
fn words_within_the_quote_are_nearest() {
    check_words(
        "China came; <quote><by>China</by> <cue>denies</cue> it</quote>, China.",
        "quote = \"China denies it\"\nsource_kind = \"unnamed\"\nas_written = \"China\"\ncue = \"denies\"",
    );
}

#[test]
fn words_of_another_paragraph_are_meant_where_the_own_has_none() {
    check_words(
        "<of>Ann Lee</of> came.\n“<quote>No</quote>,” <by>she</by> <cue>said</cue>.\nThey said so.",
        r#"
quote = "No"
source_kind = "unnamed"
as_written = "she"
antecedent = "Ann Lee"
cue = "said"
"#,
    );
}

#[test]
fn a_place_counts_whole_words_in_the_whole_document() {
    check_words(
        "Chess: he said.\n<by>He</by> said. Then <of>he</of> <cue>said</cue> “<quote>no</quote>” to the other: “no”.",
        r#"
quote = "no"
place = 1
source_kind = "unnamed"
as_written = "He"
antecedent = { words = "he", place = 2 }
cue = { words = "said", place = 3 }
"#,
    );
}

#[test]
fn a_quote_can_mean_all_its_occurrences() {
    check_words(
        "<quote>It <cue>is</cue> over</quote>.\n<quote>It is over</quote>. It is overdone.",
        "quote = \"It is over\"\nplaces = \"all\"\ncue = \"is\"",
    );
}

#[test]
fn a_quote_with_several_occurrences_is_one_claim() {
    let corpus = Corpus::new()
        .document("a.txt", "It is over.\nIt is over.")
        .claims("a.toml", &["quote = \"It is over\"\nplaces = \"all\""])
        .check(&[]);
    assert_eq!(corpus.claims.len(), 1);
    assert_eq!(corpus.claims[0].span(), Span::new(0, 10));
}

#[test]
fn all_occurrences_of_words_that_occur_once_are_one() {
    check_words("<quote>It is over</quote>.", "quote = \"It is over\"\nplaces = \"all\"");
}

#[test]
fn carriage_returns_belong_to_no_word() {
    check_words(
        "He said no.\r\n<by>He</by> <cue>said</cue> <quote>yes</quote>\r\n",
        "quote = \"yes\"\nsource_kind = \"unnamed\"\nas_written = \"He\"\ncue = \"said\"",
    );
}
