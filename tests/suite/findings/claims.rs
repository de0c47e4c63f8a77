//! What is reported of keys, links, measures and sources.

use super::check_claim;
use crate::corpus::Corpus;

#[test]
pub(super) fn duplicate_key() {
    Corpus::new()
        .document("a.txt", "one two")
        .claims("a.toml", &["key = \"k\"\nquote = \"one\"", "key = \"k\"\nquote = \"two\""])
        .check(&[
            "seeds/a.toml:10:7: two claims with the key 'k', the other on line 3; rename one",
        ]);
}

#[test]
fn one_key_in_two_documents_is_no_fault() {
    Corpus::new()
        .document("a.txt", "one")
        .claims("a.toml", &["key = \"k\"\nquote = \"one\""])
        .document("b.txt", "two")
        .claims("b.toml", &["key = \"k\"\nquote = \"two\""])
        .check(&[]);
}

#[test]
pub(super) fn link_to_unknown_claim() {
    let fields = r#"
quote = "one"
responds_to = [
{ claim = "none", verb = "denies", evidence = "one" },
{ claim = "b#none", verb = "denies", evidence = "one" },
{ claim = "c#k", verb = "denies", evidence = "one" },
{ claim = "k", verb = "denies", evidence = "one" },
{ claim = "b#k", verb = "denies", evidence = "one" },
]
"#;
    Corpus::new()
        .document("a.txt", "one")
        .claims("a.toml", &[fields])
        .document("b.txt", "two")
        .claims("b.toml", &["key = \"k\"\nquote = \"two\""])
        .check(&[
            "seeds/a.toml:5:11: responds_to 'none', which is no claim; name a key of this file, or stem#key",
            "seeds/a.toml:6:11: responds_to 'b#none', which is no claim; name a key of this file, or stem#key",
            "seeds/a.toml:7:11: responds_to 'c#k', which is no claim; name a key of this file, or stem#key",
            "seeds/a.toml:8:11: responds_to 'k', which is no claim; name a key of this file, or stem#key",
        ]);
}

#[test]
pub(super) fn link_to_itself() {
    let fields = r#"
key = "k"
quote = "one"
responds_to = [
{ claim = "k", verb = "denies", evidence = "one" },
{ claim = "a#k", verb = "denies", evidence = "one" },
]
"#;
    check_claim(
        "one",
        fields,
        &[
            "seeds/a.toml:6:11: 'k' responds to itself; name the claim that it answers",
            "seeds/a.toml:7:11: 'a#k' responds to itself; name the claim that it answers",
        ],
    );
}

#[test]
pub(super) fn measure_without_sanction() {
    check_claim(
        "text",
        "quote = \"text\"\nmeasures = [\"visa-ban\"]",
        &[
            "seeds/a.toml:2:1: a measure or a legal basis on a claim that is no sanction; leave it out",
        ],
    );
}

#[test]
pub(super) fn sanction_without_measure() {
    check_claim(
        "text",
        "quote = \"text\"\ntype = \"sanction\"",
        &[
            "seeds/a.toml:2:1: a sanction without 'measures'; add them, 'unspecified' where the text does not say",
        ],
    );
}

#[test]
pub(super) fn source_that_is_no_person() {
    let fields = r#"
quote = "no"
source_kind = "person"
as_written = "The Bank"
entities = ["Bank"]
"#;
    Corpus::new()
        .document("a.txt", "The Bank said no.")
        .claims("a.toml", &[fields])
        .names("[[entity]]\nname = \"Bank\"\nkind = \"organisation\"")
        .check(&[
            "seeds/a.toml:2:1: source_kind is person and 'Bank' is none; correct one of them",
        ]);
}

#[test]
pub(super) fn narrator_with_words() {
    check_claim(
        "text",
        "quote = \"text\"\nas_written = \"text\"",
        &[
            "seeds/a.toml:4:14: a narrator with 'as_written'; leave it out, or give another source_kind",
        ],
    );
}

#[test]
pub(super) fn source_without_words() {
    check_claim(
        "text",
        "quote = \"text\"\nsource_kind = \"person\"",
        &[
            "seeds/a.toml:2:1: a source without 'as_written'; give the words that name it, or source_kind unnamed",
        ],
    );
}

#[test]
pub(super) fn capital_without_government() {
    let names = "[[entity]]\nname = \"China\"\nkind = \"government\"\ncountries = [\"CN\"]";
    let claim = "quote = \"no\"\nsource_kind = \"government\"\nas_written = \"Beijing\"";
    let corpus = Corpus::new().document("a.txt", "Beijing in China said no.").names(names);
    corpus.clone().claims("a.toml", &[claim]).check(&[
        "seeds/a.toml:5:14: “Beijing” as source stands for the government of CN, and 'entities' gives none of that country; add it",
    ]);
    corpus.claims("a.toml", &[&format!("{claim}\nentities = [\"China\"]")]).check(&[]);
}
