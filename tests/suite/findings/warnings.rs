//! What deserves a second look.

use super::{READ, check_names, check_reading};
use crate::corpus::Corpus;

#[test]
pub(super) fn unused_entity() {
    check_names(
        "text",
        "[[entity]]\nname = \"Ann Lee\"\nkind = \"person\"",
        &[
            "seeds/names.toml:2:8: no document writes 'Ann Lee' and no claim names it; add a spelling, or take the entity out",
        ],
    );
}

#[test]
fn entity_that_only_a_claim_names_is_named() {
    Corpus::new()
        .document("a.txt", "text")
        .claims("a.toml", &["quote = \"text\"\ntargets = [\"Ann Lee\"]"])
        .names("[[entity]]\nname = \"Ann Lee\"\nkind = \"person\"")
        .check(&[]);
}

#[test]
pub(super) fn spelling_that_is_not_there() {
    let names = r#"
[[entity]]
name = "Ann"
kind = "person"
[[entity.spelling]]
words = "Anna"
documents = ["a", "b"]
because = "one letter more"
evidence = "Anna"
"#;
    Corpus::new()
        .document("a.txt", "Ann, Annas")
        .read("a.toml")
        .document("b.txt", "Anna")
        .read("b.toml")
        .names(names)
        .check(&[
            "seeds/names.toml:5:9: “Anna” is not in seeds/a.txt; take the document or the spelling out",
        ]);
}

#[test]
pub(super) fn ambiguous_surname() {
    let names = r#"
[[entity]]
name = "Wang Yi"
kind = "person"
surname = "Wang"
[[entity]]
name = "Wang Bo"
kind = "person"
surname = "Wang"
"#;
    check_names(
        "Wang Yi met Wang Bo. Wang said so, and Minister Wang did.",
        names,
        &[
            "seeds/a.txt:1:22: “Wang” could be Wang Yi or Wang Bo; register it as a spelling of one of them for this document",
            "seeds/a.txt:1:49: “Wang” could be Wang Yi or Wang Bo; register it as a spelling of one of them for this document",
        ],
    );
}

#[test]
fn surname_of_another_person() {
    let names = "[[entity]]\nname = \"Chen Quanguo\"\nkind = \"person\"\nsurname = \"Chen\"";
    check_names(
        "Chen Quanguo came, and Chen Xi.",
        names,
        &[
            "seeds/a.txt:1:24: “Chen Xi” is near 'Chen Quanguo' and not registered; register it as a spelling, or as an entity kept apart",
        ],
    );
}

#[test]
pub(super) fn similar_name() {
    let names = "[[entity]]\nname = \"Chen Quanguo\"\nkind = \"person\"";
    check_names(
        "Chen Guanguo met Chen Mingguo and Chen Quanguo.",
        names,
        &[
            "seeds/a.txt:1:1: “Chen Guanguo” is near 'Chen Quanguo' and not registered; register it as a spelling, or as an entity kept apart",
        ],
    );
}

#[test]
pub(super) fn unpaired_quotation_mark() {
    check_reading(
        "He said “no.\n😀 “Yes” and so” on\nA \"no\" and a \" more\n«No",
        READ,
        &[
            "seeds/a.txt:1:9: quotation mark “ without its partner in this paragraph; note it as an oddity",
            "seeds/a.txt:2:15: quotation mark ” without its partner in this paragraph; note it as an oddity",
            "seeds/a.txt:3:14: quotation mark \" without its partner in this paragraph; note it as an oddity",
            "seeds/a.txt:4:1: quotation mark « without its partner in this paragraph; note it as an oddity",
        ],
    );
}

#[test]
fn quotation_that_is_noted_as_an_oddity_is_not_reported_again() {
    let noted = format!(
        "{READ}\n[[oddity]]\nkind = \"unclosed-quotation\"\nquote = \"“no\"\nnote = \"It is never closed.\""
    );
    check_reading(
        "He said “no.\n“Yes” and so” on",
        &noted,
        &[
            "seeds/a.txt:2:13: quotation mark ” without its partner in this paragraph; note it as an oddity",
        ],
    );
}

#[test]
fn quotation_over_several_paragraphs_is_balanced() {
    check_reading("“One.\n\n“Two.\n\n“Three.”", READ, &[]);
}

#[test]
pub(super) fn overlap() {
    Corpus::new()
        .document("a.txt", "one two three")
        .claims("a.toml", &["quote = \"two three\"", "quote = \"one two\"", "quote = \"three\""])
        .check(&[
            "seeds/a.toml:2:1: overlaps the claim '2' and neither contains the other; look again where each ends",
        ]);
}

#[test]
pub(super) fn repeat_that_differs() {
    let names = "[[entity]]\nname = \"Ann\"\nkind = \"person\"\n[[entity]]\nname = \"Bea\"\nkind = \"person\"";
    let repeats = "responds_to = [{ claim = \"1\", verb = \"repeats\", evidence = \"again\" }]";
    let about = |who: &str| format!("targets = [{who}]\n");
    let differs = "repeats '1', which is of another type or about others; leave the link out, or correct the claim";
    let first = format!("quote = \"Ann and Bea lie\"\n{}", about("\"Ann\", \"Bea\""));
    for (second, position) in [
        (format!("{repeats}\nquote = \"Ann lies again\"\n{}", about("\"Ann\"")), Some("11:26")),
        (
            format!(
                "{repeats}\nquote = \"Ann lies again\"\n{}type = \"denial\"",
                about("\"Bea\", \"Ann\"")
            ),
            Some("11:26"),
        ),
        (format!("{repeats}\nquote = \"Ann lies again\"\n{}", about("\"Bea\", \"Ann\"")), None),
    ] {
        let expected: Vec<String> =
            position.iter().map(|position| format!("seeds/a.toml:{position}: {differs}")).collect();
        Corpus::new()
            .document("a.txt", "Ann and Bea lie.\nAnn lies again.")
            .names(names)
            .claims("a.toml", &[&first, &second])
            .check(&expected.iter().map(String::as_str).collect::<Vec<_>>());
    }
}
