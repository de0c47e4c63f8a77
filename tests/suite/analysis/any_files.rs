//! Random files make a corpus.

use proptest::prelude::*;

use crate::corpus::{Corpus, spans};

/// What texts are made of and words looked for: letters of one to four bytes, names, marks, ends of lines, and nothing.
const PHRASES: &[&str] = &[
    "a", "Ab", "Ab Ğa", "Ğa", "陈", "😀 a", "China", "Beijing", "Ab’s", "“a", "a”", "a\nAb",
    "\r\n", "",
];

/// A text of some phrases.
fn text() -> impl Strategy<Value = String> {
    let between = prop::sample::select(vec![" ", " ", ". ", "\n", "\r\n", ""]);
    prop::collection::vec((prop::sample::select(PHRASES), between), 0..8).prop_map(|parts| {
        parts.into_iter().flat_map(|(phrase, between)| [phrase, between]).collect()
    })
}

/// Words that a text may have, as a string of TOML.
fn words() -> impl Strategy<Value = String> {
    let written = |phrase: &str| phrase.replace('\r', "\\r").replace('\n', "\\n");
    prop::sample::select(PHRASES).prop_map(move |phrase| format!("\"{}\"", written(phrase)))
}

/// Words, or words with a place that they may have or cannot.
fn anchored() -> impl Strategy<Value = String> {
    let place = prop::sample::select(vec![1, 1, 2, 3, 0, -1, i64::MIN, i64::MAX]);
    let placed = (words(), place)
        .prop_map(|(words, place)| format!("{{ words = {words}, place = {place} }}"));
    prop_oneof![words(), placed]
}

/// A value of TOML, of any kind.
fn value() -> impl Strategy<Value = String> {
    let others = vec![
        "true",
        "1",
        "-9223372036854775808",
        "1.5",
        "2019-10-19",
        "{}",
        "\"all\"",
        "\"2019\"",
        "\"CN\"",
        "\"b\"",
    ];
    prop_oneof![
        anchored(),
        words().prop_map(|words| format!("[{words}]")),
        prop::sample::select(others).prop_map(str::to_owned),
    ]
}

/// A table whose words stand in `fields`, with up to three more fields of any value.
fn table(
    head: &'static str,
    fields: &'static [&'static str],
    more: &'static [&'static str],
) -> impl Strategy<Value = String> {
    let words = prop::collection::vec(words(), fields.len());
    let more = prop::collection::btree_map(prop::sample::select(more), value(), 0..4);
    (words, more).prop_map(move |(words, more)| {
        let given = fields.iter().zip(&words).map(|(field, words)| format!("{field} = {words}\n"));
        let more = more.iter().map(|(field, value)| format!("{field} = {value}\n"));
        format!("{head}\n{}", given.chain(more).collect::<String>())
    })
}

/// What two claims and a link have besides their words.
const CLAIM_A: &str = r#"
[[claim]]
key = "a"
type = "fact"
source_kind = "person"
form = "act"
status = "new"
"#;

const CLAIM_B: &str = r#"
[[claim]]
key = "b"
type = "sanction"
source_kind = "narrator"
form = "act"
status = "new"
measures = ["visa-ban"]
"#;

const LINK: &str = r#"
[[claim.responds_to]]
claim = "b#b"
verb = "denies"
"#;

/// Something like a reading, a register or a list of topics.
fn toml_ish() -> impl Strategy<Value = String> {
    let more_of_claim = &[
        "place",
        "places",
        "as_written",
        "antecedent",
        "cue",
        "date",
        "entities",
        "targets",
        "topics",
        "source_countries",
        "measure",
    ];
    let lines = prop_oneof![
        6 => table(CLAIM_A, &["quote"], more_of_claim),
        6 => table(CLAIM_B, &["quote"], more_of_claim),
        6 => table(LINK, &["evidence"], &["note"]),
        4 => table("[[oddity]]\nkind = \"boilerplate\"", &["quote", "note"], &["place", "places", "against"]),
        1 => table("[facts.title]", &["value", "words"], &["note"]),
        1 => table("[facts.date]", &["words"], &["value", "inferred"]),
        8 => table("[[entity]]\nkind = \"person\"", &["name"], &["id", "surname", "description", "countries"]),
        4 => table("[[entity.spelling]]", &["words", "because", "evidence"], &["documents"]),
        2 => table("[[kept_apart]]", &["because"], &["names", "evidence"]),
        1 => table("[[topic]]", &["id", "label", "description"], &["note"]),
        1 => ".{0,20}\n",
    ];
    prop::collection::vec(lines, 0..12).prop_map(|lines| lines.concat())
}

/// Holds that a corpus can be made of these files, the same in any order, whose every span lies on characters of its document.
fn check_any(files: Corpus) {
    let analysed = analysis::analyse(files.files());
    for (document, span) in spans(&analysed.0) {
        assert!(analysed.0.document(document).text.get(span.range()).is_some(), "{span:?}");
    }
    for finding in &analysed.1 {
        assert!(!finding.to_string().contains('\n'), "{finding}");
    }
    assert_eq!(analysis::analyse(files.reversed().files()), analysed);
}

proptest! {
    #[test]
    fn any_bytes_make_a_corpus(contents in prop::collection::vec(any::<Vec<u8>>(), 5)) {
        let names = ["a.txt", "a.toml", "b.md", "names.toml", "topics.toml"];
        let files = names.into_iter().zip(contents);
        check_any(files.fold(Corpus::new(), |corpus, (name, bytes)| corpus.file(name, bytes)));
    }

    #[test]
    fn anything_like_toml_makes_a_corpus(
        texts in [text(), text()],
        tomls in [toml_ish(), toml_ish(), toml_ish(), toml_ish()],
    ) {
        let [first, second] = texts;
        let [a, b, names, topics] = tomls;
        let corpus = Corpus::new().document("a.txt", first).reading("a.toml", &a);
        let corpus = corpus.document("b.txt", second).reading("b.toml", &b);
        check_any(corpus.names(&names).topics(&topics));
    }
}
