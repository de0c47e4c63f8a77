//! What is reported of terms, names, countries, topics, documents, dates and addresses.

use super::{TWO_BEES, check_claim, check_names, check_reading};
use crate::corpus::Corpus;

#[test]
pub(super) fn unknown_term() {
    check_claim(
        "text",
        "type = \"rumour\"\nquote = \"text\"",
        &[
            "seeds/a.toml:3:8: unknown type 'rumour'; known are accusation, criticism, denial, defence, support, sanction, \
         threat, demand, refusal, pledge, fact",
        ],
    );
    check_claim(
        "text",
        "form = \"said\"\nquote = \"text\"",
        &[
            "seeds/a.toml:3:8: unknown form 'said'; known are direct, mixed, indirect, act, narrator",
        ],
    );
    check_claim(
        "text",
        "status = \"old\"\nquote = \"text\"",
        &[
            "seeds/a.toml:3:10: unknown status 'old'; known are new, background, negated, conditional",
        ],
    );
    check_claim(
        "text",
        "source_kind = \"state\"\nquote = \"text\"",
        &[
            "seeds/a.toml:3:15: unknown source_kind 'state'; known are person, organisation, government, unknown, unresolved, unnamed, narrator",
        ],
    );
    check_claim(
        "text",
        "measures = [\"ban\"]\nquote = \"text\"\ntype = \"sanction\"",
        &[
            "seeds/a.toml:3:13: unknown measure 'ban'; known are asset-freeze, visa-ban, trade-ban, entity-list, \
         legislation, unspecified",
        ],
    );
    check_claim(
        "text",
        "places = \"both\"\nquote = \"text\"",
        &["seeds/a.toml:3:10: unknown places 'both'; known are all"],
    );
}

#[test]
fn unknown_verb_of_a_link() {
    let fields = r#"
responds_to = [{ claim = "b", verb = "doubts", evidence = "text" }]
quote = "text"
"#;
    check_claim(
        "text",
        fields,
        &[
            "seeds/a.toml:3:38: unknown verb 'doubts'; known are denies, rebuts, counter-accuses, retaliates, concedes, \
         questions, answers, repeats, continues",
        ],
    );
}

#[test]
fn unknown_kind_of_an_oddity_and_of_an_entity() {
    let oddity =
        "read_by = \"me\"\n[[oddity]]\nkind = \"strange\"\nquote = \"text\"\nnote = \"it is\"";
    check_reading(
        "text",
        oddity,
        &[
            "seeds/a.toml:3:8: unknown kind 'strange'; known are garbled-name, date-contradiction, repeated-text, \
         boilerplate, photo-caption, unclosed-quotation, count-mismatch, garbled-translation, dangling-reference",
        ],
    );
    check_names(
        "text",
        "[[entity]]\nname = \"text\"\nkind = \"country\"",
        &[
            "seeds/names.toml:3:8: unknown kind 'country'; known are person, organisation, government, place, people, law, unknown",
        ],
    );
}

#[test]
pub(super) fn unknown_entity() {
    Corpus::new()
        .document("a.txt", "Ann Lee came.")
        .claims("a.toml", &["quote = \"Ann Lee came\"\ntargets = [\"Anne Lee\", \"Bob\"]"])
        .names("[[entity]]\nname = \"Ann Lee\"\nkind = \"person\"")
        .check(&[
            "seeds/a.toml:4:12: unknown entity 'Anne Lee'; register it in names.toml, or is it 'Ann Lee'?",
            "seeds/a.toml:4:24: unknown entity 'Bob'; register it in names.toml",
        ]);
}

#[test]
fn unknown_entity_kept_apart() {
    check_names(
        "text",
        "[[kept_apart]]\nnames = [\"Ann\", \"Bea\"]\nbecause = \"they are two\"",
        &[
            "seeds/names.toml:2:10: unknown entity 'Ann'; register it in names.toml",
            "seeds/names.toml:2:17: unknown entity 'Bea'; register it in names.toml",
        ],
    );
}

