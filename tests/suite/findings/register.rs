//! What is reported of the register and the topics.

use super::{TWO_BEES, check_names};
use crate::corpus::Corpus;

#[test]
pub(super) fn duplicate_entity() {
    let names = r#"
[[entity]]
name = "Ann-Lee"
kind = "person"
[[entity]]
name = "Ann Lee"
kind = "person"
"#;
    check_names(
        "Ann Lee and Ann-Lee",
        names,
        &[
            "seeds/names.toml:2:8: two entities called 'Ann-Lee'; join them, or give one another name and id",
        ],
    );
}

#[test]
pub(super) fn invalid_id() {
    let names = r#"
[[entity]]
name = "陈全国"
kind = "person"
[[entity]]
name = "Ann"
id = "Ann Lee"
kind = "person"
"#;
    check_names(
        "陈全国 Ann",
        names,
        &[
            "seeds/names.toml:2:8: no id can be made of '陈全国'; give one in lower-case ASCII letters, digits and hyphens",
            "seeds/names.toml:6:6: no id can be made of 'Ann Lee'; give one in lower-case ASCII letters, digits and hyphens",
        ],
    );
    Corpus::new().topics("[[topic]]\nid = \"The War\"\nlabel = \"War\"\ndescription = \"It.\"").check(&[
        "seeds/topics.toml:2:6: no id can be made of 'The War'; give one in lower-case ASCII letters, digits and hyphens",
    ]);
}

#[test]
fn empty_names_are_found_nowhere() {
    let names = r#"
[[entity]]
name = ""
kind = "person"
[[entity.spelling]]
words = ""
documents = ["a"]
because = ""
evidence = ""
"#;
    check_names(
        "Doğu",
        names,
        &[
            "seeds/names.toml:2:8: no id can be made of ''; give one in lower-case ASCII letters, digits and hyphens",
            "seeds/names.toml:2:8: no document writes '' and no claim names it; add a spelling, or take the entity out",
            "seeds/names.toml:5:9: “” is not in seeds/a.txt; take the document or the spelling out",
            "seeds/names.toml:8:12: evidence “” is not in seeds/a.txt; copy the words from there letter for letter",
        ],
    );
}

#[test]
pub(super) fn shared_spelling() {
    Corpus::new()
        .document("a.txt", "Bee, Bea Bee.")
        .read("a.toml")
        .document("b.txt", "Bee, Bee, Ann Bee.")
        .read("b.toml")
        .names(TWO_BEES)
        .check(&[
            "seeds/names.toml:13:9: spelling “Bee” belongs to 'Ann Bee' too in seeds/b.txt; say with documents = [...] whose it is",
        ]);
}

#[test]
fn spelling_of_two_entities_in_two_documents_is_no_fault() {
    Corpus::new()
        .document("a.txt", "Bee, Bea Bee.")
        .read("a.toml")
        .document("b.txt", "Bee, Bee, Ann Bee.")
        .read("b.toml")
        .names(&TWO_BEES.replace("\"Bee\"\nbecause", "\"Bee\"\ndocuments = [\"a\"]\nbecause"))
        .check(&[]);
}

#[test]
fn name_that_is_a_spelling_of_another() {
    let names = r#"
[[entity]]
name = "Bee"
kind = "person"
[[entity]]
name = "Ann Bee"
kind = "person"
[[entity.spelling]]
words = "Bee"
because = "short"
evidence = "Bee"
"#;
    check_names(
        "Ann Bee, Bee",
        names,
        &[
            "seeds/names.toml:2:8: spelling “Bee” belongs to 'Ann Bee' too in seeds/a.txt; say with documents = [...] whose it is",
        ],
    );
}

#[test]
pub(super) fn duplicate_topic() {
    let topic = "[[topic]]\nid = \"war\"\nlabel = \"War\"\ndescription = \"It.\"\n";
    Corpus::new()
        .topics(&topic.repeat(2))
        .check(&["seeds/topics.toml:6:6: two topics with the id 'war'; rename one"]);
}
