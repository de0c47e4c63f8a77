//! What is reported of words and their occurrences.

use super::{check_claim, check_names, check_reading};

#[test]
pub(super) fn words_that_are_not_there() {
    check_claim(
        "text",
        "quote = \"other words\"",
        &[
            "seeds/a.toml:3:9: quote “other words” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
    check_claim(
        "text",
        "quote = \"\"",
        &[
            "seeds/a.toml:3:9: quote “” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
}

#[test]
fn words_of_every_field_are_looked_up() {
    let toml = r#"
read_by = "me"
[facts.title]
value = "Title"
words = "one"
[[oddity]]
kind = "garbled-name"
quote = "text"
against = "two"
note = "it is"
[[claim]]
key = "1"
type = "fact"
quote = "text"
source_kind = "unnamed"
as_written = "three"
antecedent = "four"
cue = { words = "five" }
date = { words = "six" }
form = "indirect"
status = "new"
[[claim.responds_to]]
claim = "1"
verb = "denies"
evidence = "seven"
"#;
    check_reading(
        "text",
        toml,
        &[
            "seeds/a.toml:4:9: words “one” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:8:11: against “two” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:15:14: as_written “three” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:16:14: antecedent “four” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:17:17: cue “five” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:18:18: date “six” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:24:12: evidence “seven” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
}

#[test]
fn words_of_the_register_are_looked_up() {
    let names = r#"
[[entity]]
name = "Ann"
kind = "person"
description = "one"
[[entity.spelling]]
words = "text"
documents = ["a"]
because = "so"
evidence = "two"
[[kept_apart]]
names = ["Ann"]
because = "so"
evidence = [{ document = "a", words = "three" }]
"#;
    check_names(
        "text",
        names,
        &[
            "seeds/names.toml:4:15: description “one” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/names.toml:9:12: evidence “two” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/names.toml:13:39: words “three” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
}

#[test]
fn similar_words() {
    check_claim(
        "First.\nHe said: “It’s over”.",
        "quote = \"He said: \\\"It's over\"",
        &[
            "seeds/a.toml:3:9: quote “He said: \"It's over” is not in seeds/a.txt letter for letter; seeds/a.txt:2:1 has “He said: “It’s over”",
        ],
    );
    check_claim(
        "A line –  with\u{a0}SPACE",
        "quote = \"a line - with space\"",
        &[
            "seeds/a.toml:3:9: quote “a line - with space” is not in seeds/a.txt letter for letter; seeds/a.txt:1:1 has “A line –  with\u{a0}SPACE”",
        ],
    );
}

#[test]
fn words_that_end_within_a_word() {
    check_claim(
        "To the residents.",
        "quote = \"resident\"",
        &[
            "seeds/a.toml:3:9: quote “resident” is not in seeds/a.txt letter for letter; seeds/a.txt:1:8 has “residents”",
        ],
    );
}

#[test]
pub(super) fn several_occurrences() {
    check_claim(
        "One and one.\nAnd one.",
        "quote = \"one\"",
        &["seeds/a.toml:3:9: quote “one” stands at 2 places (1:9, 2:5); say which with place = k"],
    );
}

#[test]
fn several_occurrences_that_are_equally_near() {
    check_claim(
        "said x said",
        "quote = \"x\"\ncue = \"said\"",
        &["seeds/a.toml:4:7: cue “said” stands at 2 places (1:1, 1:8); say which with place = k"],
    );
}

#[test]
fn several_occurrences_in_other_paragraphs() {
    check_claim(
        "He said.\nHe said.\nx",
        "quote = \"x\"\ncue = \"said\"",
        &["seeds/a.toml:4:7: cue “said” stands at 2 places (1:4, 2:4); say which with place = k"],
    );
}

#[test]
pub(super) fn no_such_occurrence() {
    for place in [3, 0, -1, i64::MIN, i64::MAX] {
        check_claim(
            "one, one",
            &format!("quote = \"one\"\nplace = {place}"),
            &[&format!("seeds/a.toml:4:9: quote “one” has no place {place}; it stands at 2")],
        );
    }
    check_claim(
        "x said",
        "quote = \"x\"\ncue = { words = \"said\", place = 2 }",
        &["seeds/a.toml:4:33: cue “said” has no place 2; it stands at 1"],
    );
    check_names(
        "Ann, Ann",
        "[[entity]]\nname = \"Ann\"\nkind = \"person\"\ndescription = { words = \"Ann\", place = 3 }",
        &["seeds/names.toml:4:40: description “Ann” has no place 3; it stands at 2"],
    );
}

#[test]
pub(super) fn quote_edge() {
    check_claim(
        "He said: “No.”",
        "quote = \"“No\"",
        &[
            "seeds/a.toml:3:9: a quote that begins or ends with '“'; begin and end it at a letter, a digit or a bracket of its own",
        ],
    );
    check_claim(
        "He said: “No.”",
        "quote = \"No.\"",
        &[
            "seeds/a.toml:3:9: a quote that begins or ends with '.'; begin and end it at a letter, a digit or a bracket of its own",
        ],
    );
    check_claim("(No) [2]", "quote = \"(No) [2]\"", &[]);
}

#[test]
pub(super) fn quote_across_paragraphs() {
    check_claim(
        "One\ntwo",
        "quote = \"One\\ntwo\"",
        &[
            "seeds/a.toml:3:9: a quote that crosses a paragraph; make a claim of each part, linked by continues",
        ],
    );
}