#[test]
pub(super) fn unknown_country() {
    check_claim(
        "text",
        "quote = \"text\"\nsource_countries = [\"cn\", \"CN\", \"EU\", \"XX\"]",
        &[
            "seeds/a.toml:4:21: unknown country 'cn'; give an ISO 3166-1 alpha-2 code in capitals, or EU",
            "seeds/a.toml:4:39: unknown country 'XX'; give an ISO 3166-1 alpha-2 code in capitals, or EU",
        ],
    );
    check_names(
        "text",
        "[[entity]]\nname = \"text\"\nkind = \"law\"\ncountries = [\"CHN\"]",
        &[
            "seeds/names.toml:4:14: unknown country 'CHN'; give an ISO 3166-1 alpha-2 code in capitals, or EU",
        ],
    );
}

#[test]
pub(super) fn unknown_topic() {
    let topics = r#"
[[topic]]
id = "peace"
label = "Peace"
description = "None of the other."
[[topic]]
id = "trade"
label = "Trade"
description = "Goods."
"#;
    Corpus::new()
        .document("a.txt", "text")
        .claims("a.toml", &["quote = \"text\"\ntopics = [\"trade\", \"war\"]"])
        .topics(topics)
        .check(&[
            "seeds/a.toml:4:20: unknown topic 'war'; add it to topics.toml, known are peace, trade",
        ]);
}

#[test]
fn unknown_topic_where_there_is_none() {
    check_claim(
        "text",
        "quote = \"text\"\ntopics = [\"war\"]",
        &["seeds/a.toml:4:11: unknown topic 'war'; add it to topics.toml"],
    );
}

#[test]
fn what_is_registered_with_a_fault_is_not_unknown() {
    Corpus::new()
        .document("a.txt", "Ann")
        .claims("a.toml", &["quote = \"Ann\"\ntargets = [\"Ann\"]\ntopics = [\"war\"]"])
        .names("[[entity]]\nname = \"Ann\"")
        .topics("[[topic]]\nid = \"war\"")
        .check(&[
            "seeds/names.toml:1:1: entity without 'kind'; add it",
            "seeds/topics.toml:1:1: topic without 'description'; add it",
            "seeds/topics.toml:1:1: topic without 'label'; add it",
        ]);
}

#[test]
pub(super) fn unknown_document() {
    check_names(
        "Ann Bee",
        TWO_BEES,
        &["seeds/names.toml:6:14: no document 'b'; give the name of a file without its ending"],
    );
    let oddity = r#"
read_by = "me"
[[oddity]]
kind = "garbled-name"
quote = "text"
against = { document = "b.txt", words = "text" }
note = "it is"
"#;
    check_reading(
        "text",
        oddity,
        &["seeds/a.toml:5:24: no document 'b.txt'; give the name of a file without its ending"],
    );
}

#[test]
pub(super) fn invalid_date() {
    check_claim(
        "text",
        "quote = \"text\"\ndate = { value = \"May 2019\", words = \"text\" }",
        &["seeds/a.toml:4:18: no date: 'May 2019'; write YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD"],
    );
    check_reading(
        "text",
        "read_by = \"me\"\n[facts.date]\nvalue = \"2019-02-29\"\nwords = \"text\"\n",
        &["seeds/a.toml:3:9: no date: '2019-02-29'; write YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD"],
    );
}

#[test]
pub(super) fn invalid_address() {
    for written in [
        "example.org/a",
        "https://",
        "https:///a",
        "ftp://example.org",
        "https://example.org/a b",
        "javascript:alert(1)",
    ] {
        check_reading(
            "text",
            &format!("read_by = \"me\"\nurl = \"{written}\"\n"),
            &[&format!(
                "seeds/a.toml:2:7: no address: '{written}'; write it as in https://example.org/article, or leave it out"
            )],
        );
    }
    check_reading("text", "read_by = \"me\"\nurl = \"https://example.org/a?b=c#d\"\n", &[]);
}
