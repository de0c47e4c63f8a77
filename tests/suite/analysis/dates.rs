//! Dates of claims that are reckoned from the date of their document.

use crate::corpus::Corpus;

/// A report of Thursday, 1 April 2021; `facts` is what its reading has of it, before its claim.
#[track_caller]
fn check(facts: &str, words: &str, value: Option<&str>, expected: (&str, bool)) {
    let text = format!(
        "Bridge Daily, April 1, 2021\nThe council of 2020-03-31 met.\nThe US closed the bridge {words}."
    );
    let value = value.map_or_else(String::new, |value| format!("value = {value:?}, "));
    let claim = format!(
        r#"
read_by = "a test"
{facts}
[[claim]]
key = "bridge"
type = "accusation"
quote = "The US closed the bridge"
source_kind = "narrator"
form = "narrator"
status = "new"
date = {{ {value}words = {words:?} }}
"#
    );
    let corpus = Corpus::new().document("a.txt", text).reading("a.toml", &claim).corpus();
    let date = corpus.claims[0].date.expect("there is a date");
    let held = date.value.map_or_else(|| "-".to_owned(), |value| value.to_string());
    assert_eq!((held.as_str(), date.is_reckoned), expected, "{words}, {facts}");
}

const STATED: &str = "[facts.date]\nvalue = \"2021-04-01\"\nwords = \"April 1, 2021\"";

#[test]
fn words_that_need_the_day_of_the_document_are_reckoned() {
    check(STATED, "on Monday", None, ("2021-03-29", true));
    check(STATED, "last month", None, ("2021-03", true));
    check(STATED, "last July", Some("--07"), ("2020-07", true));
    check(STATED, "on March 23", Some("--03-23"), ("2021-03-23", true));
    // The words alone settle it; they say something else than the reading; they are more than a date.
    check(STATED, "in May 2019", Some("2019-05"), ("2019-05", false));
    check(STATED, "on March 23", Some("--03-22"), ("--03-22", false));
    check(STATED, "Monday to Wednesday", None, ("-", false));
    check(STATED, "in October 2019", None, ("-", false));
}

#[test]
fn nothing_is_reckoned_from_a_date_that_is_missing_or_in_doubt() {
    let of_month = "[facts.date]\nvalue = \"2021-04\"\nwords = \"April 1, 2021\"";
    let inferred = format!("{STATED}\ninferred = true");
    let contradicted = format!(
        "{STATED}\n[[oddity]]\nkind = \"date-contradiction\"\nquote = \"April 1, 2021\"\nagainst = \"2020-03-31\"\nnote = \"Another year.\""
    );
    for facts in ["", of_month, &inferred, &contradicted] {
        check(facts, "on Monday", None, ("-", false));
        check(facts, "on March 23", Some("--03-23"), ("--03-23", false));
    }
}
