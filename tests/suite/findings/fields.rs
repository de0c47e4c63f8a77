//! What is reported of TOML and its fields.

use super::{check_claim, check_names, check_reading};
use crate::corpus::Corpus;

#[test]
pub(super) fn syntax() {
    check_reading(
        "text",
        "read_by = \"me\nnote\n",
        &[
            "seeds/a.toml:1:14: not TOML: invalid basic string, expected `\"`; mend the line",
            "seeds/a.toml:2:5: not TOML: key with no value, expected `=`; mend the line",
        ],
    );
}

#[test]
fn syntax_of_the_register() {
    Corpus::new()
        .names("note\n")
        .check(&["seeds/names.toml:1:5: not TOML: key with no value, expected `=`; mend the line"]);
}

#[test]
fn field_given_twice() {
    check_reading(
        "text",
        "read_by = \"me\"\nread_by = \"you\"\n",
        &["seeds/a.toml:2:1: not TOML: duplicate key; mend the line"],
    );
}

#[test]
pub(super) fn unknown_field() {
    check_claim(
        "text",
        "quote = \"text\"\ndate = { words = \"text\", day = 1 }",
        &["seeds/a.toml:4:26: unknown field 'day' in date; known are value, words, place"],
    );
    check_reading(
        "text",
        "read_by = \"me\"\nclaims = []\n",
        &[
            "seeds/a.toml:2:1: unknown field 'claims' in the file; known are read_by, url, full_text, facts, oddity, claim",
        ],
    );
}

#[test]
fn unknown_field_of_a_claim() {
    check_claim(
        "text",
        "quote = \"text\"\nplaec = 1",
        &[
            "seeds/a.toml:4:1: unknown field 'plaec' in claim; known are key, type, quote, place, places, source_kind, \
         as_written, antecedent, entities, source_countries, cue, targets, target_countries, conduct_of, \
         conduct_of_countries, topics, date, form, status, has_statistic, narrator_endorses, measures, \
         legal_basis, responds_to",
        ],
    );
}

#[test]
fn unknown_field_of_an_entity() {
    check_names(
        "text",
        "[[entity]]\nname = \"text\"\nkind = \"law\"\nalias = \"words\"",
        &[
            "seeds/names.toml:4:1: unknown field 'alias' in entity; known are name, id, kind, countries, code, surname, \
         description, description_in, spelling",
        ],
    );
}

#[test]
pub(super) fn missing_field() {
    check_reading(
        "text",
        "[facts.title]\n[[oddity]]\nquote = \"text\"\n[[claim]]\nkey = \"a\"\n",
        &[
            "seeds/a.toml:1:1: the file without 'read_by'; add it",
            "seeds/a.toml:1:1: title without 'value'; add it",
            "seeds/a.toml:1:1: title without 'words'; add it",
            "seeds/a.toml:2:1: oddity without 'kind'; add it",
            "seeds/a.toml:2:1: oddity without 'note'; add it",
            "seeds/a.toml:4:1: claim without 'form'; add it",
            "seeds/a.toml:4:1: claim without 'quote'; add it",
            "seeds/a.toml:4:1: claim without 'source_kind'; add it",
            "seeds/a.toml:4:1: claim without 'status'; add it",
            "seeds/a.toml:4:1: claim without 'type'; add it",
        ],
    );
}

#[test]
fn missing_source_kind() {
    let toml = r#"
read_by = "me"
[[claim]]
key = "a"
type = "fact"
quote = "text"
form = "narrator"
status = "new"
"#;
    check_reading("text", toml, &["seeds/a.toml:2:1: claim without 'source_kind'; add it"]);
}

#[test]
fn missing_field_of_the_register_and_the_topics() {
    let names =
        "[[entity]]\n[[entity.spelling]]\n[[kept_apart]]\nevidence = [{ words = \"text\" }]";
    Corpus::new().document("a.txt", "text").read("a.toml").names(names).topics("[[topic]]").check(
        &[
            "seeds/names.toml:1:1: entity without 'kind'; add it",
            "seeds/names.toml:1:1: entity without 'name'; add it",
            "seeds/names.toml:2:1: spelling without 'because'; add it",
            "seeds/names.toml:2:1: spelling without 'evidence'; add it",
            "seeds/names.toml:2:1: spelling without 'words'; add it",
            "seeds/names.toml:3:1: kept_apart without 'because'; add it",
            "seeds/names.toml:4:13: evidence without 'document'; add it",
            "seeds/topics.toml:1:1: topic without 'description'; add it",
            "seeds/topics.toml:1:1: topic without 'id'; add it",
            "seeds/topics.toml:1:1: topic without 'label'; add it",
        ],
    );
}

#[test]
pub(super) fn wrong_type() {
    check_reading(
        "text",
        "read_by = 1\nfacts = 1.5\noddity = [\"odd\"]\nclaim = {}\n",
        &[
            "seeds/a.toml:1:11: 'read_by' is a whole number; write a string",
            "seeds/a.toml:2:9: 'facts' is a number with a fraction; write a table",
            "seeds/a.toml:3:11: 'oddity' is a string; write a list of tables",
            "seeds/a.toml:4:9: 'claim' is a table; write a list of tables",
        ],
    );
}

#[test]
fn wrong_type_in_a_claim() {
    let fields = r#"
quote = "text"
place = "1"
cue = 2019-10-19
topics = true
targets = ["text", 1]
date = []
has_statistic = {}
"#;
    check_claim(
        "text",
        fields,
        &[
            "seeds/a.toml:4:9: 'place' is a string; write a whole number",
            "seeds/a.toml:5:7: 'cue' is a date without quotation marks; write a string, or a table with 'words'",
            "seeds/a.toml:6:10: 'topics' is true or false; write a list of strings",
            "seeds/a.toml:7:12: unknown entity 'text'; register it in names.toml",
            "seeds/a.toml:7:20: 'targets' is a whole number; write a string",
            "seeds/a.toml:8:8: 'date' is a list; write a table",
            "seeds/a.toml:9:17: 'has_statistic' is a table; write true or false",
        ],
    );
}
