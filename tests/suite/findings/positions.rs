//! Lines and columns of messages, and their order.

use super::{check_claim, check_reading};
use crate::corpus::Corpus;

#[test]
fn lines_end_with_a_carriage_return_too() {
    let toml =
        "read_by = \"me\"\r\n[facts.title]\r\nvalue = \"It's two\"\r\nwords = \"It's two\"\r\n";
    check_reading(
        "One\r\n\r\n It’s two, “all\r\n",
        toml,
        &[
            "seeds/a.toml:4:9: words “It's two” is not in seeds/a.txt letter for letter; seeds/a.txt:3:2 has “It’s two”",
            "seeds/a.txt:3:12: quotation mark “ without its partner in this paragraph; note it as an oddity",
        ],
    );
}

#[test]
fn a_message_is_one_line() {
    check_claim(
        "One\r\ntwo",
        "quote = \"\"\"One\ntwo\"\"\"",
        &[
            "seeds/a.toml:3:9: quote “One\\ntwo” is not in seeds/a.txt letter for letter; seeds/a.txt:1:1 has “One\\r\\ntwo”",
            "seeds/a.toml:3:9: a quote that crosses a paragraph; make a claim of each part, linked by continues",
        ],
    );
}

#[test]
fn a_byte_order_mark_is_a_character() {
    check_reading(
        "\u{feff}“One",
        "\u{feff}read_by = 1",
        &[
            "seeds/a.toml:1:12: 'read_by' is a whole number; write a string",
            "seeds/a.txt:1:2: quotation mark “ without its partner in this paragraph; note it as an oddity",
        ],
    );
}

#[test]
fn columns_count_astral_characters_once() {
    check_claim(
        "😀😀 one, 😀 one",
        "cue = { words = \"😀\", place = 4 }\nquote = \"one\"\nplace = 1",
        &["seeds/a.toml:3:30: cue “😀” has no place 4; it stands at 3"],
    );
    check_claim(
        "😀😀 one, 😀 one",
        "quote = \"one\"",
        &["seeds/a.toml:3:9: quote “one” stands at 2 places (1:4, 1:11); say which with place = k"],
    );
}

#[test]
fn all_faults_of_all_files_are_reported_at_once_and_in_order() {
    Corpus::new()
        .topics("[[topic]]\nid = \"war\"\nlabel = \"War\"\n")
        .names("[[entity]]\nname = \"Ann Lee\"\nkind = \"woman\"\n")
        .document("c.txt", *b"\xff")
        .read("c.toml")
        .document("b.md", "Two “words.")
        .claims("b.toml", &["quote = \"Three\"\ntype = \"sanction\"", "quote = \"Two\"\ntopics = [\"wars\"]"])
        .document("a.txt", "One word, and one.")
        .claims("a.toml", &[
            "key = \"k\"\nquote = \"one word\"\ntype = \"sanction\"",
            "key = \"k\"\nquote = \"One word,\"\nsource_kind = \"person\"\ncue = \"said\"\nplaces = \"some\"",
        ])
        .file("notes.rtf", "")
        .check(&[
            "seeds/a.toml:2:1: a sanction without 'measures'; add them, 'unspecified' where the text does not say",
            "seeds/a.toml:4:9: quote “one word” is not in seeds/a.txt letter for letter; seeds/a.txt:1:1 has “One word”",
            "seeds/a.toml:9:1: a source without 'as_written'; give the words that name it, or source_kind unnamed",
            "seeds/a.toml:10:7: two claims with the key 'k', the other on line 3; rename one",
            "seeds/a.toml:11:9: a quote that begins or ends with ','; begin and end it at a letter, a digit or a bracket of its own",
            "seeds/a.toml:13:7: cue “said” is not in seeds/a.txt; copy the words from there letter for letter",
            "seeds/a.toml:14:10: unknown places 'some'; known are all",
            "seeds/b.md:1:5: quotation mark “ without its partner in this paragraph; note it as an oddity",
            "seeds/b.toml:2:1: a sanction without 'measures'; add them, 'unspecified' where the text does not say",
            "seeds/b.toml:3:9: quote “Three” is not in seeds/b.md; copy the words from there letter for letter",
            "seeds/b.toml:11:11: unknown topic 'wars'; add it to topics.toml, known are war",
            "seeds/c.txt:1:1: not UTF-8; save the file as UTF-8",
            "seeds/names.toml:3:8: unknown kind 'woman'; known are person, organisation, government, place, people, law, unknown",
            "seeds/notes.rtf:1:1: neither a document (.txt, .md) nor a reading (.toml); not read",
            "seeds/topics.toml:1:1: topic without 'description'; add it",
        ]);
}
