//! What is reported of corpus.toml.

use crate::corpus::Corpus;

#[track_caller]
fn check(toml: &str, expected: &[&str]) -> model::About {
    Corpus::new().file("corpus.toml", toml).check(expected).about
}

#[test]
fn everything_that_the_editors_say_is_read() {
    let about = check(
        r##"
title = " Two reports "
description = """
One line
and another.

A second paragraph.
"""
editors = ["Ann", "Bea"]
contact = "mailto:ann@example.org"
corrections = "Write to Ann."
terms_of_texts = "CC BY 4.0"
terms_of_data = "CC0"
homepage = "https://example.org/reports"
source_code = "https://example.org/code"
report_to = "mailto:ann@example.org?body={report}"
language = "en"

[[question]]
text = "Who denies it?"
address = "#/claims?type=denial"
"##,
        &[],
    );
    let text = |text: &str| Some(text.to_owned());
    let expected = model::About {
        title: text("Two reports"),
        description: vec!["One line and another.".into(), "A second paragraph.".into()],
        editors: vec!["Ann".into(), "Bea".into()],
        contact: text("mailto:ann@example.org"),
        corrections: text("Write to Ann."),
        terms_of_texts: text("CC BY 4.0"),
        terms_of_data: text("CC0"),
        homepage: text("https://example.org/reports"),
        source_code: text("https://example.org/code"),
        report_to: text("mailto:ann@example.org?body={report}"),
        questions: vec![model::Question {
            text: "Who denies it?".into(),
            address: "#/claims?type=denial".into(),
        }],
    };
    assert_eq!(about, expected);
}

#[test]
fn nothing_stands_in_for_what_is_left_out() {
    assert_eq!(check("title = \"  \"", &[]), model::About::default());
    assert_eq!(Corpus::new().check(&[]).about, model::About::default());
}

#[test]
fn a_field_that_is_not_known_is_refused() {
    check(
        "tilte = \"Two reports\"",
        &[
            "seeds/corpus.toml:1:1: unknown field 'tilte' in the file; known are title, description, editors, contact, \
         corrections, terms_of_texts, terms_of_data, homepage, source_code, report_to, question, language",
        ],
    );
    check(
        "language = \"de\"\n[[question]]\nwords = \"Who?\"",
        &[
            "seeds/corpus.toml:1:12: unknown language 'de'; known are en",
            "seeds/corpus.toml:2:1: question without 'address'; add it",
            "seeds/corpus.toml:2:1: question without 'text'; add it",
            "seeds/corpus.toml:3:1: unknown field 'words' in question; known are text, address",
        ],
    );
}

#[test]
fn addresses_are_of_their_kind() {
    check(
        "contact = \"ann@example.org\"\nhomepage = \"mailto:ann@example.org\"\nreport_to = \"mailto:ann@example.org\"\n[[question]]\ntext = \"Who?\"\naddress = \"/claims\"",
        &[
            "seeds/corpus.toml:1:11: no address: 'ann@example.org'; write it as in https://example.org/contact or mailto:name@example.org, or leave it out",
            "seeds/corpus.toml:2:12: no address: 'mailto:ann@example.org'; write it as in https://example.org/article, or leave it out",
            "seeds/corpus.toml:3:13: no address: 'mailto:ann@example.org'; write it as in mailto:name@example.org?body={report}, or leave it out",
            "seeds/corpus.toml:6:11: no address: '/claims'; write it as in #/claims?type=denial, or leave it out",
        ],
    );
}

#[test]
pub(super) fn too_many_questions() {
    let question = "[[question]]\ntext = \"Who?\"\naddress = \"#/claims\"\n";
    check(&question.repeat(5), &["seeds/corpus.toml:13:1: more than 4 questions; leave one out"]);
}
